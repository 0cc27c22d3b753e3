import { Card, Tag } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { heldAs, weekdayOf } from '../../../models/weekday.ts'
import type { paths } from '../../client/schema.ts'
import { headed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { loanStateWords, ownWords as words } from '../../messages/web/people.ts'
import { useLang } from '../lang.tsx'
import { dateAt } from '../model/clock.ts'
import { type Loan, standOf } from '../model/loans.ts'

type Own = NonNullable<
  paths['/v1/own/week']['get']['responses']['200']['content']['application/json']['week']
>
type Entry = Own['entries'][number]

/** On a day that follows another weekday's timetable, which it is. */
function followed(entries: readonly Entry[], date: string, lang: Lang): string {
  const follows = heldAs(entries, date)
  return follows === weekdayOf(date) ? '' : tell(lang, words.follows, { weekday: weekdayName(follows)[lang] })
}

/** Somebody's week as a list by day: what fits a phone. */
export function WeekList({
  entries,
  loans = [],
}: {
  readonly entries: readonly Entry[]
  /** Loans of whoever's week it is: what is not agreed yet is told so. */
  readonly loans?: readonly Loan[]
}): ReactNode {
  const lang = useLang()
  const today = dateAt(new Date())
  const openOn = ({ date, school }: Entry): Loan | undefined =>
    loans.find((loan) => loan.date === date && loan.hostName === school && loan.state !== 'confirmed')
  const dates = [...new Set(entries.map(({ date }) => date))].sort()
  return (
    <div className="kehou-stack kehou-tight">
      {dates.map((date) => (
        <Card
          key={date}
          size="small"
          title={
            <h2 className="kehou-h2">
              {`${weekdayName(weekdayOf(date))[lang]} ${date.slice(5)}`}
              {followed(entries, date, lang)}{' '}
              {date === today ? <Tag color="blue">{words.today[lang]}</Tag> : null}
            </h2>
          }
        >
          <ul className="kehou-plain">
            {entries
              .filter((entry) => entry.date === date)
              .map((entry) => ({ ...entry, loan: openOn(entry) }))
              .map(({ start, end, what, school, room, role, lead, loan }) => (
                <li key={`${start} ${what}`}>
                  <strong>
                    {start}–{end} {what}
                  </strong>{' '}
                  {role === 'member' ? null : <Tag>{words[role][lang]}</Tag>}{' '}
                  {loan === undefined ? null : (
                    <Tag color="warning">
                      {headed(words.loans[lang], loanStateWords[standOf(loan)][lang], lang)}
                    </Tag>
                  )}
                  <div>
                    {[room, school, lead === null ? null : tell(lang, words.ledBy, { name: lead })]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </div>
                </li>
              ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
