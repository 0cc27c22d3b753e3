import { Card } from 'antd'
import { lazy, type ReactNode, useMemo } from 'react'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { qualityWords as words } from '../../messages/web/quality.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { type RosterHead, useSummaries } from '../api/rosters.ts'
import { useSelf } from '../api/session.ts'
import { colours, plotColours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { useRowsInTurn, useSettled } from '../later.ts'
import {
  boxOf,
  envyOf,
  type Indices,
  indicesOf,
  isShown,
  LEAST_SHOWN,
  RANKS,
  rankShare,
} from '../model/quality.ts'
import { LoadTable } from '../parts/load-table.tsx'
import { NoRoster } from '../parts/no-roster.tsx'
import { Plot } from '../parts/plot.tsx'
import { PlotTable, shown } from '../parts/plot-table.tsx'
import { Loaded } from '../parts/states.tsx'
import { TermLoad } from '../parts/term-load.tsx'
import { Why } from '../parts/why/button.tsx'
import { WideTable } from '../parts/wide-table.tsx'

const SchoolFigures = lazy(async () => ({
  default: (await import('../parts/why/figures.tsx')).SchoolFigures,
}))

const rankName = (rank: number, lang: Lang): string =>
  tell(lang, rank === RANKS - 1 ? words.later : words.rank, { rank: rank + 1 })

const ACROSS = {
  left: 8,
  right: 24,
  bottom: 8,
  top: 40,
  outerBoundsMode: 'same',
  outerBoundsContain: 'all',
} as const

/** A line has room for its name: which of them have need not be measured. */
const EACH = { interval: 0 } as const

/** A bar that is not there: nothing would look like none. */
const NO_BAR = '-'
const NO_BOX: readonly string[] = Array.from({ length: 5 }, () => NO_BAR)

/** Names along an axis: of whom nothing is drawn, why. */
const axisNames = (
  summaries: readonly SchoolSummary[],
  figure: Parameters<typeof isShown>[0],
  lang: Lang,
): string[] =>
  summaries.map((summary) =>
    isShown(figure, summary) ? summary.name : tell(lang, words.fewOf, { name: summary.name }),
  )

function choicesPlot(summaries: readonly SchoolSummary[], lang: Lang) {
  return {
    color: [...plotColours],
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: { top: 0 },
    grid: ACROSS,
    xAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value} %' } },
    yAxis: { type: 'category', inverse: true, data: axisNames(summaries, 'choices', lang), axisLabel: EACH },
    series: Array.from({ length: RANKS }, (_, rank) => ({
      type: 'bar',
      stack: 'all',
      name: rankName(rank, lang),
      data: summaries.map((summary) => rankShare(summary, rank) ?? NO_BAR),
    })),
  }
}

function loadPlot(summaries: readonly SchoolSummary[], lang: Lang) {
  const boxes = (of: 'load' | 'late') => summaries.map((summary) => boxOf(summary, of) ?? NO_BOX)
  return {
    color: [colours.brand, colours.warn],
    tooltip: { trigger: 'item' },
    legend: { top: 0 },
    grid: ACROSS,
    xAxis: { type: 'value', name: words.minutes[lang] },
    yAxis: { type: 'category', inverse: true, data: axisNames(summaries, 'load', lang), axisLabel: EACH },
    series: [
      { type: 'boxplot', name: words.load[lang], data: boxes('load') },
      { type: 'boxplot', name: words.late[lang], data: boxes('late') },
    ],
  }
}

function Compared({
  summaries,
  roster,
}: {
  readonly summaries: readonly SchoolSummary[]
  /** Null: whoever looks may not ask why. */
  readonly roster: string | null
}): ReactNode {
  const lang = useLang()
  const first = useRowsInTurn(summaries)
  const columns = (['served', 'firstTwo', 'mostWanted', 'envyFree', 'evenLoad'] as const).map((key) => ({
    title: words[key][lang],
    dataIndex: key,
    align: 'right' as const,
    sorter: (a: Indices, b: Indices) => (a[key] ?? -1) - (b[key] ?? -1),
    render: (value: number | null) => shown(value, lang),
  }))
  return (
    <WideTable<Indices>
      rowKey="school"
      pagination={false}
      columns={[
        {
          title: words.school[lang],
          key: 'name',
          render: (_, { school, name }) => {
            const summary = summaries.find((one) => one.school === school)
            return (
              <>
                {name}{' '}
                {roster === null || summary === undefined ? null : (
                  <Why of={name} isQuiet>
                    <SchoolFigures roster={roster} summary={summary} />
                  </Why>
                )}
              </>
            )
          },
        },
        ...columns,
      ]}
      dataSource={first.map(indicesOf)}
    />
  )
}

/** The figures of the plot, for whoever does not see it. */
function RankTable({ summaries }: { readonly summaries: readonly SchoolSummary[] }): ReactNode {
  const lang = useLang()
  const columns = Array.from({ length: RANKS }, (_, rank) => ({
    title: rankName(rank, lang),
    key: String(rank),
    align: 'right' as const,
    render: (_: unknown, summary: SchoolSummary) => shown(rankShare(summary, rank), lang),
  }))
  return <PlotTable title={words.byRank[lang]} {...{ summaries, columns }} />
}

function envyWords(items: readonly SchoolSummary[], lang: Lang): string {
  const envy = envyOf(items)
  return envy === null ? words.hidden[lang] : tell(lang, words.envyLead, { ...envy })
}

/** How fair a roster is: choices by rank, duty of teachers, schools side by side. */
export function Quality({
  week,
  roster,
}: {
  readonly week: string
  readonly roster: RosterHead | null
}): ReactNode {
  const lang = useLang()
  const summaries = useSummaries(roster?.id ?? null)
  const list = summaries.data
  const mayAsk = useSelf().data?.may.includes('explain.read') === true
  const isSettled = useSettled()
  const plots = useMemo(
    () => (list === undefined ? null : { choices: choicesPlot(list, lang), load: loadPlot(list, lang) }),
    [list, lang],
  )
  if (roster === null) return <NoRoster week={week} />
  const height = 60 + 28 * (list?.length ?? 0)
  return (
    <Loaded query={summaries}>
      {(items) => (
        <div className="kehou-stack">
          <Card title={<h2 className="kehou-h2">{words.compared[lang]}</h2>}>
            <p>{tell(lang, words.comparedLead, { least: LEAST_SHOWN })}</p>
            <Compared summaries={items} roster={mayAsk ? roster.id : null} />
          </Card>
          <Card title={<h2 className="kehou-h2">{words.choices[lang]}</h2>}>
            <p>{words.choicesLead[lang]}</p>
            <RankTable summaries={items} />
            {plots === null ? null : (
              <Plot option={plots.choices} height={height} label={words.choicesLead[lang]} />
            )}
          </Card>
          {isSettled ? (
            <>
              <Card title={<h2 className="kehou-h2">{words.envy[lang]}</h2>}>
                <p style={{ margin: 0 }}>{envyWords(items, lang)}</p>
              </Card>
              <Card title={<h2 className="kehou-h2">{words.load[lang]}</h2>}>
                <p>{words.loadLead[lang]}</p>
                <LoadTable summaries={items} />
                {plots === null ? null : (
                  <Plot option={plots.load} height={height} label={words.loadLead[lang]} />
                )}
              </Card>
              <Card title={<h2 className="kehou-h2">{words.term[lang]}</h2>}>
                <TermLoad week={week} schools={items} />
              </Card>
            </>
          ) : null}
        </div>
      )}
    </Loaded>
  )
}
