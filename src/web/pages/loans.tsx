import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import type { ReactNode } from 'react'
import { loanWords as words } from '../../messages/web/people.ts'
import { boardOf } from '../api/board.ts'
import { loansOf } from '../api/own.ts'
import { type RosterHead, useSummaries } from '../api/rosters.ts'
import type { Self } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { LoanList } from '../parts/loans/list.tsx'
import { LoanMatrix } from '../parts/loans/matrix.tsx'
import { LoanTurns } from '../parts/loans/turns.tsx'
import { TeacherDay } from '../parts/loans/worth.tsx'
import { NoRoster } from '../parts/no-roster.tsx'
import { Loaded, Nothing } from '../parts/states.tsx'
import { LoanWhy } from '../parts/why/loan.tsx'

/** The board of loans: who needs and who could lend, what a teacher-day is worth, whose turn it is, how far each loan is agreed. */
export function Loans({
  week,
  roster,
  self,
}: {
  readonly week: string
  readonly roster: RosterHead | null
  readonly self: Self
}): ReactNode {
  const lang = useLang()
  const loans = useQuery(loansOf(roster?.id ?? null, 'all'))
  const board = useQuery(boardOf(week))
  const summaries = useSummaries(roster?.id ?? null)
  if (roster === null) return <NoRoster week={week} />
  const place = (school: string): string =>
    `/weeks/${week}/schools/${encodeURIComponent(school)}?roster=${roster.id}`
  const person = (school: string, staff: string): string =>
    `${place(school)}&by=person&of=${encodeURIComponent(staff)}`
  const title = (text: string): ReactNode => <h2 className="kehou-h2">{text}</h2>
  return (
    <Loaded query={board}>
      {(market) => (
        <Loaded query={loans}>
          {(list) => (
            <div className="kehou-stack">
              <p style={{ margin: 0 }}>{words.lead[lang]}</p>
              {market.needs.length === 0 ? (
                <Nothing text={words.noNeed[lang]} />
              ) : (
                <Card title={title(words.market[lang])}>
                  <LoanMatrix board={market} loans={list} summaries={summaries.data ?? []} to={place} />
                </Card>
              )}
              <Card title={title(words.loans[lang])}>
                <LoanList
                  roster={roster.id}
                  loans={list}
                  self={self}
                  to={person}
                  why={
                    self.may.includes('explain.read')
                      ? (loan) => (
                          <LoanWhy {...{ week, loan, self }} roster={roster.id} loans={list} board={market} />
                        )
                      : null
                  }
                />
              </Card>
              {market.needs.length === 0 ? null : (
                <Card title={title(words.worth[lang])}>
                  <TeacherDay key={roster.id} roster={roster.id} week={week} needs={market.needs} />
                </Card>
              )}
              {market.offers.length === 0 ? null : (
                <Card title={title(words.turns[lang])}>
                  <LoanTurns board={market} loans={list} to={person} />
                </Card>
              )}
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
