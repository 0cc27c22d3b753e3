import { Button, Collapse, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { carryWords } from '../../messages/web/carry.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { timetableWords } from '../../messages/web/timetable.ts'
import { usePrice, useSeats } from '../api/questions.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { refOf } from '../model/names.ts'
import { useCarry } from './carry.tsx'
import { LockForm } from './lock-form.tsx'
import { type Asked, Offer } from './offer.tsx'
import { PostPanel } from './post-panel.tsx'
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

function Seats({ asked, student }: { readonly asked: Asked; readonly student: string }): ReactNode {
  const lang = useLang()
  const { date, blocks } = asked.session
  const [block = ''] = blocks
  const seats = useSeats(asked.roster, { student, date, block })
  return (
    <Loaded query={seats}>
      {(answer) => (
        <>
          <h3 className="kehou-h2">{words.seats[lang]}</h3>
          {answer.seats.length === 0 ? <p>{words.none[lang]}</p> : null}
          <ol>
            {answer.seats.map(({ group, activity, rank, size, max, effect }) => {
              const name = asked.names.activity.get(activity)?.name ?? activity
              const choice =
                rank === null
                  ? recommendingWords.unranked[lang]
                  : tell(lang, recommendingWords.rank, { rank })
              return (
                <li key={`${group} ${date}`}>
                  <Offer
                    of={asked}
                    moves={[{ kind: 'seat', student, date, block, to: group }]}
                    effect={effect}
                    label={tell(lang, words.goTo, { name })}
                  >
                    <strong>{name}</strong> {choice} {tell(lang, recommendingWords.fill, { size, max })}
                  </Offer>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </Loaded>
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
      {student === null ? null : <Seats asked={asked} student={student} />}
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
