import type { StandingGroup } from '../../models/history.ts'
import type { Week } from '../../models/week.ts'
import type { CompiledStanding, Option } from '../problem.ts'
import type { Names } from './history.ts'
import type { Ground, StudentPart } from './students.ts'

/** Groups that stand from last week, in indices. */
export function compileStanding(
  week: Week,
  ground: Ground,
  pupils: StudentPart,
  names: Omit<Names, 'activity'>,
): CompiledStanding[] {
  const { school, days, activities } = ground
  return week.history.standing
    .filter((group) => group.school === school.id)
    .map((group) => {
      const activity = activities.findIndex(({ id }) => id === group.activity)
      const weekdays = new Set(group.slots.map((slot) => slot.weekday))
      const dates = days.filter((day) => weekdays.has(day.follows)).length
      const members = group.members.flatMap((id) => names.student.get(id) ?? [])
      const sessions = activity < 0 ? 0 : Math.min(activities[activity].sessions, dates)
      return {
        source: group,
        activity,
        lead: names.adult.get(group.lead) ?? -1,
        room: names.room.get(group.room) ?? -1,
        members,
        left: new Set((group.left ?? []).flatMap((id) => names.student.get(id) ?? [])),
        slots: slotsOf(group, ground),
        sessions,
        held: heldMembers(ground, pupils, activity, sessions, members),
      }
    })
}

const slotsOf = (group: StandingGroup, { slots, days }: Ground): ReadonlySet<number> =>
  new Set(
    slots.flatMap((slot, index) =>
      group.slots.some((entry) => entry.weekday === days[slot.day].follows && entry.block === slot.block.code)
        ? [index]
        : [],
    ),
  )

/** Whether a student ranked an option's activity and could take it: a run for their grade, all required, none for homework. */
function wouldTake(ground: Ground, pupils: StudentPart, student: number, option: Option): boolean {
  const { days, slots, activities, homeworkSlot, runFits } = ground
  const { grade } = pupils.students[student]
  const { activity, day } = option
  return (
    activities[activity].grades.includes(grade) &&
    pupils.rank[(student * days.length + day) * activities.length + activity] >= 0 &&
    runFits(grade, option) &&
    option.slots.every(
      (slot) =>
        pupils.required[student * slots.length + slot] === 1 &&
        homeworkSlot[grade * slots.length + slot] === 0,
    )
  )
}

/** Students who could take so many options on different days together, at least the activity's minimum of them. */
function heldMembers(
  ground: Ground,
  pupils: StudentPart,
  activity: number,
  sessions: number,
  members: readonly number[],
): number[] {
  if (activity < 0 || sessions === 0) return []
  const { activities, options, optionsOfActivity } = ground
  const least = Math.max(1, activities[activity].min)
  const held = new Set<number>()
  const choose = (after: number, left: number, able: readonly number[]): void => {
    if (able.length < least) return
    if (left === 0) for (const student of able) held.add(student)
    else
      for (const option of optionsOfActivity[activity])
        if (options[option].day > after)
          choose(
            options[option].day,
            left - 1,
            able.filter((student) => wouldTake(ground, pupils, student, options[option])),
          )
  }
  choose(-1, sessions, members)
  return [...held].sort((a, b) => a - b)
}
