import type { Event } from '../events.ts'
import type { Fault } from '../faults.ts'
import { choicesOn } from '../student.ts'
import { inTerm, isFixedHoliday } from './calendar.ts'
import type { Facts } from './facts.ts'
import { absenceFaults, withdrawalDates, withdrawalFaults } from './far.ts'
import {
  dangling,
  datesReversed,
  duplicateIds,
  error,
  hoursReversed,
  type Row,
  unknown,
  warning,
} from './fault.ts'
import { signUpFaults } from './sign-ups.ts'

type Membership = Extract<Event, { kind: 'join_group' | 'leave_group' }>
type LoanAnswer = Extract<Event, { kind: 'loan_consent' }>
type MakeUp = Extract<Event, { kind: 'make_up_day' }>
type Withdrawal = Extract<Event, { kind: 'withdrawal' }>
type Span = Extract<Event, { kind: 'absence' | 'room_closed' | 'venue_closed' }>

const span = (event: Span, row: Row): Fault[] => [
  ...datesReversed(row, 'from', event.from, event.to),
  ...hoursReversed(row, 'start', event.start, event.end),
]

const student = (event: { student: string }, row: Row, facts: Facts): Fault[] =>
  facts.students.has(event.student) ? [] : [unknown(row, 'student', 'student', event.student, [])]

/** A withdrawal: of a child that is known, from a date on which it can be meant. */
function withdrawal({ student: id, date }: Withdrawal, row: Row, facts: Facts): Fault[] {
  const who = facts.students.get(id)
  if (who === undefined) return student({ student: id }, row, facts)
  const dates = withdrawalDates(facts.week.monday, who.consent?.date ?? null)
  return withdrawalFaults({ ...row, school: who.school }, 'date', date, dates, who.id)
}

/** The day that an event signs a student up for. */
const dayOf = (event: Event, id: string) =>
  event.kind === 'sign_up' && event.student === id ? [event.day] : []

function membership(event: Membership, row: Row, facts: Facts): Fault[] {
  const faults = [
    ...student(event, row, facts),
    ...dangling(row, 'group', 'standing_group', event.group, facts.standing),
  ]
  const who = facts.students.get(event.student)
  const group = facts.standing.get(event.group)
  if (who === undefined || group === undefined) return faults
  const member = group.members.includes(who.id)
  const params = { kind: event.kind, id: event.id, student: who.id, group: group.id }
  const finding = { where: `${row.where}.group`, params, school: group.school }
  if (who.school !== group.school)
    return [
      ...faults,
      error('STANDING_MEMBER_OF_ANOTHER_SCHOOL', {
        ...finding,
        read: `${who.id} ${who.school}`,
        expected: group.school,
      }),
    ]
  const isThere =
    member ||
    facts.week.history.published?.sessions.some(
      (row) => row.group === group.id && row.students.includes(who.id),
    ) === true
  const days = [...who.days, ...facts.week.events.flatMap((each) => dayOf(each, who.id))]
  const mayJoin = group.slots.every(
    ({ weekday }) =>
      days.some((day) => day.weekday === weekday) && choicesOn(who, weekday).includes(group.activity),
  )
  // Joining what one is in, or cannot be in as one does not come or has not chosen it on all its days; leaving what one is not in.
  if (event.kind === 'join_group' ? member || !mayJoin : !isThere)
    return [
      ...faults,
      warning('EVENT_WITHOUT_EFFECT', {
        where: row.where,
        read: `${event.kind} ${who.id} ${group.id}`,
        expected: isThere ? 'leave_group' : 'join_group',
        params: { kind: event.kind, id: event.id },
        school: group.school,
      }),
    ]
  return faults
}

function makeUp(event: MakeUp, row: Row, facts: Facts): Fault[] {
  const { district } = facts.week
  const listed = district.calendar.find((day) => day.date === event.date)
  const where = `${row.where}.date`
  const holiday = listed?.kind.endsWith('holiday') ? listed.kind : 'public_holiday'
  if (isFixedHoliday(event.date) || listed?.kind.endsWith('holiday'))
    return [
      error('SCHOOL_DAY_ON_HOLIDAY', {
        where,
        read: `${event.date} make_up`,
        expected: holiday,
        params: { date: event.date, kind: holiday },
      }),
    ]
  if (inTerm(district, event.date)) return []
  return [
    error('SCHOOL_DAY_OUTSIDE_TERM', {
      where,
      read: event.date,
      expected: district.terms.map((term) => `${term.first} – ${term.last}`),
      params: { date: event.date, kind: 'make_up' },
    }),
  ]
}

/** An answer to a loan: of somebody who is listed, to a weak school other than their own (H15). */
function loanAnswer(event: LoanAnswer, row: Row, facts: Facts): Fault[] {
  const who = facts.staff.get(event.staff)
  const host = facts.schools.get(event.host)
  const faults = [
    ...dangling(row, 'staff', 'staff', event.staff, facts.staff),
    ...dangling(row, 'host', 'school', event.host, facts.schools),
  ]
  if (who === undefined || host === undefined) return faults
  const params = { id: event.id, name: who.name }
  if (!who.loanable || who.source !== 'own_teacher')
    faults.push(
      error('LOAN_NOT_LISTED', { where: `${row.where}.staff`, read: who.id, params, school: who.school }),
    )
  if (!host.weak || host.id === who.school)
    faults.push(
      error('LOAN_NOT_POSSIBLE', {
        where: `${row.where}.host`,
        read: host.id,
        expected: facts.week.schools
          .filter((other) => other.weak && other.id !== who.school)
          .map((other) => other.id),
        params: { ...params, host: host.name },
        school: who.school,
      }),
    )
  return faults
}

/** A class of the school that is named; of a school that nobody knows nothing more is said. */
function homeroomOf(event: { school: string; homeroom: string }, row: Row, facts: Facts): Fault[] {
  const school = facts.schools.get(event.school)
  if (school === undefined) return []
  const own = new Set<string>(school.homerooms.map(({ id }) => id))
  return dangling(row, 'homeroom', 'homeroom', event.homeroom, own)
}

function one(event: Event, row: Row, facts: Facts): Fault[] {
  switch (event.kind) {
    case 'absence':
      return [
        ...dangling(row, 'staff', 'staff', event.staff, facts.staff),
        ...span(event, row),
        ...absenceFaults(row, 'to', event),
      ]
    case 'room_closed':
      return [...dangling(row, 'room', 'room', event.room, facts.rooms), ...span(event, row)]
    case 'venue_closed':
      return [
        ...dangling(
          row,
          'venue',
          'venue',
          event.venue,
          new Set<string>(facts.week.venues.map((venue) => venue.id)),
        ),
        ...span(event, row),
      ]
    case 'budget_cut':
      return dangling(row, 'school', 'school', event.school, facts.schools)
    case 'institution_struck':
      return dangling(row, 'institution', 'institution', event.institution, facts.institutions)
    case 'vetting_expired':
      return dangling(row, 'staff', 'staff', event.staff, facts.staff)
    case 'sign_up': {
      const who = facts.students.get(event.student)
      const school = who && facts.schools.get(who.school)
      if (who === undefined || school === undefined) return student(event, row, facts)
      return signUpFaults(who, school, event.day, 'day', { ...row, school: school.id }, facts)
    }
    case 'withdrawal':
      return withdrawal(event, row, facts)
    case 'class_away':
      return [
        ...dangling(row, 'school', 'school', event.school, facts.schools),
        ...homeroomOf(event, row, facts),
        ...datesReversed(row, 'from', event.from, event.to),
        ...absenceFaults(row, 'to', event),
      ]
    case 'join_group':
    case 'leave_group':
      return membership(event, row, facts)
    case 'day_cancelled':
      return dangling(row, 'school', 'school', event.school, facts.schools)
    case 'make_up_day':
      return makeUp(event, row, facts)
    case 'loan_consent':
      return loanAnswer(event, row, facts)
    default:
      return event satisfies never
  }
}

/** Events: whom and what they name, against the week as it was before any of them. */
export function eventFaults(facts: Facts): Fault[] {
  const { events } = facts.week
  return [
    ...duplicateIds(events, (at) => `events[${at}]`, 'event'),
    ...events.flatMap((event, index) =>
      one(event, { where: `events[${index}]`, entity: event.kind, id: event.id }, facts),
    ),
  ]
}
