import { Grid, Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { overviewWords as words } from '../../messages/web/timetable.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { colours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { openness, schoolGapOf } from '../model/school-gap.ts'

type Day = SchoolSummary['days'][number]

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`

/** A day of a school: how many are served, how many not, and until when. Told in words, not by colour alone. */
function DayCell({ day }: { readonly day: Day | undefined }): ReactNode {
  const lang = useLang()
  if (day === undefined || day.required === 0) return <span>{words.none[lang]}</span>
  const { required, unserved, sessions, lastEnd, offWork } = day
  const isEarly = lastEnd !== null && offWork !== null && lastEnd < offWork
  const isKept = lastEnd !== null && offWork !== null && !isEarly
  return (
    <div>
      <div>{tell(lang, words.day, { served: required - unserved, required })}</div>
      <div className="kehou-quiet">{tell(lang, words.held, { count: sessions })}</div>
      {unserved === 0 ? null : (
        <div style={{ color: colours.bad, fontWeight: 600 }}>
          {tell(lang, words.missing, { count: unserved })}
        </div>
      )}
      <div style={{ fontSize: 12, color: isEarly ? colours.warn : colours.quiet }}>
        {lastEnd === null ? null : tell(lang, words.ends, { time: lastEnd })}
        {isKept ? ` ${words.kept[lang]}` : null}
        {isEarly ? ` ${tell(lang, words.early, { time: offWork })}` : null}
      </div>
    </div>
  )
}

/** How a school's week stands: refused, short of somebody, ending before the off-work time, or as it should be. */
function stateOf({ refused, unserved, days }: SchoolSummary): 'refused' | 'short' | 'ends_early' | 'fine' {
  if (refused) return 'refused'
  if (unserved > 0) return 'short'
  const isEarly = days.some(
    ({ required, lastEnd, offWork }) =>
      required > 0 && lastEnd !== null && offWork !== null && lastEnd < offWork,
  )
  return isEarly ? 'ends_early' : 'fine'
}

const stateColours = {
  refused: colours.bad,
  short: colours.bad,
  ends_early: colours.warn,
  fine: colours.good,
} as const
const stateSigns = { refused: '✕', short: '!', ends_early: '!', fine: '✓' } as const

function State({ summary }: { readonly summary: SchoolSummary }): ReactNode {
  const lang = useLang()
  const state = stateOf(summary)
  return (
    <span style={{ color: stateColours[state], fontWeight: 600 }}>
      {stateSigns[state]} {words[state][lang]}
    </span>
  )
}

/** How far a school may be from the best there is, in words. */
function gapWords(summary: SchoolSummary, lang: Lang): string {
  const gap = schoolGapOf(summary)
  if (gap.is === 'unknown') return words.notProved[lang]
  if (gap.is === 'served') return tell(lang, words.maybeFewer, { count: gap.most })
  return gap.part === 0
    ? words.optimal[lang]
    : tell(lang, words.within, { gap: Math.ceil(1000 * gap.part) / 10 })
}

const firstTwo = (choices: readonly number[]): string =>
  percent(
    (choices[0] ?? 0) + (choices[1] ?? 0),
    choices.reduce((sum, count) => sum + count, 0),
  )

function columns(
  dates: readonly string[],
  { to, near, isNarrow }: Pick<Props, 'to' | 'near'> & Width,
  lang: Lang,
): TableColumnsType<SchoolSummary> {
  return [
    {
      title: words.school[lang],
      key: 'school',
      fixed: 'left',
      width: isNarrow ? 112 : 150,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, summary) => {
        const { school, name, weak } = summary
        return (
          <>
            <Link
              to={to(school)}
              style={{ textDecoration: 'underline' }}
              onPointerEnter={() => near(school)}
              onFocus={() => near(school)}
            >
              {name}
            </Link>{' '}
            {weak ? <Tag>{words.weak[lang]}</Tag> : null}
            {isNarrow ? (
              <div>
                <State summary={summary} />
              </div>
            ) : null}
          </>
        )
      },
    },
    ...(isNarrow
      ? []
      : [
          {
            title: words.state[lang],
            key: 'state',
            width: 100,
            sorter: (a: SchoolSummary, b: SchoolSummary) => stateOf(a).localeCompare(stateOf(b)),
            render: (_: unknown, summary: SchoolSummary) => <State summary={summary} />,
          },
        ]),
    ...dates.map((date) => ({
      title: `${weekdayName(weekdayOf(date))[lang]} ${date.slice(5)}`,
      key: date,
      width: DAY,
      render: (_: unknown, { days }: SchoolSummary) => (
        <DayCell day={days.find((day) => day.date === date)} />
      ),
    })),
    {
      title: words.unserved[lang],
      dataIndex: 'unserved',
      align: 'right',
      width: 110,
      sorter: (a, b) => a.unserved - b.unserved,
    },
    {
      title: words.load[lang],
      key: 'load',
      align: 'right',
      width: 130,
      sorter: (a, b) => a.load.median - b.load.median,
      render: (_, { load }) => `${load.median} (${load.least}–${load.most})`,
    },
    {
      title: words.schoolGap[lang],
      key: 'gap',
      align: 'right',
      width: 110,
      sorter: (a, b) => openness(schoolGapOf(a)) - openness(schoolGapOf(b)),
      render: (_, summary) => gapWords(summary, lang),
    },
    {
      title: words.value[lang],
      dataIndex: 'weighted',
      align: 'right',
      width: 110,
      sorter: (a, b) => a.weighted - b.weighted,
      render: grouped,
    },
    {
      title: words.choices[lang],
      key: 'choices',
      align: 'right',
      width: 110,
      render: (_, { choices }) => firstTwo(choices),
    },
    {
      title: words.mostWanted[lang],
      key: 'wanted',
      align: 'right',
      width: 110,
      render: (_, { mostWanted: { asked, had } }) => `${had}/${asked}`,
    },
    {
      title: words.loans[lang],
      key: 'loans',
      align: 'right',
      width: 110,
      render: (_, { borrowed, lent }) => `${borrowed} / ${lent}`,
    },
  ]
}

/** The district as a whole, below its schools. */
function Totals({
  summaries,
  dates,
  gap,
  isNarrow,
}: Pick<Props, 'summaries' | 'gap'> & Width & { readonly dates: readonly string[] }): ReactNode {
  const lang = useLang()
  const sum = (of: (one: SchoolSummary) => number): number =>
    summaries.reduce((total, one) => total + of(one), 0)
  const dayOf = (date: string): Day | undefined => {
    const days = summaries.flatMap((one) => one.days.filter((day) => day.date === date))
    const total = (of: (day: Day) => number): number => days.reduce((all, day) => all + of(day), 0)
    if (days.length === 0) return undefined
    return {
      date,
      required: total(({ required }) => required),
      unserved: total(({ unserved }) => unserved),
      sessions: total(({ sessions }) => sessions),
      lastEnd: null,
      offWork: null,
    }
  }
  const ranks = summaries.map(({ choices }) => choices)
  const all = Array.from({ length: Math.max(0, ...ranks.map(({ length }) => length)) }, (_, rank) =>
    ranks.reduce((total, choices) => total + (choices[rank] ?? 0), 0),
  )
  const fine = summaries.filter((one) => stateOf(one) === 'fine').length
  const fineOf = tell(lang, words.fineOf, { fine, all: summaries.length })
  const cells: readonly ReactNode[] = [
    ...(isNarrow ? [`${words.total[lang]} ${fineOf}`] : [words.total[lang], fineOf]),
    ...dates.map((date) => <DayCell key={date} day={dayOf(date)} />),
    sum(({ unserved }) => unserved),
    '',
    gap === null ? words.noGap[lang] : tell(lang, words.gap, { gap: Math.ceil(1000 * gap) / 10 }),
    grouped(sum(({ weighted }) => weighted)),
    firstTwo(all),
    `${sum(({ mostWanted }) => mostWanted.had)}/${sum(({ mostWanted }) => mostWanted.asked)}`,
    `${sum(({ borrowed }) => borrowed)} / ${sum(({ lent }) => lent)}`,
  ]
  return (
    <Table.Summary fixed>
      <Table.Summary.Row>
        {cells.map((cell, index) => (
          // The cells stand where their columns stand.
          <Table.Summary.Cell
            key={String(index)}
            index={index}
            align={index > dates.length + (isNarrow ? 0 : 1) ? 'right' : 'left'}
          >
            {cell}
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  )
}

/** A phone has no room for a column of its own for the state: it stands below the name. */
interface Width {
  readonly isNarrow: boolean
}

/** Width of a day. */
const DAY = 105

/** From so many rows on only those in sight are drawn. */
const MANY = 30

interface Props {
  readonly summaries: readonly SchoolSummary[]
  readonly to: (school: string) => string
  /** Told of a school whose link somebody comes near. */
  readonly near: (school: string) => void
  /** Part of the value of the whole that may be above the best there is; null: nothing is proved. */
  readonly gap: number | null
}

/** Schools below each other, days side by side. */
export function OverviewTable({ summaries, to, near, gap }: Props): ReactNode {
  const lang = useLang()
  const dates = [...new Set(summaries.flatMap(({ days }) => days.map(({ date }) => date)))].sort()
  const isNarrow = Grid.useBreakpoint().md === false
  const width = (isNarrow ? 1012 : 1150) + DAY * dates.length
  return (
    <Table<SchoolSummary>
      rowKey="school"
      size="small"
      {...(summaries.length > MANY
        ? { virtual: true, scroll: { x: width, y: 620 } }
        : { scroll: { x: width } })}
      pagination={false}
      columns={columns(dates, { to, near, isNarrow }, lang)}
      dataSource={summaries}
      // Whoever sees one school sees no district: its figures are there already.
      {...(summaries.length === 1
        ? {}
        : { summary: () => <Totals {...{ summaries, dates, gap, isNarrow }} /> })}
      aria-label={words.title[lang]}
    />
  )
}
