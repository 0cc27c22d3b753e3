import type { Problem } from '../problem.ts'

/** Rooms that no option tells apart, taken together. */
interface RoomType {
  /** Sessions that they hold at once. */
  readonly places: number
  /** Options they may hold. */
  readonly holds: readonly number[]
}

/**
 * What a school can offer, and how its prices are laid out in one vector: a seat on an option, a seat as far as it needs
 * adults, a room of a type in a segment, a site duty that must be held.
 */
export interface Market {
  /** Most students of a session on each option; 0: no session can stand there. */
  readonly seats: Int32Array
  /** Students per adult where a session may need more than its lead; 0 elsewhere. */
  readonly perAdult: Int32Array
  readonly roomTypes: readonly RoomType[]
  /** Room types that may hold each option. */
  readonly typesOf: readonly (readonly number[])[]
  /** Adults that each site duty needs for certain. */
  readonly dutyNeed: Int32Array
  /** First index of the prices of seats as far as they need adults, of rooms, of duties; and how many prices there are. */
  readonly adultBase: number
  readonly roomBase: number
  readonly dutyBase: number
  readonly size: number
}

/** Reads what a problem offers. */
export function marketOf(problem: Problem): Market {
  const { options, rooms, adults, activities, roomArc, adultArc } = problem
  const count = options.length
  const roomTypes = typesOfRooms(problem)
  const typesOf: number[][] = options.map(() => [])
  roomTypes.forEach(({ holds }, type) => {
    for (const option of holds) typesOf[option].push(type)
  })
  const seats = new Int32Array(count)
  const perAdult = new Int32Array(count)
  for (const { index, activity } of options) {
    let largest = 0
    rooms.forEach((room, at) => {
      if (roomArc[at * count + index] === 1 && room.capacity > largest) largest = room.capacity
    })
    const canLead = adults.some((_, adult) => (adultArc[adult * count + index] & 1) !== 0)
    const { max, studentsPerAdult } = activities[activity]
    seats[index] = canLead ? Math.min(max, largest) : 0
    perAdult[index] = studentsPerAdult < seats[index] ? studentsPerAdult : 0
  }
  const roomBase = 2 * count
  const dutyBase = roomBase + roomTypes.length * problem.segmentCount
  return {
    seats,
    perAdult,
    roomTypes,
    typesOf,
    dutyNeed: dutyNeeds(problem),
    adultBase: count,
    roomBase,
    dutyBase,
    size: dutyBase + problem.duties.length,
  }
}

function typesOfRooms(problem: Problem): RoomType[] {
  const { rooms, options, roomArc } = problem
  const places = new Map<string, number>()
  const holds = new Map<string, number[]>()
  rooms.forEach((room, index) => {
    const row = roomArc.subarray(index * options.length, (index + 1) * options.length)
    const key = row.join('')
    places.set(key, (places.get(key) ?? 0) + room.parallel)
    if (!holds.has(key))
      holds.set(
        key,
        options.flatMap(({ index: option }) => (row[option] === 1 ? [option] : [])),
      )
  })
  return [...holds].map(([key, list]) => ({ places: places.get(key) ?? 0, holds: list }))
}

/**
 * Adults of each duty that is due whatever is decided, once everybody is served: at the school's own site, where it has no
 * room elsewhere, in blocks that somebody requires.
 */
function dutyNeeds(problem: Problem): Int32Array {
  const { duties, slots, students, required } = problem
  const isAlone = problem.roomSite.every((site) => site === 0)
  return Int32Array.from(duties, ({ duty, day, slot, site }) => {
    if (!isAlone || site !== 0) return 0
    const { start, end } = slots[slot]
    const isDue = slots.some(
      (other, index) =>
        other.day === day &&
        start < other.end &&
        other.start < end &&
        students.some((_, student) => required[student * slots.length + index] === 1),
    )
    return isDue ? duty.adults : 0
  })
}
