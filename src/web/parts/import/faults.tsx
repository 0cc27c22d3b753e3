import { Button, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { headed } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { importWords as words } from '../../../messages/web/import.ts'
import { useLang } from '../../lang.tsx'
import { Cards } from '../cards.tsx'
import type { FileFault, FileRow } from './shapes.ts'

interface Cell {
  readonly at: number
  readonly heading: string
  readonly value: string
}

/** The row of the file that a fault stands in, a line for each of its cells; the wrong one is marked. */
function RowOfFile({ row, column }: { readonly row: FileRow; readonly column: number }): ReactNode {
  const lang = useLang()
  const { sheet, line, headings, values } = row
  const cells = Array.from({ length: Math.max(headings.length, values.length, column + 1) }, (_, at) => ({
    at,
    heading: headings[at] ?? '',
    value: values[at] ?? '',
  }))
  return (
    <Table<Cell>
      rowKey="at"
      size="small"
      // On a phone heading and value stand side by side in what is in sight.
      style={{ maxWidth: 290 }}
      pagination={false}
      title={() => tell(lang, words.row, { sheet, line })}
      rowClassName={({ at }) => (at === column ? 'kehou-wrong' : '')}
      dataSource={cells.filter(({ at, value }) => value !== '' || at === column)}
      columns={[
        {
          title: words.column[lang],
          width: 140,
          key: 'heading',
          render: (_, { at, heading }) => (at === column ? `✕ ${heading}` : heading),
        },
        {
          title: words.value[lang],
          key: 'value',
          render: (_, { value }) => (value === '' ? words.blank[lang] : value),
        },
      ]}
    />
  )
}

/** Something wrong with a file: where, what, what stands there, and what to do. */
function FaultOfFile({
  fault,
  row,
}: {
  readonly fault: FileFault
  readonly row?: FileRow | undefined
}): ReactNode {
  const lang = useLang()
  const [isOpen, open] = useState(false)
  const { where, cause, read, expected, action, cell } = fault
  return (
    <>
      <span className="kehou-line">
        <strong>{where}</strong>
        {row === undefined ? null : (
          <Button size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {tell(lang, words.unfold, { where })}
          </Button>
        )}
      </span>
      <p>{cause}</p>
      {read === '' ? null : <p>{headed(words.read[lang], read, lang)}</p>}
      {expected === '' ? null : <p>{headed(words.expected[lang], expected, lang)}</p>}
      <p>{headed(words.action[lang], action, lang)}</p>
      {isOpen && row !== undefined ? <RowOfFile row={row} column={cell?.column ?? 0} /> : null}
    </>
  )
}

interface Props {
  readonly faults: readonly FileFault[]
  readonly rows: readonly FileRow[]
}

/** What is wrong with a file, fault by fault; each unfolds to the row that it stands in. */
export function Faults({ faults, rows }: Props): ReactNode {
  return (
    <Cards<FileFault> list={faults} keyOf={({ where, cause }) => `${where} ${cause}`}>
      {(fault) => (
        <FaultOfFile fault={fault} row={fault.cell === undefined ? undefined : rows[fault.cell.row]} />
      )}
    </Cards>
  )
}
