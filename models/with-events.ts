import type { Event } from './events.ts'
import type { StandingGroup } from './history.ts'
import type { StudentId } from './ids.ts'
import type { StaffMember } from './staff.ts'
import type { SignUp } from './student.ts'
import { type DateRange, type IsoDate, plusDays } from './time.ts'
import type { Week } from './week.ts'

type Struck = Extract<Event, { kind: 'institution_struck' }>
type LoanAnswer = Extract<Event, { kind: 'loan_consent' }>
type Span = Extract<Event, { kind: 'absence' | 'room_closed' | 'venue_closed' }>

/** Rows of one entity that can be changed by id; each change leaves the row of the input alone. */
interface Rows<T> {
  readonly list: T[]
  change(id: string, to: (row: T) => T): void
}

function rows<T extends { readonly id: string }>(input: readonly T[]): Rows<T> {
  const list = [...input]
  const at = new Map(input.map((row, index) => [row.id, index]))
  return {
    list,
    change(id, to) {
      const index = at.get(id)
      const row = index === undefined ? undefined : list[index]
      if (index !== undefined && row !== undefined) list[index] = to(row)
    },
  }
}

const closureOf = ({ from, to, start, end }: Span) => ({ from, to, start, end, reason: '' })
const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)

/** Dates of the week that a range covers. */
const datesIn = ({ monday }: Week, { from, to }: DateRange): IsoDate[] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => plusDays(monday, day)).filter((date) => from <= date && date <= to)

/** Whether a new sign-up leaves no date to one that was there. */
const isReplaced = (day: SignUp, { weekday, from = '' }: SignUp): boolean =>
  day.weekday === weekday && (day.from ?? '') >= from

/** Ranges of the list that end, at the latest, the day before an institution is struck off. */
const listedBefore = (listed: readonly DateRange[], { date }: Struck): DateRange[] => {
  const last = plusDays(date, -1)
  return listed
    .filter((range) => range.from <= last)
    .map((range) => ({ ...range, to: earlier(range.to, last) }))
}

/** The consents with one answer put in; an answer to a loan nobody had asked about opens the entry. */
function withAnswer(consents: StaffMember['loanConsents'], { date, host, by, answer }: LoanAnswer) {
  const same = (entry: { date: IsoDate; host: string }) => entry.date === date && entry.host === host
  const blank = { date, host, home: 'pending', teacher: 'pending' } as const
  const open = consents.some(same) ? consents : [...consents, blank]
  return open.map((entry) => (same(entry) ? { ...entry, [by]: answer } : entry))
}

const others = <T extends string>(students: readonly T[], student: T): T[] =>
  students.filter((other) => other !== student)

/** A standing group with a member more, who may have left it before. */
function joined({ left: gone = [], ...group }: StandingGroup, student: StudentId): StandingGroup {
  const left = others(gone, student)
  return {
    ...group,
    members: [...others(group.members, student), student],
    ...(left.length > 0 && { left }),
  }
}

const leftBy = (group: StandingGroup, student: StudentId): StandingGroup => ({
  ...group,
  members: others(group.members, student),
  left: [...others(group.left ?? [], student), student],
})

/** A week whose calendar has the make-up days of its events, and of more that come to it. */
export function withCalendar(week: Week, more: readonly Event[] = []): Week {
  let { calendar } = week.district
  for (const event of [...week.events, ...more])
    if (event.kind === 'make_up_day')
      calendar = [
        ...calendar.filter((day) => day.date !== event.date),
        { date: event.date, kind: 'make_up', follows: event.follows, name: '' },
      ]
  return { ...week, district: { ...week.district, calendar } }
}

/**
 * The week as it stands once its events have happened, each on top of the ones listed before it; `events` is then
 * empty, so that folding twice changes nothing. A week without events is returned as it is. An event about somebody
 * or something the week does not know changes nothing (`checkWeek` reports it).
 *
 * - absence, room and venue closed: a closure of the person, of the room, of every room at the venue;
 * - budget cut: the new weekly budget;
 * - institution struck off, vetting expired: in force up to the day before; what ended sooner stays as it was;
 * - sign-up: replaces the student's sign-up of that weekday, from its first date on;
 * - withdrawal: counts from its date, or from an earlier one on record;
 * - class away: its students are away on these dates of the week;
 * - joining, leaving: a member more, a member fewer of the standing group, kept out of its sessions to come;
 * - day cancelled: a closure of the school, or of every school;
 * - make-up day: the date's entry in the calendar is replaced;
 * - loan consent: the answer of one side for that date and host.
 *
 * Lists keep their order and grow at the end: `normalise` after folding, not before.
 */
export function withEvents(week: Week): Week {
  if (week.events.length === 0) return week
  const schools = rows(week.schools)
  const places = rows(week.rooms)
  const institutions = rows(week.institutions)
  const staff = rows(week.staff)
  const students = rows(week.students)
  const standing = rows(week.history.standing)

  const happen = (event: Event): void => {
    switch (event.kind) {
      case 'absence':
        staff.change(event.staff, (row) => ({ ...row, absences: [...row.absences, closureOf(event)] }))
        break
      case 'room_closed':
        places.change(event.room, (row) => ({ ...row, closures: [...row.closures, closureOf(event)] }))
        break
      case 'venue_closed':
        for (const { id, site } of week.rooms)
          if (site === event.venue)
            places.change(id, (row) => ({ ...row, closures: [...row.closures, closureOf(event)] }))
        break
      case 'budget_cut':
        schools.change(event.school, (row) => ({ ...row, weeklyBudget: event.weeklyBudget }))
        break
      case 'institution_struck':
        institutions.change(event.institution, (row) => ({
          ...row,
          listed: listedBefore(row.listed, event),
        }))
        break
      case 'vetting_expired':
        staff.change(event.staff, (row) => ({
          ...row,
          vettedUntil: row.vettedUntil && earlier(row.vettedUntil, plusDays(event.date, -1)),
        }))
        break
      case 'sign_up':
        students.change(event.student, (row) => ({
          ...row,
          days: [...row.days.filter((day) => !isReplaced(day, event.day)), event.day],
        }))
        break
      case 'withdrawal':
        students.change(event.student, (row) => ({
          ...row,
          consent: row.consent && {
            ...row.consent,
            withdrawn: earlier(row.consent.withdrawn ?? event.date, event.date),
          },
        }))
        break
      case 'class_away':
        for (const { id, homeroom, school } of week.students)
          if (homeroom === event.homeroom && school === event.school)
            students.change(id, (row) => ({
              ...row,
              away: [...new Set([...(row.away ?? []), ...datesIn(week, event)])].sort(),
            }))
        break
      case 'join_group':
        standing.change(event.group, (row) => joined(row, event.student))
        break
      case 'leave_group':
        standing.change(event.group, (row) => leftBy(row, event.student))
        break
      case 'day_cancelled': {
        const day = { from: event.date, to: event.date, start: null, end: null, reason: '' }
        for (const { id } of week.schools)
          if (event.school === null || event.school === id)
            schools.change(id, (row) => ({ ...row, closures: [...row.closures, day] }))
        break
      }
      case 'make_up_day':
        // It is in the calendar already.
        break
      case 'loan_consent':
        staff.change(event.staff, (row) => ({
          ...row,
          loanConsents: withAnswer(row.loanConsents, event),
        }))
        break
      default:
        event satisfies never
    }
  }
  for (const event of week.events) happen(event)

  return {
    ...withCalendar(week),
    schools: schools.list,
    rooms: places.list,
    institutions: institutions.list,
    staff: staff.list,
    students: students.list,
    events: [],
    history: { ...week.history, standing: standing.list },
  }
}
