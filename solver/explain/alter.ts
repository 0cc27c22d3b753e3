import { isRanked } from '../../models/activity.ts'
import type { AlteredAnswer, ChildChange, SeatLimit, TriedChange } from '../../models/answers/explanation.ts'
import type { ActivityId, SchoolId, StudentId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import { encode } from '../encode.ts'
import { isSmall } from '../lp/whole/prove.ts'
import { mayTake, requiresAll } from '../moves/allowed.ts'
import { join } from '../moves/seating.ts'
import { openGroup } from '../moves/sessions.ts'
import type { Opened } from '../opened.ts'
import type { Problem } from '../problem.ts'
import { fillPosts } from '../rebalance/staffing.ts'
import { isBelow, type Value, worthOf } from '../rebalance/value.ts'
import { emptyState } from '../search/empty.ts'
import { type Snapshot, save } from '../search/snapshot.ts'
import type { State } from '../state.ts'
import { judged, problemOf, type Resolved, type Resolving, resolve, stateOf } from './resolve.ts'
import { raisesFor, withSeat } from './seat.ts'
import { changeActivities, withAdult, withRoom } from './units.ts'

/** A child of a school who asks for an activity of it. */
export interface Asking {
  readonly school: SchoolId
  readonly student: StudentId
  readonly activity: ActivityId
}

/**
 * The week with one change for a child; null: there is nothing of it to change.
 * @param raised limits that a seat more raises
 */
export function withChange(
  week: Week,
  { school, student, activity }: Asking,
  change: ChildChange,
  raised: readonly SeatLimit[] = [],
): Week | null {
  const row = week.activities.find(({ id }) => id === activity)
  const who = week.students.find(({ id }) => id === student)
  if (row === undefined || who === undefined) return null
  const changed = (to: Partial<Week['students'][number]>): Week => ({
    ...week,
    students: week.students.map((each) => (each === who ? { ...each, ...to } : each)),
  })
  switch (change) {
    case 'none':
      return week
    case 'lottery':
      return who.lottery === 0 ? null : changed({ lottery: 0 })
    case 'seat':
      return raised.length === 0 ? null : withSeat(week, school, activity, raised)
    case 'rank': {
      if (!isRanked(row.category)) return null
      const first = (list: readonly ActivityId[]): ActivityId[] => [
        activity,
        ...list.filter((id) => id !== activity),
      ]
      const choices = who.choices.map((list) => ({
        ...list,
        activities: first(list.activities).slice(0, 60),
      }))
      const isFirst = who.choices.every(({ activities }) => activities[0] === activity)
      if (choices.length === 0) return changed({ choices: [{ weekday: null, activities: [activity] }] })
      return isFirst ? null : changed({ choices })
    }
    case 'minimum':
      return row.min <= 1
        ? null
        : changeActivities(week, school, ({ id }) => (id === activity ? { min: row.min - 1 } : {}))
    case 'adult':
      return withAdult(week, school, row.skill)
    case 'room': {
      const [kind] = row.roomKinds
      const own = week.rooms.find(({ site }) => site === (school as string))?.kinds[0]
      return withRoom(week, school, kind ?? own ?? 'classroom')
    }
    default:
      return change satisfies never
  }
}

/**
 * The one change that would have given a child an activity: each is tried, in order, by solving the whole of the school's
 * week so changed, once as the search goes and once from where the child has a place, and counts where the better of the two
 * has the child in it, in a roster that the verifier finds valid, lottery order included. The first change is none: where
 * that alters it, a roster as good as this one has the child in the activity.
 */
export function alterChild(
  opened: Opened,
  asking: Asking,
  changes: readonly ChildChange[],
  run: Resolving,
): AlteredAnswer {
  const tried: TriedChange[] = []
  const each = changes.flatMap((change): Pick<TriedChange, 'change' | 'raised'>[] =>
    change === 'seat'
      ? raisesFor(opened, asking.activity).map((raised) => ({ change, raised: [...raised] }))
      : [{ change, raised: [] }],
  )
  for (const { change, raised } of each) {
    const week = withChange(opened.week, asking, change, raised)
    if (week === null || Atomics.load(run.stop, 0) !== 0) continue
    const found = { ...tryChange(opened, week, asking, change, run), raised }
    tried.push(found)
    if (found.altered) break
  }
  return { tried }
}

function tryChange(
  opened: Opened,
  week: Week,
  asking: Asking,
  change: ChildChange,
  run: Resolving,
): Omit<TriedChange, 'raised'> {
  const { plan } = opened.roster
  const problem = problemOf(week, plan, asking.school)
  const free = resolve(problem, plan, run)
  const held = withChild(opened, week, problem, asking, run)
  const none = { change, altered: false, lost: 'value' as const, group: null, verified: true }
  if (held === null || free === null) return { ...none, proved: false }
  const proved = free.proved && held.proved
  if (isBelow(worth(free), worth(held))) return { ...none, proved }
  const { roster, verified } = judged(opened, week, [held], run)
  const row = roster.plan.sessions.find(
    ({ activity, students }) => activity === asking.activity && students.includes(asking.student),
  )
  const altered = verified && row !== undefined
  return {
    change,
    altered,
    lost: altered ? null : 'lottery',
    group: row?.group ?? null,
    verified,
    proved: proved && verified,
  }
}

const worth = ({ unserved, weighted }: Resolved): Value => ({ broken: 0, unserved, weighted })

/** The best solution found in which the child has the activity; null: none. */
function withChild(
  opened: Opened,
  week: Week,
  problem: Problem,
  asking: Asking,
  run: Resolving,
): Resolved | null {
  const begins = beginnings(opened, problem, asking)
  let best: Resolved | null = null
  for (const begin of begins) {
    const found = resolve(problem, opened.roster.plan, { ...run, engine: null }, { begin })
    if (found !== null && has(found, asking) && (best === null || isBelow(worth(found), worth(best))))
      best = found
  }
  const exact = run.engine === null || !isSmall(problem) ? null : pinned(opened, week, asking, run)
  if (exact === null) return best
  return best === null || !isBelow(worth(best), worth(exact)) ? exact : best
}

const indexOf = ({ students, activities }: Problem, { student, activity }: Asking) => ({
  who: students.findIndex(({ id }) => id === student),
  what: activities.findIndex(({ id }) => id === activity),
})

function has({ problem, snapshot }: Resolved, asking: Asking): boolean {
  const { who, what } = indexOf(problem, asking)
  return stateOf(problem, snapshot).attends[who * problem.activities.length + what] > 0
}

/** Solutions to begin with in which the child has a place: in an open session, or in a new group. The best two by value. */
function beginnings(opened: Opened, problem: Problem, asking: Asking): Snapshot[] {
  const { who, what } = indexOf(problem, asking)
  const state = emptyState(problem)
  encode(state, opened.roster.plan)
  fillPosts(state)
  state.keep()
  const found: { value: Value; snapshot: Snapshot }[] = []
  const note = (change: () => boolean): void => {
    const mark = state.mark()
    if (change() && state.attends[who * problem.activities.length + what] > 0)
      found.push({ value: worthOf(state), snapshot: save(state) })
    state.undo(mark)
  }
  for (let session = 0; session < state.top; session++) {
    const option = state.option[session]
    if (option < 0 || state.activityOf(session) !== what) continue
    if (!mayTake(problem, who, option) || !requiresAll(problem, who, option)) continue
    note(() => state.size[session] < state.stride && join(state, who, session))
  }
  for (const option of problem.optionsOfActivity[what]) {
    if (!mayTake(problem, who, option) || !requiresAll(problem, who, option)) continue
    for (const boldly of [false, true]) note(() => openWith(state, option, who, boldly))
  }
  return found
    .sort((a, b) => (isBelow(a.value, b.value) ? -1 : isBelow(b.value, a.value) ? 1 : 0))
    .slice(0, MOST_BEGINNINGS)
    .map(({ snapshot }) => snapshot)
}

const MOST_BEGINNINGS = 2

function openWith(state: State, option: number, who: number, boldly: boolean): boolean {
  if (!openGroup(state, [option], -1, -1, boldly)) return false
  const session = state.firstOn[option]
  const slot = state.problem.options[option].slots[0]
  return (
    session >= 0 &&
    (state.at[who * state.problem.slots.length + slot] === session ||
      (state.size[session] < state.stride && join(state, who, session)))
  )
}

/** The best of all in which the child has the activity, one day and block after the other, where the school is small. */
function pinned(opened: Opened, week: Week, asking: Asking, run: Resolving): Resolved | null {
  const problem = problemOf(week, opened.roster.plan, asking.school)
  const { who, what } = indexOf(problem, asking)
  let best: Resolved | null = null
  let isProved = true
  for (const index of problem.optionsOfActivity[what]) {
    const { day, slots } = problem.options[index]
    if (!mayTake(problem, who, index) || !requiresAll(problem, who, index)) continue
    const pin: Week['pins'][number] = {
      id: 'asked',
      by: '',
      reason: '',
      school: asking.school,
      date: problem.days[day].date,
      block: problem.slots[slots[0]].block.code,
      activity: asking.activity,
      room: null,
      staff: null,
      role: null,
      student: asking.student,
    }
    const bound = problemOf({ ...week, pins: [...week.pins, pin] }, opened.roster.plan, asking.school)
    const found = resolve(bound, opened.roster.plan, run)
    if (found === null) {
      isProved = false
      continue
    }
    isProved &&= found.proved
    if (best === null || isBelow(worth(found), worth(best))) best = found
  }
  // The pin was the question's alone: the answer is a solution of the week without it.
  return best && { ...best, problem, proved: isProved }
}
