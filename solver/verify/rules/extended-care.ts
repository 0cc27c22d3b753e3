import { signUpOn } from '../week/schools.ts'
import { coverage } from './coverage.ts'
import type { RuleFor } from './rule.ts'

/** H04: where a family declared the need there is an extended block, and who signed up for one is served or reported. */
export const extendedCare: RuleFor<'H04'> = {
  code: 'H04',
  input: ({ school }, refuse) => {
    // By weekday and grade: the students in need who have no extended block on some service day that follows it.
    const without = new Map<string, { weekday: number; grade: number; students: Set<string> }>()
    let facts = 0
    for (const day of school.days)
      for (const student of school.roll) {
        if (signUpOn(student, day)?.needsExtended !== true) continue
        facts++
        const { grade, id } = student
        const today = school.onDate.get(day.date) ?? []
        if (today.some((slot) => slot.kind === 'extended' && slot.grades.includes(grade))) continue
        const key = `${day.follows} ${grade}`
        const entry = without.get(key) ?? { weekday: day.follows, grade, students: new Set() }
        without.set(key, entry)
        entry.students.add(id)
      }
    for (const { weekday, grade, students } of without.values())
      refuse('REFUSED_H04_NO_EXTENDED_BLOCK', {
        school: school.school.name,
        grade,
        weekday,
        count: students.size,
      })
    return facts
  },
  roster: coverage('extended'),
}
