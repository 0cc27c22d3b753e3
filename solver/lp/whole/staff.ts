import { ASSIST, LEAD } from '../../compile/arcs.ts'
import type { Problem } from '../../problem.ts'
import { lessonsOn } from '../../rules/lessons.ts'
import { collide, type Stretch } from '../../rules/one-place/stretch.ts'
import { charge, type Draft, type Post } from './draft.ts'

/** Something that an adult may be engaged in, with its column. */
export interface Engagement {
  readonly column: number
  readonly day: number
  readonly stretch: Stretch
  /** The post, or −1: a site duty, whose index is `duty`. */
  readonly post: number
  readonly duty: number
  readonly leads: boolean
}

/** Columns of who leads and assists where, and of site duties; every engagement, by adult. */
export function draftStaff(draft: Draft): Engagement[][] {
  const { problem, builder, posts, duties, exact } = draft
  const engagements: Engagement[][] = problem.adults.map(() => [])
  posts.forEach((post, index) => {
    const { option, site, begin } = post.sitting
    const { day, end, activity } = problem.options[option]
    const stretch: Stretch = { begin, end, from: 0, to: site }
    const { max, studentsPerAdult } = problem.activities[activity]
    problem.adults.forEach((_, adult) => {
      const arc = problem.adultArc[adult * problem.options.length + option]
      if (arc === 0 || (site !== 0 && missesLesson(problem, adult, day, stretch))) return
      const add = (leads: boolean): number => {
        const column = builder.binary()
        engagements[adult].push({ column, day, stretch, post: index, duty: -1, leads })
        return column
      }
      if ((arc & LEAD) !== 0) post.lead.set(adult, add(true))
      // Where sessions are counted, an assistant that no size asks for is not looked at.
      if ((arc & ASSIST) !== 0 && (exact || max > studentsPerAdult)) post.assist.set(adult, add(false))
    })
    leadEach(draft, post)
  })
  problem.duties.forEach(({ day, slot, site }, duty) => {
    const { start, end } = problem.slots[slot]
    const stretch: Stretch = { begin: start, end, from: site, to: site }
    problem.adults.forEach((_, adult) => {
      if (problem.dutyArc[adult * problem.duties.length + duty] === 0) return
      const column = builder.binary()
      duties[duty].set(adult, column)
      engagements[adult].push({ column, day, stretch, post: -1, duty, leads: false })
    })
  })
  return engagements
}

/** A session away from the school may leave an adult no way from or to a lesson. */
const missesLesson = (problem: Problem, adult: number, day: number, stretch: Stretch): boolean =>
  lessonsOn(problem.adults[adult], problem.days[day]).some(({ start, end, site }) => {
    const at = problem.sites.indexOf(site)
    return collide(problem, stretch, { begin: start, end, from: at, to: at })
  })

/** Each session has one lead, and assistants only when it is open. */
function leadEach({ builder }: Draft, post: Post): void {
  builder.equal(
    [
      ...[...post.lead.values()].map((column) => [1, column] as const),
      ...post.opens.map((column) => [-1, column] as const),
    ],
    0,
  )
  for (const column of post.assist.values())
    builder.atMost([[1, column], ...post.opens.map((open) => [-1, open] as const)], 0)
}

/** H07: an adult is in one place at a time, with travel. H10: no more sessions than their limits. */
export function limitStaff(
  { problem, builder }: Draft,
  engagements: readonly (readonly Engagement[])[],
): void {
  engagements.forEach((own, adult) => {
    const sessions = own.filter(({ post }) => post >= 0)
    problem.days.forEach((_, day) => {
      const there = own.filter((each) => each.day === day)
      apartInTime(problem, builder, there)
      const onDay = sessions.filter((each) => each.day === day)
      const { maxPerDay } = problem.adults[adult]
      if (onDay.length > maxPerDay)
        builder.atMost(
          onDay.map(({ column }) => [1, column] as const),
          maxPerDay,
        )
    })
    const most = problem.maxPerWeek[adult]
    if (sessions.length > most)
      builder.atMost(
        sessions.map(({ column }) => [1, column] as const),
        most,
      )
  })
}

/** Of what collides at most one: sets that all meet at a moment first, then the pairs that only travel keeps apart. */
function apartInTime(problem: Problem, builder: Draft['builder'], there: readonly Engagement[]): void {
  const kinds = new Map<string, Engagement[]>()
  for (const each of there) {
    const { begin, end, from, to } = each.stretch
    const key = `${begin} ${end} ${from} ${to}`
    kinds.set(key, [...(kinds.get(key) ?? []), each])
  }
  const groups = [...kinds.values()]
  const shared = new Set<string>()
  const rows = new Set<string>()
  for (const moment of new Set(there.map(({ stretch }) => stretch.begin))) {
    const meeting = groups.flatMap((group, index) =>
      group[0].stretch.begin <= moment && moment < group[0].stretch.end ? [index] : [],
    )
    for (const one of meeting) for (const other of meeting) shared.add(`${one} ${other}`)
    const columns = meeting.flatMap((index) => groups[index].map(({ column }) => column))
    const key = columns.join()
    if (columns.length < 2 || rows.has(key)) continue
    rows.add(key)
    builder.atMost(
      columns.map((column) => [1, column] as const),
      1,
    )
  }
  groups.forEach((group, one) => {
    for (let other = one + 1; other < groups.length; other++) {
      if (shared.has(`${one} ${other}`) || !collide(problem, group[0].stretch, groups[other][0].stretch))
        continue
      builder.atMost(
        [...group, ...groups[other]].map(({ column }) => [1, column] as const),
        1,
      )
    }
  })
}

/** H11: the share led by outside instructors. H17: the budget. S05, S06: what leads and pay cost. */
export function payStaff(draft: Draft, engagements: readonly (readonly Engagement[])[]): void {
  const { problem, builder, posts } = draft
  const outside: (readonly [number, number])[] = []
  const pay: (readonly [number, number])[] = []
  engagements.forEach((own, adult) => {
    const { source, pay: yuan } = problem.adults[adult]
    for (const { column, post, leads } of own) {
      if (post < 0) continue
      if (yuan > 0) pay.push([yuan, column])
      if (!leads) continue
      if (source === 'outside_instructor') outside.push([100, column])
      if (source !== 'own_teacher')
        charge(draft, 'S05', [[problem.options[posts[post].sitting.option].slots.length, column]])
    }
  })
  charge(draft, 'S06', pay)
  const budget = problem.school.weeklyBudget
  if (budget !== null) builder.atMost(pay, budget)
  if (outside.length === 0) return
  const sessions = posts.flatMap(({ opens }) =>
    opens.map((open) => [-problem.week.district.outsideShare, open] as const),
  )
  builder.atMost([...outside, ...sessions], 0)
}
