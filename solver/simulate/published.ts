import type { SchoolId, StudentId } from '../../models/ids.ts'
import type { Roster } from '../../models/roster.ts'
import { plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { type Carried, carry } from './carry.ts'
import { type Choices, choicesIn } from './choices.ts'
import { weekFrom } from './demand.ts'
import { minutesIn, type Piece, piecesOf } from './work.ts'

/** What a published week came to. */
export interface Published {
  readonly pieces: readonly Piece[]
  /** Minutes of duty and late minutes of each adult. */
  readonly minutes: ReturnType<typeof minutesIn>
  /** S01 of each student with a required block. */
  readonly choices: ReadonlyMap<StudentId, Choices>
  readonly carried: Carried
}

/**
 * Sums up a published plan: work, choices, and what the next week starts from.
 * @param week the week as it was served, its events folded in (`withEvents`)
 * @param choicesOf what a school's students had, where that may be known already
 */
export function publishedIn(
  week: Week,
  { plan, refused }: Pick<Roster, 'plan' | 'refused'>,
  choicesOf: (school: SchoolId) => ReturnType<typeof choicesIn> = (school) => choicesIn(week, school, plan),
): Published {
  const pieces = piecesOf(week, plan)
  const closed = new Set<string>(refused.map(({ school }) => school))
  const parts = week.schools.filter(({ id }) => !closed.has(id)).map(({ id }) => choicesOf(id))
  const choices = new Map(parts.flatMap(({ served }) => [...served]))
  const required = parts.reduce((sum, part) => sum + part.required, 0)
  return {
    pieces,
    minutes: minutesIn(week, pieces),
    choices,
    carried: carry(week, plan, pieces, choices, required),
  }
}

/** What a week starts from: the demand of that week with what earlier weeks left. */
export const startingFrom = (week: Week, left: Carried): Week => ({
  ...week,
  students: week.students.map((who) => ({ ...who, carried: left.students.get(who.id) ?? who.carried })),
  staff: week.staff.map((who) => ({ ...who, ...left.staff.get(who.id) })),
  history: {
    ...week.history,
    standing: [...left.standing],
    meanChoiceCost: left.meanChoiceCost,
  },
})

/**
 * The week after a published one: the same people, rooms and sign-ups, with ledgers, last week's duties and standing groups carried on;
 * pins, bans of a date and events of the week do not recur.
 * @param week the week as it was served, its events folded in
 */
export const weekAfter = (week: Week, left: Carried): Week =>
  startingFrom(weekFrom(week, plusDays(week.monday, 7)), left)
