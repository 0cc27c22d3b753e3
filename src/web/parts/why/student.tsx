import type { ReactNode } from 'react'
import { tell } from '../../../messages/message.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { useChildWhy } from '../../api/studies.ts'
import { useLang } from '../../lang.tsx'
import { sessionsIn } from '../../model/perspective.ts'
import { ChildAnswerWords, ChildWhy } from '../child-why.tsx'
import type { Asking } from '../offer.tsx'
import { Loaded } from '../states.tsx'

function OfActivity({
  asked,
  student,
  activity,
}: {
  readonly asked: Asking
  readonly student: string
  readonly activity: string
}): ReactNode {
  const { roster, names } = asked
  const why = useChildWhy(roster, student, activity)
  const name = names.activity.get(activity)?.name ?? activity
  return (
    <Loaded query={why}>{(answer) => <ChildAnswerWords asked={asked} answer={answer} name={name} />}</Loaded>
  )
}

/** Why a child's week is as it is: each activity that they have, and any other that is asked about. */
export function StudentWhy({
  asked,
  student,
}: {
  readonly asked: Asking
  readonly student: string
}): ReactNode {
  const lang = useLang()
  const held = [...new Set(sessionsIn(asked.view, 'student', student).map(({ activity }) => activity))]
  return (
    <>
      <ChildWhy asked={asked} student={student} />
      <h2 className="kehou-h2">{tell(lang, words.studentWeek, { name: student })}</h2>
      {held.map((activity) => (
        <OfActivity key={activity} asked={asked} student={student} activity={activity} />
      ))}
    </>
  )
}
