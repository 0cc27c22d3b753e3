import type { Session } from '../../../models/plan.ts'
import { momentOf } from '../../../models/time.ts'
import { sessionKey } from '../../encode.ts'
import { mayTake } from '../../moves/allowed.ts'
import type { Problem } from '../../problem.ts'
import { publishedAt, readPublished, UNSERVED } from '../../terms/published.ts'

/** A published session as the exact model sees it. */
export interface Kept {
  readonly key: string
  /** Index among the published sessions of the school. */
  readonly index: number
  /** −1: its run is gone, it cannot go on. */
  readonly option: number
  readonly activity: number
  readonly blocks: number
  /** Adults it had who may still lead or assist it, and how many it had in all. */
  readonly adults: readonly number[]
  readonly adultCount: number
  /** −1: gone, or closed to it now. */
  readonly room: number
  /** Whether it has begun, so that nothing of it may change. */
  readonly begun: boolean
  /** Required student-blocks a member has here that no other session of the group could hold. */
  readonly cells: number
  /** Members who may stay, and members who require its blocks but may not. */
  readonly staying: number
  readonly leaving: number
}

/** The published sessions of a school with what of them is still possible. */
export function keptSessions(problem: Problem): Kept[] {
  const published = readPublished(problem)
  const optionOf = optionFinder(problem)
  const activities = new Map<string, number>(problem.activities.map(({ id }, index) => [id, index]))
  const students = new Map<string, number>(problem.students.map(({ id }, index) => [id, index]))
  const rows = (problem.published?.sessions ?? []).filter(({ school }) => school === problem.school.id)
  const from = problem.week.disturbance?.from ?? null
  return rows.map((row, index): Kept => {
    const option = optionOf(row)
    const activity = activities.get(row.activity) ?? -1
    const arcs = (adult: number): number =>
      option < 0 ? 0 : problem.adultArc[adult * problem.options.length + option]
    const adults = problem.adults.flatMap((_, adult) =>
      published.adultOf[index * problem.adults.length + adult] === 1 && arcs(adult) !== 0 ? [adult] : [],
    )
    const slots = option < 0 ? [] : problem.options[option].slots
    const begun =
      from !== null && slots.length > 0 && momentOf(row.date, problem.slots[slots[0]].start) < from
    const barred = begun ? undefined : problem.standing.find(({ source }) => source.id === row.group)?.left
    let staying = 0
    let leaving = 0
    for (const id of row.students) {
      const student = students.get(id)
      if (student === undefined) continue
      const isRequired = slots.every((slot) => problem.required[student * problem.slots.length + slot] === 1)
      if (slots.length === 0 || !isRequired) continue
      if (barred?.has(student) !== true && mayTake(problem, student, option)) staying++
      else leaving++
    }
    const room = published.room[index]
    const fits = room >= 0 && option >= 0 && problem.roomArc[room * problem.options.length + option] === 1
    return {
      key: sessionKey(row),
      index,
      option,
      activity,
      blocks: row.blocks.length,
      adults,
      adultCount: published.adultCount[index],
      room: fits ? room : -1,
      begun,
      cells: slots.filter((slot) => isAlone(problem, activity, option, slot)).length,
      staying,
      leaving,
    }
  })
}

/** Finds the option of a session by its activity, date and blocks; −1: gone. */
function optionFinder({ activities, days, slots, options }: Problem): (row: Session) => number {
  const known = new Map(
    options.map(({ activity, day, slots: own, index }) => [
      [activities[activity].id, days[day].date, ...own.map((slot) => slots[slot].block.code)].join(' '),
      index,
    ]),
  )
  return (row) => known.get([row.activity, row.date, ...row.blocks].join(' ')) ?? -1
}

/** Whether no other run of the activity covers a slot, so that only the session itself could keep its members there. */
const isAlone = (
  { optionsOfSlot, options }: Problem,
  activity: number,
  option: number,
  slot: number,
): boolean => optionsOfSlot[slot].every((other) => other === option || options[other].activity !== activity)

/** Required student-blocks that were published unserved, or in a session of one block that they may not stay in. */
export function cellsLost(problem: Problem): number {
  const published = readPublished(problem)
  const rows = (problem.published?.sessions ?? []).filter(({ school }) => school === problem.school.id)
  const optionOf = optionFinder(problem)
  let count = 0
  for (let student = 0; student < problem.students.length; student++)
    for (const slot of problem.requiredOf[student]) {
      const name = published.nameAt[student * problem.slots.length + slot]
      if (name === UNSERVED) {
        count++
        continue
      }
      const match = publishedAt(problem, published, name, slot)
      const row = match < 0 ? undefined : rows[match]
      if (row === undefined || row.blocks.length > 1) continue
      const option = optionOf(row)
      if (option < 0 || !mayTake(problem, student, option)) count++
    }
  return count
}
