import { Button, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { listed } from '../../messages/effects.ts'
import { bracketed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { explainWords } from '../../messages/web/explain.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { timetableWords } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { blockAt } from '../model/blocks.ts'
import { Narrow } from './narrow.tsx'
import type { Asking } from './offer.tsx'
import { Seats } from './seats.tsx'

type Left = SchoolView['unserved'][number]

/** Blocks that are named of those where most are left over. */
const MOST_TIMES = 5

const ALL = { homeroom: null, time: null, why: null } as const

/** Words of what is counted, that which is counted most first. */
function counted(told: readonly string[], most: number, lang: Lang): string {
  const counts = new Map<string, number>()
  for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1)
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return listed(
    ranked.slice(0, most).map(([one, many]) => bracketed(one, grouped(many), lang)),
    lang,
  )
}

/** Who is left over, when, and what first stood in the way; of each, where they could be is asked when somebody wants to know. */
export function Unserved({ asked, mayAsk }: { readonly asked: Asking; readonly mayAsk: boolean }): ReactNode {
  const { unserved, students, homerooms, slots } = asked.view
  const lang = useLang()
  const classes = new Map(homerooms.map(({ id, name }) => [id, name]))
  const causeOf = ({ cause }: Left): string =>
    cause === null ? words.noCause[lang] : wordFor(`cause_${cause}`)[lang]
  const whenOf = ({ date, block }: Left): string =>
    `${date.slice(5)} ${blockAt({ slots }, date, block, lang)}`
  const classOf = ({ student }: Left): string => {
    const homeroom = students[student]?.homeroom ?? ''
    return classes.get(homeroom) ?? homeroom
  }
  const [only, narrow] = useState<Readonly<Record<'homeroom' | 'time' | 'why', string | null>>>(ALL)
  const { homeroom, time, why } = only
  const shown = unserved.filter(
    (left) =>
      (homeroom === null || classOf(left) === homeroom) &&
      (time === null || whenOf(left) === time) &&
      (why === null || causeOf(left) === why),
  )
  const busy = new Set(unserved.map(classOf))
  return (
    <>
      <p>
        {tell(lang, explainWords.byCause, {
          list: counted(unserved.map(causeOf), Number.POSITIVE_INFINITY, lang),
        })}
      </p>
      <p>{tell(lang, explainWords.byTime, { list: counted(unserved.map(whenOf), MOST_TIMES, lang) })}</p>
      <div className="kehou-line" style={{ marginBottom: space.s }}>
        <Narrow
          label={timetableWords.homeroom[lang]}
          texts={homerooms.map(({ name }) => name).filter((name) => busy.has(name))}
          chosen={homeroom}
          choose={(text) => narrow({ ...only, homeroom: text })}
        />
        <Narrow
          label={timetableWords.when[lang]}
          texts={unserved.map(whenOf).sort()}
          chosen={time}
          choose={(text) => narrow({ ...only, time: text })}
        />
        <Narrow
          label={words.cause[lang]}
          texts={unserved.map(causeOf)}
          chosen={why}
          choose={(text) => narrow({ ...only, why: text })}
        />
      </div>
      <Table<Left>
        rowKey={({ student, date, block }) => `${student} ${date} ${block}`}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={shown}
        {...(mayAsk
          ? {
              expandable: {
                columnTitle: explainWords.whereTo[lang],
                columnWidth: 88,
                expandedRowRender: ({ student, date, block }) => (
                  <Seats asked={asked} cell={{ student: students[student]?.id ?? '', date, block }} />
                ),
                expandIcon: ({ expanded, onExpand, record }) => (
                  <Button
                    type="text"
                    size="small"
                    aria-expanded={expanded}
                    aria-label={tell(lang, explainWords.whereToOf, {
                      student: students[record.student]?.id ?? '',
                      when: whenOf(record),
                    })}
                    onClick={(event) => onExpand(record, event)}
                  >
                    {expanded ? '▾' : '▸'}
                  </Button>
                ),
              },
            }
          : {})}
        columns={[
          {
            title: timetableWords.student[lang],
            key: 'student',
            render: (_, left) => `${students[left.student]?.id ?? ''} ${classOf(left)}`,
          },
          {
            title: timetableWords.when[lang],
            key: 'when',
            render: (_, left) => whenOf(left),
          },
          {
            title: words.cause[lang],
            key: 'cause',
            sorter: (a, b) => causeOf(a).localeCompare(causeOf(b), 'zh-CN'),
            render: (_, left) => causeOf(left),
          },
        ]}
      />
    </>
  )
}
