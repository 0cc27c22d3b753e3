import type { BlockCode, GroupId } from '../models/ids.ts'
import type { DutyAssignment, Session, StudentBlock } from '../models/plan.ts'
import type { UnservedCause } from '../models/roster.ts'
import { Causes } from './causes.ts'
import type { State } from './state.ts'

/** One school's part of a roster, ids and dates again. */
export interface SchoolPlan {
  readonly sessions: Session[]
  readonly duties: DutyAssignment[]
  readonly unserved: (StudentBlock & { readonly cause: UnservedCause })[]
}

/** Turns indices back into ids: the only place where that happens. Lists come in one fixed order. */
export function decode(state: State): SchoolPlan {
  const { problem } = state
  const names = nameGroups(state)
  const sessions: Session[] = []
  for (const session of openSessions(state)) {
    const option = problem.options[state.option[session]]
    const assistants: number[] = []
    for (let index = 0; index < state.assistCount[session]; index++)
      assistants.push(state.assistant(session, index))
    const members: number[] = []
    for (let index = 0; index < state.size[session]; index++) members.push(state.member(session, index))
    sessions.push({
      school: problem.school.id,
      group: names[state.group[session]] as GroupId,
      activity: problem.activities[option.activity].id,
      date: problem.days[option.day].date,
      blocks: option.slots.map((slot): BlockCode => problem.slots[slot].block.code),
      room: problem.rooms[state.room[session]].id,
      lead: problem.adults[state.lead[session]].id,
      assistants: assistants.sort((a, b) => a - b).map((adult) => problem.adults[adult].id),
      students: members.sort((a, b) => a - b).map((student) => problem.students[student].id),
    })
  }
  const duties = problem.duties.flatMap((instance, duty): DutyAssignment[] => {
    const adults: number[] = []
    for (let index = 0; index < state.dutyCount[duty]; index++) adults.push(state.dutyAdult(duty, index))
    if (adults.length === 0) return []
    return [
      {
        school: problem.school.id,
        duty: instance.duty.id,
        date: problem.days[instance.day].date,
        adults: adults.sort((a, b) => a - b).map((adult) => problem.adults[adult].id),
      },
    ]
  })
  return { sessions, duties, unserved: unservedBlocks(state) }
}

/** Open sessions by option and first member. */
function openSessions(state: State): number[] {
  const open: number[] = []
  for (let session = 0; session < state.top; session++) if (state.option[session] >= 0) open.push(session)
  const first = (session: number): number => {
    let least = state.problem.students.length
    for (let index = 0; index < state.size[session]; index++)
      least = Math.min(least, state.member(session, index))
    return least
  }
  return open.sort((a, b) => state.option[a] - state.option[b] || first(a) - first(b))
}

/** Ids of groups: the known ones keep theirs, new ones are numbered within their activity in order of their first session. */
function nameGroups(state: State): string[] {
  const { problem } = state
  const names: string[] = []
  const taken = new Set(problem.groupNames)
  const counts = new Map<number, number>()
  for (const session of openSessions(state)) {
    const group = state.group[session]
    if (names[group] !== undefined) continue
    const known = state.groupName[group]
    if (known >= 0) {
      names[group] = problem.groupNames[known]
      continue
    }
    const activity = state.groupActivity[group]
    let number = counts.get(activity) ?? 0
    let name: string
    do name = `${problem.activities[activity].id}-${++number}`
    while (taken.has(name))
    counts.set(activity, number)
    names[group] = name
  }
  return names
}

function unservedBlocks(state: State): SchoolPlan['unserved'] {
  const { problem } = state
  const causes = new Causes(state)
  return problem.students.flatMap((student, index) =>
    problem.requiredOf[index].flatMap((slot) => {
      if (state.at[index * problem.slots.length + slot] !== -1) return []
      const { day, block } = problem.slots[slot]
      const cause = causes.of(index, slot)
      return [{ student: student.id, date: problem.days[day].date, block: block.code, cause }]
    }),
  )
}
