import fc from 'fast-check'
import type { plan } from '../../../models/plan.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import { WEEK_SCHEMA, type Week, type WeekInput, week } from '../../../models/week.ts'
import {
  clock,
  closure,
  date,
  few,
  grade,
  grades,
  id,
  ids,
  kind,
  labels,
  name,
  orNull,
  rows,
  slot,
  some,
  source,
  text,
  upTo,
  weekday,
  weeks,
  whole,
  window,
  yesNo,
} from './arbitrary-parts.ts'

const district = fc.record({
  id,
  name,
  zone: fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi'),
  terms: some(fc.record({ id, name: text, first: date, last: date })),
  offWork: some(fc.record({ from: date, to: date, time: clock })),
  calendar: few(
    fc.record({
      date,
      kind: fc.constantFrom(
        'school_day' as const,
        'make_up' as const,
        'public_holiday' as const,
        'regional_holiday' as const,
        'holiday_care' as const,
      ),
      follows: orNull(weekday),
      name: text,
    }),
  ),
  breakLimit: upTo(120),
  restHours: orNull(upTo(24, 1)),
  outsideShare: upTo(100),
  homeworkInSchool: fc.record({ primary: upTo(100), junior: upTo(100) }),
  eveningCounts: fc.record({ fees: yesNo, subsidy: yesNo, participation: yesNo }),
  loanLimits: fc.record({ daysPerTeacher: upTo(7), daysPerHomeSchool: upTo(1000) }),
  ruleSources: few(fc.record({ id, title: text, from: date })),
})

const school = fc.record({
  id,
  name,
  level: fc.constantFrom('primary' as const, 'junior' as const, 'nine_year' as const),
  ownership: fc.constantFrom('public' as const, 'private' as const),
  location: fc.constantFrom('town_and_above' as const, 'below_town' as const, 'urban' as const),
  boarding: yesNo,
  weak: yesNo,
  homerooms: some(fc.record({ id, grade, name: text })),
  timetable: some(fc.record({ grade, weekday, end: clock })),
  blocks: some(fc.record({ code: id, weekday, start: clock, end: clock, kind, grades })),
  writtenHomework: few(fc.record({ grade, minutes: upTo(600) })),
  homeworkBlocks: few(fc.record({ grade, weekday, blocks: ids })),
  siteDuties: few(
    fc.record({ id, name: text, site: id, weekday, block: id, adults: upTo(50, 1), minutes: upTo(600, 1) }),
  ),
  weeklyBudget: orNull(upTo(100_000)),
  endTimeExemption: orNull(fc.record({ from: date, to: date, reason: text })),
  closures: few(closure),
})

const room = fc.record({
  id,
  name,
  site: id,
  capacity: upTo(5000, 1),
  kinds: labels.filter((list) => list.length > 0),
  homeroom: orNull(id),
  availability: few(window),
  closures: few(closure),
  parallel: upTo(50, 1),
  safetyUntil: date,
})

const institution = fc.record({
  id,
  name,
  subject: yesNo,
  listed: few(fc.record({ from: date, to: date })),
  approvals: few(fc.record({ school: id, activity: id, from: date, to: date })),
})

const answer = fc.constantFrom(...(['pending', 'given', 'refused', 'recalled'] as const))
const staff = fc.record({
  id,
  name,
  source,
  inService: yesNo,
  school: orNull(id),
  serves: ids,
  organiser: text,
  institution: orNull(id),
  skills: ids,
  lessons: few(fc.record({ weekday, start: clock, end: clock, site: id, weeks })),
  availability: few(window),
  absences: few(closure),
  share: upTo(100, 1),
  maxPerDay: upTo(10),
  maxPerWeek: upTo(50),
  pay: upTo(100_000),
  vettedUntil: orNull(date),
  laterStarts: few(date),
  loanable: yesNo,
  loanConsents: few(fc.record({ date, host: id, home: answer, teacher: answer })),
  wanted: few(slot),
  unwanted: few(slot),
  homerooms: ids,
  carried: fc.record({ load: whole, late: whole, loans: whole }),
  lastWeek: orNull(few(slot)),
})

const activity = fc.record({
  id,
  school: id,
  name,
  category: fc.constantFrom('homework' as const, 'club' as const, 'self_study' as const, 'care' as const),
  subject: yesNo,
  tags: fc.array(fc.oneof(id, fc.constantFrom('new_lesson', '补课')), { maxLength: 2 }),
  text,
  grades,
  min: upTo(500),
  max: upTo(500, 1),
  blocks: few(fc.record({ weekday: orNull(weekday), block: orNull(id), kind: orNull(kind), weeks })),
  run: upTo(4, 1),
  sessions: upTo(7, 1),
  groupsPerStudent: upTo(7, 1),
  standing: orNull(yesNo),
  roomKinds: labels,
  skill: orNull(id),
  studentsPerAdult: upTo(500, 1),
  leadSources: some(source),
  assistSources: few(source),
  ownStaffInsufficient: yesNo,
  mergeHomerooms: yesNo,
})

const signUp = fc.record({ weekday, until: orNull(id), extra: ids, needsExtended: yesNo })
const atSchool = fc.record({
  id,
  school: id,
  grade,
  homeroom: id,
  consent: orNull(fc.record({ date, withdrawn: orNull(date) })),
  days: few(signUp),
  tutoring: fc.record({ needed: yesNo, willing: yesNo }),
  boarder: yesNo,
  hardship: yesNo,
  specialCare: yesNo,
  choices: few(fc.record({ weekday: orNull(weekday), activities: ids })),
  mostWanted: orNull(id),
  lottery: upTo(1_000_000_000),
  friend: orNull(id),
  keepApart: ids,
  carried: whole,
})
const student = fc
  .tuple(atSchool, fc.option(some(date)))
  .map(([row, away]) => (away === null ? row : { ...row, away }))

const who = { id, by: text, reason: text, school: id }
const pin = fc.record({
  ...who,
  date,
  block: id,
  activity: id,
  room: orNull(id),
  staff: orNull(id),
  role: orNull(fc.constantFrom('lead' as const, 'assist' as const)),
  student: orNull(id),
})
const ban = fc.record({
  ...who,
  date: orNull(date),
  block: orNull(id),
  activity: id,
  room: orNull(id),
  staff: orNull(id),
  student: orNull(id),
})

const of = <const Kind extends string>(value: Kind): fc.Arbitrary<Kind> => fc.constant(value)
const span = { from: date, to: date, start: orNull(clock), end: orNull(clock) }
const event = fc.oneof(
  fc.record({ id, kind: of('absence'), staff: id, ...span }),
  fc.record({ id, kind: of('room_closed'), room: id, ...span }),
  fc.record({ id, kind: of('venue_closed'), venue: id, ...span }),
  fc.record({ id, kind: of('budget_cut'), school: id, weeklyBudget: upTo(1000) }),
  fc.record({ id, kind: of('institution_struck'), institution: id, date }),
  fc.record({ id, kind: of('vetting_expired'), staff: id, date }),
  fc.record({ id, kind: of('sign_up'), student: id, day: signUp }),
  fc.record({ id, kind: of('withdrawal'), student: id, date }),
  fc.record({ id, kind: of('class_away'), school: id, homeroom: id, from: date, to: date }),
  fc.record({ id, kind: of('join_group'), student: id, group: id }),
  fc.record({ id, kind: of('leave_group'), student: id, group: id }),
  fc.record({ id, kind: of('day_cancelled'), date, school: orNull(id) }),
  fc.record({ id, kind: of('make_up_day'), date, follows: weekday }),
  fc.record({
    id,
    kind: of('loan_consent'),
    staff: id,
    host: id,
    date,
    by: fc.constantFrom('home' as const, 'teacher' as const),
    answer: fc.constantFrom(...(['given', 'refused', 'recalled'] as const)),
  }),
)

const published = fc.record({
  sessions: few(
    fc.record({
      school: id,
      group: id,
      activity: id,
      date,
      blocks: some(id),
      room: id,
      lead: id,
      assistants: ids,
      students: ids,
    }),
  ),
  duties: few(fc.record({ school: id, duty: id, date, adults: ids })),
  loans: few(fc.record({ staff: id, date, host: id })),
  unserved: few(fc.record({ student: id, date, block: id })),
} satisfies Record<keyof typeof plan.shape, unknown>)

const weights = fc
  .array(upTo(100_000), { minLength: TERM_CODES.length, maxLength: TERM_CODES.length })
  .map((values) => Object.fromEntries(TERM_CODES.map((code, index) => [code, values[index] ?? 0])))

/** Any week that the schema admits, however little sense its parts make together. */
export const anyWeek: fc.Arbitrary<Week> = fc
  .record({
    schema: fc.constant(WEEK_SCHEMA),
    monday: date,
    weights,
    district,
    travel: few(fc.record({ from: id, to: id, adult: upTo(600), walk: orNull(upTo(600)) })),
    schools: rows(school, 1),
    venues: rows(fc.record({ id, name })),
    rooms: rows(room, 1),
    institutions: rows(institution),
    staff: rows(staff, 1),
    activities: rows(activity, 1),
    students: rows(student, 1),
    pins: few(pin),
    bans: few(ban),
    disturbance: orNull(
      fc.record({
        students: orNull(upTo(99)),
        adults: orNull(upTo(99)),
        from: orNull(fc.constantFrom('2026-11-24T12:00', '2026-11-27T00:00')),
      }),
    ),
    events: few(event),
    history: fc.record({
      standing: few(
        fc.record({ id, school: id, activity: id, members: ids, lead: id, room: id, slots: some(slot) }),
      ),
      meanChoiceCost: orNull(upTo(9999)),
      published: orNull(published),
    }),
  })
  .map((value) => week.parse(value as WeekInput))
