import type { ChangedPart, ChangedPerson } from '../../models/answers/changed.ts'
import type { Plan } from '../../models/plan.ts'
import { isExpected } from '../../models/student.ts'
import type { Lang } from '../../models/text.ts'
import { isAvailable, minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { withEvents } from '../../models/with-events.ts'
import {
  changesByPerson,
  type Ground,
  type Part,
  type PersonChange,
  roomChanges,
} from '../../solver/index.ts'
import { partWords, whyWords } from '../messages/changed.ts'
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
  const students = new Map<string, Week['students'][number]>(week.students.map((row) => [row.id, row]))
  const follows = new Map(week.district.calendar.map((day) => [day.date, day.follows]))
  const blockOf = (school: string, duty: string): string | undefined =>
    schools.get(school)?.siteDuties.find(({ id }) => id === duty)?.block
  const may = (person: 'staff' | 'student', id: string, part: Part): boolean => {
    if (person === 'student') {
      const child = students.get(id)
      return child === undefined || isExpected(child, part.date)
    }
    const row = staff.get(id)
    if (row === undefined) return true
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

const partOf = ({ kind, school, date, blocks, group, activity, room }: Part, names: Names): ChangedPart => ({
  kind,
  school,
  date,
  blocks: [...blocks],
  group,
  what: kind === 'duty' ? names.of(group ?? '') : activity === null ? null : names.activity(activity),
  room: room === null ? null : names.of(room),
})

/** A change in names. */
export const named = ({ person, id, from, to, why }: PersonChange, names: Names): ChangedPerson => ({
  person,
  id,
  name: names.of(id),
  from: from && partOf(from, names),
  to: to && partOf(to, names),
  why: { reason: why.reason, for: why.reason === 'stands_in' ? why.for.map(names.of) : [] },
})

/** One change in a line. */
export function changeLine(change: PersonChange, names: Names, lang: Lang): string {
  const { name, from, to, why } = named(change, names)
  return `${name}: ${partWords(from, lang)} → ${partWords(to, lang)} (${whyWords(why, lang)})`
}

/** All changes as the rows of a sheet, headings first. */
export const changeRows = (changes: readonly PersonChange[], names: Names, lang: Lang): string[][] => [
  [words.headId, words.headPerson, words.headDate, words.headFrom, words.headTo, words.headWhy].map(
    (heading) => heading[lang],
  ),
  ...changes.map((change) => {
    const { id, name, from, to, why } = named(change, names)
    return [
      id,
      name,
      (from ?? to)?.date ?? '',
      partWords(from, lang),
      partWords(to, lang),
      whyWords(why, lang),
    ]
  }),
]

/** Distinct people whose week changes (H19). A room alone disturbs nobody, nor is a child disturbed who does not come any more. */
export function disturbedIn(changes: readonly PersonChange[]): {
  readonly students: number
  readonly adults: number
} {
  const isDisturbed = ({ person, why: { reason } }: PersonChange): boolean =>
    reason !== 'room' && !(person === 'student' && reason === 'cannot')
  const distinct = (person: PersonChange['person']): number =>
    new Set(changes.filter((row) => row.person === person && isDisturbed(row)).map(({ id }) => id)).size
  return { students: distinct('student'), adults: distinct('staff') }
}
