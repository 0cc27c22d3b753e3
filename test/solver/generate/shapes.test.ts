import { describe, expect, it } from 'vitest'
import { checkWeek } from '../../../models/checks/index.ts'
import { week as weekSchema } from '../../../models/week.ts'
import {
  type DistrictShape,
  generateDistrict,
  generateSchool,
  juniorSchool,
  nineYearSchool,
  type SchoolPart,
  type SchoolShape,
  schoolWeek,
  townPrimary,
  villagePrimary,
} from '../../../solver/generate/index.ts'
import { Random } from '../../../solver/random.ts'
import { serveAll } from './witness.ts'

const SHAPES: readonly SchoolShape[] = [
  villagePrimary({ id: 'V', name: '松岭村小学', students: 90, offers: 4 }),
  villagePrimary({ id: 'W', name: '竹湾村小学', students: 350, offers: 8, weak: true, professionals: 0 }),
  townPrimary({ id: 'P', name: '白江小学', students: 2600, extended: 15, offWork: 'all-year' }),
  townPrimary({ id: 'Q', name: '龙台小学', students: 600, midTerm: false, budget: false }),
  juniorSchool({ id: 'J', name: '南湖中学', students: 480, boarding: true, evening: 60 }),
  nineYearSchool({ id: 'N', name: '鹭洲学校', students: 1390, locks: true }),
]

describe('other shapes', () => {
  it.each(SHAPES.map((shape) => [shape.name, shape] as const))(
    '%s: sound, and everybody can be served',
    (_, shape) => {
      for (const seed of [1, 2]) {
        const week = schoolWeek(shape, 2, new Random(seed))
        expect(weekSchema.parse(week)).toEqual(week)
        expect(week.students).toHaveLength(shape.students)
        expect(checkWeek(week).filter(({ severity }) => severity === 'error')).toEqual([])
        const [school] = week.schools
        if (school === undefined) throw new Error('no school')
        expect(serveAll(week, school).unserved).toBe(0)
      }
    },
  )

  it('a school comes alone, as a file would write it', () => {
    const part: SchoolPart = generateSchool(
      townPrimary({ id: 'P', name: '金溪小学', students: 700 }),
      new Random(3),
    )
    expect(part.students).toHaveLength(700)
    expect(part.adults.length).toBe(Math.round(700 / 19) + 3 + 2 + 2)
    expect(part.school.siteDuties?.length).toBeGreaterThan(10)
  })

  it('a district of three schools', () => {
    const shape: DistrictShape = {
      id: 'three',
      name: '望山区',
      town: [1, 900],
      village: [1, 120],
      junior: [1, 700],
      nineYear: [0, 0],
      weak: 1,
      staff: 130,
      instructors: 4,
      venues: 1,
      regionalHoliday: false,
    }
    const week = generateDistrict(shape, new Random(4))
    expect([week.schools.length, week.students.length, week.staff.length]).toEqual([3, 1720, 130])
    expect(checkWeek(week).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(week.staff.some(({ loanable }) => loanable)).toBe(true)
  })
})
