import type { Week } from '../../models/week.ts'
import { parse, TUESDAY, tinyDistrict } from './loans/district.ts'

/** Three children, their teacher, and a guest who knows science and comes on Monday alone. */
export function village(): Week {
  const input = tinyDistrict([{ id: 'V', weak: false, students: 3, teachers: [[]], loanable: 0 }])
  return parse({
    ...input,
    staff: [
      ...input.staff,
      {
        id: 'guest',
        name: 'guest',
        source: 'professional',
        inService: false,
        serves: ['V'],
        skills: ['science'],
        absences: [{ from: TUESDAY, to: TUESDAY, start: null, end: null, reason: '' }],
        pay: 10,
        vettedUntil: '2027-08-31',
        maxPerDay: 1,
        maxPerWeek: 2,
      },
    ],
    activities: input.activities.map((row) => ({ ...row, leadSources: ['own_teacher', 'professional'] })),
  })
}
