import { Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/time.ts'
import { tell } from '../../messages/message.ts'
import { overviewWords as words } from '../../messages/web/timetable.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { colours } from '../design.ts'
import { useLang } from '../lang.tsx'

type Day = SchoolSummary['days'][number]

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`

/** A day of a school: how many are served, how many not, and until when. Told in words, not by colour alone. */
function DayCell({ day }: { readonly day: Day | undefined }): ReactNode {
  const lang = useLang()
  if (day === undefined || day.required === 0) return <span>{words.none[lang]}</span>
  const { required, unserved, lastEnd, offWork } = day
  const isEarly = lastEnd !== null && offWork !== null && lastEnd < offWork
  return (
    <div>
      <div>{tell(lang, words.day, { served: required - unserved, required })}</div>
      {unserved === 0 ? null : (
        <div style={{ color: colours.bad, fontWeight: 600 }}>
          {tell(lang, words.missing, { count: unserved })}
        </div>
      )}
      <div style={{ fontSize: 12, color: isEarly ? colours.warn : colours.quiet }}>
        {lastEnd === null ? null : tell(lang, words.ends, { time: lastEnd })}
        {isEarly ? ` ${tell(lang, words.early, { time: offWork })}` : null}
      </div>
    </div>
  )
}

const firstTwo = (choices: readonly number[]): string =>
  percent(
    (choices[0] ?? 0) + (choices[1] ?? 0),
    choices.reduce((sum, count) => sum + count, 0),
  )

function columns(
  dates: readonly string[],
  to: (school: string) => string,
  lang: Lang,
): TableColumnsType<SchoolSummary> {
  return [
    {
      title: words.school[lang],
      key: 'school',
      fixed: 'left',
      width: 190,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, { school, name, weak }) => (
        <>
          <Link to={to(school)} style={{ textDecoration: 'underline' }}>
            {name}
          </Link>{' '}
          {weak ? <Tag>{words.weak[lang]}</Tag> : null}
        </>
      ),
    },
    ...dates.map((date) => ({
      title: `${weekdayName(weekdayOf(date))[lang]} ${date.slice(5)}`,
      key: date,
      width: 120,
      render: (_: unknown, { days }: SchoolSummary) => (
        <DayCell day={days.find((day) => day.date === date)} />
      ),
    })),
    {
      title: words.unserved[lang],
      dataIndex: 'unserved',
      align: 'right',
      width: 90,
      sorter: (a, b) => a.unserved - b.unserved,
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
      title: words.load[lang],
      key: 'load',
      width: 190,
      sorter: (a, b) => a.load.median - b.load.median,
      render: (_, { load }) => `${load.median}（${load.least}–${load.most}）`,
    },
    {
      title: words.loans[lang],
      key: 'loans',
      width: 110,
      render: (_, { borrowed, lent }) => `${borrowed} / ${lent}`,
    },
  ]
}

/** From so many rows on only those in sight are drawn. */
const MANY = 30

interface Props {
  readonly summaries: readonly SchoolSummary[]
  readonly to: (school: string) => string
}

/** Schools below each other, days side by side. */
export function OverviewTable({ summaries, to }: Props): ReactNode {
  const lang = useLang()
  const dates = [...new Set(summaries.flatMap(({ days }) => days.map(({ date }) => date)))].sort()
  const width = 900 + 120 * dates.length
  return (
    <Table<SchoolSummary>
      rowKey="school"
      size="small"
      {...(summaries.length > MANY
        ? { virtual: true, scroll: { x: width, y: 620 } }
        : { scroll: { x: width } })}
      pagination={false}
      columns={columns(dates, to, lang)}
      dataSource={summaries}
      aria-label={words.title[lang]}
    />
  )
}
