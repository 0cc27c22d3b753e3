import type { ReactNode } from 'react'
import { whyWords as words } from '../../../messages/web/why.ts'
import { useLang } from '../../lang.tsx'
import { heldAt } from '../../model/blocks.ts'
import { sessionsIn } from '../../model/perspective.ts'
import type { Asking } from '../offer.tsx'
import { WhyHere } from '../why-here.tsx'

/** Why sessions are in a room, and at their times: what other rooms and times would cost, or what bars them. */
export function RoomWhy({ asked, room }: { readonly asked: Asking; readonly room: string }): ReactNode {
  const lang = useLang()
  const { view, names } = asked
  const sessions = sessionsIn(view, 'room', room)
  if (sessions.length === 0) return <p>{words.noneHere[lang]}</p>
  return (
    <>
      <p>{words.roomLead[lang]}</p>
      {sessions.map((session) => (
        <section key={`${session.group} ${session.date}`}>
          <h3 className="kehou-h2">
            {heldAt(session, lang)} {names.activity.get(session.activity)?.name ?? session.activity}
          </h3>
          <WhyHere {...asked} session={session} />
        </section>
      ))}
    </>
  )
}
