import type { SchoolId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import { type Opened, openSchool } from '../opened.ts'
import { serveAll } from '../rebalance/seats.ts'
import { fillPosts } from '../rebalance/staffing.ts'

/** Something more that might serve a student-block. */
const FIXES = ['adult', 'room', 'group_size', 'minimum', 'budget'] as const
type Fix = (typeof FIXES)[number]

/** A fix that was tried by solving the week so changed. */
interface TriedFix {
  readonly fix: Fix
  /** Student-blocks of the school that it serves; 0: it does not help. */
  readonly served: number
  /** Change of the school's Z. */
  readonly weighted: number
}

const MORE = 'kehou-one-more'

/** The week with one more of something at a school. */
function withMore(week: Week, school: SchoolId, fix: Fix): Week {
  const activities = (change: (row: Week['activities'][number]) => object): Week => ({
    ...week,
    activities: week.activities.map((row) => (row.school === school ? { ...row, ...change(row) } : row)),
  })
  switch (fix) {
    case 'adult': {
      const model = week.staff.find((row) => row.school === school && row.source === 'own_teacher')
      const skills = [...new Set(week.activities.flatMap(({ skill }) => skill ?? []))]
      if (model === undefined) return week
      const free = { lessons: [], availability: [], absences: [], lastWeek: null, unwanted: [], wanted: [] }
      const more = {
        ...model,
        ...free,
        id: MORE as typeof model.id,
        skills,
        homerooms: [],
        vettedUntil: '9999-12-31',
      }
      return { ...week, staff: [...week.staff, more] }
    }
    case 'room': {
      const own = week.rooms.filter(({ site }) => site === (school as string))
      const model = [...own].sort((a, b) => b.capacity - a.capacity)[0]
      if (model === undefined) return week
      const kinds = [...new Set(own.flatMap((room) => room.kinds))]
      const more = {
        ...model,
        id: MORE as typeof model.id,
        kinds,
        homeroom: null,
        closures: [],
        availability: [],
      }
      return { ...week, rooms: [...week.rooms, more] }
    }
    case 'group_size':
      return activities(({ max, studentsPerAdult }) => ({
        max: max + 1,
        studentsPerAdult: studentsPerAdult + 1,
      }))
    case 'minimum':
      return activities(({ min }) => ({ min: Math.max(0, min - 1) }))
    case 'budget':
      return {
        ...week,
        schools: week.schools.map((row) =>
          row.id === school && row.weeklyBudget !== null
            ? { ...row, weeklyBudget: row.weeklyBudget + Math.max(0, ...week.staff.map(({ pay }) => pay)) }
            : row,
        ),
      }
    default:
      return fix satisfies never
  }
}

/** What one more of each thing would serve at a school, the best first; each tried by solving the week so changed. */
export function tryFixes(opened: Opened, school: SchoolId): readonly TriedFix[] {
  const before = opened.school(school).state
  const base = { unserved: before.unserved, weighted: before.weighted }
  const tried = FIXES.map((fix): TriedFix => {
    const { state } = openSchool(withMore(opened.week, school, fix), opened.roster.plan, school)
    fillPosts(state)
    serveAll(state)
    fillPosts(state)
    const isLegal = state.broken === 0
    return {
      fix,
      served: isLegal ? base.unserved - state.unserved : 0,
      weighted: isLegal ? state.weighted - base.weighted : 0,
    }
  })
  return tried.sort((a, b) => b.served - a.served || a.weighted - b.weighted)
}
