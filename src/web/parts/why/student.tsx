import type { ReactNode } from 'react'
import { tell } from '../../../messages/message.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { useLang } from '../../lang.tsx'
import { sessionsIn } from '../../model/perspective.ts'
import { ActivityWhy, ChildWhy } from '../child-why.tsx'
import type { Asking } from '../offer.tsx'

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
        <ActivityWhy key={activity} asked={asked} student={student} activity={activity} />
      ))}
    </>
  )
}
