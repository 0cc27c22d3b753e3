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
  /** Blocks of each session, and the slot of its first block; −1 gone from the data. */
  readonly blocks: Int32Array
  readonly first: Int32Array
  /** S09 cost of each session when no session goes on as it. */
  readonly alone: Int32Array
  /** Site duty × adult: holds it. */
  readonly holds: Uint8Array
  /** Adults of sessions and site duties who are gone from the data. */
  readonly gone: ReadonlySet<string>
}

const indexBy = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, number> =>
  new Map(rows.map((row, index) => [key(row), index]))

const known = new WeakMap<Problem, Published>()

/** Looks the published plan up; without one, nothing was published. */
export function readPublished(problem: Problem): Published {
  const read = known.get(problem) ?? lookUp(problem)
  known.set(problem, read)
  return read
}

/** The published session that a session of this group name and first slot goes on as; −1 none. */
export const publishedAt = (problem: Problem, published: Published, name: number, slot: number): number =>
  published.sessionAt.get(name * problem.slots.length + slot) ?? -1

function lookUp(problem: Problem): Published {
  const sessions = (problem.published?.sessions ?? []).filter(({ school }) => school === problem.school.id)
  const adults = indexBy(problem.adults, ({ id }) => id)
  const rooms = indexBy(problem.rooms, ({ id }) => id)
  const students = indexBy(problem.students, ({ id }) => id)
  const names = indexBy(problem.groupNames, (name) => name)
  const slots = indexBy(problem.slots, ({ day, block }) => `${problem.days[day].date} ${block.code}`)
  const nameAt = new Int32Array(problem.students.length * problem.slots.length).fill(UNSERVED)
  const sessionAt = new Map<number, number>()
  const adultOf = new Uint8Array(sessions.length * problem.adults.length)
  const first = new Int32Array(sessions.length).fill(-1)
  const gone = new Set<string>()
  sessions.forEach(({ group, date, blocks, lead, assistants, students: members }, session) => {
    const name = names.get(group) ?? UNSERVED
    blocks.forEach((code, place) => {
      const slot = slots.get(`${date} ${code}`)
      if (slot === undefined) return
      if (place === 0) {
        sessionAt.set(name * problem.slots.length + slot, session)
        first[session] = slot
      }
      for (const id of members) {
        const student = students.get(id)
        if (student !== undefined) nameAt[student * problem.slots.length + slot] = name
      }
    })
    for (const id of [lead, ...assistants]) {
      const adult = adults.get(id)
      if (adult === undefined) gone.add(id)
      else adultOf[session * problem.adults.length + adult] = 1
    }
  })
  const duties = indexBy(problem.duties, ({ duty, day }) => `${problem.days[day].date} ${duty.id}`)
  const holds = new Uint8Array(problem.duties.length * problem.adults.length)
  for (const row of problem.published?.duties ?? []) {
    if (row.school !== problem.school.id) continue
    const duty = duties.get(`${row.date} ${row.duty}`)
    for (const id of row.adults) {
      const adult = adults.get(id)
      if (adult === undefined) gone.add(id)
      else if (duty !== undefined) holds[duty * problem.adults.length + adult] = 1
    }
  }
  return {
    nameAt,
    sessionAt,
    adultOf,
    adultCount: Int32Array.from(sessions, ({ lead, assistants }) => new Set([lead, ...assistants]).size),
    room: Int32Array.from(sessions, ({ room }) => rooms.get(room) ?? -1),
    blocks: Int32Array.from(sessions, ({ blocks }) => blocks.length),
    first,
    holds,
    gone,
    alone: Int32Array.from(
      sessions,
      ({ blocks, lead, assistants }) =>
        stabilityCost.adult * blocks.length * new Set([lead, ...assistants]).size,
    ),
  }
}
