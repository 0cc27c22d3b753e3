import type { Roster } from '../../../models/roster.ts'
import { plusDays } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'

/** Kinds of happening. */
export const KINDS = [
  'absence',
  'room',
  'withdrawal',
  'vetting',
  'budget',
  'day',
  'class',
  'loan',
  'pin',
  'ban',
  'sign_up',
  'make_up_day',
  'join_group',
  'leave_group',
  'institution_struck',
  'venue_closed',
] as const
/** Something that happens to a roster. */
export interface Happening {
  readonly kind: (typeof KINDS)[number]
  readonly pick: number
}

/** What a happening is to a roster: about something that one of its sessions has. */
export function told({ plan, input, score }: Roster, { kind, pick }: Happening, id: string): object {
  const row = plan.sessions[pick % plan.sessions.length]
  const [loan] = plan.loans
  if (row === undefined) throw new Error('no session')
  const { date, school, lead, room, activity } = row
  const [block] = row.blocks
  const span = { from: date, to: date }
  const lock = { id, by: '', reason: '', school, date, block, activity }
  switch (kind) {
    case 'absence':
      return { events: [{ id, kind, staff: lead, ...span }] }
    case 'room':
      return { events: [{ id, kind: 'room_closed', room, ...span }] }
    case 'withdrawal':
      return { events: [{ id, kind, student: row.students[0], date }] }
    case 'vetting':
      return { events: [{ id, kind: 'vetting_expired', staff: lead, date }] }
    case 'budget':
      return { events: [{ id, kind: 'budget_cut', school, weeklyBudget: Math.max(0, score.terms.S06 - 60) }] }
    case 'day':
      return { events: [{ id, kind: 'day_cancelled', date, school }] }
    case 'class': {
      const { homeroom } = input.students.find((child) => child.id === row.students[0]) ?? { homeroom: '' }
      return { events: [{ id, kind: 'class_away', school, homeroom, ...span }] }
    }
    case 'loan':
      return { events: loan ? [{ id, kind: 'loan_consent', ...loan, by: 'home', answer: 'recalled' }] : [] }
    case 'pin': {
      const others = input.staff.filter(({ school: at, source }) => at === school && source === 'own_teacher')
      return { pins: [{ ...lock, staff: others[pick % others.length]?.id }] }
    }
    case 'sign_up': {
      const absent = input.students.find((child) => child.school === school && child.days.length < 5)
      const weekday = [1, 2, 3, 4, 5].find((one) => absent?.days.every((day) => day.weekday !== one))
      return { events: absent ? [{ id, kind, student: absent.id, day: { weekday } }] : [] }
    }
    case 'make_up_day':
      return { events: [{ id, kind, date: plusDays(input.monday, 5), follows: weekdayOf(date) }] }
    case 'join_group':
    case 'leave_group': {
      const [group] = input.history.standing
      const others = input.students.filter(
        (child) =>
          child.school === group?.school && group.members.includes(child.id) === (kind === 'leave_group'),
      )
      const child = others[pick % Math.max(1, others.length)]
      return { events: group && child ? [{ id, kind, student: child.id, group: group.id }] : [] }
    }
    case 'institution_struck': {
      const institution = input.staff.find((adult) => adult.institution !== null)?.institution
      return { events: institution ? [{ id, kind, institution, date }] : [] }
    }
    case 'venue_closed':
      return { events: input.venues.slice(0, 1).map((venue) => ({ id, kind, venue: venue.id, ...span })) }
    case 'ban':
      return { bans: [{ ...lock, staff: lead }] }
    default:
      return kind satisfies never
  }
}
