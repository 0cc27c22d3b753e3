import { schoolDays } from '../../models/calendar.ts'
import type { Event } from '../../models/events.ts'
import { type IsoDate, plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import type { Random } from '../random.ts'
import { isPool } from './carry.ts'

/** Chances in a thousand, a week: a child leaves a day or comes back to one, likes two choices the other way round; a teacher is away. */
const CHANGES = { day: 20, choices: 10, absence: 60 } as const

/**
 * A week of the term: who signed up for what, and of pins, bans and events what falls into it. An event without a date counts from
 * the first week on, but for joining and leaving a group, which happen once.
 */
export function weekFrom(week: Week, monday: IsoDate): Week {
  const sunday = plusDays(monday, 6)
  const isIn = (date: IsoDate): boolean => monday <= date && date <= sunday
  const isOf = (event: Event): boolean => {
    if ('from' in event) return event.from <= sunday && monday <= event.to
    switch (event.kind) {
      case 'institution_struck':
      case 'vetting_expired':
      case 'withdrawal':
        return event.date <= sunday
      case 'join_group':
      case 'leave_group':
        return monday === week.monday
      case 'budget_cut':
      case 'sign_up':
        return true
      default:
        return isIn(event.date)
    }
  }
  return {
    ...week,
    monday,
    pins: week.pins.filter(({ date }) => isIn(date)),
    bans: week.bans.filter(({ date }) => date === null || isIn(date)),
    events: week.events.filter(isOf),
    disturbance: null,
    history: { ...week.history, published: null },
  }
}

/**
 * The weeks of a term, whatever is planned in them: from week to week children leave days and come back, change their minds,
 * and teachers are away for a day. The first week is as given; what it says of later dates (a trip, days without service, bans of clubs in
 * an exam week) happens in the week of the date.
 * @param count how many weeks, the first included
 */
export function demandOf(first: Week, count: number, random: Random): Week[] {
  const days = new Map(first.students.map(({ id, days: own }) => [id, own]))
  const weeks = [weekFrom(first, first.monday)]
  let students = first.students
  for (let index = 1; index < count; index++) {
    students = students.map((who) => {
      let changed = who
      const all = days.get(who.id) ?? []
      if (random.next(1000) < CHANGES.day && all.length > 0) {
        const day = random.pick(all)
        const had = who.days.some(({ weekday }) => weekday === day.weekday)
        const rest = who.days.filter(({ weekday }) => weekday !== day.weekday)
        changed = { ...changed, days: had ? rest : [...rest, day] }
      }
      if (random.next(1000) < CHANGES.choices)
        changed = {
          ...changed,
          choices: changed.choices.map(({ weekday, activities: [a, b, ...rest] }) => ({
            weekday,
            activities: a === undefined || b === undefined ? (a === undefined ? [] : [a]) : [b, a, ...rest],
          })),
        }
      return changed
    })
    const monday = plusDays(first.monday, 7 * index)
    weeks.push({ ...weekFrom(first, monday), students, staff: withAbsences(first, monday, random) })
  }
  return weeks
}

/** Teachers of a week, some of them away on one of its days. */
function withAbsences(first: Week, monday: Week['monday'], random: Random): Week['staff'] {
  const dates = schoolDays(first.district, monday).map(({ date }) => date)
  return first.staff.map((who) => {
    const isAway = random.next(1000) < CHANGES.absence
    if (!isPool(who) || !isAway || dates.length === 0) return who
    const date = random.pick(dates)
    const day = { from: date, to: date, start: null, end: null, reason: '' }
    return { ...who, absences: [...who.absences, day] }
  })
}
