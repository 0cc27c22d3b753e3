import type { WeekInput } from '../../../../models/week.ts'
import { rowOf } from '../../week-builder.ts'
import type { Case } from '../case.ts'

type Activity = WeekInput['activities'][number]

/** A case that changes some fields of one activity of the small week. */
const activity = (
  code: Case['code'],
  severity: Case['severity'],
  field: string,
  id: string,
  change: Partial<Activity>,
  also: Case['also'] = [],
): Case => ({
  code,
  severity,
  where: ['activities', ['HW', 'CARE', 'TUT', 'CHOIR', 'ROBOT', 'CARE2'].indexOf(id)]
    .join('[')
    .concat(field === '' ? ']' : `].${field}`),
  also,
  change: (week) => {
    Object.assign(rowOf(week.activities, id), change)
  },
})

export const activityCases: readonly Case[] = [
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'activities[6].id',
    change: (week) => {
      week.activities.push(rowOf(week.activities, 'CARE'))
    },
  },
  activity('UNKNOWN_REFERENCE', 'error', 'school', 'CARE2', { school: 'P9' }),
  activity('UNKNOWN_REFERENCE', 'error', 'blocks[1].block', 'CARE', {
    blocks: [{ kind: 'regular' }, { weekday: 1, block: 'B9' }],
  }),
  activity('ACTIVITY_GRADES_OFF_LEVEL', 'warning', 'grades', 'CARE', { grades: [1, 3, 7] }),
  activity('DUPLICATE_ENTRY', 'error', 'grades[1]', 'CARE2', { grades: [2, 2] }),
  activity('GROUP_SIZE_REVERSED', 'error', 'min', 'ROBOT', { min: 17, max: 16, studentsPerAdult: 20 }),
  activity('FLEXIBLE_WITH_SESSIONS', 'error', 'sessions', 'CARE', { sessions: 2 }),
  activity('FLEXIBLE_STANDING', 'error', 'standing', 'CARE', { standing: true }),
  activity('ACTIVITY_WITHOUT_RUN', 'warning', 'run', 'ROBOT', { run: 2 }),
  activity('ACTIVITY_WITHOUT_RUN', 'warning', 'run', 'CARE', { run: 4 }),
  activity('ACTIVITY_MORE_SESSIONS_THAN_DAYS', 'warning', 'sessions', 'ROBOT', { sessions: 6 }),
  activity('ACTIVITY_MORE_SESSIONS_THAN_DAYS', 'warning', 'groupsPerStudent', 'ROBOT', {
    sessions: 2,
    groupsPerStudent: 3,
  }),
  activity('ACTIVITY_WITHOUT_STUDENTS', 'warning', 'grades', 'TUT', { grades: [2], blocks: [] }, [
    'ACTIVITY_WITHOUT_RUN',
  ]),
  activity('ACTIVITY_WITHOUT_ASSISTANTS', 'warning', 'assistSources', 'ROBOT', {
    min: 10,
    studentsPerAdult: 9,
  }),
  activity('ACTIVITY_WITHOUT_LEAD', 'warning', 'skill', 'CHOIR', { skill: 'opera' }),
  activity('ACTIVITY_WITHOUT_LEAD', 'warning', 'leadSources', 'CARE', { leadSources: ['professional'] }),
  activity('ACTIVITY_WITHOUT_ROOM', 'warning', 'roomKinds', 'CHOIR', { roomKinds: ['music'] }),
  activity('ACTIVITY_WITHOUT_ROOM', 'warning', 'roomKinds', 'ROBOT', {
    min: 51,
    max: 60,
    studentsPerAdult: 60,
  }),
  {
    code: 'CHOICES_OF_NOBODY',
    severity: 'warning',
    where: 'students',
    change: (week) => {
      for (const student of week.students) {
        student.choices = []
        student.mostWanted = null
      }
    },
  },
  {
    code: 'ACTIVITY_WANTED_BY_NOBODY',
    severity: 'warning',
    where: 'activities[6]',
    change: (week) => {
      week.activities.push({ ...rowOf(week.activities, 'CHOIR'), id: 'DANCE', name: '民族舞' })
    },
  },
]
