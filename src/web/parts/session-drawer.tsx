import { Descriptions, Tag } from 'antd'
import type { ReactNode } from 'react'
import { weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import type { Names } from '../model/names.ts'
import type { SessionOf } from '../model/perspective.ts'
import { OpenDrawer } from './above.tsx'

interface Props {
  readonly view: SchoolView
  readonly names: Names
  readonly session: SessionOf | null
  readonly close: () => void
  /** What can be done with it, and why it is so. */
  readonly children?: ReactNode
}

/** Students of a session by class, in the order of the school's classes. */
function byClass({ homerooms, students }: SchoolView, session: SessionOf): { name: string; ids: string[] }[] {
  const members = session.students.flatMap((place) => students[place] ?? [])
  return homerooms.flatMap(({ id, name }) => {
    const ids = members.filter(({ homeroom }) => homeroom === id).map((student) => student.id)
    return ids.length === 0 ? [] : [{ name, ids }]
  })
}

/** All there is to know of a session. */
export function SessionDrawer({ view, names, session, close, children }: Props): ReactNode {
  const lang = useLang()
  if (session === null) return null
  const activity = names.activity.get(session.activity)
  const nameOf = (id: string): string => names.person.get(id)?.name ?? id
  const isLent = names.person.get(session.lead)?.lent.includes(session.date) === true
  const when = `${weekdayName(weekdayOf(session.date))[lang]} ${session.date} ${session.start}–${session.end}`
  return (
    <OpenDrawer
      onClose={close}
      size="large"
      title={`${activity?.name ?? session.activity} · ${wordFor(activity?.category ?? '')[lang]}`}
    >
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'when', label: words.when[lang], children: when },
          {
            key: 'lead',
            label: words.lead[lang],
            children: (
              <>
                {nameOf(session.lead)} {isLent ? <Tag>{words.lentLong[lang]}</Tag> : null}
              </>
            ),
          },
          {
            key: 'assist',
            label: words.assistants[lang],
            children: enumerated(session.assistants.map(nameOf), lang) || '–',
          },
          {
            key: 'room',
            label: words.where[lang],
            children: names.room.get(session.room)?.name ?? session.room,
          },
        ]}
      />
      {children}
      <h2 style={{ fontSize: 16 }}>
        {tell(lang, words.members, {
          count: session.students.length,
          most: activity?.max ?? session.students.length,
        })}
      </h2>
      {byClass(view, session).map(({ name, ids }) => (
        <details key={name}>
          <summary>{tell(lang, words.ofClass, { name, count: ids.length })}</summary>
          <p>{enumerated(ids, lang)}</p>
        </details>
      ))}
    </OpenDrawer>
  )
}
