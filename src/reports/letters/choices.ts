import type { Activity } from '../../../models/activity.ts'
import type { ChildAnswer } from '../../../models/answers/child.ts'
import type { Effect } from '../../../models/answers/effect.ts'
import type { ActivityId } from '../../../models/ids.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import { explainChild } from '../../../solver/index.ts'
import { groupBy } from '../../files/roster/group.ts'
import type { SessionView } from '../../files/roster/view.ts'
import { letterWords as words } from '../../messages/letters.ts'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { dayName, timesOf } from '../entries.ts'
import { type Html, html } from '../html/html.ts'
import { cards } from '../html/table.ts'
import type { Sources } from './sources.ts'

/** A group that a child could have been in, on days and at times that are theirs. */
interface Group {
  readonly sessions: readonly SessionView[]
  readonly size: number
  readonly max: number
  readonly cutOff: number
  readonly lastNumber: number | null
  /** What a place in it would do as things stand. */
  readonly effect: Effect
}

/** An activity that a child chose, and what became of it. */
export interface Choice {
  readonly activity: Activity
  /** The best place that it has in any list, from 1. */
  readonly rank: number
  readonly has: boolean
  /** Whether the activity has sessions in the week at all. */
  readonly runs: boolean
  readonly groups: readonly Group[]
}

/** The activities that a child chose and what became of each, the first choice first. */
export function choicesOf(sources: Sources, who: Student): Choice[] {
  const ranks = new Map<ActivityId, number>()
  for (const { weekday } of who.days)
    choicesOn(who, weekday).forEach((id, at) => {
      ranks.set(id, Math.min(ranks.get(id) ?? Number.POSITIVE_INFINITY, at + 1))
    })
  const { opened } = sources
  return [...ranks]
    .flatMap(([id, rank]): Choice[] => {
      const activity = opened.week.activities.find((row) => row.id === id)
      const found = explainChild(opened, who.id, id)
      if (activity === undefined || !found.ok) return []
      const { has, sessions } = found.value
      const groups = [...groupBy(sessions, ({ group }) => group as string).values()]
      return [
        {
          activity,
          rank,
          has,
          runs: sessions.length > 0,
          groups: has ? [] : groups.flatMap((rows) => openTo(sources, rows) ?? []),
        },
      ]
    })
    .sort((a, b) => a.rank - b.rank)
}

/** A group as it is told to a family; null: some session of it is on a day or at a time that is not the child’s. */
function openTo({ view }: Sources, rows: ChildAnswer['sessions']): Group | null {
  const [first] = rows
  if (first === undefined || first.effect === null || rows.some(({ effect }) => effect === null)) return null
  const { group, max, effect } = first
  const dates = new Set(rows.map(({ date }) => date as string))
  const fullest = rows.reduce((a, b) => (b.size > a.size ? b : a))
  return {
    sessions: view.sessions.filter(({ session }) => session.group === group && dates.has(session.date)),
    size: fullest.size,
    max,
    cutOff: first.cutOff,
    lastNumber: first.lastNumber,
    effect,
  }
}

/** What became of every choice, with the places of those that were missed; and the child’s lottery number. */
export function choicesTable(sources: Sources, who: Student, choices: readonly Choice[]): Html {
  const { lang } = sources
  const rows = choices.map((choice) => [
    String(choice.rank),
    choice.activity.name,
    choice.groups.length > 0
      ? html`${words.missed[lang]}${choice.groups.map((group) => html`<div>${groupWords(sources, group)}</div>`)}`
      : words[choice.has ? 'had' : choice.runs ? 'elsewhen' : 'closed'][lang],
  ])
  return html`${cards(
    [{ name: words.rank[lang] }, { name: words.activity[lang] }, { name: words.outcome[lang] }],
    rows,
  )}
<p>${tell(lang, words.own, { lottery: who.lottery })}</p>`
}

function groupWords(sources: Sources, group: Group): string {
  const { view, lang } = sources
  const { sessions, size, max, cutOff, lastNumber } = group
  const list = (parts: readonly string[]): string => enumerated([...new Set(parts)], lang)
  const parts = [
    tell(lang, words.group, {
      when: list(sessions.map((one) => `${dayName(one.day, lang)} ${timesOf(one)}`)),
      room: list(sessions.map(({ room }) => view.roomName(room))),
      lead: list(sessions.map(({ lead }) => view.nameOf(lead))),
      size,
      max,
    }),
    ...(lastNumber === null || cutOff === 0
      ? []
      : [tell(lang, words.cutOff, { last: cutOff, number: lastNumber })]),
    ...(size < max ? [freeWords(sources, group.effect)] : []),
  ]
  return parts.join(lang === 'zh' ? '' : ' ')
}

/** Why a place that is free is not the child’s. */
function freeWords({ lang }: Sources, { legal, rules, unserved, weighted }: Effect): string {
  if (!legal) return tell(lang, words.freeBarred, { rules: enumerated(rules, lang) })
  if (unserved > 0) return words.freeUnserved[lang]
  return weighted > 0 ? tell(lang, words.freeDearer, { weighted: grouped(weighted) }) : words.freeOpen[lang]
}
