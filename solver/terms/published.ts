import { stabilityCost } from '../../models/policy/constants.ts'
import type { Problem } from '../problem.ts'

/** What a student-block that no published session serves holds instead of a group name. */
export const UNSERVED = -1

/** The published plan of the school in the indices of the problem. */
export interface Published {
  /** Student × slot: name of the group, or `UNSERVED`. */
  readonly nameAt: Int32Array
  /** Published session by name × slot of its first block. */
  readonly sessionAt: ReadonlyMap<number, number>
  /** Session × adult: is one of its adults. */
  readonly adultOf: Uint8Array
  /** Adults of each session, those included who are gone from the data. */
  readonly adultCount: Int32Array
  /** Room of each session; −1 gone from the data. */
  readonly room: Int32Array
  /** S09 cost of each session when no session goes on as it. */
  readonly alone: Int32Array
}

const indexBy = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, number> =>
  new Map(rows.map((row, index) => [key(row), index]))

/** Looks the published plan up; without one, nothing was published. */
export function readPublished(problem: Problem): Published {
  const sessions = (problem.published?.sessions ?? []).filter(({ school }) => school === problem.school.id)
  const adults = indexBy(problem.adults, ({ id }) => id)
  const rooms = indexBy(problem.rooms, ({ id }) => id)
  const students = indexBy(problem.students, ({ id }) => id)
  const names = indexBy(problem.groupNames, (name) => name)
  const slots = indexBy(problem.slots, ({ day, block }) => `${problem.days[day].date} ${block.code}`)
  const nameAt = new Int32Array(problem.students.length * problem.slots.length).fill(UNSERVED)
  const sessionAt = new Map<number, number>()
  const adultOf = new Uint8Array(sessions.length * problem.adults.length)
  sessions.forEach(({ group, date, blocks, lead, assistants, students: members }, session) => {
    const name = names.get(group) ?? UNSERVED
    blocks.forEach((code, place) => {
      const slot = slots.get(`${date} ${code}`)
      if (slot === undefined) return
      if (place === 0) sessionAt.set(name * problem.slots.length + slot, session)
      for (const id of members) {
        const student = students.get(id)
        if (student !== undefined) nameAt[student * problem.slots.length + slot] = name
      }
    })
    for (const id of [lead, ...assistants]) {
      const adult = adults.get(id)
      if (adult !== undefined) adultOf[session * problem.adults.length + adult] = 1
    }
  })
  return {
    nameAt,
    sessionAt,
    adultOf,
    adultCount: Int32Array.from(sessions, ({ lead, assistants }) => new Set([lead, ...assistants]).size),
    room: Int32Array.from(sessions, ({ room }) => rooms.get(room) ?? -1),
    alone: Int32Array.from(
      sessions,
      ({ blocks, lead, assistants }) =>
        stabilityCost.adult * blocks.length * new Set([lead, ...assistants]).size,
    ),
  }
}
