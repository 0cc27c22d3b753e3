import { isRanked } from '../../models/activity.ts'
import type { StudentId } from '../../models/ids.ts'
import type { Move, Post, SessionRef } from '../../models/moves.ts'
import type { DutyAssignment, Plan, Session } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { sessionKey } from '../encode.ts'

const isMeant =
  ({ group, date, block }: SessionRef) =>
  (row: Session): boolean =>
    row.group === group && row.date === date && row.blocks.includes(block)

/**
 * A plan after a change of one or more moves (`priceMoves` tells whether it is allowed). Groups keep their names and
 * everything else stays as it is; what a student leaves without another place is unserved, and a session whose last member
 * leaves is closed.
 */
export function withMoves(week: Week, plan: Plan, moves: readonly Move[]): Plan {
  const given = moves.filter(({ kind }) => kind !== 'seat')
  const posted = given.reduce((now, move) => taken(now, move), plan)
  const placed = given.reduce((now, move) => gave(now, move), posted)
  const timed = retimed(
    week,
    placed,
    moves.filter((move) => move.kind === 'time'),
  )
  const seats = moves.filter((move) => move.kind === 'seat')
  const left = seats.reduce((now, move) => emptied(week, now, move), timed)
  return closed(
    plan,
    seats.reduce((now, move) => seated(week, now, move), left),
  )
}

/** A plan without the sessions that have lost their last member. */
function closed(before: Plan, after: Plan): Plan {
  const empty = new Set(before.sessions.filter(({ students }) => students.length === 0).map(sessionKey))
  return {
    ...after,
    sessions: after.sessions.filter((row) => row.students.length > 0 || empty.has(sessionKey(row))),
  }
}

const changed = (plan: Plan, ref: SessionRef, change: (row: Session) => Partial<Session>): Plan => ({
  ...plan,
  sessions: plan.sessions.map((row) => (isMeant(ref)(row) ? { ...row, ...change(row) } : row)),
})

/** Takes a post from whoever gives it up. A lead stays until another one comes: a session has one. */
function taken(plan: Plan, move: Move): Plan {
  if (move.kind !== 'post' || move.from === null) return plan
  const { post, from } = move
  if (post.role === 'lead') return plan
  if (post.role === 'assist')
    return changed(plan, post, (row) => ({ assistants: row.assistants.filter((id) => id !== from) }))
  return {
    ...plan,
    duties: plan.duties.map((row) =>
      isDuty(post, row) ? { ...row, adults: row.adults.filter((id) => id !== from) } : row,
    ),
  }
}

const isDuty = (post: Post & { role: 'duty' }, row: DutyAssignment): boolean =>
  row.school === post.school && row.duty === post.duty && row.date === post.date

function gave(plan: Plan, move: Move): Plan {
  if (move.kind === 'room') return changed(plan, move.session, () => ({ room: move.room }))
  if (move.kind !== 'post' || move.to === null) return plan
  const { post, to } = move
  if (post.role === 'lead') return changed(plan, post, () => ({ lead: to }))
  if (post.role === 'assist') return changed(plan, post, (row) => ({ assistants: [...row.assistants, to] }))
  const { school, duty, date } = post
  const held = plan.duties.some((row) => isDuty(post, row))
  const duties = held ? plan.duties : [...plan.duties, { school, duty, date, adults: [] }]
  return {
    ...plan,
    duties: duties.map((row) => (isDuty(post, row) ? { ...row, adults: [...row.adults, to] } : row)),
  }
}

/** Sessions whose members come and go with one: those of its group, where its activity is one that students rank. */
function together(week: Week, plan: Plan, row: Session): Session[] {
  const activity = week.activities.find(({ id }) => id === row.activity)
  if (activity === undefined || !isRanked(activity.category)) return [row]
  return plan.sessions.filter(({ group }) => group === row.group)
}

/** A student out of some sessions: their blocks are unserved. */
function without(plan: Plan, student: StudentId, rows: readonly Session[]): Plan {
  const gone = new Set(rows.filter(({ students }) => students.includes(student)))
  return {
    ...plan,
    sessions: plan.sessions.map((row) =>
      gone.has(row) ? { ...row, students: row.students.filter((id) => id !== student) } : row,
    ),
    unserved: [
      ...plan.unserved,
      ...[...gone].flatMap(({ date, blocks }) => blocks.map((block) => ({ student, date, block }))),
    ],
  }
}

type Seat = Move & { kind: 'seat' }

function emptied(week: Week, plan: Plan, { student, date, block }: Seat): Plan {
  const row = plan.sessions.find(
    (each) => each.date === date && each.blocks.includes(block) && each.students.includes(student),
  )
  return row === undefined ? plan : without(plan, student, together(week, plan, row))
}

function seated(week: Week, plan: Plan, { student, date, block, to }: Seat): Plan {
  const row = to === null ? undefined : plan.sessions.find(isMeant({ group: to, date, block }))
  if (row === undefined) return plan
  const targets = together(week, plan, row)
  const meets = (each: Session): boolean =>
    targets.some(
      ({ date: on, blocks }) => on === each.date && blocks.some((code) => each.blocks.includes(code)),
    )
  const met = plan.sessions.filter((each) => each.students.includes(student) && meets(each))
  const free = without(
    plan,
    student,
    met.flatMap((each) => together(week, plan, each)),
  )
  const names = new Set(targets.map(sessionKey))
  return {
    ...free,
    sessions: free.sessions.map((each) =>
      names.has(sessionKey(each)) ? { ...each, students: [...each.students, student] } : each,
    ),
    unserved: free.unserved.filter(
      (cell) =>
        cell.student !== student ||
        !targets.some(({ date: on, blocks }) => on === cell.date && blocks.includes(cell.block)),
    ),
  }
}

type Time = Move & { kind: 'time' }

/** Sessions at other times: their members leave whatever they have then, and have nothing at the times before. */
function retimed(week: Week, plan: Plan, moves: readonly Time[]): Plan {
  const going = moves.flatMap((move) => {
    const row = plan.sessions.find(isMeant(move.session))
    return row === undefined ? [] : [{ move, row }]
  })
  const left = going.reduce(
    (now, { row }) => row.students.reduce((then, student) => withoutIn(then, student, sessionKey(row)), now),
    plan,
  )
  return going.reduce((now, { move, row }) => atTime(week, now, move, row), left)
}

/** A student out of one session, by its key. */
function withoutIn(plan: Plan, student: StudentId, key: string): Plan {
  const row = plan.sessions.find((each) => sessionKey(each) === key)
  return row === undefined ? plan : without(plan, student, [row])
}

function atTime(week: Week, plan: Plan, { date, blocks }: Time, row: Session): Plan {
  const key = sessionKey(row)
  const isThen = (cell: { readonly date: string; readonly block: string }): boolean =>
    cell.date === date && blocks.some((block) => block === cell.block)
  const meets = (each: Session): boolean =>
    each.date === date && each.blocks.some((block) => blocks.includes(block)) && sessionKey(each) !== key
  const free = row.students.reduce((now, student) => {
    const met = now.sessions.filter((each) => meets(each) && each.students.includes(student))
    return without(
      now,
      student,
      met.flatMap((each) => together(week, now, each)),
    )
  }, plan)
  const members = new Set(row.students)
  return {
    ...free,
    sessions: free.sessions.map((each) =>
      sessionKey(each) === key ? { ...each, date, blocks: [...blocks], students: row.students } : each,
    ),
    unserved: free.unserved.filter((cell) => !isThen(cell) || !members.has(cell.student)),
  }
}
