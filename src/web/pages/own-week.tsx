import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { loanStateWords, ownWords as words } from '../../messages/web/people.ts'
import { type Answer, loansOf, useConsent, useOwnLedger, useOwnWeek, useOwnWeeks } from '../api/own.ts'
import type { Self } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { type Loan, standOf } from '../model/loans.ts'
import { AbsenceCard } from '../parts/absence.tsx'
import { CalendarLink } from '../parts/calendar-link.tsx'
import { Letter } from '../parts/letter.tsx'
import { Answers } from '../parts/loans/answers.tsx'
import { Loaded, Nothing, ProblemAlert } from '../parts/states.tsx'
import { WeekList } from '../parts/week-list.tsx'
import { WishCard } from '../parts/wishes.tsx'

/** Answers that a teacher has to a loan as it stands. */
const answersTo = ({ state }: Loan): readonly Answer[] =>
  state === 'proposed' || state === 'home_consented'
    ? ['given', 'refused']
    : state === 'teacher_consented' || state === 'confirmed'
      ? ['recalled']
      : []

const answerWords = { given: words.agree, refused: words.refuse, recalled: words.takeBack } as const

/** Loans of mine, and what I say of them. */
function Loans({ roster, loans }: { readonly roster: string; readonly loans: readonly Loan[] }): ReactNode {
  const lang = useLang()
  const consent = useConsent(roster)
  if (loans.length === 0) return null
  return (
    <Card size="small" title={<h2 className="kehou-h2">{words.loans[lang]}</h2>}>
      {loans.map((loan) => (
        <div key={loan.date} className="kehou-line">
          <span>
            {tell(lang, words.loanLine, {
              date: loan.date,
              weekday: weekdayName(weekdayOf(loan.date))[lang],
              host: loan.hostName,
              travel: loan.travel ?? '–',
              state: loanStateWords[standOf(loan)][lang],
            })}
          </span>
          <Answers
            {...{ loan, consent }}
            answers={answersTo(loan)}
            label={(answer) => answerWords[answer][lang]}
          />
        </div>
      ))}
      <ProblemAlert error={consent.error} />
    </Card>
  )
}

type OwnWeekRead = NonNullable<ReturnType<typeof useOwnWeek>['data']>
type Entry = NonNullable<ReturnType<typeof useOwnLedger>['data']>[number]

/** What the published weeks came to: what pay and appraisal are counted from. */
function Ledger({ list }: { readonly list: readonly Entry[] }): ReactNode {
  const lang = useLang()
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

/** Loans of the week that is in force. */
function OwnLoans({ roster }: { readonly roster: string }): ReactNode {
  const loans = useQuery(loansOf(roster, 'own'))
  return <Loaded query={loans}>{(list) => <Loans roster={roster} loans={list} />}</Loaded>
}

/** The week, with what of it waits for an answer. */
function LentWeek({ own }: { readonly own: OwnWeekRead }): ReactNode {
  const loans = useQuery(loansOf(own.roster, 'own'))
  return <WeekList entries={own.entries} loans={loans.data ?? []} />
}

/** A teacher's own page, phone first. */
export function OwnWeek({ self }: { readonly self: Self }): ReactNode {
  const lang = useLang()
  const week = useOwnWeek()
  const weeks = useOwnWeeks()
  const ledger = useOwnLedger()
  return (
    <div className="kehou-narrow kehou-stack">
      <h1>{words.title[lang]}</h1>
      <Loaded query={week}>
        {(own) =>
          own === null ? (
            <Nothing text={words.none[lang]} />
          ) : (
            <>
              <LentWeek own={own} />
              <OwnLoans roster={own.roster} />
              <Letter title={words.letter[lang]} lead={words.letterLead[lang]} child={null} />
            </>
          )
        }
      </Loaded>
      <Loaded query={weeks}>
        {(list) => {
          const [planned] = list
          return planned === undefined ? null : (
            <>
              <AbsenceCard first={planned} weeks={list} />
              <WishCard week={planned.id} />
            </>
          )
        }}
      </Loaded>
      <Loaded query={ledger}>{(list) => <Ledger list={list} />}</Loaded>
      {self.staff === null ? null : <CalendarLink kind="staff" person={self.staff} />}
    </div>
  )
}
