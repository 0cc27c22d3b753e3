import { Grid, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { weekdayName } from '../../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../../models/weekday.ts'
import { headed } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { loanStateWords, loanWords as words } from '../../../messages/web/people.ts'
import { type Answer, useConsent } from '../../api/own.ts'
import type { Self } from '../../api/session.ts'
import { space } from '../../design.ts'
import { useLang } from '../../lang.tsx'
import { type Loan, standOf } from '../../model/loans.ts'
import { Cards } from '../cards.tsx'
import { Narrow } from '../narrow.tsx'
import { Nothing, ProblemAlert } from '../states.tsx'
import { Why } from '../why/button.tsx'
import { WideTable } from '../wide-table.tsx'
import { Answers } from './answers.tsx'

/** Answers that a home school has to a loan as it stands. */
const answersTo = ({ state }: Loan): readonly Answer[] =>
  state === 'proposed' || state === 'teacher_consented'
    ? ['given', 'refused']
    : state === 'home_consented' || state === 'confirmed'
      ? ['recalled']
      : []

const answerWords = { given: words.agree, refused: words.refuse, recalled: words.recall } as const

const said = (has: boolean, isOver: boolean, past: boolean): keyof typeof words =>
  isOver ? 'declined' : has ? 'agreed' : past ? 'unsaid' : 'waiting'

/** What home school and teacher have said, in two words. */
function sides({ state, past }: Loan): {
  readonly home: keyof typeof words
  readonly teacher: keyof typeof words
} {
  const isOver = state === 'refused' || state === 'recalled'
  return {
    home: said(state === 'home_consented' || state === 'confirmed', isOver, past),
    teacher: said(state === 'teacher_consented' || state === 'confirmed', isOver, past),
  }
}

const keyOf = ({ staff, date }: Loan): string => `${staff} ${date}`

/** Loans that are shown at once. */
const PAGE = 50

/** Loans day by day: who, from where to where, how far, and what both sides have said. */
export function LoanList({
  roster,
  loans,
  self,
  to,
  why,
}: {
  readonly roster: string
  readonly loans: readonly Loan[]
  readonly self: Self
  /** Where a teacher's week is looked at. */
  readonly to: (school: string, staff: string) => string
  /** Why a loan is made; null: whoever looks may not ask. */
  readonly why: ((loan: Loan) => ReactNode) | null
}): ReactNode {
  const lang = useLang()
  const consent = useConsent(roster)
  const [only, narrow] = useState<string | null>(null)
  const isNarrow = Grid.useBreakpoint().md === false
  const mayAnswer = self.may.includes('loans.consent')
  const actions = (loan: Loan): ReactNode =>
    mayAnswer && (self.school === null || self.school === loan.home) ? (
      <Answers
        {...{ loan, consent }}
        answers={answersTo(loan)}
        label={(answer) => answerWords[answer][lang]}
        of={`${loan.name} ${loan.date}`}
      />
    ) : null
  const shown = loans.filter((loan) => only === null || loanStateWords[standOf(loan)][lang] === only)
  const dayOf = ({ date }: Loan): string => `${date} ${weekdayName(weekdayOf(date))[lang]}`
  const wayOf = ({ travel }: Loan): string => (travel === null ? '–' : tell(lang, words.minutes, { travel }))
  const stateOf = (loan: Loan): ReactNode => <Tag>{loanStateWords[standOf(loan)][lang]}</Tag>
  const teacherOf = (loan: Loan): ReactNode => (
    <>
      <Link to={to(loan.home, loan.staff)}>{loan.name}</Link>{' '}
      {why === null ? null : (
        <Why of={`${loan.name} ${loan.date}`} isQuiet>
          {why(loan)}
        </Why>
      )}
    </>
  )
  return (
    <>
      <ProblemAlert error={consent.error} />
      <Narrow
        label={words.state[lang]}
        texts={loans.map((loan) => loanStateWords[standOf(loan)][lang])}
        chosen={only}
        choose={narrow}
      />
      {isNarrow && shown.length > 0 ? (
        // Whoever answers has all of it in sight.
        <Cards<Loan> key={only} list={shown} keyOf={keyOf} pageSize={PAGE}>
          {(loan) => (
            <>
              <span className="kehou-line">
                <strong>{dayOf(loan)}</strong>
                {stateOf(loan)}
              </span>
              <p>{teacherOf(loan)}</p>
              <p>
                {tell(lang, words.fromTo, { home: loan.homeName, host: loan.hostName, way: wayOf(loan) })}
              </p>
              <p>
                {headed(words.homeSays[lang], words[sides(loan).home][lang], lang)}
                <br />
                {headed(words.teacherSays[lang], words[sides(loan).teacher][lang], lang)}
              </p>
              {actions(loan)}
            </>
          )}
        </Cards>
      ) : (
        <WideTable<Loan>
          style={{ marginTop: space.s }}
          rowKey={keyOf}
          pagination={{ pageSize: PAGE, hideOnSinglePage: true }}
          locale={{ emptyText: <Nothing text={words.none[lang]} /> }}
          dataSource={shown}
          columns={[
            { title: words.date[lang], key: 'date', render: (_, loan) => dayOf(loan) },
            { title: words.teacher[lang], key: 'name', render: (_, loan) => teacherOf(loan) },
            { title: words.home[lang], dataIndex: 'homeName' },
            { title: words.host[lang], dataIndex: 'hostName' },
            {
              title: words.travel[lang],
              key: 'travel',
              align: 'right',
              render: (_, loan) => wayOf(loan),
            },
            { title: words.state[lang], key: 'state', render: (_, loan) => stateOf(loan) },
            { title: words.homeSays[lang], key: 'home', render: (_, loan) => words[sides(loan).home][lang] },
            {
              title: words.teacherSays[lang],
              key: 'teacher',
              render: (_, loan) => words[sides(loan).teacher][lang],
            },
            ...(mayAnswer
              ? [
                  {
                    key: 'actions',
                    // In sight wherever the rest is scrolled to.
                    fixed: 'right' as const,
                    title: words.answer[lang],
                    render: (_: unknown, loan: Loan) => actions(loan),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}
