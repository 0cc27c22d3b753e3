import type { SchoolId } from '../../../models/ids.ts'
import { wishCost } from '../../../models/policy/constants.ts'
import type { DutySlot } from '../../../models/staff.ts'
import type { PlanView } from '../plan/index.ts'
import type { StaffView } from '../week/index.ts'
import { type DutyBlock, dutyBlocks, homeOf } from './duty.ts'
import type { Term } from './term.ts'

const isAmong = (list: readonly DutySlot[], { slot }: DutyBlock): boolean =>
  list.some((wish) => wish.weekday === slot.day.follows && wish.block === slot.code)

/** Days on which a wanted block exists at a school the adult belongs to, and is not had. */
function missedDays(
  { week }: PlanView,
  who: StaffView,
  wish: DutySlot,
  blocks: readonly DutyBlock[],
): number {
  const own: SchoolId[] = who.staff.school === null ? [] : [who.staff.school]
  const schools = [...new Set([...own, ...who.staff.serves])].filter((school) => !week.refused.has(school))
  let missed = 0
  for (const day of week.days.values()) {
    if (day.follows !== wish.weekday) continue
    const offered = schools.some((id) => {
      const school = week.schoolOf.get(id)
      return school !== undefined && week.slotOf(school, day.date, wish.block) !== undefined
    })
    const had = blocks.some(({ slot }) => slot.day.date === day.date && slot.code === wish.block)
    if (offered && !had) missed++
  }
  return missed
}

/** S10: blocks wanted and not had, unwanted and had. */
export const wishes: Term = ({ plan }, charge) => {
  for (const who of plan.week.staff) {
    const { wanted, unwanted, id } = who.staff
    if (wanted.length === 0 && unwanted.length === 0) continue
    const blocks = dutyBlocks(plan, who)
    let points = wishCost.unwanted * blocks.filter((block) => isAmong(unwanted, block)).length
    for (const wish of wanted) points += wishCost.wantedMissed * missedDays(plan, who, wish, blocks)
    charge(points, { school: homeOf(who), staff: id })
  }
}
