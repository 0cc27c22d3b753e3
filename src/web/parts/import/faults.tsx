import { Button, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../../messages/message.ts'
import { importWords as words } from '../../../messages/web/import.ts'
import { useLang } from '../../lang.tsx'
import { WideTable } from '../wide-table.tsx'
import type { FileFault, FileRow } from './shapes.ts'

/** Pixels in which what is wrong and what to do about it can be read side by side. */
const WIDTH = 720

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

interface Props {
  readonly faults: readonly FileFault[]
  readonly rows: readonly FileRow[]
}

/** What is wrong with a file, fault by fault; each unfolds to the row that it stands in. */
export function Faults({ faults, rows }: Props): ReactNode {
  const lang = useLang()
  const rowOf = ({ cell }: FileFault): FileRow | undefined =>
    cell === undefined ? undefined : rows[cell.row]
  const expandable: TableProps<FileFault>['expandable'] = {
    rowExpandable: (fault) => rowOf(fault) !== undefined,
    expandedRowRender: (fault) => {
      const row = rowOf(fault)
      return row === undefined ? null : <RowOfFile row={row} column={fault.cell?.column ?? 0} />
    },
    columnTitle: words.inFile[lang],
    expandIcon: ({ expanded, onExpand, record }) =>
      rowOf(record) === undefined ? null : (
        <Button
          type="text"
          size="small"
          aria-expanded={expanded}
          aria-label={tell(lang, words.unfold, { where: record.where })}
          onClick={(event) => onExpand(record, event)}
        >
          {expanded ? '▾' : '▸'}
        </Button>
      ),
  }
  return (
    <WideTable<FileFault>
      rowKey={({ where, cause }) => `${where} ${cause}`}
      scroll={{ x: WIDTH }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={faults}
      {...(rows.length === 0 ? {} : { expandable })}
      columns={[
        {
          title: words.where[lang],
          dataIndex: 'where',
          // A sheet and its cell are looked for together.
          onCell: () => ({ style: { whiteSpace: 'nowrap' } }),
        },
        { title: words.what[lang], dataIndex: 'cause' },
        { title: words.read[lang], dataIndex: 'read' },
        { title: words.expected[lang], dataIndex: 'expected' },
        { title: words.action[lang], dataIndex: 'action' },
      ]}
    />
  )
}
