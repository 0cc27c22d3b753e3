import type { Problem } from '../../problem.ts'
import { isHomework } from '../../rules/pattern/part.ts'
import type { ModelBuilder } from '../model.ts'
import type { GroupKind, Sitting } from './draft.ts'
import { mayAttend, mostSessions, sittingsOf } from './sittings.ts'

/** Every kind of group but homework that a school may open, with its columns and the rows of its size. */
export function draftKinds(problem: Problem, builder: ModelBuilder, exact: boolean): GroupKind[] {
  const kinds: GroupKind[] = []
  const sittings = problem.options.map((option) => sittingsOf(problem, option.index))
  problem.activities.forEach((_, index) => {
    if (isHomework(problem, index)) return
    for (const pattern of patternsOf(problem, index, sessionsOf(problem, index), sittings))
      kinds.push(...draftNew(problem, builder, exact, index, pattern))
  })
  problem.standing.forEach((standing, name) => {
    if (standing.activity < 0 || standing.sessions === 0) return
    const own: GroupKind[] = []
    for (const pattern of patternsOf(problem, standing.activity, standing.sessions, sittings)) {
      const kind = draftKind(problem, builder, standing.activity, name, pattern, 1, 0)
      if (kind === null) continue
      own.push(kind)
      bindMembers(problem, builder, kind)
    }
    onlyOne(builder, own)
    kinds.push(...own)
  })
  if (exact) kinds.push(...draftPublished(problem, builder, sittings))
  keepFromOthers(problem, builder, kinds)
  return kinds
}

/** A standing group that closes keeps its members from other groups of its activity but those they were in before. */
function keepFromOthers(problem: Problem, builder: ModelBuilder, kinds: readonly GroupKind[]): void {
  problem.standing.forEach(({ activity, held }, name) => {
    const goesOn = kinds.filter((kind) => kind.name === name).map(({ open }) => [-1, open] as const)
    for (const kind of kinds) {
      if (kind.activity !== activity || kind.name === name) continue
      for (const student of held) {
        const seat = kind.seats.get(student)
        if (seat === undefined || problem.standing[kind.name]?.members.includes(student)) continue
        builder.atMost([[1, seat], ...goesOn], 0)
      }
    }
  })
}

/** A group with a name is there once. */
function onlyOne(builder: ModelBuilder, kinds: readonly GroupKind[]): void {
  if (kinds.length < 2) return
  builder.atMost(
    kinds.map(({ open }) => [1, open] as const),
    1,
  )
}

/** Groups of the published roster that do not stand from last week: each may go on under its name. */
function draftPublished(
  problem: Problem,
  builder: ModelBuilder,
  sittings: readonly (readonly Sitting[])[],
): GroupKind[] {
  return problem.groupNames.flatMap((group, name) => {
    const id = problem.published?.sessions.find((session) => session.group === group)?.activity
    const activity = problem.activities.findIndex((each) => each.id === id)
    if (name < problem.standing.length || activity < 0 || isHomework(problem, activity)) return []
    const own = patternsOf(problem, activity, sessionsOf(problem, activity), sittings).flatMap(
      (pattern) => draftKind(problem, builder, activity, name, pattern, 1, 0) ?? [],
    )
    onlyOne(builder, own)
    return own
  })
}

/** Sessions that a new group of an activity has: as many as it says, or as there are days. */
function sessionsOf(problem: Problem, activity: number): number {
  const days = new Set(problem.optionsOfActivity[activity].map((option) => problem.options[option].day))
  return problem.ranked[activity] === 1 ? Math.min(problem.activities[activity].sessions, days.size) : 1
}

/** Sets of so many sittings of an activity, on different days. */
function patternsOf(
  problem: Problem,
  activity: number,
  sessions: number,
  sittings: readonly (readonly Sitting[])[],
): Sitting[][] {
  if (sessions === 0) return []
  let patterns: Sitting[][] = [[]]
  const byDay = problem.days.map((_, day) =>
    problem.optionsOfActivity[activity]
      .filter((option) => problem.options[option].day === day)
      .flatMap((option) => sittings[option]),
  )
  for (const own of byDay)
    patterns = patterns.flatMap((pattern) =>
      pattern.length === sessions ? [pattern] : [pattern, ...own.map((sitting) => [...pattern, sitting])],
    )
  return patterns.filter((pattern) => pattern.length === sessions)
}

/** New groups on a pattern: one column for their number, or one for each where every group is told apart. */
function draftNew(
  problem: Problem,
  builder: ModelBuilder,
  exact: boolean,
  activity: number,
  pattern: readonly Sitting[],
): GroupKind[] {
  const candidates = candidatesOf(problem, pattern).length
  const most = Math.min(
    Math.floor(candidates / fewestOf(problem, activity)),
    ...pattern.map((sitting) => mostSessions(problem, sitting)),
  )
  if (most === 0) return []
  if (!exact)
    return [draftKind(problem, builder, activity, -1, pattern, most, 0)].flatMap((kind) => kind ?? [])
  const copies: GroupKind[] = []
  for (let copy = 0; copy < most; copy++) {
    const kind = draftKind(problem, builder, activity, -1, pattern, 1, copy)
    if (kind === null) break
    orderAfter(builder, copies[copy - 1], kind)
    copies.push(kind)
  }
  return copies
}

const candidatesOf = (problem: Problem, pattern: readonly Sitting[]): number[] =>
  problem.students.flatMap((_, student) =>
    pattern.every((sitting) => mayAttend(problem, student, sitting)) ? [student] : [],
  )

const fewestOf = (problem: Problem, activity: number): number =>
  problem.ranked[activity] === 1 ? Math.max(1, problem.activities[activity].min) : 1

/** The columns of a kind; null where too few students could be in it. Copies are ordered by their first student. */
function draftKind(
  problem: Problem,
  builder: ModelBuilder,
  activity: number,
  name: number,
  pattern: readonly Sitting[],
  most: number,
  copy: number,
): GroupKind | null {
  const left = problem.standing[name]?.left
  const candidates = candidatesOf(problem, pattern)
    .slice(copy)
    .filter((student) => left?.has(student) !== true)
  const fewest = fewestOf(problem, activity)
  if (candidates.length < fewest) return null
  const open = builder.whole(0, most)
  const seats = new Map(candidates.map((student) => [student, builder.binary()]))
  const columns = [...seats.values()]
  for (const column of columns)
    builder.atMost(
      [
        [1, column],
        [-1, open],
      ],
      0,
    )
  const members = columns.map((column) => [1, column] as const)
  if (problem.activities[activity].max < candidates.length)
    builder.atMost([...members, [-problem.activities[activity].max, open]], 0)
  builder.atLeast([...members, [-fewest, open]], 0)
  return { activity, name, sittings: pattern, most, copy, open, seats }
}

/** Of two equal kinds the second is open only with the first, and its first student comes after the first's. */
function orderAfter(builder: ModelBuilder, before: GroupKind | undefined, kind: GroupKind): void {
  if (before === undefined) return
  builder.atMost(
    [
      [1, kind.open],
      [-1, before.open],
    ],
    0,
  )
  const earlier: (readonly [number, number])[] = []
  const seated = [...before.seats]
  let at = 0
  for (const [student, column] of kind.seats) {
    for (; at < seated.length && seated[at][0] < student; at++) earlier.push([-1, seated[at][1]])
    builder.atMost([[1, column], ...earlier], 0)
  }
}

/** Former members who could be in all sessions of a group that goes on are in it. */
function bindMembers(problem: Problem, builder: ModelBuilder, kind: GroupKind): void {
  for (const student of problem.standing[kind.name].members) {
    const fits = kind.sittings.every(({ option }) => {
      const { activity, day, slots } = problem.options[option]
      const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
      return rank >= 0 && slots.every((slot) => problem.required[student * problem.slots.length + slot] === 1)
    })
    if (!fits) continue
    const seat = kind.seats.get(student)
    if (seat === undefined) builder.narrow(kind.open, 0, 0)
    else
      builder.equal(
        [
          [1, seat],
          [-1, kind.open],
        ],
        0,
      )
  }
}
