import { useQuery } from '@tanstack/react-query'
import { Button, Card, Space } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { loanStateWords, ownWords as words } from '../../messages/web/people.ts'
import { loansOf, useConsent, useOwnLedger, useOwnWeek, useOwnWeeks } from '../api/own.ts'
import type { Self } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { AbsenceCard } from '../parts/absence.tsx'
import { CalendarLink } from '../parts/calendar-link.tsx'
import { Letter } from '../parts/letter.tsx'
import { Loaded, Nothing, ProblemAlert } from '../parts/states.tsx'
import { WeekList } from '../parts/week-list.tsx'
import { WishCard } from '../parts/wishes.tsx'

/** Loans of mine, and what I say of them. */
function Loans({ roster }: { readonly roster: string }): ReactNode {
  const lang = useLang()
  const loans = useQuery(loansOf(roster, 'own'))
  const consent = useConsent(roster)
  if (loans.data === undefined || loans.data.length === 0) return null
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.loans[lang]}</h2>}>
      {loans.data.map((loan) => (
        <div key={loan.date} className="kehou-line">
          <span>
            {tell(lang, words.loanLine, {
              date: loan.date,
              weekday: weekdayName(weekdayOf(loan.date))[lang],
              host: loan.hostName,
              travel: loan.travel ?? '–',
              state: loanStateWords[loan.state][lang],
            })}
          </span>
          {loan.state === 'proposed' || loan.state === 'home_consented' ? (
            <Space>
              <Button size="small" type="primary" onClick={() => consent.mutate({ loan, answer: 'given' })}>
                {words.agree[lang]}
              </Button>
              <Button size="small" onClick={() => consent.mutate({ loan, answer: 'refused' })}>
                {words.refuse[lang]}
              </Button>
            </Space>
          ) : null}
          {loan.state === 'teacher_consented' || loan.state === 'confirmed' ? (
            <Button size="small" onClick={() => consent.mutate({ loan, answer: 'recalled' })}>
              {words.takeBack[lang]}
            </Button>
          ) : null}
        </div>
      ))}
      <ProblemAlert error={consent.error} />
    </Card>
  )
}

/** What the published weeks came to: what pay and appraisal are counted from. */
function Ledger(): ReactNode {
  const lang = useLang()
  const ledger = useOwnLedger()
  const list = ledger.data ?? []
  if (list.length === 0) return null
  const sum = (key: 'sessions' | 'minutes' | 'late' | 'loans' | 'pay'): string =>
    grouped(list.reduce((total, entry) => total + entry[key], 0))
  const line = { sessions: sum('sessions'), minutes: sum('minutes'), late: sum('late') }
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.ledger[lang]}</h2>}>
      <ul className="kehou-plain">
        <li>
          <strong>{tell(lang, words.ledgerAll, { weeks: list.length })}</strong>{' '}
          {tell(lang, words.ledgerLine, { ...line, loans: sum('loans'), pay: sum('pay') })}
        </li>
        {list.slice(0, 20).map(({ monday, ...entry }) => (
          <li key={monday}>
            {monday} {tell(lang, words.ledgerLine, entry)}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A teacher's own page, phone first. */
export function OwnWeek({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const week = useOwnWeek()
  const weeks = useOwnWeeks().data ?? []
  const [planned] = weeks
  return (
    <div className="kehou-narrow kehou-stack">
      <h1>{words.title[lang]}</h1>
      <Loaded query={week}>
        {(own) =>
          own === null ? (
            <Nothing text={words.none[lang]} />
          ) : (
            <>
              <WeekList entries={own.entries} />
              <Loans roster={own.roster} />
              <Letter title={words.letter[lang]} lead={words.letterLead[lang]} child={null} />
            </>
          )
        }
      </Loaded>
      {planned === undefined ? null : <AbsenceCard first={planned} weeks={weeks} />}
      {planned === undefined ? null : <WishCard week={planned.id} />}
      <Ledger />
      {self.staff === null ? null : <CalendarLink kind="staff" person={self.staff} />}
    </div>
  )
}
