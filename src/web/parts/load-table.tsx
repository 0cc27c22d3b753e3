import type { ReactNode } from 'react'
import { qualityWords as words } from '../../messages/web/quality.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { boxOf } from '../model/quality.ts'
import { PlotTable, shown } from './plot-table.tsx'

/** What a box of the plot shows, from its one end to the other. */
const MARKS = ['least', 'lowerQuartile', 'median', 'upperQuartile', 'most'] as const

/** The boxes of the plot of duty as numbers: of all of it, and of what is late. */
export function LoadTable({ summaries }: { readonly summaries: readonly SchoolSummary[] }): ReactNode {
  const lang = useLang()
  const columns = (['load', 'late'] as const).map((of) => ({
    title: words[of][lang],
    key: of,
    children: MARKS.map((mark, at) => ({
      title: words[mark][lang],
      key: mark,
      align: 'right' as const,
      render: (_: unknown, summary: SchoolSummary) => shown(boxOf(summary, of)?.[at] ?? null, lang),
    })),
  }))
  return <PlotTable title={words.byDuty[lang]} {...{ summaries, columns }} />
}
