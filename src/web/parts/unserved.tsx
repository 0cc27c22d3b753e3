import { Button, Table } from 'antd'
import type { ReactNode } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { listed } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { explainWords } from '../../messages/web/explain.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { timetableWords } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { blockAt } from '../model/blocks.ts'
import type { Asking } from './offer.tsx'
import { Seats } from './seats.tsx'

type Left = SchoolView['unserved'][number]

/** Blocks that are named of those where most are left over. */
const MOST_TIMES = 5

/** Words of what is counted, that which is counted most first. */
function counted(told: readonly string[], most: number, lang: Lang): string {
  const counts = new Map<string, number>()
  for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1)
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return listed(
    ranked.slice(0, most).map(([one, many]) => `${one} ${grouped(many)}`),
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
  return (
    <>
      <p>
        {tell(lang, explainWords.byCause, {
          list: counted(unserved.map(causeOf), Number.POSITIVE_INFINITY, lang),
        })}
      </p>
      <p>{tell(lang, explainWords.byTime, { list: counted(unserved.map(whenOf), MOST_TIMES, lang) })}</p>
      <Table<Left>
        rowKey={({ student, date, block }) => `${student} ${date} ${block}`}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={unserved}
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
            render: (_, { student }) => {
              const who = students[student]
              return who === undefined ? '' : `${who.id} ${classes.get(who.homeroom) ?? who.homeroom}`
            },
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
