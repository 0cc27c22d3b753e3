import { Alert, Collapse, Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Column, valueIn } from '../../../files/csv/table.ts'
import { tell } from '../../../messages/message.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { space } from '../../design.ts'
import { useLang } from '../../lang.tsx'
import { type FieldFault, fieldFaults } from '../../model/form-faults.ts'
import { listLabel } from '../../model/form-labels.ts'
import { blankOf, bodyOf, type FormKind, type FormShape } from '../../model/forms.ts'
import { heldAt } from './context.tsx'
import { Field } from './field.tsx'
import { Rows } from './rows.tsx'
import { type ToldOf, useTold } from './told.ts'

type Body = Readonly<Record<string, unknown>>

interface Props {
  readonly kind: FormKind
  readonly shape: FormShape
  readonly form: FormInstance<Body>
  readonly initial: Body
  readonly isNew: boolean
  readonly mayWrite: boolean
  /** What is wrong with it, where whoever opens it comes from something that says so. */
  readonly told?: ToldOf | null
  /** Takes a body that its schema agrees with. */
  readonly send: (body: Body) => void
  /** Hears that something is written. */
  readonly onWrite?: () => void
  readonly children?: ReactNode
}

const keyOf = ({ path }: { readonly path: readonly string[] }): string => path.join('.')

/** How many lines a list has, told in its heading. */
function ListName({ path, name }: { readonly path: readonly string[]; readonly name: string }): ReactNode {
  const lang = useLang()
  const form = Form.useFormInstance()
  const count = Form.useWatch(
    (values: unknown) => {
      const rows = heldAt(values, path)
      return Array.isArray(rows) ? rows.length : 0
    },
    { form, preserve: true },
  )
  return tell(lang, words.rows, { name, count: count ?? 0 })
}

/** The form of one row: fields, lists within it, and what is wrong told at the field and above all of them. */
export function BodyForm(props: Props): ReactNode {
  const { kind, shape, form, initial, isNew, mayWrite, send, onWrite, children, told = null } = props
  const lang = useLang()
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const shown = useTold(form, shape, told)
  const [open, setOpen] = useState<readonly string[]>(shown.list === null ? [] : [shown.list])
  const blank = blankOf(shape)
  const isOpen = (column: Column): boolean =>
    column.cell.holds === 'flag' && column.blank === 'default' && valueIn(column, blank) === undefined
  const finish = (): void => {
    const body = bodyOf(kind, shape, form.getFieldsValue(true))
    const read = shape.schema.safeParse(body)
    const found = read.success ? [] : fieldFaults(shape, read.error.issues, body, lang)
    setFaults(found)
    // A list that holds a fault is opened, so that the fault is seen at its field.
    const lists = shape.lists
      .map(keyOf)
      .filter((key) => found.some(({ path }) => path[0] === key.split('.')[0]))
    setOpen((before) => [...new Set([...before, ...lists])])
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    form.setFields(found.map(({ path, words: told }) => ({ name: [...path], errors: [told] })))
    if (found.length === 0) send(body)
  }
  return (
    <Form<Body>
      id="kehou-row"
      form={form}
      layout="vertical"
      disabled={!mayWrite}
      initialValues={initial}
      onFinish={finish}
      onValuesChange={() => onWrite?.()}
      scrollToFirstError
    >
      {shown.words === null ? null : (
        <Alert
          type={told?.severity === 'warning' ? 'warning' : 'error'}
          role="alert"
          showIcon
          style={{ marginBottom: space.m }}
          title={shown.words}
        />
      )}
      {faults.length === 0 ? null : (
        <Alert
          type="error"
          role="alert"
          showIcon
          style={{ marginBottom: space.m }}
          title={tell(lang, words.faulty, { count: faults.length })}
          description={
            <ul className="kehou-plain">
              {faults.map(({ path, words: told }) => (
                <li key={path.join('.')}>{told}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="kehou-fields">
        {shape.columns.map((column) => (
          <Field
            key={keyOf(column)}
            column={column}
            isOpen={isOpen(column)}
            isFixed={!isNew && keyOf(column) === 'id'}
          />
        ))}
      </div>
      {children ? <div style={{ marginBottom: space.m }}>{children}</div> : null}
      {shape.lists.length === 0 ? null : (
        <Collapse
          size="small"
          activeKey={[...open]}
          onChange={(keys) => setOpen([keys].flat())}
          items={shape.lists.map((list) => ({
            key: keyOf(list),
            label: <ListName path={list.path} name={listLabel(list.table.name, lang)} />,
            children: <Rows list={list} />,
          }))}
        />
      )}
    </Form>
  )
}
