import { type ReactNode, useMemo } from 'react'
import { cited } from '../../../messages/effects.ts'
import { enumerated } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import type { SchoolView } from '../../../views/shapes.ts'
import { useSchoolView } from '../../api/rosters.ts'
import type { Self } from '../../api/session.ts'
import { useLang } from '../../lang.tsx'
import { type Board, type Loan, turnsOf } from '../../model/loans.ts'
import { namesOf } from '../../model/names.ts'
import { beside } from '../../model/why.ts'
import { Loaded } from '../states.tsx'
import { PostWhy, postsOf } from './person.tsx'

interface Props {
  readonly week: string
  readonly roster: string
  readonly loan: Loan
  readonly loans: readonly Loan[]
  readonly board: Board
  readonly self: Self
}

/** What the teacher does at the host that day, and why nobody there does it. */
function Work({
  week,
  roster,
  loan,
  view,
}: Pick<Props, 'week' | 'roster' | 'loan'> & { readonly view: SchoolView }): ReactNode {
  const lang = useLang()
  const names = useMemo(() => namesOf(view), [view])
  const asked = { week, roster, view, names, mayEdit: false }
  const { staff, date, hostName: host } = loan
  const posts = postsOf(asked, staff, date)
  if (posts.length === 0) return <p>{tell(lang, words.loanIdle, { host })}</p>
  return (
    <>
      <h2 className="kehou-h2">{tell(lang, words.loanWork, { host })}</h2>
      {posts.map((post) => (
        <PostWhy key={JSON.stringify(post)} asked={asked} post={post} holder={staff} />
      ))}
    </>
  )
}

function AtHost(props: Pick<Props, 'week' | 'roster' | 'loan'>): ReactNode {
  const view = useSchoolView(props.roster, props.loan.host)
  return <Loaded query={view}>{(data) => <Work {...props} view={data} />}</Loaded>
}

/** Why a teacher is lent on a day: what for, and why this one. */
export function LoanWhy({ week, roster, loan, loans, board, self }: Props): ReactNode {
  const lang = useLang()
  const { name, hostName: host, homeName: home, travel } = loan
  const { others, nearer, fewer, turn } = beside(board, turnsOf(board, loans), loan)
  const isHidden = self.school !== null && self.school !== loan.host
  return (
    <>
      <ul>
        <li>{tell(lang, words.loanHost, { host, home, name })}</li>
        {turn === undefined || turn.skills.length === 0 ? null : (
          <li>{tell(lang, words.loanSkills, { skills: enumerated(turn.skills, lang) })}</li>
        )}
        {travel === null ? null : (
          <li>{tell(lang, words.loanWay, { minutes: travel, host, others, nearer })}</li>
        )}
        {turn === undefined ? null : (
          <li>
            {tell(lang, words.loanTurn, { carried: turn.carried.toFixed(1), week: turn.thisWeek, fewer })}
          </li>
        )}
        <li>{tell(lang, words.loanRule, { rules: cited(['H15'], lang) })}</li>
      </ul>
      {isHidden ? <p>{tell(lang, words.loanHidden, { host })}</p> : <AtHost {...{ week, roster, loan }} />}
    </>
  )
}
