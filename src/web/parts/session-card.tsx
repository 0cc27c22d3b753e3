import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Tag } from 'antd'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { wordFor } from '../../../models/policy/glossary.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { categoryColours } from '../design.ts'
import { useLang } from '../lang.tsx'
import type { SessionOf } from '../model/perspective.ts'
import { PERSON } from './people-tray.tsx'

/** Names by id, made once for a school. */
export interface Names {
  readonly activity: ReadonlyMap<string, SchoolView['activities'][number]>
  readonly person: ReadonlyMap<string, SchoolView['people'][number]>
  readonly room: ReadonlyMap<string, SchoolView['rooms'][number]>
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

export const namesOf = (view: SchoolView): Names => ({
  activity: byId(view.activities),
  person: byId(view.people),
  room: byId(view.rooms),
})

interface Props {
  readonly session: SessionOf
  readonly names: Names
  /** Opens it; with somebody who was dropped on it. */
  readonly open: (session: SessionOf, person?: string) => void
}

/** A session in the grid: what, who, where, how many. Opens by click and by Enter. */
export const SessionCard = memo(function SessionCard({ session, names, open }: Props): ReactNode {
  const lang = useLang()
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const light = (isOver: boolean) => () => element.classList.toggle('kehou-target', isOver)
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data[PERSON] === 'string',
      onDragEnter: light(true),
      onDragLeave: light(false),
      onDrop: ({ source }) => {
        light(false)()
        open(session, String(source.data[PERSON]))
      },
    })
  }, [session, open])
  const activity = names.activity.get(session.activity)
  const lead = names.person.get(session.lead)
  const category = activity?.category ?? 'care'
  const isLent = lead?.lent.includes(session.date) === true
  return (
    <button
      ref={ref}
      type="button"
      className="kehou-session"
      style={{ background: categoryColours[category] }}
      onClick={() => open(session)}
    >
      <span className="kehou-session-name">
        {activity?.name ?? session.activity}
        <span className="kehou-quiet"> {wordFor(category)[lang]}</span>
      </span>
      <span>
        {lead?.name ?? session.lead} · {names.room.get(session.room)?.name ?? session.room}
      </span>
      <span className="kehou-badges">
        {tell(lang, words.count, { count: session.students.length })}
        {isLent ? <Tag title={words.lentLong[lang]}>{words.lent[lang]}</Tag> : null}
        {session.assistants.length > 0 ? (
          <Tag>{tell(lang, words.helped, { count: session.assistants.length })}</Tag>
        ) : null}
        {session.pinned ? <Tag>{words.pinned[lang]}</Tag> : null}
      </span>
    </button>
  )
})
