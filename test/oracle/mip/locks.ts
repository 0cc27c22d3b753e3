import type { Cell } from './cells.ts'
import { constant, type Expr, type Program, sum } from './program.ts'
import type { Reading } from './reading.ts'
import type { DutyCell } from './staffing.ts'

interface Named {
  readonly room: string | null
  readonly staff: string | null
  readonly student: string | null
  readonly role: 'lead' | 'assist' | null
}

/** What a session must have of what a pin or ban names, each 0 or 1. */
function named(cell: Cell, { room, staff, student, role }: Named): Expr[] {
  const led = cell.leads.filter(({ who }) => who.id === staff && role !== 'assist')
  const assisted = cell.assists.filter(({ who }) => who.id === staff && role !== 'lead')
  const member = [...cell.place.named].find(([who]) => who.id === student)
  return [
    ...(room === null ? [] : [sum(cell.rooms.flatMap((held) => (held.room.id === room ? [held.is] : [])))]),
    ...(staff === null ? [] : [sum([...led, ...assisted].map(({ is }) => is))]),
    ...(student === null ? [] : [member?.[1] ?? constant(0)]),
  ]
}

/** H19: pins and bans. */
export function addLocks(
  program: Program,
  reading: Reading,
  cells: readonly Cell[],
  duties: readonly DutyCell[],
): void {
  for (const pin of reading.week.pins) {
    const keeping = cells
      .filter(
        ({ run }) =>
          run.day.date === pin.date &&
          run.activity.id === pin.activity &&
          run.slots.some(({ code }) => code === pin.block),
      )
      .map((cell) => program.all([cell.open, ...named(cell, pin)]))
    program.atLeast(sum(keeping), 1)
  }
  for (const ban of reading.week.bans) {
    const meets = (date: string, codes: readonly string[]) =>
      (ban.date === null || ban.date === date) && (ban.block === null || codes.includes(ban.block))
    for (const cell of cells) {
      const { activity, day, slots } = cell.run
      const codes = slots.map(({ code }) => code)
      if (!meets(day.date, codes) || (ban.activity !== null && ban.activity !== activity.id)) continue
      const all = [cell.open, ...named(cell, { ...ban, role: null })]
      program.atMost(sum(all), all.length - 1)
    }
    if (ban.activity !== null || ban.room !== null || ban.student !== null) continue
    for (const { slot, holders } of duties)
      for (const { who, is } of holders)
        if (who.id === ban.staff && meets(slot.day.date, [slot.code])) program.equal(is, 0)
  }
}
