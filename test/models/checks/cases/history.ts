import type { Event } from '../../../../models/events.ts'
import type { WeekInput } from '../../../../models/week.ts'
import { FRIDAY, MONDAY, rowOf, TUESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'

type Group = NonNullable<WeekInput['history']['standing']>[number]
type Plan = NonNullable<WeekInput['history']['published']>
type EventInput = WeekInput['events'][number]

const groupsOf = (week: WeekInput): Group[] => {
  week.history.standing ??= []
  return week.history.standing
}

/** A case that changes some fields of the standing group. */
const group = (
  code: Case['code'],
  severity: Case['severity'],
  field: string,
  change: Partial<Group>,
): Case => ({
  code,
  severity,
  where: `history.standing[0].${field}`,
  change: (week) => {
    Object.assign(rowOf(groupsOf(week), 'CHOIR-1'), change)
  },
})

const session = {
  school: 'P1',
  group: 'G',
  activity: 'CARE',
  date: MONDAY,
  blocks: ['B1'],
  room: 'K11',
  lead: 'T2',
  assistants: [],
  students: ['S3'],
}

/** A case of a published roster with one thing in it. */
const published = (where: string, part: Partial<Plan>, code: Case['code'] = 'UNKNOWN_REFERENCE'): Case => ({
  code,
  severity: 'error',
  where: `history.published.${where}`,
  change: (week) => {
    week.history.published = { sessions: [], duties: [], loans: [], unserved: [], ...part }
  },
})

/** A case of one event. */
const event = (code: Case['code'], severity: Case['severity'], where: string, what: EventInput): Case => ({
  code,
  severity,
  where: where === '' ? 'events[0]' : `events[0].${where}`,
  change: (week) => {
    week.events = [what]
  },
})

const span = { from: MONDAY, to: MONDAY }
const nobody = (kind: Event['kind'], field: string, more: object): Case =>
  event('UNKNOWN_REFERENCE', 'error', field, {
    id: 'e',
    kind,
    [field]: 'nobody',
    ...more,
  } as unknown as EventInput)

export const historyCases: readonly Case[] = [
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'history.standing[1].id',
    change: (week) => {
      groupsOf(week).push({ ...rowOf(groupsOf(week), 'CHOIR-1'), members: [] })
    },
  },
  group('UNKNOWN_REFERENCE', 'error', 'school', { school: 'P9' }),
  group('UNKNOWN_REFERENCE', 'error', 'activity', { activity: 'OPERA' }),
  group('UNKNOWN_REFERENCE', 'error', 'lead', { lead: 'T9' }),
  group('UNKNOWN_REFERENCE', 'error', 'room', { room: 'K99' }),
  group('UNKNOWN_REFERENCE', 'error', 'members[1]', { members: ['S1', 'S9'] }),
  group('UNKNOWN_REFERENCE', 'error', 'slots[0].block', { slots: [{ weekday: 2, block: 'B9' }] }),
  group('DUPLICATE_ENTRY', 'error', 'members[1]', { members: ['S1', 'S1'] }),
  group('DUPLICATE_ENTRY', 'error', 'slots[1]', {
    slots: [
      { weekday: 2, block: 'B2' },
      { weekday: 2, block: 'B1' },
    ],
  }),
  group('STANDING_ACTIVITY_OF_ANOTHER_SCHOOL', 'error', 'activity', { activity: 'CARE2' }),
  group('STANDING_ACTIVITY_DOES_NOT_STAND', 'error', 'activity', { activity: 'ROBOT' }),
  group('STANDING_ACTIVITY_DOES_NOT_STAND', 'error', 'activity', { activity: 'CARE' }),
  group('STANDING_MEMBER_OF_ANOTHER_SCHOOL', 'error', 'members[1]', { members: ['S1', 'S5'] }),
  {
    code: 'STANDING_GROUP_TOO_LARGE',
    severity: 'warning',
    where: 'history.standing[0].members',
    change: (week) => {
      Object.assign(rowOf(week.activities, 'CHOIR'), { min: 1, max: 1 })
    },
  },
  {
    code: 'STANDING_IN_TOO_MANY_GROUPS',
    severity: 'error',
    where: 'history.standing[1].members',
    change: (week) => {
      groupsOf(week).push({ ...rowOf(groupsOf(week), 'CHOIR-1'), id: 'CHOIR-2', members: ['S2'] })
    },
  },
  published('sessions[0].school', { sessions: [{ ...session, school: 'P9' }] }),
  published('sessions[0].activity', { sessions: [{ ...session, activity: 'OPERA' }] }),
  published('sessions[0].room', { sessions: [{ ...session, room: 'K99' }] }),
  published('sessions[0].lead', { sessions: [{ ...session, lead: 'T9' }] }),
  published('sessions[0].assistants[0]', { sessions: [{ ...session, assistants: ['T9'] }] }),
  published('sessions[0].students[0]', { sessions: [{ ...session, students: ['S9'] }] }),
  published('sessions[0].blocks[0]', { sessions: [{ ...session, blocks: ['B9'] }] }),
  published(
    'sessions[0].date',
    { sessions: [{ ...session, date: '2026-11-30' }] },
    'PUBLISHED_OF_ANOTHER_WEEK',
  ),
  published('duties[0].school', { duties: [{ school: 'P9', duty: 'GATE', date: MONDAY, adults: [] }] }),
  published('duties[0].duty', { duties: [{ school: 'P1', duty: 'DOOR', date: MONDAY, adults: [] }] }),
  published('duties[0].adults[0]', {
    duties: [{ school: 'P1', duty: 'GATE', date: MONDAY, adults: ['T9'] }],
  }),
  published('loans[0].staff', { loans: [{ staff: 'T9', host: 'P2', date: MONDAY }] }),
  published('loans[0].host', { loans: [{ staff: 'T1', host: 'P9', date: MONDAY }] }),
  published('unserved[0].student', { unserved: [{ student: 'S9', block: 'B1', date: MONDAY }] }),
  published(
    'unserved[0].date',
    { unserved: [{ student: 'S1', block: 'B1', date: '2026-11-22' }] },
    'PUBLISHED_OF_ANOTHER_WEEK',
  ),
  {
    code: 'DISTURBANCE_WITHOUT_PUBLISHED',
    severity: 'warning',
    where: 'disturbance',
    change: (week) => {
      week.disturbance = { students: 10 }
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'events[1].id',
    change: (week) => {
      const cut: EventInput = { id: 'e', kind: 'budget_cut', school: 'P1', weeklyBudget: 1 }
      week.events = [cut, cut]
    },
  },
  nobody('absence', 'staff', span),
  nobody('room_closed', 'room', span),
  nobody('venue_closed', 'venue', span),
  nobody('budget_cut', 'school', { weeklyBudget: 1 }),
  nobody('institution_struck', 'institution', { date: MONDAY }),
  nobody('vetting_expired', 'staff', { date: MONDAY }),
  nobody('sign_up', 'student', { day: { weekday: 1 } }),
  nobody('withdrawal', 'student', { date: MONDAY }),
  nobody('class_away', 'school', { homeroom: 'C31', ...span }),
  nobody('class_away', 'homeroom', { school: 'P1', ...span }),
  nobody('join_group', 'student', { group: 'CHOIR-1' }),
  nobody('leave_group', 'group', { student: 'S1' }),
  nobody('day_cancelled', 'school', { date: MONDAY }),
  nobody('loan_consent', 'staff', { host: 'P2', date: MONDAY, by: 'home', answer: 'given' }),
  nobody('loan_consent', 'host', { staff: 'T1', date: MONDAY, by: 'home', answer: 'given' }),
  event('DATES_REVERSED', 'error', 'from', {
    id: 'e',
    kind: 'absence',
    staff: 'T2',
    from: FRIDAY,
    to: TUESDAY,
  }),
  event('ABSENCE_TOO_LONG', 'error', 'to', {
    ...{ id: 'e', kind: 'absence', staff: 'T2', from: '2020-01-01', to: '2040-01-01' },
  }),
  event('ABSENCE_TOO_LONG', 'error', 'to', {
    ...{ id: 'e', kind: 'class_away', school: 'P1', homeroom: 'C31', from: MONDAY, to: '2027-11-25' },
  }),
  event('WITHDRAWAL_DATE_FAR', 'error', 'date', {
    ...{ id: 'e', kind: 'withdrawal', student: 'S1', date: '1999-01-01' },
  }),
  event('WITHDRAWAL_DATE_FAR', 'error', 'date', {
    ...{ id: 'e', kind: 'withdrawal', student: 'S1', date: '2027-11-25' },
  }),
  event('TIMES_REVERSED', 'error', 'start', {
    ...{ id: 'e', kind: 'room_closed', room: 'K11', from: MONDAY, to: MONDAY },
    ...{ start: '17:00', end: '16:00' },
  }),
  event('UNTIL_NOT_REGULAR', 'error', 'day.until', {
    ...{ id: 'e', kind: 'sign_up', student: 'S1', day: { weekday: 1, until: 'B3' } },
  }),
  event('STANDING_MEMBER_OF_ANOTHER_SCHOOL', 'error', 'group', {
    ...{ id: 'e', kind: 'join_group', student: 'S5', group: 'CHOIR-1' },
  }),
  event('EVENT_WITHOUT_EFFECT', 'warning', '', {
    id: 'e',
    kind: 'join_group',
    student: 'S1',
    group: 'CHOIR-1',
  }),
  event('EVENT_WITHOUT_EFFECT', 'warning', '', {
    id: 'e',
    kind: 'leave_group',
    student: 'S3',
    group: 'CHOIR-1',
  }),
  event('LOAN_NOT_LISTED', 'error', 'staff', {
    id: 'e',
    kind: 'loan_consent',
    staff: 'R1',
    host: 'P2',
    date: MONDAY,
    by: 'home',
    answer: 'given',
  }),
  event('LOAN_NOT_POSSIBLE', 'error', 'host', {
    id: 'e',
    kind: 'loan_consent',
    staff: 'T1',
    host: 'P1',
    date: MONDAY,
    by: 'teacher',
    answer: 'given',
  }),
]
