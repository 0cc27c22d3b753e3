import type { ChangedPart, ChangedPerson } from '../../models/answers/changed.ts'
import { blockHours } from '../../models/block-hours.ts'
import type { Plan } from '../../models/plan.ts'
import type { Lang } from '../../models/text.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { changesByPerson, finderOf, type Part, type PersonChange } from '../../solver/index.ts'
import { partWords, whyWords } from '../messages/changed.ts'
import { rebalancingWords as words } from '../messages/rebalancing.ts'
import { groundOf } from './change-ground.ts'

/** Names of what a week knows, by id; an id that it does not know stands for itself. */
export interface Names {
  readonly of: (id: string) => string
  readonly activity: (id: string | null) => string
  readonly hours: ReturnType<typeof blockHours>
}

/** The names of a week. */
export function namesOf(week: Week): Names {
  const names = new Map<string, string>()
  for (const row of [...week.schools, ...week.rooms, ...week.staff, ...week.activities])
    names.set(row.id, row.name)
  for (const school of week.schools) for (const duty of school.siteDuties) names.set(duty.id, duty.name)
  const of = (id: string): string => names.get(id) || id
  return { of, activity: (id) => (id === null ? '' : of(id)), hours: blockHours(week) }
}

/** Whose week changes between two plans of one week, how and why; `week`: that of the plan after, its events not folded in. */
export function personChanges(week: Week, before: Plan, after: Plan): PersonChange[] {
  const folded = withEvents(week)
  return changesByPerson(before, after, finderOf(folded), groundOf(week, folded))
}

const partOf = ({ kind, school, date, blocks, group, activity, room }: Part, names: Names): ChangedPart => ({
  kind,
  school,
  date,
  blocks: [...blocks],
  hours: names.hours({ school, date, blocks }),
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
  why: { reason: why.reason, for: 'for' in why ? why.for.map(names.of) : [] },
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

/**
 * Distinct people whose week changes (H19). Another role or room of a session disturbs nobody, nor is a student disturbed who requires
 * nothing any more, or did not before and is not placed.
 */
export function disturbedIn(changes: readonly PersonChange[]): {
  readonly students: number
  readonly adults: number
} {
  const isDisturbed = ({ person, from, to, why: { reason } }: PersonChange): boolean =>
    reason !== 'room' &&
    reason !== 'role' &&
    (person === 'staff' || (to !== null && (from !== null || to.kind !== 'unserved')))
  const distinct = (person: PersonChange['person']): number =>
    new Set(changes.filter((row) => row.person === person && isDisturbed(row)).map(({ id }) => id)).size
  return { students: distinct('student'), adults: distinct('staff') }
}
