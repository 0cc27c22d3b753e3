import type { Effect } from '../../models/answers/effect.ts'
import type { Move } from '../../models/moves.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import { join, leave } from '../moves/seating.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import { give, vacate } from '../rebalance/posts.ts'
import { barring } from './barring.ts'
import { type Base, baseOf, effectSince, forbidding } from './effect.ts'
import { type Asked, answered, postIn, postWords, refWords, sessionIn, unknown } from './places.ts'
import { hasRow, holdersOf } from './posts.ts'
import { cellIn, emptyIn, sweep } from './seats.ts'
import { emptied, optionOn, retimed, roomBarring } from './times.ts'

/** A move in indices: what it takes away, what it gives, and rules that forbid it whatever else is decided. */
interface Step {
  readonly school: OpenSchool
  readonly rules: readonly RuleCode[]
  /** It is given after all others: what they give to a session goes to another time with it. */
  readonly isLast?: true
  /** Whether what it gives somebody to is closed once all moves are made: whoever was to have it then has nothing. */
  readonly isMoot?: () => boolean
  readonly take: () => void
  /** False: the state has no place for it. */
  readonly give: () => boolean
}

/**
 * Legality and exact price of a change of one or more moves, done together, read and undone. What no arc admits (a student
 * where they may not be, an adult of another school) is told with its rules and a price of 0.
 */
export function priceMoves(opened: Opened, moves: readonly Move[]): Asked<Effect> {
  const self = withItself(moves)
  if (self !== null) return unknown('ASK_SELF', self)
  const bySchool = new Map<OpenSchool, Step[]>()
  for (const move of moves) {
    const step = stepOf(opened, move)
    if (!step.ok) return step
    const steps = bySchool.get(step.value.school)
    if (steps === undefined) bySchool.set(step.value.school, [step.value])
    else steps.push(step.value)
  }
  return answered([...bySchool].map(([school, steps]) => priceIn(school, steps)).reduce(both, NOTHING))
}

/** Who is to take the place that they give up: an adult the same post, a student twice at once; null: nobody. */
function withItself(moves: readonly Move[]): string | null {
  const seats = new Set<string>()
  const takers = new Set(
    moves.flatMap((move) => (move.kind === 'post' ? [JSON.stringify([move.post, move.to])] : [])),
  )
  for (const move of moves) {
    if (move.kind === 'post' && move.from !== null && takers.has(JSON.stringify([move.post, move.from])))
      return move.from
    if (move.kind !== 'seat') continue
    const seat = JSON.stringify([move.student, move.date, move.block, move.to])
    if (seats.has(seat)) return `${move.student}@${move.date} ${move.block}`
    seats.add(seat)
  }
  return null
}

/**
 * Prices many changes of one school, each by itself. Gives null for a change that names something the roster does not have, or
 * that is another school's.
 */
export function priceEach(
  opened: Opened,
  school: OpenSchool,
  changes: readonly (readonly Move[])[],
): (Effect | null)[] {
  const from = { base: baseOf(school.state), empty: emptyIn(school.state) }
  return changes.map((moves) => {
    const steps = moves.flatMap((move) => {
      const step = stepOf(opened, move)
      return step.ok && step.value.school === school ? [step.value] : []
    })
    return steps.length < moves.length ? null : priceIn(school, steps, from)
  })
}

const NOTHING: Effect = { legal: true, rules: [], unserved: 0, weighted: 0, terms: {} }

/** A state as it was before a change. */
interface From {
  readonly base: Base
  readonly empty: ReadonlySet<number>
}

function priceIn(
  { state }: OpenSchool,
  asked: readonly Step[],
  { base, empty }: From = { base: baseOf(state), empty: emptyIn(state) },
): Effect {
  const steps = [...asked.filter((step) => !step.isLast), ...asked.filter((step) => step.isLast)]
  const mark = state.mark()
  for (const { take } of steps) take()
  const given = steps.map((step) => step.give())
  sweep(state, empty)
  const standing = steps.map((step) => step.isMoot?.() !== true)
  const isDone = given.every((done, index) => done || !standing[index])
  const rules = steps.flatMap((step, index) => (standing[index] ? step.rules : []))
  const effect = isDone
    ? effectSince(state, base, rules)
    : { ...NOTHING, legal: false, rules: [...new Set(rules.length > 0 ? rules : (['H08'] as const))].sort() }
  state.undo(mark)
  return effect
}

/** Two changes of two schools. */
function both(a: Effect, b: Effect): Effect {
  const terms = { ...a.terms }
  for (const [code, value] of Object.entries(b.terms) as [keyof Effect['terms'], number][])
    terms[code] = (terms[code] ?? 0) + value
  return {
    legal: a.legal && b.legal,
    rules: [...new Set([...a.rules, ...b.rules])].sort(),
    unserved: a.unserved + b.unserved,
    weighted: a.weighted + b.weighted,
    terms,
  }
}

function stepOf(opened: Opened, move: Move): Asked<Step> {
  switch (move.kind) {
    case 'post':
      return postStep(opened, move)
    case 'seat':
      return seatStep(opened, move)
    case 'room':
      return roomStep(opened, move)
    case 'time':
      return timeStep(opened, move)
    default:
      return move satisfies never
  }
}

function postStep(opened: Opened, move: Move & { kind: 'post' }): Asked<Step> {
  const school = postIn(opened, move.post)
  if (school === null) return unknown('ASK_SESSION', postWords(move.post))
  const { state, problem, post } = school
  const indexOf = (id: string | null): number =>
    id === null ? -1 : problem.adults.findIndex((row) => row.id === id)
  const [from, to] = [indexOf(move.from), indexOf(move.to)]
  if (move.from !== null && !holdersOf(state, post).includes(from)) return unknown('ASK_STAFF', move.from)
  if (move.to !== null && !opened.week.staff.some(({ id }) => id === move.to))
    return unknown('ASK_STAFF', move.to)
  const isElsewhere = move.to !== null && to < 0
  return answered({
    school: opened.school(problem.school.id),
    rules: isElsewhere ? ['H10'] : to < 0 ? [] : forbidding(state, to, post),
    isMoot: () => post.role !== 'duty' && state.option[post.at] < 0,
    take: () => {
      if (from >= 0) vacate(state, post, from)
    },
    give: () => {
      if (isElsewhere || (to >= 0 && !hasRow(state, post))) return false
      if (to >= 0) give(state, post, to)
      return true
    },
  })
}

function seatStep(opened: Opened, move: Move & { kind: 'seat' }): Asked<Step> {
  const cell = cellIn(opened, move)
  if (cell === null) return unknown('ASK_STUDENT', `${move.student}@${move.date} ${move.block}`)
  const { problem, state, student, held } = cell
  const school = opened.school(problem.school.id)
  const take = (): void => {
    if (held >= 0) leave(state, student, held)
  }
  if (move.to === null) return answered({ school, rules: [], take, give: () => true })
  const ref = { group: move.to, date: move.date, block: move.block }
  const target = sessionIn(opened, ref)
  if (target === null || target.state !== state) return unknown('ASK_SESSION', refWords(ref))
  const { session } = target
  const rules = barring(problem, student, state.option[session])
  return answered({
    school,
    rules,
    take,
    give: () => rules.length === 0 && state.size[session] < state.stride && join(state, student, session),
  })
}

function roomStep(opened: Opened, move: Move & { kind: 'room' }): Asked<Step> {
  const found = sessionIn(opened, move.session)
  if (found === null) return unknown('ASK_SESSION', refWords(move.session))
  if (!opened.week.rooms.some(({ id }) => id === move.room)) return unknown('ASK_ROOM', move.room)
  const { state, problem, session } = found
  const school = opened.school(problem.school.id)
  const room = problem.rooms.findIndex(({ id }) => id === move.room)
  return answered({
    school,
    // A room of another school is none of the school's.
    rules: room < 0 ? ['H16'] : roomBarring(problem, room, state.option[session]),
    take: () => undefined,
    give: () => {
      if (room >= 0) state.setRoom(session, room)
      return room >= 0
    },
  })
}

function timeStep(opened: Opened, move: Move & { kind: 'time' }): Asked<Step> {
  const found = sessionIn(opened, move.session)
  if (found === null) return unknown('ASK_SESSION', refWords(move.session))
  const { state, problem, session } = found
  const option = optionOn(problem, state.activityOf(session), move)
  // No run of the activity.
  const rules: RuleCode[] = option < 0 ? ['H21'] : []
  let members: readonly number[] = []
  return answered({
    school: opened.school(problem.school.id),
    rules,
    isLast: true,
    take: () => {
      members = emptied(state, session)
    },
    give: () => {
      if (option < 0) return false
      rules.push(...retimed(state, session, option, members))
      return state.option[session] < 0
    },
  })
}
