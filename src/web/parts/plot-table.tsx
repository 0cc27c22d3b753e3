import type { TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Lang } from '../../../models/text.ts'
import { qualityWords as words } from '../../messages/web/quality.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { WideTable } from './wide-table.tsx'

/** A figure, or that it is of too few people to be told. */
export const shown = (value: number | null, lang: Lang): string =>
  value === null ? words.hidden[lang] : String(value)

interface Props {
  readonly title: string
  readonly summaries: readonly SchoolSummary[]
  readonly columns: TableColumnsType<SchoolSummary>
}

/** The figures of a plot school by school, for whoever does not see it. */
export function PlotTable({ title, summaries, columns }: Props): ReactNode {
  const lang = useLang()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <WideTable<SchoolSummary>
          rowKey="school"
          pagination={false}
          columns={[{ title: words.school[lang], dataIndex: 'name' }, ...columns]}
          dataSource={[...summaries]}
        />
      ) : null}
    </details>
  )
}
