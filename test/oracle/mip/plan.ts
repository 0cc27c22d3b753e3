import type { BlockCode, GroupId } from '../../../models/ids.ts'
import type { Plan } from '../../../models/plan.ts'
import type { Student } from '../../../models/student.ts'
import type { Group, Place, Pool } from './cells.ts'
import type { Expr, Solved } from './program.ts'
import type { Kept } from './published.ts'
import type { Reading } from './reading.ts'
import type { DutyCell } from './staffing.ts'

interface Parts {
  readonly reading: Reading
  readonly pools: readonly Pool[]
  readonly duties: readonly DutyCell[]
  readonly unserved: ReadonlyMap<string, Expr>
  readonly kept: Kept
}

/** Who is in each place of a pool: the named where the solution says, the others wherever there is room. */
function seat({ students, places }: Pool, solved: Solved): Map<Place, Student[]> {
  const yes = (expr: Expr): boolean => solved.value(expr) > 0.5
  const special = new Set(places.flatMap(({ named }) => [...named.keys()]))
  const waiting = [...students].flatMap(([who, is]) => (yes(is) && !special.has(who) ? [who] : []))
  return new Map(
    places.map((place) => {
      const members = [...place.named].flatMap(([who, is]) => (yes(is) ? [who] : []))
      const others = waiting.splice(0, Math.round(solved.value(place.size)) - members.length)
      return [place, [...members, ...others]]
    }),
  )
}

/** The roster that a solution stands for. */
export function planOf({ reading, pools, duties, unserved, kept }: Parts, solved: Solved): Plan {
  const yes = (expr: Expr): boolean => solved.value(expr) > 0.5
  const names = new Map<Group, GroupId>()
  const nameOf = (group: Group): GroupId => {
    const published = kept.names.get(group)?.find(({ is }) => yes(is))?.name as GroupId | undefined
    const name = names.get(group) ?? group.standing?.id ?? published ?? (`N${names.size + 1}` as GroupId)
    names.set(group, name)
    return name
  }
  const school = reading.school.id
  return {
    sessions: pools.flatMap((pool) =>
      [...seat(pool, solved)].flatMap(([{ group, cells }, members]) =>
        cells.flatMap(({ run, leads, rooms, assists }) => {
          const led = leads.find(({ is }) => yes(is))
          const held = rooms.find(({ is }) => yes(is))
          if (led === undefined || held === undefined) return []
          return [
            {
              school,
              group: nameOf(group),
              activity: run.activity.id,
              date: run.day.date,
              blocks: run.slots.map(({ code }) => code as BlockCode),
              room: held.room.id,
              lead: led.who.id,
              assistants: assists.flatMap(({ who, is }) => (yes(is) ? [who.id] : [])),
              students: members.map(({ id }) => id),
            },
          ]
        }),
      ),
    ),
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
