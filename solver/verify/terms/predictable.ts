import { predictableCost } from '../../../models/policy/constants.ts'
import { overlaps } from '../plan/index.ts'
import { type DutyBlock, dutyBlocks, homeOf } from './duty.ts'
import type { Term } from './term.ts'

/** Distinct stretches of blocks, at the schools where an adult is on duty that day, that lie idle between duties. */
function idleBlocks(blocks: readonly DutyBlock[]): number {
  const dates = new Map<string, DutyBlock[]>()
  for (const block of blocks) {
    const today = dates.get(block.slot.day.date) ?? []
    dates.set(block.slot.day.date, today)
    today.push(block)
  }
  let idle = 0
  for (const [date, today] of dates) {
    if (today.length < 2) continue
    const firstEnd = Math.min(...today.map(({ slot }) => slot.end))
    const lastStart = Math.max(...today.map(({ slot }) => slot.start))
    const stretches = new Set<string>()
    for (const school of new Set(today.map((block) => block.school)))
      for (const slot of school.onDate.get(date) ?? [])
        if (
          slot.start >= firstEnd &&
          slot.end <= lastStart &&
          !today.some((block) => overlaps(block.slot, slot))
        )
          stretches.add(`${slot.start} ${slot.end}`)
    idle += stretches.size
  }
  return idle
}

/** S13: a week like the last one, without idle blocks between two duties. */
export const predictable: Term = ({ plan }, charge) => {
  for (const who of plan.week.staff) {
    const blocks = dutyBlocks(plan, who)
    if (blocks.length === 0) continue
    const { lastWeek, id } = who.staff
    const fresh =
      lastWeek === null
        ? 0
        : blocks.filter(
            ({ slot }) =>
              !lastWeek.some((past) => past.weekday === slot.day.follows && past.block === slot.code),
          ).length
    charge(predictableCost.newBlock * fresh + predictableCost.idle * idleBlocks(blocks), {
      school: homeOf(who),
      staff: id,
    })
  }
}
