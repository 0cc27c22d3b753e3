import { Tag } from 'antd'
import { memo, type ReactNode, useMemo } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { categoryColours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { sessionPlace } from '../model/lights.ts'
import { type Names, refOf } from '../model/names.ts'
import type { SessionOf } from '../model/perspective.ts'
import { type Carried, useCarry } from './carry.tsx'
import { useHandle, usePlace } from './hold.ts'
import { Light, useLightClass } from './light.tsx'

interface Props {
  readonly school: SchoolView['school']['id']
  readonly session: SessionOf
  readonly names: Names
  readonly open: (session: SessionOf) => void
  /** Places of those whose week is looked at; null: everybody's. Where none of them is, all are counted. */
  readonly members: ReadonlySet<number> | null
}

/** Who leads, to be taken off the session by mouse; by keyboard the same is done in the session itself. */
function Lead({ what }: { readonly what: Carried }): ReactNode {
  const ref = useHandle<HTMLSpanElement>(what)
  return (
    <span ref={ref} className="kehou-lead">
      {what.label}
    </span>
  )
}

/** What a session shows of itself. It stays while places light up around it. */
const Inside = memo(function Inside({
  session,
  names,
  members,
  label,
  leader,
}: Pick<Props, 'session' | 'names' | 'members'> & {
  readonly label: string
  readonly leader: Carried
}): ReactNode {
  const lang = useLang()
  const category = names.activity.get(session.activity)?.category ?? 'care'
  const isLent = names.person.get(session.lead)?.lent.includes(session.date) === true
  const count = session.students.length
  const own = members === null ? 0 : session.students.filter((one) => members.has(one)).length
  return (
    <>
      <span className="kehou-session-name">
        {label}
        <span className="kehou-quiet"> {wordFor(category)[lang]}</span>
      </span>
      <span>
        <Lead what={leader} /> · {names.room.get(session.room)?.name ?? session.room}
      </span>
      <span className="kehou-badges">
        {own === 0 ? tell(lang, words.count, { count }) : tell(lang, words.ofThem, { own, count })}
        {isLent ? <Tag title={words.lentLong[lang]}>{words.lent[lang]}</Tag> : null}
        {session.assistants.length > 0 ? (
          <Tag>{tell(lang, words.helped, { count: session.assistants.length })}</Tag>
        ) : null}
        {session.pinned ? <Tag>{words.pinned[lang]}</Tag> : null}
      </span>
    </>
  )
})

/** A session in the grid: what, who, where, how many. Opens by click and by Enter; while something is held, takes that. */
export const SessionCard = memo(function SessionCard({
  school,
  session,
  names,
  open,
  members,
}: Props): ReactNode {
  const carry = useCarry()
  const activity = names.activity.get(session.activity)
  const lead = names.person.get(session.lead)
  const label = `${activity?.name ?? session.activity}`
  const held = useMemo(
    (): Carried => ({
      thing: { kind: 'session', school: school, session: refOf(session) },
      label,
    }),
    [school, session, label],
  )
  const leader = useMemo(
    (): Carried => ({
      thing: {
        kind: 'adult',
        school: school,
        staff: session.lead,
        post: { role: 'lead', ...refOf(session) },
      },
      label: lead?.name ?? session.lead,
    }),
    [school, session, lead],
  )
  const at = sessionPlace(session)
  const element = useHandle<HTMLButtonElement>(held)
  usePlace(element, at)
  const light = useLightClass(at)
  return (
    <button
      ref={element}
      type="button"
      className={`kehou-session ${light}`}
      style={{ background: categoryColours[activity?.category ?? 'care'] }}
      onClick={() => {
        if (carry?.drop(at) !== true) open(session)
      }}
    >
      <Inside {...{ session, names, members, label, leader }} />
      <Light at={at} />
    </button>
  )
})
