import { Card, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { isRanked } from '../../../models/activity.ts'
import type { ChildAnswer } from '../../../models/answers/child.ts'
import { placeLines, possibleWords } from '../../messages/child-places.ts'
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
  asking: { view, names },
  answer,
  name,
}: {
  readonly asking: Asking
  readonly answer: ChildAnswer
  readonly name: string
}): ReactNode {
  const lang = useLang()
  const { student, activity: asked, has, rank, lottery, sessions } = answer
  const category = view.activities.find(({ id }) => id === asked)?.category
  if (category === undefined) return null
  const session = ({ group, date }: ChildAnswer['sessions'][number]): SessionOf | undefined =>
    view.sessions.find((one) => one.group === group && one.date === date)
  /** A group as people know it: by its room and its lead. */
  const calledOf = (ref: ChildAnswer['sessions'][number]): string => {
    const found = session(ref)
    if (found === undefined) return ref.group
    const room = names.room.get(found.room)?.name ?? found.room
    return `${room} · ${names.person.get(found.lead)?.name ?? found.lead}`
  }
  const possibly = possibleWords(answer, { category }, lang)
  const called = {
    activity: (id: string) => names.activity.get(id)?.name ?? id,
    when: ({ date, block }: ChildAnswer['sessions'][number]) => blockAt(view, date, block, lang),
    group: calledOf,
  }
  return (
    <div role="status">
      <p>
        <strong>{tell(lang, has ? said.childHas : said.child, { student, activity: name })}</strong>
        {isRanked(category)
          ? `${lang === 'zh' ? '：' : ': '}${rank === null ? said.childNone[lang] : tell(lang, said.childRank, { rank, lottery })}`
          : null}
      </p>
      {possibly === null ? null : <p>{possibly}</p>}
      {sessions.length === 0 ? <p>{said.notRunning[lang]}</p> : null}
      <ul>
        {placeLines(answer, { category }, called, lang).map(({ text, note }) => (
          <li key={text}>
            {text}
            {note === null ? null : <div>{note}</div>}
          </li>
        ))}
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
    <Loaded query={why}>{(answer) => <ChildAnswerWords asking={asked} answer={answer} name={name} />}</Loaded>
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
