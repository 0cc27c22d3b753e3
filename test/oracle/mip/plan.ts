import type { BlockCode, GroupId } from '../../../models/ids.ts'
import type { Plan } from '../../../models/plan.ts'
import type { Cell, Group } from './cells.ts'
import type { Expr, Solved } from './program.ts'
import type { Reading } from './reading.ts'
import type { DutyCell } from './staffing.ts'

interface Parts {
  readonly reading: Reading
  readonly cells: readonly Cell[]
  readonly duties: readonly DutyCell[]
  readonly unserved: ReadonlyMap<string, Expr>
}

/** The roster that a solution stands for. */
export function planOf({ reading, cells, duties, unserved }: Parts, solved: Solved): Plan {
  const yes = (expr: Expr): boolean => solved.value(expr) > 0.5
  const names = new Map<Group | Cell, GroupId>()
  const nameOf = (cell: Cell): GroupId => {
    const key = cell.group ?? cell
    const name = names.get(key) ?? cell.group?.standing?.id ?? (`N${names.size + 1}` as GroupId)
    names.set(key, name)
    return name
  }
  const school = reading.school.id
  return {
    sessions: cells.flatMap((cell) => {
      const led = cell.leads.find(({ is }) => yes(is))
      if (led === undefined) return []
      const { activity, day, slots } = cell.run
      return [
        {
          school,
          group: nameOf(cell),
          activity: activity.id,
          date: day.date,
          blocks: slots.map(({ code }) => code as BlockCode),
          room: led.room.id,
          lead: led.who.id,
          assistants: cell.assists.flatMap(({ who, is }) => (yes(is) ? [who.id] : [])),
          students: [...cell.members].flatMap(([who, is]) => (yes(is) ? [who.id] : [])),
        },
      ]
    }),
    duties: duties.flatMap(({ duty, slot, holders }) => {
      const adults = holders.flatMap(({ who, is }) => (yes(is) ? [who.id] : []))
      return adults.length === 0 ? [] : [{ school, duty: duty.id, date: slot.day.date, adults }]
    }),
    loans: [],
    unserved: [...reading.required].flatMap(([who, slots]) =>
      slots.flatMap((slot) => {
        const is = unserved.get(`${who.id} ${slot.index}`)
        if (is === undefined || !yes(is)) return []
        return [{ student: who.id, date: slot.day.date, block: slot.code as BlockCode }]
      }),
    ),
  }
}
