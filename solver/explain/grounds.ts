import { GROUNDS, type Ground } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import type { Week } from '../../models/week.ts'
import { changeActivities, changeStaff } from './units.ts'

/** Something that rules ask of a school, and the week in which they do not. */
interface Relaxation {
  readonly rule: RuleCode
  readonly relax: (week: Week, school: SchoolId) => Week
}

const SOURCES = ['own_teacher', 'retired_teacher', 'professional', 'volunteer', 'outside_instructor'] as const
const NEVER = '9999-12-31'
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

const changeSchool = (
  week: Week,
  school: SchoolId,
  change: (row: Week['schools'][number]) => Partial<Week['schools'][number]>,
): Week => ({
  ...week,
  schools: week.schools.map((row) => (row.id === school ? { ...row, ...change(row) } : row)),
})

const changeStudents = (
  week: Week,
  school: SchoolId,
  change: (row: Week['students'][number]) => Partial<Week['students'][number]>,
): Week => ({
  ...week,
  students: week.students.map((row) => (row.school === school ? { ...row, ...change(row) } : row)),
})

const changeRooms = (
  week: Week,
  school: SchoolId,
  change: (row: Week['rooms'][number]) => Partial<Week['rooms'][number]>,
): Week => ({
  ...week,
  rooms: week.rooms.map((row) => (row.site === (school as string) ? { ...row, ...change(row) } : row)),
})

/**
 * What each ground stands for: the rule, and how the data of a week make it ask for nothing. What a week without it allows
 * is judged by the verifier like any other week. One place at a time, coverage and consent are no grounds: nobody can give
 * them up.
 */
export const relaxations: Readonly<Record<Ground, Relaxation>> = {
  skill: { rule: 'H10', relax: (week, school) => changeActivities(week, school, () => ({ skill: null })) },
  source: {
    rule: 'H10',
    relax: (week, school) =>
      changeActivities(week, school, () => ({ leadSources: [...SOURCES], assistSources: [...SOURCES] })),
  },
  hours: {
    rule: 'H10',
    relax: (week, school) => changeStaff(week, school, () => ({ availability: [], absences: [] })),
  },
  limits: {
    rule: 'H10',
    relax: (week, school) => changeStaff(week, school, () => ({ maxPerDay: 10, maxPerWeek: 50 })),
  },
  vetting: {
    rule: 'H10',
    relax: (week, school) => changeStaff(week, school, () => ({ vettedUntil: NEVER })),
  },
  lessons: { rule: 'H03', relax: (week, school) => changeStaff(week, school, () => ({ lessons: [] })) },
  ratio: {
    rule: 'H09',
    relax: (week, school) => changeActivities(week, school, () => ({ studentsPerAdult: 500 })),
  },
  duties: { rule: 'H09', relax: (week, school) => changeSchool(week, school, () => ({ siteDuties: [] })) },
  service: { rule: 'H09', relax: withServiceOfAll },
  max: {
    rule: 'H08',
    relax: (week, school) => {
      const students = week.students.filter((row) => row.school === school).length
      return changeActivities(week, school, ({ max }) => ({ max: Math.max(max, Math.min(500, students)) }))
    },
  },
  min: { rule: 'H08', relax: (week, school) => changeActivities(week, school, () => ({ min: 0 })) },
  capacity: { rule: 'H08', relax: (week, school) => changeRooms(week, school, () => ({ capacity: 5000 })) },
  room_kind: {
    rule: 'H16',
    relax: (week, school) => changeActivities(week, school, () => ({ roomKinds: [] })),
  },
  room_hours: {
    rule: 'H16',
    relax: (week, school) =>
      changeRooms(week, school, () => ({
        availability: [],
        closures: [],
        safetyUntil: NEVER,
        parallel: 50,
      })),
  },
  share: {
    rule: 'H11',
    relax: (week) => ({ ...week, district: { ...week.district, outsideShare: 100 } }),
  },
  budget: {
    rule: 'H17',
    relax: (week, school) => changeSchool(week, school, () => ({ weeklyBudget: null })),
  },
  rest: { rule: 'H18', relax: (week) => ({ ...week, district: { ...week.district, restHours: null } }) },
  locks: {
    rule: 'H19',
    relax: (week, school) => ({
      ...week,
      pins: week.pins.filter((row) => row.school !== school),
      bans: week.bans.filter((row) => row.school !== school),
      disturbance: null,
    }),
  },
  apart: { rule: 'H20', relax: (week, school) => changeStudents(week, school, () => ({ keepApart: [] })) },
  choices: { rule: 'H06', relax: withEveryChoice },
  homework: {
    rule: 'H14',
    relax: (week, school) =>
      changeSchool(week, school, () => ({
        homeworkBlocks: GRADES.flatMap((grade) =>
          WEEKDAYS.map((weekday) => ({ grade, weekday, blocks: [] })),
        ),
      })),
  },
  pattern: {
    rule: 'H21',
    relax: (week, school) => ({
      ...changeActivities(week, school, () => ({ groupsPerStudent: 7, mergeHomerooms: true })),
      history: {
        ...week.history,
        standing: week.history.standing.filter((row) => row.school !== school),
      },
    }),
  },
}

/** Everybody who comes counts as a teacher in service, wherever they were admitted before. */
function withServiceOfAll(week: Week, school: SchoolId): Week {
  const open = <T extends string>(sources: readonly T[]): (T | 'own_teacher')[] =>
    sources.length === 0 ? [] : [...new Set<T | 'own_teacher'>([...sources, 'own_teacher'])]
  const changed = changeStaff(week, school, () => ({
    source: 'own_teacher',
    inService: true,
    school,
    serves: [],
    institution: null,
  }))
  return changeActivities(changed, school, ({ leadSources, assistSources }) => ({
    leadSources: open(leadSources),
    assistSources: open(assistSources),
  }))
}

/** Everybody would take any activity of their school: after what they chose themselves. */
function withEveryChoice(week: Week, school: SchoolId): Week {
  const all = week.activities.filter((row) => row.school === school).map(({ id }) => id)
  const add = (list: readonly Week['activities'][number]['id'][]) => [
    ...list,
    ...all.filter((id) => !list.includes(id)),
  ]
  return changeStudents(week, school, ({ choices }) => {
    const lists = choices.map((list) => ({ ...list, activities: add(list.activities).slice(0, 60) }))
    const hasWeek = lists.some(({ weekday }) => weekday === null)
    return { choices: hasWeek ? lists : [...lists, { weekday: null, activities: add([]).slice(0, 60) }] }
  })
}

/** A week in which only some grounds hold. */
export const onlyWith = (week: Week, school: SchoolId, kept: ReadonlySet<Ground>): Week =>
  GROUNDS.reduce((now, ground) => (kept.has(ground) ? now : relaxations[ground].relax(now, school)), week)
