import type { Activity } from '../activity.ts'
import type { School, SlotPattern } from '../school.ts'
import { inWeeks, minutesOf } from '../time.ts'

type Block = School['blocks'][number]

/** Consecutive blocks that a session of an activity may fill on a day, and the grades it is a run for. */
export interface Run {
  readonly blocks: readonly Block[]
  readonly grades: ReadonlySet<number>
  /** Minutes since midnight. */
  readonly start: number
  readonly end: number
}

const REGULAR: SlotPattern = { weekday: null, block: null, kind: 'regular', weeks: 'every' }

/** Whether a block is one that an activity may use, in odd or even weeks, or (null) in some week. */
function isSlot(activity: Activity, block: Block, odd: boolean | null): boolean {
  const patterns = activity.blocks.length === 0 ? [REGULAR] : activity.blocks
  return (
    block.grades.some((grade) => activity.grades.includes(grade)) &&
    patterns.some(
      (pattern) =>
        (pattern.weekday === null || pattern.weekday === block.weekday) &&
        (pattern.block === null || pattern.block === block.code) &&
        (pattern.kind === null || pattern.kind === block.kind) &&
        (odd === null || inWeeks(pattern.weeks, odd)),
    )
  )
}

/**
 * Runs of an activity among the blocks of its school on one weekday (in order of time): `run` slots that are all for
 * one grade, with no other block of that grade between and no gap above `breakLimit` minutes.
 */
export function runsOf(
  activity: Activity,
  blocks: readonly Block[],
  odd: boolean | null,
  breakLimit: number,
): readonly Run[] {
  const found = new Map<string, { blocks: readonly Block[]; grades: Set<number> }>()
  for (const grade of new Set(activity.grades)) {
    const own = blocks.filter((block) => block.grades.includes(grade))
    for (let at = 0; at + activity.run <= own.length; at++) {
      const run = own.slice(at, at + activity.run)
      if (!run.every((block) => isSlot(activity, block, odd))) continue
      const near = run.every((block, index) => {
        const before = run[index - 1]
        return before === undefined || minutesOf(block.start) - minutesOf(before.end) <= breakLimit
      })
      if (!near) continue
      const key = run.map((block) => block.code).join('\u0000')
      const known = found.get(key)
      if (known === undefined) found.set(key, { blocks: run, grades: new Set([grade]) })
      else known.grades.add(grade)
    }
  }
  return [...found.values()].map((run) => ({
    ...run,
    start: Math.min(...run.blocks.map((block) => minutesOf(block.start))),
    end: Math.max(...run.blocks.map((block) => minutesOf(block.end))),
  }))
}
