import { Form, type FormItemProps, Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../../models/policy/glossary.ts'
import type { Lang } from '../../../../models/text.ts'
import type { Column } from '../../../files/csv/table.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { useLang } from '../../lang.tsx'
import { labelOf } from '../../model/form-labels.ts'
import { DateField, DatesField, TimeField } from './moments.tsx'
import { Reference } from './reference.tsx'
import { Slots } from './slots.tsx'

type Cell = Column['cell']

const WIDE = { width: '100%' } as const
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** Texts that take more than a line. */
const LONG = new Set(['text', 'reason', 'title'])

function options(cell: Cell, lang: Lang): { value: string | number | boolean; label: string }[] {
  if (cell.codes !== null) return cell.codes.map(({ code, word }) => ({ value: code, label: word[lang] }))
  if (cell.holds === 'weekday') return WEEKDAYS.map((value) => ({ value, label: weekdayName(value)[lang] }))
  if (cell.holds === 'grade') return GRADES.map((value) => ({ value, label: String(value) }))
  if (cell.holds === 'flag')
    return [
      { value: true, label: words.yes[lang] },
      { value: false, label: words.no[lang] },
    ]
  return []
}

/** The control for a value of a cell. `open`: it may also be left unsaid. */
function controlOf(column: Column, at: readonly (string | number)[], isOpen: boolean, lang: Lang): ReactNode {
  const { cell } = column
  const label = labelOf(column, lang)
  if (cell.refers !== null) return <Reference {...{ at, label, refers: cell.refers, many: cell.many }} />
  if (cell.holds === 'slot') return <Slots {...{ at, label }} />
  if (cell.holds === 'flag' && !isOpen) return <Switch aria-label={label} />
  const choices = options(cell, lang)
  if (cell.many && cell.holds === 'date') return <DatesField label={label} />
  if (cell.many) {
    const isClosed = cell.expected !== ''
    return <Select mode={isClosed ? 'multiple' : 'tags'} aria-label={label} style={WIDE} options={choices} />
  }
  if (choices.length > 0)
    return (
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={column.blank !== 'fault'}
        aria-label={label}
        style={WIDE}
        options={choices}
      />
    )
  if (cell.holds === 'number') return <InputNumber style={WIDE} precision={0} />
  if (cell.holds === 'percent') return <InputNumber style={WIDE} precision={0} suffix="%" />
  if (cell.holds === 'date') return <DateField label={label} />
  if (cell.holds === 'time') return <TimeField label={label} />
  return LONG.has(column.path.at(-1) ?? '') ? (
    <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
  ) : (
    <Input />
  )
}

/** How a control that deals in texts is told of nothing, and tells of it. */
function textual(cell: Cell, isOpen: boolean): Partial<FormItemProps> {
  if (cell.holds === 'flag' && !isOpen) return { valuePropName: 'checked' }
  const isText = cell.refers === null && !cell.many && ['text', 'label'].includes(cell.holds)
  return isText && cell.codes === null
    ? {
        getValueProps: (value: unknown) => ({ value: value ?? '' }),
        normalize: (value: unknown) => (value === '' ? null : value),
      }
    : {}
}

interface Props {
  readonly column: Column
  /** Path of the line that the field belongs to; empty: it is the row's own. */
  readonly at?: readonly (string | number)[]
  /** A yes or no that may also be left unsaid. */
  readonly isOpen?: boolean
  /** It can be read and not changed: what a row is known by. */
  readonly isFixed?: boolean
}

/** One field of a form: its control by what the column of a file holds. */
export function Field({ column, at = [], isOpen = false, isFixed = false }: Props): ReactNode {
  const lang = useLang()
  return (
    <Form.Item
      // Within a list antd puts the path of the list before the name.
      name={at.length === 0 ? [...column.path] : [...at.slice(-1), ...column.path]}
      label={labelOf(column, lang)}
      required={column.blank === 'fault'}
      style={{ marginBottom: 8 }}
      {...textual(column.cell, isOpen)}
    >
      {isFixed ? <Input readOnly variant="filled" /> : controlOf(column, at, isOpen, lang)}
    </Form.Item>
  )
}
