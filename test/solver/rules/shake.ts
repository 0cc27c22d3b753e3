import type { Problem } from '../../../solver/problem.ts'
import type { Random } from '../../../solver/random.ts'
import type { State } from '../../../solver/state.ts'

/** As far as a state is shaken: its rows are at least this long. */
const MOST_ASSISTANTS = 2
const MOST_ENGAGEMENTS = 24

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? -1

/** Open sessions of a state, in order. */
export const openSessions = (state: State): number[] =>
  Array.from({ length: state.top }, (_, session) => session).filter(
    (session) => at(state.option, session) >= 0,
  )

function openOne(problem: Problem, state: State, random: Random): void {
  if (problem.options.length === 0) return
  const option = problem.options[random.next(problem.options.length)]
  if (option === undefined || openSessions(state).length > 12) return
  const groups = openSessions(state)
    .map((session) => at(state.group, session))
    .filter((group) => at(state.groupActivity, group) === option.activity)
  if (groups.length > 0 && random.chance(60)) state.open(option.index, random.pick(groups))
  else state.open(option.index, -1, random.chance(40) ? random.int(-1, problem.groupNames.length - 1) : -1)
}

/** Empties a session and closes it. */
function closeOne(problem: Problem, state: State, session: number): void {
  while (at(state.size, session) > 0) state.remove(state.member(session, 0), session)
  while (at(state.assistCount, session) > 0) state.dropAssistant(session, state.assistant(session, 0))
  state.setLead(session, -1)
  state.setRoom(session, -1)
  if (problem.options.length > 0) state.close(session)
}

function isUnserved(problem: Problem, state: State, student: number, session: number): boolean {
  const slots = problem.options[at(state.option, session)]?.slots ?? []
  return slots.every((slot) => at(state.at, student * problem.slots.length + slot) === -1)
}

function mayEngage(problem: Problem, state: State, adult: number, day: number): boolean {
  return at(state.engagedCount, adult * problem.days.length + day) < MOST_ENGAGEMENTS - 1
}

function seat(problem: Problem, state: State, random: Random, session: number): void {
  if (problem.students.length === 0) return
  const student = random.next(problem.students.length)
  if (at(state.size, session) < state.stride && isUnserved(problem, state, student, session))
    state.place(student, session)
  else if (at(state.size, session) > 0)
    state.remove(state.member(session, random.next(at(state.size, session))), session)
}

function staff(problem: Problem, state: State, random: Random, session: number): void {
  if (problem.adults.length === 0) return
  const adult = random.next(problem.adults.length)
  const day = problem.options[at(state.option, session)]?.day ?? 0
  const assistants = at(state.assistCount, session)
  if (!mayEngage(problem, state, adult, day)) return
  if (random.chance(60)) state.setLead(session, random.chance(20) ? -1 : adult)
  else if (assistants > 0 && random.chance(50))
    state.dropAssistant(session, state.assistant(session, random.next(assistants)))
  else if (assistants < MOST_ASSISTANTS) state.addAssistant(session, adult)
}

function guard(problem: Problem, state: State, random: Random): void {
  if (problem.duties.length === 0 || problem.adults.length === 0) return
  const duty = random.next(problem.duties.length)
  const instance = problem.duties[duty]
  const held = at(state.dutyCount, duty)
  const adult = random.next(problem.adults.length)
  if (instance === undefined) return
  if (held > 0 && random.chance(40)) state.dropDuty(duty, state.dutyAdult(duty, random.next(held)))
  else if (held < instance.duty.adults && mayEngage(problem, state, adult, instance.day))
    state.addDuty(duty, adult)
}

/** One random elementary change, lawful or not, within what the state asks of its callers. */
export function shake(problem: Problem, state: State, random: Random): void {
  const open = openSessions(state)
  const kind = random.next(20)
  if (open.length === 0 || kind === 0) openOne(problem, state, random)
  else if (kind === 1) closeOne(problem, state, random.pick(open))
  else if (kind < 12) seat(problem, state, random, random.pick(open))
  else if (kind < 15) staff(problem, state, random, random.pick(open))
  else if (kind < 17) guard(problem, state, random)
  else state.setRoom(random.pick(open), random.int(-1, problem.rooms.length - 1))
}
