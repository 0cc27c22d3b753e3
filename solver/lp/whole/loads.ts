import { convex, LATER_START_MINUTES, predictableCost, wishCost } from '../../../models/policy/constants.ts'
import type { Terms } from '../model.ts'
import { charge, chargeConvex, type Draft } from './draft.ts'
import type { Engagement } from './staff.ts'

/** S03, S04: minutes and late minutes by contract. S10, S13: wishes, and a week like the last one. */
export function chargeLoads(draft: Draft, engagements: readonly (readonly Engagement[])[]): void {
  engagements.forEach((own, adult) => {
    const { source, share, carried } = draft.problem.adults[adult]
    if (source === 'own_teacher' || source === 'retired_teacher') {
      const most = mostEngagements(draft, own, adult)
      shareMinutes(draft, 'S03', minutesOf(draft, own), most, carried.load, share)
      shareMinutes(
        draft,
        'S04',
        lateOf(draft, own, adult),
        most + draft.problem.days.length,
        carried.late,
        share,
      )
    }
    chargeHabits(draft, own, adult)
  })
  charge(draft, 'S10', [], wishCost.wantedMissed * draft.problem.lostWishes)
}

/** Sessions up to the limit of the week, and one duty in each block that has one. */
function mostEngagements({ problem }: Draft, own: readonly Engagement[], adult: number): number {
  const blocks = new Set(own.flatMap(({ duty }) => (duty < 0 ? [] : [problem.duties[duty].slot])))
  return problem.maxPerWeek[adult] + blocks.size
}

function minutesOf({ problem, posts }: Draft, own: readonly Engagement[]): Terms {
  return own.map(({ column, post, duty }) => {
    if (post < 0) return [problem.duties[duty].duty.minutes, column]
    const { start, end } = problem.options[posts[post].sitting.option]
    return [end - start, column]
  })
}

/** Late minutes, with those of a later start on each evening that takes one. */
function lateOf({ problem, builder, posts }: Draft, own: readonly Engagement[], adult: number): Terms {
  const terms: (readonly [number, number])[] = []
  const later = new Map<number, number>()
  for (const { column, day, post, duty } of own) {
    const at =
      post < 0 ? problem.slots[problem.duties[duty].slot] : problem.options[posts[post].sitting.option]
    const late = 'late' in at ? at.late : at.block.kind === 'regular' ? 0 : problem.duties[duty].duty.minutes
    const isLate = 'late' in at ? at.late > 0 : at.block.kind !== 'regular'
    if (!isLate) continue
    terms.push([late, column])
    if (at.end <= problem.restFrom[adult * problem.days.length + day]) continue
    let used = later.get(day)
    if (used === undefined) {
      used = builder.binary()
      later.set(day, used)
      terms.push([LATER_START_MINUTES, used])
    }
    builder.atMost(
      [
        [1, column],
        [-1, used],
      ],
      0,
    )
  }
  return terms
}

function shareMinutes(
  draft: Draft,
  code: 'S03' | 'S04',
  minutes: Terms,
  most: number,
  carried: number,
  share: number,
): void {
  if (draft.weight(code) === 0 || minutes.length === 0) return
  const values = sumsOf(
    minutes.map(([value]) => value),
    Math.min(most, minutes.length),
  )
  chargeConvex(draft, code, minutes, 0, values, (value) => convex(value, carried, share))
}

/** Sums of so many of these numbers at the most, ascending, as if each could be taken again and again. */
function sumsOf(parts: readonly number[], most: number): number[] {
  const distinct = [...new Set(parts)]
  const found = new Set([0])
  let last = [0]
  for (let taken = 0; taken < most && last.length > 0; taken++) {
    const next = new Set<number>()
    for (const sum of last) for (const part of distinct) if (!found.has(sum + part)) next.add(sum + part)
    for (const sum of next) found.add(sum)
    last = [...next]
  }
  return [...found].sort((a, b) => a - b)
}

/** S10 by block of duty; S13 by block that is new, and by idle block between two others. */
function chargeHabits(draft: Draft, own: readonly Engagement[], adult: number): void {
  const { problem, posts } = draft
  const held = new Map<number, number[]>()
  for (const { column, post, duty } of own) {
    const slots = post < 0 ? [problem.duties[duty].slot] : problem.options[posts[post].sitting.option].slots
    for (const slot of slots) held.set(slot, [...(held.get(slot) ?? []), column])
  }
  const base = adult * problem.slots.length
  problem.slots.forEach((_, slot) => {
    const columns = held.get(slot) ?? []
    const wanted = problem.wanted[base + slot]
    const wish = (problem.unwanted[base + slot] > 0 ? wishCost.unwanted : 0) - wishCost.wantedMissed * wanted
    charge(
      draft,
      'S10',
      columns.map((column) => [wish, column] as const),
      wishCost.wantedMissed * wanted,
    )
    if (problem.pattern[base + slot] === 0)
      charge(
        draft,
        'S13',
        columns.map((column) => [predictableCost.newBlock, column] as const),
      )
  })
  if (draft.weight('S13') > 0) chargeIdle(draft, held)
}

/** An interval is idle when a block before it and one after it are held and none that meets it is. */
function chargeIdle(draft: Draft, held: ReadonlyMap<number, readonly number[]>): void {
  const { problem, builder } = draft
  problem.intervals.forEach((intervals, day) => {
    const slots = [...held.keys()].filter((slot) => problem.slots[slot].day === day)
    for (const [start, end] of intervals) {
      const columns = (test: (at: { start: number; end: number }) => boolean): (readonly number[])[] =>
        slots.filter((slot) => test(problem.slots[slot])).map((slot) => held.get(slot) ?? [])
      const before = columns((at) => at.end <= start)
      const after = columns((at) => at.start >= end)
      if (before.length === 0 || after.length === 0) continue
      const meeting = columns((at) => at.end > start && at.start < end).flat()
      const idle = builder.real(0, 1)
      charge(draft, 'S13', [[predictableCost.idle, idle]])
      for (const one of before)
        for (const other of after) {
          const both = [...one, ...other].map((column) => [-1, column] as const)
          builder.atLeast([[1, idle], ...both, ...meeting.map((column) => [1, column] as const)], -1)
        }
    }
  })
}
