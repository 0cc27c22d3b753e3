import type { Plan, Session } from '../models/plan.ts'
import { ASSIST, LEAD } from './compile/arcs.ts'
import { mayTake, requiresAll } from './moves/allowed.ts'
import type { Problem } from './problem.ts'
import type { State } from './state.ts'

/** The key of a session in a plan: its group, date and first block. */
export const sessionKey = ({ group, date, blocks }: Pick<Session, 'group' | 'date' | 'blocks'>): string =>
  `${group} ${date} ${blocks[0] ?? ''}`

/** Indices of a problem by the ids that plans use. */
interface Index {
  readonly option: ReadonlyMap<string, number>
  readonly room: ReadonlyMap<string, number>
  readonly adult: ReadonlyMap<string, number>
  readonly student: ReadonlyMap<string, number>
  readonly group: ReadonlyMap<string, number>
  readonly duty: ReadonlyMap<string, number>
}

const byKey = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, number> =>
  new Map(rows.map((row, index) => [key(row), index]))

const indexOf = (problem: Problem): Index => ({
  option: byKey(problem.options, ({ activity, day, slots }) =>
    [
      problem.activities[activity].id,
      problem.days[day].date,
      ...slots.map((slot) => problem.slots[slot].block.code),
    ].join(' '),
  ),
  room: byKey(problem.rooms, ({ id }) => id),
  adult: byKey(problem.adults, ({ id }) => id),
  student: byKey(problem.students, ({ id }) => id),
  group: byKey(problem.groupNames, (name) => name),
  duty: byKey(problem.duties, ({ duty, day }) => `${problem.days[day].date} ${duty.id}`),
})

/**
 * Builds the school's part of a plan up in an empty state, as far as the problem still has arcs for it: a session whose
 * run is gone is left out, of a session that goes on the adults, the room and the students who may no longer be in it.
 * @returns the session of the state for each session of the plan that went in, by `sessionKey`
 */
export function encode(state: State, plan: Plan): Map<string, number> {
  const { problem } = state
  const index = indexOf(problem)
  const groups = new Map<string, number>()
  const opened = new Map<string, number>()
  for (const row of plan.sessions) {
    if (row.school !== problem.school.id) continue
    const option = index.option.get([row.activity, row.date, ...row.blocks].join(' '))
    if (option === undefined) continue
    const session = state.open(option, groups.get(row.group) ?? -1, index.group.get(row.group) ?? -1)
    groups.set(row.group, state.group[session])
    opened.set(sessionKey(row), session)
    cast(state, index, session, row)
    state.keep()
  }
  for (const { school, duty, date, adults } of plan.duties) {
    const at = index.duty.get(`${date} ${duty}`)
    if (school !== problem.school.id || at === undefined) continue
    for (const id of adults) {
      const adult = index.adult.get(id) ?? -1
      const full = state.dutyCount[at] >= problem.duties[at].duty.adults
      if (adult >= 0 && !full && problem.dutyArc[adult * problem.duties.length + at] === 1)
        state.addDuty(at, adult)
    }
  }
  state.keep()
  return opened
}

/** Gives a session its room, adults and students, as far as arcs allow. */
function cast(state: State, index: Index, session: number, row: Session): void {
  const { problem } = state
  const option = state.option[session]
  const arcOf = (adult: number): number =>
    adult < 0 ? 0 : problem.adultArc[adult * problem.options.length + option]
  const room = index.room.get(row.room) ?? -1
  if (room >= 0 && problem.roomArc[room * problem.options.length + option] === 1) state.setRoom(session, room)
  const lead = index.adult.get(row.lead) ?? -1
  if ((arcOf(lead) & LEAD) !== 0) state.setLead(session, lead)
  for (const id of row.assistants) {
    const adult = index.adult.get(id) ?? -1
    if ((arcOf(adult) & ASSIST) !== 0) state.addAssistant(session, adult)
  }
  for (const id of row.students) {
    const student = index.student.get(id) ?? -1
    if (student < 0 || state.size[session] >= state.stride) continue
    if (!mayTake(problem, student, option) || !requiresAll(problem, student, option)) continue
    const base = student * problem.slots.length
    if (problem.options[option].slots.every((slot) => state.at[base + slot] === -1))
      state.place(student, session)
  }
}
