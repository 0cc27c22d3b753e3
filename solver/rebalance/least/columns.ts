import type { StaffId } from '../../../models/ids.ts'
import type { Plan } from '../../../models/plan.ts'
import type { Problem } from '../../problem.ts'
import type { Kept } from './sessions.ts'

export type Term = readonly [value: number, column: number]

/** Students a room holds in which several sessions meet, as far as one of them can tell. */
export const MANY = 100_000

/** The columns of one session of the model. */
export interface Columns {
  readonly of: Kept
  /** 1: goes on. */
  readonly goes: number
  /** Adults who differ; members who leave; students who join. */
  readonly differ: number
  readonly left: number
  readonly joined: number
  readonly leads: ReadonlyMap<number, number>
  readonly assists: ReadonlyMap<number, number>
  /** Where rooms are decided: a column for each the session may have. */
  rooms: readonly { readonly room: number; readonly column: number }[]
}

/** The published plan of a school as a point of the model changes it: sessions that go on, their adults and rooms. */
export function planAt(problem: Problem, all: readonly Columns[], point: Float64Array): Plan {
  const isOne = (column: number): boolean => (point[column] ?? 0) > 0.5
  const published = problem.published?.sessions.filter(({ school }) => school === problem.school.id) ?? []
  const idOf = (adult: number): StaffId => problem.adults[adult].id
  const sessions = all.flatMap(({ of, goes, leads, assists, rooms }) => {
    const lead = [...leads].find(([, column]) => isOne(column))
    if (!isOne(goes) || lead === undefined) return []
    const room = rooms.find(({ column }) => isOne(column))
    const row = published[of.index]
    const assistants = [...assists].filter(([, column]) => isOne(column)).map(([adult]) => idOf(adult))
    return [
      {
        ...row,
        lead: idOf(lead[0]),
        assistants,
        room: room === undefined ? row.room : problem.rooms[room.room].id,
      },
    ]
  })
  return { sessions, duties: problem.published?.duties ?? [], loans: [], unserved: [] }
}
