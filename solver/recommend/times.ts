import type { Move } from '../../models/moves.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import { leave } from '../moves/seating.ts'
import type { Problem } from '../problem.ts'
import { ruleList } from '../rules/index.ts'
import type { State } from '../state.ts'
import { barring } from './barring.ts'
import { forbidding } from './effect.ts'

type Time = Pick<Move & { kind: 'time' }, 'date' | 'blocks'>

/** The option of an activity that is a run of these blocks on a date; −1: there is none. */
export function optionOn(
  { days, slots, options, optionsOfActivity }: Problem,
  activity: number,
  to: Time,
): number {
  const isIt = (index: number): boolean => {
    const { day, slots: run } = options[index]
    return (
      days[day].date === to.date &&
      run.length === to.blocks.length &&
      run.every((slot, at) => slots[slot].block.code === to.blocks[at])
    )
  }
  return optionsOfActivity[activity].find(isIt) ?? -1
}

/** Takes the members out of a session that goes to another time; gives them. */
export function emptied(state: State, session: number): number[] {
  const members = state.membersOf(session)
  for (const student of members) state.remove(student, session)
  return members
}

/**
 * Opens a session anew at another time, with its group, adults, room and members, who leave whatever they have then.
 * @returns the rules that forbid it whatever else is decided; where a student is kept out of it, nothing is done
 */
export function retimed(
  state: State,
  session: number,
  option: number,
  members: readonly number[],
): RuleCode[] {
  const { problem } = state
  const kept = members.flatMap((student) => barring(problem, student, option))
  if (kept.length > 0) return kept
  const [lead, room] = [state.lead[session], state.room[session]]
  const assistants = Array.from({ length: state.assistCount[session] }, (_, at) =>
    state.assistant(session, at),
  )
  const later = state.open(option, state.group[session])
  for (const adult of assistants) state.dropAssistant(session, adult)
  state.setLead(session, -1)
  state.setRoom(session, -1)
  state.close(session)
  for (const student of members) {
    for (const slot of problem.options[option].slots) {
      const held = state.at[student * problem.slots.length + slot]
      if (held >= 0) leave(state, student, held)
    }
    state.place(student, later)
  }
  if (lead >= 0) state.setLead(later, lead)
  for (const adult of assistants) state.addAssistant(later, adult)
  if (room >= 0) state.setRoom(later, room)
  return [
    ...(lead < 0 ? [] : forbidding(state, lead, { role: 'lead', at: later })),
    ...assistants.flatMap((adult) => forbidding(state, adult, { role: 'assist', at: later })),
    ...(room < 0 ? [] : roomBarring(problem, room, option)),
  ]
}

/** Rules that keep every session on an option out of a room. */
export const roomBarring = (problem: Problem, room: number, option: number): RuleCode[] =>
  ruleList
    .filter(({ arcs }) => arcs?.room?.(problem, problem.rooms[room], problem.options[option]) === false)
    .map(({ code }) => code)
