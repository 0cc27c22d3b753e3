import { type Activity, isRanked } from '../activity.ts'
import type { Fault } from '../faults.ts'
import type { School } from '../school.ts'
import type { Student } from '../student.ts'
import { canLead } from './adults.ts'
import type { Facts } from './facts.ts'
import { dangling, duplicateIds, duplicates, error, type Row, unknown, warning } from './fault.ts'
import { LEVELS } from './levels.ts'

/** Blocks named by its patterns exist. */
function patterns(activity: Activity, school: School, row: Row): Fault[] {
  return activity.blocks.flatMap((pattern, index) => {
    if (pattern.block === null) return []
    const there = school.blocks.filter(
      (block) => pattern.weekday === null || block.weekday === pattern.weekday,
    )
    if (there.some((block) => block.code === pattern.block)) return []
    return [
      unknown(
        row,
        `blocks[${index}].block`,
        'block',
        pattern.block,
        new Set(there.map((block) => block.code)),
      ),
    ]
  })
}

/** Grades that the school does not have: nobody comes of it, so that an activity "for all grades" may say 1–9. */
function uselessGrades(activity: Activity, school: School, row: Row): Fault[] {
  const [from, to] = LEVELS[school.level]
  const grades = activity.grades.filter((grade) => grade < from || grade > to)
  if (grades.length === 0) return []
  return [
    warning('ACTIVITY_GRADES_OFF_LEVEL', {
      where: `${row.where}.grades`,
      read: grades,
      expected: `${from}–${to}`,
      params: {
        id: activity.id,
        name: activity.name,
        grades: grades.join(', '),
        level: school.level,
        from,
        to,
      },
      school: school.id,
    }),
  ]
}

function shape(activity: Activity, row: Row): Fault[] {
  const faults: Fault[] = []
  const at = (field: string) => `${row.where}.${field}`
  const params = { id: activity.id, name: activity.name, category: activity.category }
  const school = activity.school
  const flexible = !isRanked(activity.category)
  if (activity.min > activity.max)
    faults.push(
      error('GROUP_SIZE_REVERSED', {
        where: at('min'),
        read: activity.min,
        expected: `≤ ${activity.max}`,
        params: { ...params, min: activity.min, max: activity.max },
        school,
      }),
    )
  if (flexible && activity.sessions !== 1)
    faults.push(
      error('FLEXIBLE_WITH_SESSIONS', {
        where: at('sessions'),
        read: activity.sessions,
        expected: 1,
        params: { ...params, sessions: activity.sessions },
        school,
      }),
    )
  if (flexible && activity.standing === true)
    faults.push(
      error('FLEXIBLE_STANDING', {
        where: at('standing'),
        read: true,
        expected: [String(false), '–'],
        params,
        school,
      }),
    )
  return faults
}

/** Weekdays on which some run of the activity exists, in odd or even weeks. */
const runDays = (activity: Activity, facts: Facts): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((weekday) => facts.runs(activity, weekday, null).length > 0)

const choseNothing = ({ choices }: Student): boolean => choices.every((list) => list.activities.length === 0)

const isFirstRanked = (activity: Activity, facts: Facts): boolean =>
  facts.activitiesOf.get(activity.school)?.find((one) => isRanked(one.category)) === activity

/** What can never come of an activity as it stands. */
function fruitless(activity: Activity, row: Row, facts: Facts): Fault[] {
  const faults: Fault[] = []
  const at = (field: string) => `${row.where}.${field}`
  const params = { id: activity.id, name: activity.name }
  const school = activity.school
  const students = facts.studentsOf.get(school) ?? []
  const days = runDays(activity, facts).length
  const byGrade = facts.gradesOf.get(school) ?? new Map<number, number>()
  const pupils = [...new Set(activity.grades)].reduce((sum, grade) => sum + (byGrade.get(grade) ?? 0), 0)
  const wanted = activity.groupsPerStudent * activity.sessions
  if (days === 0)
    faults.push(
      warning('ACTIVITY_WITHOUT_RUN', {
        where: at('run'),
        read: activity.run,
        expected: '≥ 1',
        params: { ...params, run: activity.run },
        school,
      }),
    )
  else if (isRanked(activity.category) && wanted > days)
    faults.push(
      warning('ACTIVITY_MORE_SESSIONS_THAN_DAYS', {
        where: at(activity.sessions > days ? 'sessions' : 'groupsPerStudent'),
        read: `${activity.groupsPerStudent} × ${activity.sessions}`,
        expected: `≤ ${days}`,
        params: { ...params, wanted, days },
        school,
      }),
    )
  if (students.length > 0 && pupils === 0)
    faults.push(
      warning('ACTIVITY_WITHOUT_STUDENTS', {
        where: at('grades'),
        read: activity.grades,
        expected: [...byGrade.keys()].sort(),
        params: { ...params, grades: activity.grades.join(', ') },
        school,
      }),
    )
  else if (isRanked(activity.category) && pupils > 0 && students.every(choseNothing)) {
    // One word for the school, not one for every activity.
    if (isFirstRanked(activity, facts))
      faults.push(
        warning('CHOICES_OF_NOBODY', {
          where: 'students',
          read: 0,
          expected: '≥ 1',
          params: { name: facts.schools.get(school)?.name ?? school, students: students.length },
          school,
        }),
      )
  } else if (isRanked(activity.category) && pupils > 0 && !facts.chosen.has(activity.id))
    faults.push(
      warning('ACTIVITY_WANTED_BY_NOBODY', {
        where: row.where,
        read: 0,
        expected: '≥ 1',
        params: { ...params, students: pupils },
        school,
      }),
    )
  if (
    isRanked(activity.category) &&
    activity.min > activity.studentsPerAdult &&
    activity.assistSources.length === 0
  )
    faults.push(
      warning('ACTIVITY_WITHOUT_ASSISTANTS', {
        where: at('assistSources'),
        read: null,
        expected: '≥ 1',
        params: { ...params, min: activity.min, studentsPerAdult: activity.studentsPerAdult },
        school,
      }),
    )
  return [...faults, ...withoutMeans(activity, row, facts)]
}

/** Nobody who may lead it, no room that takes it. */
function withoutMeans(activity: Activity, row: Row, facts: Facts): Fault[] {
  const faults: Fault[] = []
  const params = { id: activity.id, name: activity.name }
  const school = activity.school
  const staff = facts.staffOf.get(school) ?? []
  const rooms = facts.roomsOf.get(school) ?? []
  if (!staff.some((who) => canLead(who, activity)))
    faults.push(
      warning('ACTIVITY_WITHOUT_LEAD', {
        where: `${row.where}.${activity.skill === null ? 'leadSources' : 'skill'}`,
        read: activity.skill ?? activity.leadSources,
        expected: '≥ 1',
        params: { ...params, skill: activity.skill ?? '–' },
        school,
      }),
    )
  const needed = isRanked(activity.category) ? Math.max(1, activity.min) : 1
  const fits = rooms.filter(
    (room) => activity.roomKinds.length === 0 || room.kinds.some((kind) => activity.roomKinds.includes(kind)),
  )
  if (!fits.some((room) => room.capacity >= needed))
    faults.push(
      warning('ACTIVITY_WITHOUT_ROOM', {
        where: `${row.where}.roomKinds`,
        read: activity.roomKinds,
        expected: [...new Set(rooms.flatMap((room) => room.kinds))].sort(),
        params: { ...params, kinds: activity.roomKinds.join(', ') || '–', needed },
        school,
      }),
    )
  return faults
}

/** Activities: their shape, and what can never come of one. */
export function activityFaults(facts: Facts): Fault[] {
  const { activities } = facts.week
  return [
    ...duplicateIds(activities, (at) => `activities[${at}]`, 'activity'),
    ...activities.flatMap((activity, index) => {
      const row: Row = {
        where: `activities[${index}]`,
        entity: 'activity',
        id: activity.id,
        school: activity.school,
      }
      const school = facts.schools.get(activity.school)
      const own = [...duplicates(row, 'grades', activity.grades), ...shape(activity, row)]
      if (school === undefined)
        return [...dangling(row, 'school', 'school', activity.school, facts.schools), ...own]
      return [
        ...own,
        ...uselessGrades(activity, school, row),
        ...patterns(activity, school, row),
        ...fruitless(activity, row, facts),
      ]
    }),
  ]
}
