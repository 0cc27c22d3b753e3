import type { Random } from '../random.ts'
import { at, padded, type RoomInput } from './input.ts'
import type { SchoolShape } from './shape.ts'

/** A homeroom (行政班) with the number of its children. */
export interface Homeroom {
  readonly id: string
  readonly grade: number
  readonly name: string
  readonly size: number
}

const GRADE_NAMES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Divides a number in proportion to weights, with exactly that sum. */
export function allot(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  let before = 0
  let given = 0
  return weights.map((weight) => {
    before += weight
    const upTo = Math.floor((total * before) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

/** Divides a number into parts that differ by up to so many percent. */
export const portions = (random: Random, total: number, parts: number, unevenness: number): number[] =>
  allot(
    total,
    Array.from({ length: parts }, () => 100 + random.next(unevenness + 1)),
  )

/** The homerooms of a school: cohorts a little uneven, classes of one grade as even as they can be. */
export function homeroomsOf(shape: SchoolShape, random: Random): Homeroom[] {
  const cohorts: [number, number][] = []
  const primary = shape.students - shape.juniors
  if (primary > 0) portions(random, primary, 6, 16).forEach((size, i) => void cohorts.push([i + 1, size]))
  if (shape.juniors > 0)
    portions(random, shape.juniors, 3, 12).forEach((size, i) => void cohorts.push([i + 7, size]))
  const [least, most] = shape.classSize
  return cohorts.flatMap(([grade, cohort]) => {
    let rooms = Math.max(1, Math.round((2 * cohort) / (least + most)))
    if (cohort > rooms * most) rooms++
    return Array.from({ length: rooms }, (_, i) => ({
      id: `${shape.id}-${grade}-${i + 1}`,
      grade,
      name: `${GRADE_NAMES[grade]}（${i + 1}）班`,
      size: Math.floor(cohort / rooms) + (i < cohort % rooms ? 1 : 0),
    }))
  })
}

const SAFE_UNTIL = '2027-08-31'

/** Special rooms by size of school: name, kind, capacity, sessions at once. */
const SPECIAL: readonly (readonly [string, string, number, number])[] = [
  ['操场', 'sports_ground', 400, 8],
  ['多功能厅', 'hall', 200, 2],
  ['图书室', 'library', 60, 1],
  ['科学实验室', 'laboratory', 50, 1],
  ['美术室', 'art', 45, 1],
  ['计算机室', 'computer', 50, 1],
  ['音乐室', 'music', 50, 1],
  ['劳动教室', 'workshop', 40, 1],
  ['第二实验室', 'laboratory', 50, 1],
  ['第二计算机室', 'computer', 50, 1],
  ['书画室', 'art', 45, 1],
  ['舞蹈室', 'music', 40, 1],
  ['第二劳动教室', 'workshop', 40, 1],
  ['创客室', 'computer', 36, 1],
  ['阶梯教室', 'hall', 150, 1],
]

/** How many of the special rooms a school has: a village school of 200 four, a town school most. */
const specialCount = ({ students, roomsShort }: SchoolShape): number =>
  students < 400 ? (roomsShort > 0 ? 3 : 4) : Math.min(SPECIAL.length, 8 + Math.floor(students / 300))

/** Classrooms, one a homeroom but for those the school is short of, and special rooms. */
export function roomsOf(shape: SchoolShape, homerooms: readonly Homeroom[], random: Random): RoomInput[] {
  const small = shape.students < 400
  const rooms: RoomInput[] = homerooms.map((homeroom, i) => ({
    id: `${shape.id}-R${padded(i + 1, 2)}`,
    name: `${homeroom.name}教室`,
    site: shape.id,
    capacity: Math.max(small ? 40 : 54, homeroom.size + random.int(2, 4)),
    kinds: ['classroom'],
    homeroom: homeroom.id,
    safetyUntil: SAFE_UNTIL,
  }))
  for (let i = 0; i < shape.roomsShort; i++) rooms.splice(random.next(rooms.length), 1)
  SPECIAL.slice(0, specialCount(shape)).forEach(([name, kind, capacity, parallel], i) => {
    const scarce = small && parallel > 1
    rooms.push({
      id: `${shape.id}-Z${padded(i + 1, 2)}`,
      name,
      site: shape.id,
      capacity: scarce ? Math.min(capacity, 120) : capacity,
      kinds: [kind],
      parallel: scarce ? Math.min(parallel, 4) : parallel,
      safetyUntil: SAFE_UNTIL,
    })
  })
  if (!small) {
    const last = at(rooms, rooms.length - 1)
    last.availability = [1, 2, 3, 4].map((weekday) => ({ weekday, start: '14:00', end: '18:40' }))
    at(rooms, random.next(homerooms.length)).closures = [
      { from: '2026-11-26', to: '2026-11-26', start: '17:00', end: '18:00', reason: '检修照明' },
    ]
  }
  return rooms
}
