import type { Week, WeekInput } from '../../models/week.ts'
import type { Random } from '../random.ts'
import { assemble } from './assemble.ts'
import { districtOf } from './calendar.ts'
import { at, padded } from './input.ts'
import { loansOf } from './loans.ts'
import { placeNames } from './names.ts'
import { allot, portions } from './rooms.ts'
import { generateSchool } from './school.ts'
import { juniorSchool, nineYearSchool, type SchoolShape, townPrimary, villagePrimary } from './shape.ts'

/** How many schools of each kind a district has, and their children together. */
export interface DistrictShape {
  readonly id: string
  readonly name: string
  readonly town: readonly [schools: number, students: number]
  readonly village: readonly [schools: number, students: number]
  readonly junior: readonly [schools: number, students: number]
  readonly nineYear: readonly [schools: number, students: number]
  /** How many of the village schools are weak. */
  readonly weak: number
  readonly staff: number
  readonly instructors: number
  readonly venues: number
  readonly regionalHoliday: boolean
}

const VENUE_SCHOOLS = 4
const VENUE_DAYS = [
  [2, 4],
  [1, 3],
  [3, 5],
  [1, 5],
]

/** Adults who are not own teachers, by source, from a number of them; no professional comes to a weak school. */
const mixed = (guests: number, weak: boolean, random: Random) => {
  if (weak) return { retired: Math.min(guests, 1), volunteers: Math.max(0, guests - 1), professionals: 0 }
  const retired = Math.min(guests, random.int(1, Math.max(1, Math.min(4, Math.ceil(guests / 3)))))
  const volunteers = Math.min(guests - retired, random.int(0, Math.min(5, Math.ceil(guests / 3))))
  return { retired, volunteers, professionals: guests - retired - volunteers }
}

/** The schools of a district: sizes and kinds, exactly as many children and adults as the shape says. */
function shapesOf(shape: DistrictShape, random: Random): SchoolShape[] {
  const names = placeNames(random)
  const width = String(shape.town[0]).length > 2 ? 3 : 2
  const kinds = [
    { letter: 'P', suffix: '小学', range: shape.town, first: 0, uneven: 140, make: townPrimary },
    { letter: 'V', suffix: '村小学', range: shape.village, first: 160, uneven: 60, make: villagePrimary },
    { letter: 'J', suffix: '中学', range: shape.junior, first: 110, uneven: 70, make: juniorSchool },
    { letter: 'N', suffix: '学校', range: shape.nineYear, first: 60, uneven: 50, make: nineYearSchool },
  ] as const
  const plain = kinds.flatMap(({ letter, suffix, range, first, uneven, make }) =>
    portions(random, range[1], range[0], uneven).map((students, i) =>
      make({
        id: `${letter}${padded(i + 1, width)}`,
        name: `${at(names, (first + i) % names.length)}${suffix}`,
        students,
        extended: random.int(6, 14),
        evening: random.int(34, 56),
        boarding: letter === 'J' && random.chance(25),
      }),
    ),
  )
  const own = plain.reduce((sum, school) => sum + school.own, 0)
  const wanting = plain.map(
    (school) => (school.students - Math.floor((school.juniors * 3) / 4)) * random.int(8, 12),
  )
  const guests = allot(shape.staff - shape.instructors - own, wanting)
  let lotteryFrom = 0
  let weak = shape.weak
  return plain.map((school, i): SchoolShape => {
    const isWeak = school.location === 'below_town' && weak-- > 0
    const town = school.level === 'primary' && school.location !== 'below_town'
    const venue = town && i < shape.venues * VENUE_SCHOOLS ? Math.floor(i / VENUE_SCHOOLS) : -1
    const grown: SchoolShape = {
      ...school,
      ...mixed(guests[i] ?? 0, isWeak, random),
      weak: isWeak,
      location: town && random.chance(50) ? 'urban' : school.location,
      loanable: school.location === 'below_town' || shape.weak === 0 ? 0 : 2 + Math.floor(school.own / 30),
      locks: i === 0,
      venue:
        venue < 0
          ? null
          : {
              id: `Y${venue + 1}`,
              weekdays: at(VENUE_DAYS, i % VENUE_SCHOOLS),
              duty: i % VENUE_SCHOOLS === 0,
            },
      lotteryFrom,
    }
    lotteryFrom += school.students
    return grown
  })
}

/** Where the sites lie, in minutes of a map; villages at its edge. */
function placesOf(
  shapes: readonly SchoolShape[],
  venues: number,
  random: Random,
): Map<string, [number, number]> {
  const places = new Map<string, [number, number]>()
  for (let v = 0; v < venues; v++) places.set(`Y${v + 1}`, [10 + (v % 4) * 12, 10 + Math.floor(v / 4) * 12])
  for (const shape of shapes) {
    const centre = shape.venue && places.get(shape.venue.id)
    const far = shape.location === 'below_town'
    places.set(
      shape.id,
      centre
        ? [centre[0] + random.next(2), centre[1] + random.next(2)]
        : far
          ? [34 + random.next(12), random.next(30)]
          : [random.next(40), random.next(30)],
    )
  }
  return places
}

const NEIGHBOURS = 60

/** Travel between all sites of a neighbourhood of sixty schools; the walk to a venue for those that use it. */
function travelOf(shapes: readonly SchoolShape[], venues: number, random: Random): WeekInput['travel'] {
  const places = [...placesOf(shapes, venues, random)]
  const travel: WeekInput['travel'] = []
  const area = (index: number): number =>
    Math.floor(Math.max(0, index - venues) % Math.ceil(shapes.length / NEIGHBOURS))
  const uses = new Map<string, string | undefined>(shapes.map((shape) => [shape.id, shape.venue?.id]))
  places.forEach(([from, [x, y]], i) => {
    places.slice(i + 1).forEach(([to, [u, v]], j) => {
      const near = uses.get(to) === from
      if (!near && area(i) !== area(i + 1 + j)) return
      const adult = 4 + Math.abs(x - u) + Math.abs(y - v)
      travel.push({ from, to, adult, ...(near ? { walk: adult + 3 } : {}) })
    })
  })
  return travel
}

const venueRooms = (id: string): WeekInput['rooms'] =>
  (
    [
      ['天象厅', 'planetarium', 40],
      ['航模工作室', 'model_workshop', 24],
      ['模型试飞厅', 'model_workshop', 24],
    ] as const
  ).map(([name, kind, capacity], i) => ({
    id: `${id}-R${i + 1}`,
    name,
    site: id,
    capacity,
    kinds: [kind],
    availability: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '16:30', end: '18:40' })),
    safetyUntil: '2027-03-31',
  }))

/** A district of that shape, school after school. */
export function generateDistrict(shape: DistrictShape, random: Random): Week {
  const shapes = shapesOf(shape, random)
  const parts = shapes.map((school) => generateSchool(school, random.split()))
  loansOf(parts, random)
  const venues = Array.from({ length: shape.venues }, (_, i) => `Y${i + 1}`)
  return assemble(
    parts,
    {
      district: districtOf(shape.id, shape.name, { regionalHoliday: shape.regionalHoliday }),
      instructors: shape.instructors,
      travel: travelOf(shapes, shape.venues, random),
      venues: venues.map((id, i) => ({
        id,
        name: i === 0 ? `${shape.name}少年宫` : `${shape.name}第${i + 1}青少年活动中心`,
      })),
      venueRooms: venues.flatMap(venueRooms),
    },
    random,
  )
}

export const DISTRICT_12: DistrictShape = {
  id: 'yunrong',
  name: '云榕区',
  town: [5, 6500],
  village: [2, 420],
  junior: [3, 3080],
  nineYear: [2, 2000],
  weak: 2,
  staff: 950,
  instructors: 38,
  venues: 1,
  regionalHoliday: true,
}

export const DISTRICT_60: DistrictShape = {
  id: 'qingjiang',
  name: '青江区',
  town: [28, 40_590],
  village: [10, 2_200],
  junior: [14, 16_090],
  nineYear: [8, 11_120],
  weak: 4,
  staff: 4500,
  instructors: 180,
  venues: 2,
  regionalHoliday: false,
}

export const DISTRICT_240: DistrictShape = {
  id: 'yunjiang',
  name: '云江市',
  town: [112, 162_360],
  village: [40, 8_800],
  junior: [56, 64_360],
  nineYear: [32, 44_480],
  weak: 16,
  staff: 18_000,
  instructors: 720,
  venues: 8,
  regionalHoliday: false,
}
