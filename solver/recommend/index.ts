import type { SchoolId } from '../../models/ids.ts'
import { sessionKey } from '../encode.ts'
import { mayTake, requiresAll } from '../moves/allowed.ts'
import { join, leave } from '../moves/seating.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import type { State } from '../state.ts'
import { byEffect, type Effect, effectOf, forbidding } from './effect.ts'

export type { Effect } from './effect.ts'

/** A session by its group, date and first block. */
export interface SessionRef {
  readonly group: string
  readonly date: string
  readonly block: string
}

/** What speaks for or against somebody, and what taking the session does to their load. */
interface Reasons {
  /** Teaches a homeroom of the session's students. */
  readonly knowsClass: boolean
  /** Has another session, duty or lesson that day. */
  readonly onSite: boolean
  /** Sessions of the week before, and minutes with those carried in the ledger, before and after. */
  readonly sessions: number
  readonly minutes: number
  readonly minutesAfter: number
  /** Blocks of the day in which they are on duty already. */
  readonly day: readonly string[]
}

/** Somebody who could lead a session instead of its lead, with the exact effect. */
export interface Candidate extends Reasons {
  readonly staff: string
  readonly effect: Effect
}

/** The open school and the session that a reference means; null: the roster does not know it. */
function sessionIn(opened: Opened, ref: SessionRef): (OpenSchool & { readonly session: number }) | null {
  const row = opened.roster.plan.sessions.find(
    ({ group, date, blocks }) =>
      group === ref.group && date === ref.date && blocks.includes(ref.block as never),
  )
  if (row === undefined) return null
  const school = opened.school(row.school)
  const session = school.sessions.get(sessionKey(row))
  return session === undefined ? null : { ...school, session }
}

/** Everybody of the school as the lead of a session, the best first; who may not is last, with the rules that forbid it. */
export function recommendLead(opened: Opened, ref: SessionRef): readonly Candidate[] | null {
  const found = sessionIn(opened, ref)
  if (found === null) return null
  const { state, problem, session } = found
  const candidates = problem.adults.flatMap((staff, adult): Candidate[] => {
    if (state.lead[session] === adult) return []
    const effect = effectOf(state, forbidding(state, adult, session, 'lead'), () =>
      state.setLead(session, adult),
    )
    return [{ staff: staff.id, effect, ...reasonsOf(state, adult, session) }]
  })
  return candidates.sort((a, b) => byEffect(a.effect, b.effect) || (a.staff < b.staff ? -1 : 1))
}

function reasonsOf(state: State, adult: number, session: number): Reasons {
  const { problem, ledgers } = state
  const option = problem.options[state.option[session]]
  const { days, slots, homerooms } = problem
  let knowsClass = false
  for (let at = 0; at < state.size[session]; at++) {
    const homeroom = problem.homeroomOf[state.member(session, at)]
    if (homeroom >= 0 && problem.teaches[adult * homerooms.length + homeroom] === 1) knowsClass = true
  }
  const day = slots.flatMap(({ day: on, block }, slot) =>
    on === option.day && state.dutyBlocks[adult * slots.length + slot] > 0 ? [block.code as string] : [],
  )
  const { lessons, carried } = problem.adults[adult]
  const minutes = ledgers.minutes[adult] + carried.load
  return {
    knowsClass,
    onSite:
      day.length > 0 ||
      lessons.some(
        ({ weekday, site }) => weekday === days[option.day].follows && site === (problem.school.id as string),
      ),
    sessions: state.sessionsOfAdult[adult],
    minutes,
    minutesAfter: minutes + option.end - option.start,
    day,
  }
}

/** Two sessions exchange their leads: legality and price. Null: a session is not known, or they are of two schools. */
export function priceSwap(opened: Opened, one: SessionRef, other: SessionRef): Effect | null {
  const [a, b] = [sessionIn(opened, one), sessionIn(opened, other)]
  if (a === null || b === null || a.state !== b.state) return null
  const { state } = a
  const [first, second] = [state.lead[a.session], state.lead[b.session]]
  const known = [
    ...forbidding(state, second, a.session, 'lead'),
    ...forbidding(state, first, b.session, 'lead'),
  ]
  return effectOf(state, known, () => {
    state.setLead(a.session, -1)
    state.setLead(b.session, -1)
    state.setLead(a.session, second)
    state.setLead(b.session, first)
  })
}

/** A place that a student could have instead of what they have in a block. */
export interface Seat extends SessionRef {
  readonly activity: string
  /** Place in the student's list of the day, from 1; null: not of their choices. */
  readonly rank: number | null
  readonly effect: Effect
}

/** Every session of a block as a student's place, the best first; null: the student does not require the block. */
export function recommendSeat(
  opened: Pick<Opened, 'school' | 'roster'>,
  school: SchoolId,
  student: string,
  date: string,
  block: string,
): readonly Seat[] | null {
  const { state, problem, sessions } = opened.school(school)
  const rows = opened.roster.plan.sessions.filter((row) => row.school === school && row.date === date)
  const who = problem.students.findIndex(({ id }) => id === student)
  const slot = problem.slots.findIndex(
    ({ day, block: each }) => problem.days[day].date === date && each.code === block,
  )
  const held = who < 0 || slot < 0 ? -2 : state.at[who * problem.slots.length + slot]
  if (held === -2) return null
  const seats: Seat[] = []
  for (const row of rows) {
    const session = sessions.get(sessionKey(row)) ?? -1
    const option = session < 0 ? -1 : state.option[session]
    if (option < 0 || session === held || !problem.options[option].slots.includes(slot)) continue
    if (!mayTake(problem, who, option) || !requiresAll(problem, who, option)) continue
    const { activity, day } = problem.options[option]
    const rank = problem.rank[(who * problem.days.length + day) * problem.activities.length + activity]
    seats.push({
      group: row.group,
      date,
      block: row.blocks[0] ?? block,
      activity: problem.activities[activity].id,
      rank: problem.ranked[activity] === 1 && rank >= 0 ? rank + 1 : null,
      effect: effectOf(state, [], () => {
        if (held >= 0) leave(state, who, held)
        join(state, who, session)
      }),
    })
  }
  return seats.sort((a, b) => byEffect(a.effect, b.effect) || (a.group < b.group ? -1 : 1))
}
