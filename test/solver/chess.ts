import type { Week, WeekInput } from '../../models/week.ts'
import { parse, tinyDistrict } from './loans/district.ts'

/**
 * Three children of one school who ask for chess, which one of its teachers can lead, once in the week, for two of them. S3 has
 * the largest lottery number.
 */
export function chess(alter: (input: WeekInput) => void = () => undefined): Week {
  const teachers = [['chess'], [], []]
  const input = tinyDistrict([{ id: 'P', weak: false, students: 3, teachers, loanable: 0 }])
  for (const row of input.activities)
    if (row.id === 'P-chess')
      Object.assign(row, { skill: 'chess', max: 2, studentsPerAdult: 2, assistSources: [] })
  for (const row of input.staff) if (row.skills?.includes('chess')) row.maxPerWeek = 1
  for (const row of input.students) row.choices = [{ weekday: null, activities: ['P-chess'] }]
  alter(input)
  return parse(input)
}
