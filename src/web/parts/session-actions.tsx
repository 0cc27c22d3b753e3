import { Button, Collapse, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { timetableWords } from '../../messages/web/timetable.ts'
import { newKey } from '../api/api.ts'
import { usePin, usePrice, useSeats } from '../api/questions.ts'
import { useSelf } from '../api/session.ts'
import { useLang } from '../lang.tsx'
import { type Asked, Offer } from './offer.tsx'
import { PostPanel } from './post-panel.tsx'
import { Loaded, ProblemAlert } from './states.tsx'

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

interface Pinned {
  readonly what: 'session' | 'lead' | 'room'
  readonly reason: string
}

/** Locks the session, who leads it or where it is, with a reason. */
function PinPanel({ week, view, names, session }: Asked): ReactNode {
  const lang = useLang()
  const { data: self } = useSelf()
  const pin = usePin(week)
  const [block = ''] = session.blocks
  const lead = names.person.get(session.lead)?.name ?? session.lead
  const room = names.room.get(session.room)?.name ?? session.room
  const lock = ({ what, reason }: Pinned): void =>
    pin.mutate({
      id: newKey(),
      by: self?.name || self?.account || '',
      reason,
      school: view.school.id,
      date: session.date,
      block,
      activity: session.activity,
      room: what === 'room' ? session.room : null,
      staff: what === 'lead' ? session.lead : null,
      role: what === 'lead' ? 'lead' : null,
      student: null,
    })
  if (pin.isSuccess) return <p role="status">{words.pinned[lang]}</p>
  return (
    <Form<Pinned> layout="vertical" initialValues={{ what: 'lead' }} onFinish={lock}>
      <Form.Item name="what" label={words.what[lang]}>
        <Select
          options={[
            { value: 'lead', label: tell(lang, words.pinLead, { name: lead }) },
            { value: 'room', label: tell(lang, words.pinRoom, { name: room }) },
            { value: 'session', label: words.pinSession[lang] },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={words.reason[lang]} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <ProblemAlert error={pin.error} />
      <Button htmlType="submit" loading={pin.isPending}>
        {words.pin[lang]}
      </Button>
    </Form>
  )
}

/** Somebody is dropped on the session: the price of them as its lead. */
function Dropped({ asked, person }: { readonly asked: Asked; readonly person: string }): ReactNode {
  const lang = useLang()
  const { group, date, blocks, lead } = asked.session
  const [block = ''] = blocks
  const post = { role: 'lead' as const, group, date, block }
  const moves = [{ kind: 'post' as const, post, from: lead, to: person }]
  const price = usePrice(asked.roster, moves)
  const name = asked.names.person.get(person)?.name ?? person
  return (
    <Loaded query={price}>
      {(effect) => (
        <p role="status">
          <Offer of={asked} moves={moves} effect={effect} label={tell(lang, words.take, { name })}>
            <strong>{name}</strong>
          </Offer>
        </p>
      )}
    </Loaded>
  )
}

interface Props extends Asked {
  /** Who was dropped on it; null: nobody. */
  readonly person: string | null
}

/** What can be asked about a session, and done with it. */
export function SessionActions({ person, ...asked }: Props): ReactNode {
  const lang = useLang()
  const items = [
    { key: 'people', label: words.people[lang], children: <PostPanel {...asked} /> },
    ...(asked.mayEdit
      ? [
          { key: 'room', label: words.room[lang], children: <RoomPanel {...asked} /> },
          { key: 'student', label: words.student[lang], children: <StudentPanel {...asked} /> },
          { key: 'pin', label: words.pin[lang], children: <PinPanel {...asked} /> },
        ]
      : []),
  ]
  const isOther = person !== null && person !== asked.session.lead && asked.mayEdit
  return (
    <>
      {isOther ? <Dropped asked={asked} person={person} /> : null}
      <Collapse destroyOnHidden items={items} style={{ marginBlock: 16 }} />
    </>
  )
}
