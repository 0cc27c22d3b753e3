import { plusDays } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import type { components } from '../../client/schema.ts'
import { dateAt, momentAt } from './clock.ts'

/** What can be said to have happened, in the order of a menu. */
export const HAPPENINGS = [
  'absence',
  'class_away',
  'room_closed',
  'venue_closed',
  'day_cancelled',
  'make_up_day',
  'budget_cut',
  'institution_struck',
  'vetting_expired',
  'sign_up',
  'withdrawal',
  'join_group',
  'leave_group',
  'loan_consent',
] as const
export type Happening = (typeof HAPPENINGS)[number]

/** What is asked of each: whom or what it is about, and when. */
export const asksOf: Readonly<
  Record<
    Happening,
    readonly (
      | 'staff'
      | 'room'
      | 'venue'
      | 'school'
      | 'institution'
      | 'student'
      | 'span'
      | 'date'
      | 'follows'
      | 'budget'
      | 'until'
      | 'homeroom'
      | 'group'
      | 'loan'
    )[]
  >
> = {
  absence: ['staff', 'span'],
  room_closed: ['room', 'span'],
  venue_closed: ['venue', 'span'],
  day_cancelled: ['date', 'school'],
  make_up_day: ['date', 'follows'],
  budget_cut: ['school', 'budget'],
  institution_struck: ['institution', 'date'],
  vetting_expired: ['staff', 'date'],
  sign_up: ['student', 'follows', 'until'],
  withdrawal: ['student', 'date'],
  class_away: ['school', 'homeroom', 'span'],
  join_group: ['student', 'group'],
  leave_group: ['student', 'group'],
  loan_consent: ['loan'],
}

type Event = components['schemas']['EventInput']
type LoanAnswer = Pick<Extract<Event, { kind: 'loan_consent' }>, 'staff' | 'date' | 'host' | 'by' | 'answer'>
type Weekday = Extract<Event, { kind: 'make_up_day' }>['follows']

/** What somebody fills in; of a kind, what it asks for is there. */
export interface Told {
  readonly kind: Happening
  readonly who?: string
  readonly school?: string
  readonly from: string
  readonly to: string
  readonly follows?: Weekday
  readonly budget?: number
  readonly until?: string
  readonly homeroom?: string
  readonly group?: string
  /** Whose loan it is, and when and where. */
  readonly loan?: Pick<LoanAnswer, 'staff' | 'date' | 'host'>
  readonly by?: LoanAnswer['by']
  readonly answer?: LoanAnswer['answer']
}

/** What happened, as the service is told of it. */
export function eventOf(id: string, told: Told): Event {
  const { kind, who = '', school, from, to, follows = 1, budget = 0, until } = told
  const { homeroom = '', group = '' } = told
  const [first = from, last = to] = [from, to].sort()
  const span = { from: first, to: last, start: null, end: null }
  switch (kind) {
    case 'absence':
      return { id, kind, staff: who, ...span }
    case 'room_closed':
      return { id, kind, room: who, ...span }
    case 'venue_closed':
      return { id, kind, venue: who, ...span }
    case 'day_cancelled':
      return { id, kind, date: from, school: school ?? null }
    case 'make_up_day':
      return { id, kind, date: from, follows }
    case 'budget_cut':
      return { id, kind, school: school ?? '', weeklyBudget: budget }
    case 'institution_struck':
      return { id, kind, institution: who, date: from }
    case 'vetting_expired':
      return { id, kind, staff: who, date: from }
    case 'sign_up':
      return {
        id,
        kind,
        student: who,
        day: { weekday: follows, until: until || null, extra: [], needsExtended: false },
      }
    case 'withdrawal':
      return { id, kind, student: who, date: from }
    case 'class_away':
      return { id, kind, school: school ?? '', homeroom, from: first, to: last }
    case 'join_group':
    case 'leave_group':
      return { id, kind, student: who, group }
    case 'loan_consent': {
      const { loan = { staff: '', date: from, host: '' }, by = 'home', answer = 'recalled' } = told
      return { id, kind, ...loan, by, answer }
    }
    default:
      return kind satisfies never
  }
}

/** Kinds that count from the middle of a day on. */
const AT_ONCE: readonly Happening[] = ['absence', 'room_closed', 'venue_closed']

/**
 * The moment before which nothing is to change: now, while the week is under way; null where it has not begun or is over, and where
 * what is told lies before now, so that the days since are arranged anew.
 */
export function momentOf({ kind, from, follows = 1 }: Told, monday: string, now: Date): string | null {
  const moment = momentAt(now)
  const day = dateAt(now)
  if (day < monday || day > plusDays(monday, 6)) return null
  const asks = asksOf[kind]
  if (kind === 'sign_up') return follows > weekdayOf(day) ? moment : null
  if (!asks.includes('span') && !asks.includes('date')) return moment
  return from > day || (from === day && AT_ONCE.includes(kind)) ? moment : null
}
