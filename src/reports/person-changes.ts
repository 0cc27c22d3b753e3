import type { Plan } from '../../models/plan.ts'
import { weekdayName } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import { isAvailable, minutesOf, weekdayOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import {
  changesByPerson,
  type Ground,
  type Part,
  type PersonChange,
  roomChanges,
  type Why,
} from '../../solver/index.ts'
import { tell } from '../messages/message.ts'
import { rebalancingWords as words } from '../messages/rebalancing.ts'

/** Names of what a week knows, by id; an id that it does not know stands for itself. */
export interface Names {
  readonly of: (id: string) => string
  readonly activity: (id: string | null) => string
}

/** The names of a week. */
export function namesOf(week: Week): Names {
  const names = new Map<string, string>()
  for (const row of [...week.schools, ...week.rooms, ...week.staff, ...week.activities])
    names.set(row.id, row.name)
  for (const school of week.schools) for (const duty of school.siteDuties) names.set(duty.id, duty.name)
  const of = (id: string): string => names.get(id) || id
  return { of, activity: (id) => (id === null ? '' : of(id)) }
}

/** What a change is judged by: the week after, its events folded in. */
function groundOf(input: Week): Ground {
  const week = withEvents(input)
  const schools = new Map<string, Week['schools'][number]>(week.schools.map((row) => [row.id, row]))
  const staff = new Map<string, Week['staff'][number]>(week.staff.map((row) => [row.id, row]))
  const follows = new Map(week.district.calendar.map((day) => [day.date, day.follows]))
  const blockOf = (school: string, duty: string): string | undefined =>
    schools.get(school)?.siteDuties.find(({ id }) => id === duty)?.block
  const may = (person: 'staff' | 'student', id: string, part: Part): boolean => {
    const row = staff.get(id)
    if (person === 'student' || row === undefined) return true
    const weekday = follows.get(part.date) ?? weekdayOf(part.date)
    const blocks = (schools.get(part.school)?.blocks ?? []).filter(
      (block) => block.weekday === weekday && part.blocks.includes(block.code),
    )
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (first === undefined || last === undefined) return false
    const day = { date: part.date, follows: weekday ?? 1, odd: false }
    return (
      row.vettedUntil !== null &&
      row.vettedUntil >= part.date &&
      isAvailable([], row.absences, day, minutesOf(first.start), minutesOf(last.end))
    )
  }
  return { blockOf, may }
}

/** Whose week changes between two plans of one week, and how. */
export const personChanges = (week: Week, before: Plan, after: Plan): PersonChange[] => [
  ...changesByPerson(before, after, groundOf(week)),
  ...roomChanges(before, after).map(({ session, from }): PersonChange => {
    const part = (room: string): Part => ({
      kind: 'lead',
      school: session.school,
      date: session.date,
      blocks: session.blocks,
      group: session.group,
      activity: session.activity,
      room,
    })
    return {
      person: 'staff',
      id: session.lead,
      from: part(from),
      to: part(session.room),
      why: { reason: 'room' },
    }
  }),
]

/** A part of somebody's week in words. */
function partWords(part: Part | null, names: Names, lang: Lang): string {
  if (part === null) return words.none[lang]
  const activity = part.kind === 'duty' ? names.of(part.group ?? '') : names.activity(part.activity)
  const what =
    part.kind === 'unserved' ? words.unservedPart[lang] : tell(lang, words[part.kind], { activity })
  const room = part.room === null || part.kind === 'member' ? '' : ` @${names.of(part.room)}`
  const when = `${weekdayName(weekdayOf(part.date))[lang]} ${part.blocks.join('+')}`
  return `${when} ${what}${room}`
}

/** Why something changed, in words. */
function whyWords(why: Why, names: Names, lang: Lang): string {
  if (why.reason !== 'stands_in') return words[why.reason][lang]
  return tell(lang, words.standsIn, {
    names: why.for.map((id) => names.of(id)).join(lang === 'zh' ? '、' : ', '),
  })
}

/** One change in a line. */
export const changeLine = (change: PersonChange, names: Names, lang: Lang): string =>
  `${names.of(change.id)}: ${partWords(change.from, names, lang)} → ${partWords(change.to, names, lang)} (${whyWords(change.why, names, lang)})`

/** All changes as the rows of a sheet, headings first. */
export const changeRows = (changes: readonly PersonChange[], names: Names, lang: Lang): string[][] => [
  [words.headId, words.headPerson, words.headDate, words.headFrom, words.headTo, words.headWhy].map(
    (heading) => heading[lang],
  ),
  ...changes.map((change) => [
    change.id,
    names.of(change.id),
    (change.from ?? change.to)?.date ?? '',
    partWords(change.from, names, lang),
    partWords(change.to, names, lang),
    whyWords(change.why, names, lang),
  ]),
]

/** Distinct people whose week changes. A room alone disturbs nobody. */
export function disturbedIn(changes: readonly PersonChange[]): {
  readonly students: number
  readonly adults: number
} {
  const distinct = (person: PersonChange['person']): number =>
    new Set(changes.filter((row) => row.person === person && row.why.reason !== 'room').map(({ id }) => id))
      .size
  return { students: distinct('student'), adults: distinct('staff') }
}
