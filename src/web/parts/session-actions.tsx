import { Button, Collapse, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { carryWords } from '../../messages/web/carry.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { timetableWords } from '../../messages/web/timetable.ts'
import { usePrice } from '../api/questions.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { refOf } from '../model/names.ts'
import { useCarry } from './carry.tsx'
import { LockForm } from './lock-form.tsx'
import { type Asked, Offer } from './offer.tsx'
import { PostPanel } from './post-panel.tsx'
import { Seats } from './seats.tsx'
import { Loaded } from './states.tsx'
import { WhyHere } from './why-here.tsx'

function RoomPrice({ asked, room }: { readonly asked: Asked; readonly room: string }): ReactNode {
  const lang = useLang()
  const { group, date, blocks } = asked.session
  const [block = ''] = blocks
  const moves = [{ kind: 'room' as const, session: { group, date, block }, room }]
  const price = usePrice(asked.roster, moves)
  const name = asked.names.room.get(room)?.name ?? room
  return (
    <Loaded query={price}>
      {(effect) => (
        <p>
          <Offer of={asked} moves={moves} effect={effect} label={tell(lang, words.goTo, { name })} />
        </p>
      )}
    </Loaded>
  )
}

/** Another room: its price first. */
function RoomPanel(asked: Asked): ReactNode {
  const lang = useLang()
  const [room, choose] = useState<string | null>(null)
  const { view, session } = asked
  return (
    <>
      <Select
        aria-label={timetableWords.where[lang]}
        style={{ minWidth: 220 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={room}
        options={view.rooms
          .filter(({ id }) => id !== session.room)
          .map(({ id, name, capacity }) => ({ value: id, label: `${name} · ${capacity}` }))}
        onChange={choose}
      />
      {room === null ? null : <RoomPrice asked={asked} room={room} />}
    </>
  )
}

/** A student of the session goes elsewhere. */
function StudentPanel(asked: Asked): ReactNode {
  const lang = useLang()
  const [student, choose] = useState<string | null>(null)
  const { view, session } = asked
  const classes = new Map(view.homerooms.map(({ id, name }) => [id, name]))
  return (
    <>
      <Select
        aria-label={timetableWords.student[lang]}
        style={{ minWidth: 220 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={student}
        options={session.students
          .flatMap((place) => view.students[place] ?? [])
          .map(({ id, homeroom }) => ({ value: id, label: `${id} ${classes.get(homeroom) ?? homeroom}` }))}
        onChange={choose}
      />
      {student === null ? null : (
        <Seats asked={asked} cell={{ student, date: session.date, block: session.blocks[0] ?? '' }} />
      )}
    </>
  )
}

interface Props extends Asked {
  readonly close: () => void
}

/** What can be asked about a session, and done with it. */
export function SessionActions({ close, ...asked }: Props): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const { view, names, session, mayEdit } = asked
  const take = (): void => {
    close()
    carry?.take({
      thing: { kind: 'session', school: view.school.id, session: refOf(session) },
      label: names.activity.get(session.activity)?.name ?? session.activity,
    })
  }
  const items = [
    { key: 'people', label: words.people[lang], children: <PostPanel {...asked} close={close} /> },
    ...(mayEdit
      ? [
          { key: 'here', label: words.whyHere[lang], children: <WhyHere {...asked} /> },
          { key: 'room', label: words.room[lang], children: <RoomPanel {...asked} /> },
          { key: 'student', label: words.student[lang], children: <StudentPanel {...asked} /> },
          { key: 'lock', label: words.lock[lang], children: <LockForm {...asked} /> },
        ]
      : []),
  ]
  return (
    <>
      {mayEdit && carry !== null ? (
        <Button style={{ marginTop: space.s }} onClick={take}>
          {carryWords.session[lang]}
        </Button>
      ) : null}
      <Collapse destroyOnHidden items={items} style={{ marginBlock: 16 }} />
    </>
  )
}
