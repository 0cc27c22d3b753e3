import type { PresetName } from '../../models/policy/weights.ts'
import type { Week } from '../../models/week.ts'
import type { Random } from '../random.ts'
import { assemble } from './assemble.ts'
import { districtOf, FIRST_MONDAY, WINTER_MONDAY } from './calendar.ts'
import { generateSchool } from './school.ts'
import { nineYearSchool, type SchoolShape, townPrimary, villagePrimary } from './shape.ts'

/** A week of one school of any shape, with so many outside instructors on the bureau's list. */
export function schoolWeek(
  shape: SchoolShape,
  instructors: number,
  random: Random,
  frame: { readonly preset?: PresetName; readonly monday?: string } = {},
): Week {
  const part = generateSchool(shape, random)
  const district = districtOf('yunrong', '云榕区', { offWork: shape.offWork })
  return assemble([part], { district, instructors, monday: WINTER_MONDAY, ...frame }, random)
}

const SHAPE_S = villagePrimary({
  id: 'S',
  name: '石岭村小学',
  students: 240,
  own: 18,
  retired: 2,
  professionals: 1,
  volunteers: 3,
  offers: 8,
  roomsShort: 4,
})

const SHAPE_M = townPrimary({
  id: 'M',
  name: '青溪小学',
  students: 1200,
  own: 63,
  retired: 6,
  professionals: 16,
  volunteers: 11,
  offers: 26,
  locks: true,
})

const SHAPE_L = nineYearSchool({
  id: 'L',
  name: '望江实验学校',
  students: 3000,
  juniors: 1150,
  own: 182,
  retired: 6,
  professionals: 9,
  volunteers: 5,
  boarding: true,
  offers: 40,
  offWork: 'all-year',
})

export const schoolS = (random: Random): Week => schoolWeek(SHAPE_S, 1, random)
export const schoolM = (random: Random, preset: PresetName = 'balanced'): Week =>
  schoolWeek(SHAPE_M, 5, random, { preset })
export const schoolL = (random: Random): Week => schoolWeek(SHAPE_L, 8, random)

/** 1,200 children and 60 adults: about a fifth of the student-blocks cannot be served, however full the groups. */
export const short = (random: Random): Week =>
  schoolWeek(
    townPrimary({
      id: 'K',
      name: '松坪小学',
      students: 1200,
      own: 42,
      retired: 4,
      professionals: 6,
      volunteers: 5,
      load: 135,
      loadOfLeast: true,
      budget: false,
    }),
    3,
    random,
  )

/** School-M as the first week of a term, under an off-work time that stays the same for all its 20 weeks. */
export const term = (random: Random): Week =>
  schoolWeek({ ...SHAPE_M, midTerm: false, locks: false, offWork: 'all-year' }, 5, random, {
    monday: FIRST_MONDAY,
  })
