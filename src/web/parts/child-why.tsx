import { Card, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ChildAnswer } from '../../../models/answers/explanation.ts'
import { effectWords } from '../../messages/effects.ts'
import { explainingWords as said } from '../../messages/explaining.ts'
import { tell } from '../../messages/message.ts'
import { explainWords as words } from '../../messages/web/explain.ts'
import { useChildWhy } from '../api/studies.ts'
import { useLang } from '../lang.tsx'
import { blockAt } from '../model/blocks.ts'
import type { SessionOf } from '../model/perspective.ts'
import type { Asking } from './offer.tsx'
import { Loaded } from './states.tsx'

/** Why a child has an activity or has it not, in words. */
function ChildAnswerWords({
  asked: { view, names },
  answer,
  name,
}: {
  readonly asked: Asking
  readonly answer: ChildAnswer
  readonly name: string
}): ReactNode {
  const lang = useLang()
  const { student, has, rank, lottery, sessions } = answer
  const sessionOf = ({ group, date }: ChildAnswer['sessions'][number]): SessionOf | undefined =>
    view.sessions.find((one) => one.group === group && one.date === date)
  /** A group as people know it: by its room and its lead. */
  const calledOf = (ref: ChildAnswer['sessions'][number]): string => {
    const session = sessionOf(ref)
    if (session === undefined) return ref.group
    const room = names.room.get(session.room)?.name ?? session.room
    return `${room} · ${names.person.get(session.lead)?.name ?? session.lead}`
  }
  const place = view.students.findIndex(({ id }) => id === student)
  // Of what is no choice the child's own sessions are told alone: nobody is kept from the others by rank or lottery.
  const told =
    rank === null && has ? sessions.filter((one) => sessionOf(one)?.students.includes(place)) : sessions
  return (
    <div role="status">
      <p>
        <strong>{tell(lang, has ? said.childHas : said.child, { student, activity: name })}</strong>
        {lang === 'zh' ? '：' : ': '}
        {rank === null ? said.childNone[lang] : tell(lang, said.childRank, { rank, lottery })}
      </p>
      {sessions.length === 0 ? <p>{said.notRunning[lang]}</p> : null}
      <ul>
        {told.map((one) => {
          const { group, date, block, size, max, cutOff, lastNumber, effect } = one
          return (
            <li key={`${group} ${date} ${block}`}>
              {tell(lang, cutOff === 0 ? words.group : said.group, {
                when: blockAt(view, date, block, lang),
                group: calledOf(one),
                size,
                max,
                last: cutOff,
                number: lastNumber ?? '–',
              })}
              {has || effect === null ? null : (
                <div>{tell(lang, said.place, { effect: effectWords(effect, lang) })}</div>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Why a child has one activity, or has it not. */
export function ActivityWhy({
  asked,
  student,
  activity,
}: {
  readonly asked: Asking
  readonly student: string
  readonly activity: string
}): ReactNode {
  const why = useChildWhy(asked.roster, student, activity)
  const name = asked.names.activity.get(activity)?.name ?? activity
  return (
    <Loaded query={why}>{(answer) => <ChildAnswerWords asked={asked} answer={answer} name={name} />}</Loaded>
  )
}

/** Why a child has an activity that is chosen, or has it not. */
export function ChildWhy({
  asked,
  student,
}: {
  readonly asked: Asking
  readonly student: string
}): ReactNode {
  const lang = useLang()
  const { view } = asked
  const [activity, choose] = useState<string | null>(null)
  return (
    <Card
      size="small"
      className="kehou-no-print"
      style={{ marginBottom: 16 }}
      title={<h2 className="kehou-h2">{words.child[lang]}</h2>}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.childAsk[lang]}
        placeholder={words.childAsk[lang]}
        style={{ minWidth: 220 }}
        value={activity}
        options={view.activities.map(({ id, name: called }) => ({ value: id, label: called }))}
        onChange={choose}
      />
      {activity === null ? null : <ActivityWhy asked={asked} student={student} activity={activity} />}
    </Card>
  )
}
