import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import type { Allotment } from '../allotment.ts'
import { compile } from '../compile.ts'
import { moves } from '../moves/index.ts'
import type { Problem } from '../problem.ts'
import { Random } from '../random.ts'
import { anneal, type Best, type Stopped } from '../search/anneal.ts'
import { emptyState } from '../search/empty.ts'
import { load, renumber, save } from '../search/snapshot.ts'
import type { Load } from '../slice.ts'
import type { State } from '../state.ts'
import type { Answer, Ask, Priced, Solution, TeacherDay, Value } from './ask.ts'
import { employ } from './employ.ts'
import { enforce, release } from './release.ts'

/** Temperatures of the search after a change of loans, in units of Z: warm enough to rearrange a day, no more. */
const HOT = 40
const COLD = 2

/** Answers what is asked of a school. Pure: the same ask gives the same answer on every machine. */
export function answer(problem: Problem, allotment: Allotment, ask: Ask, stopped: Stopped): Answer {
  switch (ask.kind) {
    case 'lend':
      return lend(problem, ask.from, ask.days)
    case 'borrow':
      return borrow(problem, allotment, ask)
    case 'adapt':
      return adapt(problem, ask, stopped)
    case 'read':
      return whole(stateOf(problem, ask.from), [])
    default:
      return ask satisfies never
  }
}

const valueIn = ({ broken, unserved, weighted }: State): Value => ({ broken, unserved, weighted })

/** What an adult does at the school. */
const loadOf = (state: State, adult: number): Load => ({
  minutes: state.ledgers.minutes[adult],
  late: state.ledgers.late[adult],
  sessions: state.sessionsOfAdult[adult],
})

const whole = (state: State, priced: readonly Priced[]): Answer => ({
  value: valueIn(state),
  solution: { snapshot: save(state), adults: state.problem.adults.map(({ id }) => id) },
  priced,
  loads: state.problem.adults.map((_, adult) => loadOf(state, adult)),
})

/** A solution on the state of a problem that may have other adults; who is gone leads and holds nothing. */
function stateOf(problem: Problem, { snapshot, adults }: Solution): State {
  const state = emptyState(problem)
  const at = new Map(problem.adults.map(({ id }, index) => [id, index]))
  load(
    state,
    renumber(snapshot, problem.duties.length, (adult) => at.get(adults[adult]) ?? -1),
  )
  return state
}

/** Each teacher-day away, alone: what stays is rearranged, read, and put back. */
function lend(problem: Problem, from: Solution, days: readonly TeacherDay[]): Answer {
  const adultArc = Uint8Array.from(problem.adultArc)
  const dutyArc = Uint8Array.from(problem.dutyArc)
  const state = stateOf({ ...problem, adultArc, dutyArc }, from)
  const options = problem.options.length
  const priced = days.map((day): Priced => {
    const { adult, at } = indexOf(problem, day)
    for (const option of problem.options) if (option.day === at) adultArc[adult * options + option.index] = 0
    problem.duties.forEach((duty, index) => {
      if (duty.day === at) dutyArc[adult * problem.duties.length + index] = 0
    })
    const mark = state.mark()
    release(state, adult, at)
    const found = { day, value: valueIn(state), load: loadOf(state, adult) }
    state.undo(mark)
    adultArc.set(problem.adultArc.subarray(adult * options, (adult + 1) * options), adult * options)
    const row = adult * problem.duties.length
    dutyArc.set(problem.dutyArc.subarray(row, row + problem.duties.length), row)
    return found
  })
  return whole(state, priced)
}

/** Each teacher-day more, alone: the best work for them is found, read, and forgotten. */
function borrow(problem: Problem, allotment: Allotment, ask: Extract<Ask, { kind: 'borrow' }>): Answer {
  const here = stateOf(problem, ask.from)
  const priced = ask.days.map((day): Priced => {
    const { state, adult, at } = hosting(problem, allotment, ask.host, ask.from, day)
    if (adult >= 0 && at >= 0) employ(state, adult, at)
    return { day, value: valueIn(state), load: loadOf(state, adult) }
  })
  return whole(here, priced)
}

/** The state of the host with one teacher-day more. */
function hosting(problem: Problem, allotment: Allotment, host: SchoolId, from: Solution, day: TeacherDay) {
  const loan: Loan = { ...day, host }
  const wider = compile(problem.week, host, allotment, [...problem.loans, loan])
  const { adult, at } = indexOf(wider, day)
  return { state: stateOf(wider, from), adult, at }
}

function indexOf(problem: Problem, { staff, date }: TeacherDay): { adult: number; at: number } {
  return {
    adult: problem.adults.findIndex(({ id }) => id === staff),
    at: problem.days.findIndex((view) => view.date === date),
  }
}

/** The school's week under its loans: who is lent leaves, who comes is given work, and the search goes over it. */
function adapt(problem: Problem, ask: Extract<Ask, { kind: 'adapt' }>, stopped: Stopped): Answer {
  const state = stateOf(problem, ask.from)
  const { id } = problem.school
  enforce(state)
  for (const loan of problem.loans) {
    const { adult, at } = indexOf(problem, loan)
    if (adult >= 0 && at >= 0 && loan.host === id) employ(state, adult, at)
  }
  state.keep()
  const best: Best = { ...valueIn(state), snapshot: save(state) }
  if (ask.work > 0) anneal(state, best, new Random(ask.seed), ask.work, HOT, COLD, moves, stopped)
  const done = emptyState(problem)
  load(done, best.snapshot)
  return whole(done, [])
}
