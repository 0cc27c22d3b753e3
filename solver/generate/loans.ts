import type { Random } from '../random.ts'
import { WEEKDAYS } from './day.ts'
import { at } from './input.ts'
import type { SchoolPart } from './school.ts'

const DATES = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
/** Minute by which a teacher must be free on some day to reach a village school. */
const NOON = 720

/**
 * Marks the teachers whom strong schools would lend (跨校支援): those with something to teach and an afternoon free of
 * lessons, those who know what a weak school lacks before others; with turns carried from earlier weeks, and what home school and teacher have said about some days.
 */
export function loansOf(parts: readonly SchoolPart[], random: Random): void {
  const hosts = parts.filter((part) => part.shape.weak)
  if (hosts.length === 0) return
  const missing = new Set<string>()
  for (const { offered, adults } of hosts)
    for (const { row } of offered)
      if (row.skill != null && !adults.some((adult) => adult.row.skills.includes(row.skill ?? '')))
        missing.add(row.skill)
  const helps = (skills: readonly string[]): number => (skills.some((skill) => missing.has(skill)) ? 0 : 1)
  for (const part of parts) {
    const leads = new Set<string>(part.standing.map((group) => group.lead))
    const able = part.adults.filter(
      ({ row, freeFrom }) =>
        row.source === 'own_teacher' &&
        row.skills.length > 1 &&
        !leads.has(row.id) &&
        WEEKDAYS.some((weekday) => at(freeFrom, weekday) <= NOON),
    )
    const lent = random.shuffle(able).sort((a, b) => helps(a.row.skills) - helps(b.row.skills))
    for (const { row } of lent.slice(0, part.shape.loanable)) {
      row.loanable = true
      if (random.chance(40))
        row.carried = { load: 0, late: 0, ...row.carried, loans: random.pick([64, 80, 144]) }
      const draw = random.next(100)
      const host = random.pick(hosts).shape.id
      if (draw < 25) row.loanConsents = [{ date: random.pick(DATES), host, home: 'given', teacher: 'given' }]
      else if (draw < 35)
        row.loanConsents = [{ date: random.pick(DATES), host, home: 'given', teacher: 'refused' }]
      else if (draw < 45)
        row.loanConsents = [{ date: random.pick(DATES), host, home: 'pending', teacher: 'pending' }]
    }
  }
}
