import { Grid, Table, type TableColumnType, Tag } from 'antd'
import { lazy, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { qualityWords } from '../../messages/web/quality.ts'
import { overviewWords as words } from '../../messages/web/timetable.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { useRowsInTurn } from '../later.ts'
import { isShown, LEAST_SHOWN } from '../model/quality.ts'
import { openness, schoolGapOf } from '../model/school-gap.ts'
import { Headed } from './by-ear.tsx'
import { type Day, DayCell, DayHead, gapWords, partWords, State, stateOf } from './overview-cells.tsx'
import { Why } from './why/button.tsx'

const SchoolFigures = lazy(async () => ({
  default: (await import('./why/figures.tsx')).SchoolFigures,
}))

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`

const firstTwo = (choices: readonly number[]): string =>
  percent(
    (choices[0] ?? 0) + (choices[1] ?? 0),
    choices.reduce((sum, count) => sum + count, 0),
  )

interface Column extends Omit<TableColumnType<SchoolSummary>, 'title' | 'render'> {
  readonly title: ReactNode
  readonly render?: (value: number, summary: SchoolSummary) => ReactNode
}

function columnsOf(
  dates: readonly string[],
  { to, near, roster, isNarrow }: Pick<Props, 'to' | 'near' | 'roster'> & Width,
  lang: Lang,
): Column[] {
  return [
    {
      title: words.school[lang],
      key: 'school',
      fixed: 'left',
      width: isNarrow ? 112 : SCHOOL,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, summary) => {
        const { school, name, weak } = summary
        return (
          <>
            <Link
              to={to(school)}
              className="kehou-row-name"
              onPointerEnter={() => near(school)}
              onFocus={() => near(school)}
            >
              {name}
            </Link>{' '}
            {weak ? <Tag>{words.weak[lang]}</Tag> : null}
            {roster === null ? null : (
              <Why of={name} isQuiet>
                <SchoolFigures roster={roster} summary={summary} />
              </Why>
            )}
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
            width: 72,
            sorter: (a: SchoolSummary, b: SchoolSummary) => stateOf(a).localeCompare(stateOf(b)),
            render: (_: unknown, summary: SchoolSummary) => <State summary={summary} />,
          },
        ]),
    ...dates.map((date) => ({
      title: <DayHead date={date} />,
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
      width: 92,
      sorter: (a, b) => a.unserved - b.unserved,
    },
    {
      title: (
        <>
          {words.load[lang]}
          <span className="kehou-hours">{words.loadUnit[lang]}</span>
        </>
      ),
      key: 'load',
      align: 'right',
      width: 102,
      sorter: (a, b) => a.load.median - b.load.median,
      render: (_, summary) => {
        const { median, least, most } = summary.load
        return isShown('load', summary) ? `${median} (${least}–${most})` : qualityWords.hidden[lang]
      },
    },
    {
      title: words.schoolGap[lang],
      key: 'gap',
      align: 'right',
      width: 88,
      sorter: (a, b) => openness(schoolGapOf(a)) - openness(schoolGapOf(b)),
      render: (_, summary) => gapWords(summary, lang),
    },
    {
      title: words.value[lang],
      dataIndex: 'weighted',
      align: 'right',
      width: 90,
      sorter: (a, b) => a.weighted - b.weighted,
      render: grouped,
    },
    {
      title: words.choices[lang],
      key: 'choices',
      align: 'right',
      width: 62,
      render: (_, summary) =>
        isShown('choices', summary) ? firstTwo(summary.choices) : qualityWords.hidden[lang],
    },
    {
      title: words.mostWanted[lang],
      key: 'wanted',
      align: 'right',
      width: 90,
      render: (_, summary) => {
        const { asked, had } = summary.mostWanted
        return isShown('mostWanted', summary) ? `${had}/${asked}` : qualityWords.hidden[lang]
      },
    },
    {
      title: words.loans[lang],
      key: 'loans',
      align: 'right',
      width: 68,
      render: (_, { borrowed, lent }) => `${borrowed} / ${lent}`,
    },
  ]
}

/** A column whose cells say its head to whoever listens; that of the names needs none. */
const headed = (column: Column): Column =>
  column.key === 'school'
    ? column
    : {
        ...column,
        render: (value, summary) => (
          <Headed head={column.title}>{column.render?.(value, summary) ?? value}</Headed>
        ),
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
  const asked = sum(({ mostWanted }) => mostWanted.asked)
  const few = (people: number, figure: string): string =>
    people < LEAST_SHOWN ? qualityWords.hidden[lang] : figure
  const fineOf = tell(lang, words.fineOf, { fine, all: summaries.length })
  const cells: readonly ReactNode[] = [
    ...(isNarrow ? [`${words.total[lang]} ${fineOf}`] : [words.total[lang], fineOf]),
    ...dates.map((date) => <DayCell key={date} day={dayOf(date)} />),
    sum(({ unserved }) => unserved),
    '',
    partWords(gap, lang),
    grouped(sum(({ weighted }) => weighted)),
    few(
      sum(({ students }) => students.chose),
      firstTwo(all),
    ),
    few(asked, `${sum(({ mostWanted }) => mostWanted.had)}/${asked}`),
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
const DAY = 90
/** Width of the names of schools. */
const SCHOOL = 104

interface Props {
  readonly summaries: readonly SchoolSummary[]
  readonly to: (school: string) => string
  /** Told of a school whose link somebody comes near. */
  readonly near: (school: string) => void
  /** Part of the value of the whole that may be above the best there is; null: nothing is proved. */
  readonly gap: number | null
  /** What is asked why; null: whoever looks may not ask. */
  readonly roster: string | null
}

/** Schools below each other, days side by side. */
export function OverviewTable({ summaries, to, near, gap, roster }: Props): ReactNode {
  const lang = useLang()
  const dates = [...new Set(summaries.flatMap(({ days }) => days.map(({ date }) => date)))].sort()
  const isNarrow = Grid.useBreakpoint().md === false
  const width = (isNarrow ? 704 : 768) + DAY * dates.length
  const first = useRowsInTurn(summaries)
  const columns = columnsOf(dates, { to, near, roster, isNarrow }, lang).map(headed)
  return (
    <Table<SchoolSummary>
      rowKey="school"
      className="kehou-overview"
      size="small"
      // Head and total stay in sight while one scrolls.
      sticky
      scroll={{ x: width }}
      pagination={false}
      columns={columns}
      dataSource={first}
      // Whoever sees one school sees no district: its figures are there already.
      {...(summaries.length === 1
        ? {}
        : { summary: () => <Totals {...{ summaries, dates, gap, isNarrow }} /> })}
      aria-label={words.title[lang]}
    />
  )
}
