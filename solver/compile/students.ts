import type { Activity } from '../../models/activity.ts'
import { choiceCost } from '../../models/policy/constants.ts'
import type { School } from '../../models/school.ts'
import { choicesOn, consents, type Student } from '../../models/student.ts'
import type { DayView } from '../../models/time.ts'
import type { Option, Problem, Slot } from '../problem.ts'
import { timetableEnd } from './time.ts'

type StudentPart = Pick<
  Problem,
  | 'students'
  | 'required'
  | 'requiredOf'
  | 'requiredTotal'
  | 'rank'
  | 'missed'
  | 'mostWanted'
  | 'friend'
  | 'friendSlot'
  | 'apart'
  | 'previousEnd'
>

interface Ground {
  readonly school: School
  readonly days: readonly DayView[]
  readonly slots: readonly Slot[]
  readonly activities: readonly Activity[]
  readonly ranked: Uint8Array
  readonly options: readonly Option[]
  readonly optionsOfActivity: readonly (readonly number[])[]
  readonly homeworkSlot: Uint8Array
  readonly runFits: (grade: number, option: Option) => boolean
}

/** Slots that a student requires: regular ones up to the one after which they leave, and the extra ones signed up for. */
function requiredSlots(ground: Ground, student: Student): number[] {
  const { school, days, slots } = ground
  const result: number[] = []
  days.forEach((view, day) => {
    const signUp = student.days.find((entry) => entry.weekday === view.follows)
    if (signUp === undefined || !consents(student, view.date)) return
    const end = timetableEnd(school, student.grade, view.follows)
    const own = slots.flatMap((slot, index) =>
      slot.day === day && slot.block.grades.includes(student.grade) ? [index] : [],
    )
    const until = own.find((slot) => slots[slot].block.code === signUp.until)
    const leave = until === undefined ? 1440 : slots[until].end
    for (const slot of own) {
      const { block, start, end: stop } = slots[slot]
      if (block.kind === 'regular' ? start >= end && stop <= leave : signUp.extra.includes(block.code))
        result.push(slot)
    }
  })
  return result
}

/** Options on which the student may have the activity: runs of required blocks for their grade, none for homework. */
function openOptions(
  ground: Ground,
  student: Student,
  required: Uint8Array,
  base: number,
  activity: number,
  day: number,
): Option[] {
  const { options, optionsOfActivity, homeworkSlot, slots, runFits } = ground
  if (!ground.activities[activity].grades.includes(student.grade)) return []
  return optionsOfActivity[activity]
    .map((index) => options[index])
    .filter(
      (option) =>
        option.day === day &&
        runFits(student.grade, option) &&
        option.slots.every(
          (slot) => required[base + slot] === 1 && homeworkSlot[student.grade * slots.length + slot] === 0,
        ),
    )
}

/** Everything about the students who require at least one block; others are not in the problem at all. */
export function compileStudents(ground: Ground, all: readonly Student[]): StudentPart {
  const { days, slots, activities, ranked } = ground
  const requiredOf: number[][] = []
  const students = all.filter((student) => {
    const own = requiredSlots(ground, student)
    if (own.length > 0) requiredOf.push(own)
    return own.length > 0
  })
  const count = students.length
  const required = new Uint8Array(count * slots.length)
  requiredOf.forEach((own, student) => {
    for (const slot of own) required[student * slots.length + slot] = 1
  })
  const activityIndex = new Map<string, number>(activities.map((activity, index) => [activity.id, index]))
  const rank = new Int8Array(count * days.length * activities.length).fill(-1)
  const missed = new Int32Array(count)
  const mostWanted = new Int32Array(count).fill(-1)
  const previousEnd = new Int16Array(count * slots.length)
  students.forEach((student, index) => {
    const base = index * slots.length
    const listed = new Set<number>()
    const reachable = new Set<number>()
    days.forEach((view, day) => {
      const signedUp =
        consents(student, view.date) && student.days.some((entry) => entry.weekday === view.follows)
      choicesOn(student, view.follows).forEach((id, position) => {
        const activity = activityIndex.get(id)
        if (activity === undefined || ranked[activity] === 0) return
        rank[(index * days.length + day) * activities.length + activity] = position
        if (signedUp) listed.add(activity)
        for (const option of openOptions(ground, student, required, base, activity, day))
          for (const slot of option.slots) reachable.add(slot)
      })
    })
    let places = 0
    for (const activity of listed) {
      const { groupsPerStudent, sessions, run } = activities[activity]
      places += groupsPerStudent * sessions * run
    }
    missed[index] = choiceCost.missed * Math.min(reachable.size, places)
    mostWanted[index] = student.mostWanted === null ? -1 : (activityIndex.get(student.mostWanted) ?? -2)
    fillPreviousEnds(ground, student, requiredOf[index], previousEnd, base)
  })
  return {
    students,
    required,
    requiredOf,
    requiredTotal: requiredOf.reduce((sum, own) => sum + own.length, 0),
    rank,
    missed,
    mostWanted,
    previousEnd,
    apart: apartOf(students),
    ...friendsOf(ground, students, required, rank),
  }
}

function fillPreviousEnds(
  ground: Ground,
  student: Student,
  own: readonly number[],
  ends: Int16Array,
  base: number,
) {
  const timetable = ground.days.map((view) => timetableEnd(ground.school, student.grade, view.follows))
  ground.slots.forEach((slot, index) => {
    let last = timetable[slot.day]
    for (const other of own) {
      const { day, end } = ground.slots[other]
      if (day === slot.day && end <= slot.start && end > last) last = end
    }
    ends[base + index] = last
  })
}

/** Pairs kept apart, both ways; one naming the other is enough. */
function apartOf(students: readonly Student[]): number[][] {
  const index = new Map<string, number>(students.map((student, at) => [student.id, at]))
  const sets = students.map(() => new Set<number>())
  students.forEach((student, at) => {
    for (const id of student.keepApart) {
      const other = index.get(id)
      if (other === undefined) continue
      sets[at].add(other)
      sets[other].add(at)
    }
  })
  return sets.map((set) => [...set].sort((a, b) => a - b))
}

/** Mutual friends, and the slots in which S12 asks for them to be together. */
function friendsOf(ground: Ground, students: readonly Student[], required: Uint8Array, rank: Int8Array) {
  const { slots, days, activities } = ground
  const index = new Map<string, number>(students.map((student, at) => [student.id, at]))
  const friend = new Int32Array(students.length).fill(-1)
  const friendSlot = new Uint8Array(students.length * slots.length)
  students.forEach((student, at) => {
    const other = student.friend === null ? undefined : index.get(student.friend)
    if (other === undefined || students[other].friend !== student.id || other === at) return
    friend[at] = other
    if (other > at) return
    for (let day = 0; day < days.length; day++)
      for (let activity = 0; activity < activities.length; activity++) {
        if (rank[(at * days.length + day) * activities.length + activity] < 0) continue
        if (rank[(other * days.length + day) * activities.length + activity] < 0) continue
        const mine = openOptions(ground, student, required, at * slots.length, activity, day)
        const theirs = new Set(
          openOptions(ground, students[other], required, other * slots.length, activity, day),
        )
        for (const option of mine)
          if (theirs.has(option))
            for (const slot of option.slots) {
              friendSlot[at * slots.length + slot] = 1
              friendSlot[other * slots.length + slot] = 1
            }
      }
  })
  return { friend, friendSlot }
}
