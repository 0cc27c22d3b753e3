import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { enumerated } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { loanWords as words } from '../../../messages/web/people.ts'
import type { SchoolSummary } from '../../../views/shapes.ts'
import { useLang } from '../../lang.tsx'
import { type Board, couldLead, type Loan, lendersOf, meetingOf, scarce } from '../../model/loans.ts'
import { Across } from '../wide-table.tsx'

interface Props {
  readonly board: Board
  readonly loans: readonly Loan[]
  readonly summaries: readonly SchoolSummary[]
  /** Where a school is looked at. */
  readonly to: (school: string) => string
}

/** Who could lend down the side, who needs across the top; in each cell the way, and how many days are lent. */
export function LoanMatrix({ board, loans, summaries, to }: Props): ReactNode {
  const lang = useLang()
  const known = new Map(summaries.map((row) => [row.school, row]))
  const lenders = lendersOf(board, loans)
  return (
    <Across label={words.matrix[lang]}>
      <table className="kehou-timetable kehou-market">
        <caption>{words.matrix[lang]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.home[lang]}</th>
            {board.needs.map(({ id, name, skills }) => {
              const summary = known.get(id)
              return (
                <th scope="col" key={id}>
                  <Link to={to(id)}>{name}</Link>
                  <span className="kehou-hours">
                    {summary === undefined
                      ? null
                      : tell(lang, words.need, { borrowed: summary.borrowed, unserved: summary.unserved })}
                  </span>
                  {scarce(skills).map(({ skill, own, wanted }) => (
                    <span key={skill} className="kehou-hours">
                      {tell(lang, own === 0 ? words.lacks : words.fewHave, { skill, own, wanted })}
                    </span>
                  ))}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {lenders.map(({ id, name, teachers, lent }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={to(id)}>{name}</Link>
                <span className="kehou-hours">
                  {tell(lang, words.offer, { teachers, lent, most: board.limits.daysPerHomeSchool })}
                </span>
              </th>
              {board.needs.map(({ id: host, skills }) => {
                const { minutes, lent: days } = meetingOf(board, loans, id, host)
                const meets = couldLead(board, id, skills)
                return (
                  <td key={host} className={days > 0 ? 'kehou-lent' : ''}>
                    {days > 0 ? <strong>{tell(lang, words.lentDays, { days })}</strong> : null}
                    <span className="kehou-quiet">
                      {minutes === null ? words.farAway[lang] : tell(lang, words.way, { minutes })}
                    </span>
                    {meets.length === 0 ? null : (
                      <span className="kehou-quiet">
                        {tell(lang, words.meets, { skills: enumerated(meets, lang) })}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Across>
  )
}
