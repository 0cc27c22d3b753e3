import type { Problem } from '../../problem.ts'
import { enrolments } from '../../rules/pattern/homework.ts'
import { isHomework } from '../../rules/pattern/part.ts'
import type { ModelBuilder } from '../model.ts'
import type { HomeworkGroup } from './draft.ts'
import { mayAttend, sittingsOf } from './sittings.ts'

/**
 * Homework groups, each of the first of its homerooms: as many for a homeroom as hold its enrolment, joined by later
 * homerooms where the activity lets them merge. In an exact model each published one may go on under its name.
 */
export function draftHomework(problem: Problem, builder: ModelBuilder, exact: boolean): HomeworkGroup[] {
  const enrolled = enrolments(problem)
  const fresh = problem.activities.flatMap(({ max }, activity) =>
    isHomework(problem, activity)
      ? problem.homerooms.flatMap((_, homeroom) =>
          Array.from({ length: Math.ceil(enrolled[homeroom] / max) }, (_, copy) =>
            draftGroup(problem, builder, activity, homeroom, copy, -1),
          ),
        )
      : [],
  )
  const published = exact ? draftPublished(problem, builder) : []
  const groups = [...fresh, ...published]
  const several = new Set(groups.map(({ activity }) => activity)).size > 1
  if (
    several ||
    published.length > 0 ||
    groups.some(({ activity }) => problem.activities[activity].mergeHomerooms)
  )
    limitSpread(problem, builder, groups, enrolled)
  problem.students.forEach((_, student) => {
    const member = groups.flatMap(({ members }) => members.get(student) ?? [])
    if (member.length > 1)
      builder.atMost(
        member.map((column) => [1, column] as const),
        1,
      )
  })
  return groups
}

/** Groups of the published roster: each may go on with some homeroom as its first. */
function draftPublished(problem: Problem, builder: ModelBuilder): HomeworkGroup[] {
  return problem.groupNames.flatMap((_, name) => {
    const activity = problem.nameActivity[name]
    if (name < problem.standing.length || activity < 0 || !isHomework(problem, activity)) return []
    const own = problem.homerooms.map((_room, homeroom) =>
      draftGroup(problem, builder, activity, homeroom, 0, name),
    )
    const used = own.map(({ members }) => {
      const column = builder.binary()
      for (const member of members.values())
        builder.atMost(
          [
            [1, member],
            [-1, column],
          ],
          0,
        )
      return column
    })
    builder.atMost(
      used.map((column) => [1, column] as const),
      1,
    )
    return own
  })
}

/**
 * The columns of a group.
 * @param copy which of several equal groups of the homeroom
 * @param name of the published group that goes on; −1: a new one
 */
function draftGroup(
  problem: Problem,
  builder: ModelBuilder,
  activity: number,
  homeroom: number,
  copy: number,
  name: number,
): HomeworkGroup {
  const merges = problem.activities[activity].mergeHomerooms
  const { max } = problem.activities[activity]
  // Equal groups of a homeroom are ordered by their first student, where no other homeroom can be that student.
  const skip = merges ? 0 : copy
  const students = problem.students
    .map((_, student) => student)
    .filter((student) => {
      const own = problem.homeroomOf[student]
      return merges ? own >= homeroom : own === homeroom
    })
    .slice(skip)
  const members = new Map<number, number>()
  const meetings = problem.optionsOfActivity[activity].flatMap((option) =>
    sittingsOf(problem, option).flatMap((sitting) => {
      const attending = students.filter((student) => mayAttend(problem, student, sitting))
      if (attending.length === 0) return []
      const open = builder.binary()
      const seats = new Map(attending.map((student) => [student, builder.binary()]))
      for (const [student, seat] of seats) {
        builder.atMost(
          [
            [1, seat],
            [-1, open],
          ],
          0,
        )
        let member = members.get(student)
        if (member === undefined) {
          member = builder.binary()
          members.set(student, member)
        }
        builder.atMost(
          [
            [1, seat],
            [-1, member],
          ],
          0,
        )
      }
      const size = [...seats.values()].map((seat) => [1, seat] as const)
      if (max < size.length) builder.atMost([...size, [-max, open]], 0)
      builder.atLeast([...size, [-1, open]], 0)
      return [{ sitting, open, seats }]
    }),
  )
  oneInBlock(problem, builder, meetings)
  return { activity, name, homeroom, members, meetings }
}

/** A group meets at most once in a block. */
function oneInBlock(problem: Problem, builder: ModelBuilder, meetings: HomeworkGroup['meetings']): void {
  problem.slots.forEach((_, slot) => {
    const there = meetings.filter(({ sitting }) => problem.options[sitting.option].slots.includes(slot))
    if (there.length > 1)
      builder.atMost(
        there.map(({ open }) => [1, open] as const),
        1,
      )
  })
}

/** Homerooms in homework groups: in one named after another only with that other, and in no more than hold them. */
function limitSpread(
  problem: Problem,
  builder: ModelBuilder,
  groups: readonly HomeworkGroup[],
  enrolled: Int32Array,
): void {
  const spread: { activity: number; column: number }[][] = problem.homerooms.map(() => [])
  for (const group of groups) {
    const present = new Map<number, number>()
    for (const [student, member] of group.members) {
      const homeroom = problem.homeroomOf[student]
      let column = present.get(homeroom)
      if (column === undefined) {
        column = builder.binary()
        present.set(homeroom, column)
        spread[homeroom].push({ activity: group.activity, column })
      }
      builder.atMost(
        [
          [1, member],
          [-1, column],
        ],
        0,
      )
    }
    const first = present.get(group.homeroom)
    for (const [homeroom, column] of present)
      if (homeroom !== group.homeroom)
        if (first === undefined) builder.narrow(column, 0, 0)
        else
          builder.atMost(
            [
              [1, column],
              [-1, first],
            ],
            0,
          )
  }
  spread.forEach((own, homeroom) => {
    fewestGroups(problem, builder, own, enrolled[homeroom])
  })
}

/** A homeroom is in so many groups at most as hold it: by the largest maximum of the activities it has groups of. */
function fewestGroups(
  problem: Problem,
  builder: ModelBuilder,
  own: readonly { activity: number; column: number }[],
  enrolled: number,
): void {
  if (own.length === 0) return
  const allowed = (activity: number): number => Math.ceil(enrolled / problem.activities[activity].max)
  const most = Math.max(...own.map(({ activity }) => allowed(activity)))
  const all = own.map(({ column }) => [1, column] as const)
  if (own.length > most) builder.atMost(all, most)
  for (const { activity, column } of own)
    if (allowed(activity) < most) builder.atMost([...all, [most - allowed(activity), column]], most)
}
