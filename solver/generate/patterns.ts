import type { Random } from '../random.ts'
import { at, type DutyInput, type StandingInput } from './input.ts'
import type { SlotNeed } from './need.ts'
import type { SchoolShape } from './shape.ts'
import type { Adult } from './teachers.ts'

/**
 * Last week's duties: every block had as many adults as it usually needs, standing groups their leads, the rest whoever
 * was free and had done least.
 */
function lastWeekOf(
  adults: readonly Adult[],
  need: readonly SlotNeed[],
  standing: readonly StandingInput[],
  random: Random,
): ReadonlyMap<string, DutyInput[]> {
  const duties = new Map(adults.map(({ row }) => [row.id, [] as DutyInput[]]))
  const perDay = new Map<string, number>()
  const engage = (id: string, weekday: number, block: string): void => {
    duties.get(id)?.push({ weekday, block })
    perDay.set(`${id}${weekday}`, (perDay.get(`${id}${weekday}`) ?? 0) + 1)
  }
  const leadsAt = new Map<string, string[]>()
  for (const group of standing)
    for (const slot of group.slots) {
      const list = leadsAt.get(`${slot.weekday}${slot.block}`) ?? []
      list.push(group.lead)
      leadsAt.set(`${slot.weekday}${slot.block}`, list)
    }
  for (const [slot, leads] of leadsAt)
    for (const lead of leads) engage(lead, Number(slot.slice(0, 1)), slot.slice(1))
  const slots = need.filter((slot) => slot.children > 0)
  for (const slot of [...slots].sort((a, b) => a.block.weekday - b.block.weekday || a.start - b.start)) {
    const { weekday, code } = slot.block
    const leads = leadsAt.get(`${weekday}${code}`)?.length ?? 0
    const overlapping = slots
      .filter((other) => other.block.weekday === weekday && other.block.code !== code)
      .filter((other) => other.block.start < slot.block.end && slot.block.start < other.block.end)
      .map((other) => other.block.code)
    const free = adults
      .filter(({ row, freeFrom }) => {
        const mine = duties.get(row.id) ?? []
        return (
          at(freeFrom, weekday) <= slot.start &&
          mine.length < (row.maxPerWeek ?? 8) &&
          (perDay.get(`${row.id}${weekday}`) ?? 0) < (row.maxPerDay ?? 3) &&
          !mine.some(
            (duty) => duty.weekday === weekday && (duty.block === code || overlapping.includes(duty.block)),
          )
        )
      })
      .map((adult) => {
        const done = (duties.get(adult.row.id)?.length ?? 0) * 1000
        return { adult, order: Math.floor(done / Math.max(1, adult.row.maxPerWeek ?? 8)) + random.next(120) }
      })
      .sort((a, b) => a.order - b.order)
    const wanted = Math.max(0, slot.usual - leads)
    for (const { adult } of free.slice(0, wanted)) engage(adult.row.id, weekday, code)
  }
  return duties
}

/** A school with so few teachers can spare none. */
const FEW = 8
const VETTING_ENDS = ['2026-11-24', '2026-11-25']

/** Ledgers, wishes, last week's duties, vetting that runs out: what the week finds in its people. */
export function settlePeople(
  shape: SchoolShape,
  adults: readonly Adult[],
  need: readonly SlotNeed[],
  standing: readonly StandingInput[],
  random: Random,
): void {
  const duties = lastWeekOf(adults, need, standing, random)
  const blocks = need.filter((slot) => slot.children > 0).map((slot) => slot.block)
  const leads = new Set<string>(standing.map((group) => group.lead))
  for (const { row, freeFrom } of adults) {
    if (shape.midTerm) {
      row.lastWeek = random.chance(4) ? null : (duties.get(row.id) ?? [])
      if (row.source === 'own_teacher' || row.source === 'retired_teacher')
        row.carried = {
          load: random.int(0, 160) + random.int(0, 160) - 160,
          late: random.int(0, 70) + random.int(0, 70) - 70,
          loans: 0,
        }
    }
    const slot = () => random.pick(blocks)
    if (random.chance(28)) row.unwanted = unique(Array.from({ length: random.int(1, 3) }, slot))
    if (random.chance(18))
      row.wanted = unique(
        Array.from({ length: random.int(1, 2) }, slot).filter(
          (block) =>
            at(freeFrom, block.weekday) <= 1000 && !row.unwanted?.some((other) => other.block === block.code),
        ),
      )
  }
  const plain = adults.filter(({ row }) => row.source === 'own_teacher' && !leads.has(row.id))
  if (plain.length < FEW) return
  for (const date of VETTING_ENDS.slice(0, shape.students < 400 ? 1 : 2))
    random.pick(plain).row.vettedUntil = date
  random.pick(plain).row.absences = [{ from: '2026-11-26', to: '2026-11-26', reason: '外出培训' }]
}

function unique(blocks: readonly { weekday: number; code: string }[]): DutyInput[] {
  const seen = new Map(blocks.map(({ weekday, code }) => [`${weekday}${code}`, { weekday, block: code }]))
  return [...seen.values()]
}
