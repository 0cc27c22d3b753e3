import type { Activity } from '../../models/activity.ts'
import { choiceCost } from '../../models/policy/constants.ts'
import type { School } from '../../models/school.ts'
import { choicesOn, isExpected, type Student, signedUpOn } from '../../models/student.ts'
import type { DayView } from '../../models/time.ts'
import type { Option, Problem, Slot } from '../problem.ts'
import { timetableEnd } from './time.ts'

export type StudentPart = Pick<
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

export interface Ground {
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

/** What all students of a grade share, worked out once. */
interface OfGrade {
  /** By day: the slots that are for the grade. */
  readonly slots: readonly (readonly number[])[]
  /** By day: end of the timetable, minutes. */
  readonly end: readonly number[]
  /** By day and activity: options that are runs for the grade, with no homework block among them. */
  readonly options: readonly (readonly (readonly Option[])[])[]
}

function ofGrade(ground: Ground, grade: number): OfGrade {
  const { school, days, slots, activities, options, optionsOfActivity, homeworkSlot, runFits } = ground
  const open = (option: Option): boolean =>
    runFits(grade, option) && option.slots.every((slot) => homeworkSlot[grade * slots.length + slot] === 0)
  return {
    slots: days.map((_, day) =>
      slots.flatMap((slot, index) => (slot.day === day && slot.block.grades.includes(grade) ? [index] : [])),
    ),
    end: days.map((view) => timetableEnd(school, grade, view.follows)),
    options: days.map((_, day) =>
      activities.map((activity, index) =>
        activity.grades.includes(grade)
          ? optionsOfActivity[index]
              .map((at) => options[at])
              .filter((option) => option.day === day && open(option))
          : [],
      ),
    ),
  }
}

/** Slots that a student requires: regular ones up to the one after which they leave, and the extra ones signed up for. */
function requiredSlots({ days, slots }: Ground, grade: OfGrade, student: Student): number[] {
  const result: number[] = []
  days.forEach((view, day) => {
    const signUp = signedUpOn(student, view)
    if (signUp === undefined || !isExpected(student, view.date)) return
    const own = grade.slots[day]
    const until = own.find((slot) => slots[slot].block.code === signUp.until)
    const leave = until === undefined ? 1440 : slots[until].end
    for (const slot of own) {
      const { block, start, end: stop } = slots[slot]
      if (
        block.kind === 'regular'
          ? start >= grade.end[day] && stop <= leave
          : signUp.extra.includes(block.code)
      )
        result.push(slot)
    }
  })
  return result
}

/** Whether a student requires all slots of an option. */
function isOpen(option: Option, required: Uint8Array, base: number): boolean {
  for (const slot of option.slots) if (required[base + slot] === 0) return false
  return true
}

/** Everything about the students who require at least one block; others are not in the problem at all. */
export function compileStudents(ground: Ground, all: readonly Student[]): StudentPart {
  const { days, slots, activities, ranked } = ground
  const grades = Array.from({ length: 10 }, (_, grade) => ofGrade(ground, grade))
  const requiredOf: number[][] = []
  const students = all.filter((student) => {
    const own = requiredSlots(ground, grades[student.grade], student)
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
  /** Who reached a slot last. */
  const seen = new Int32Array(slots.length).fill(-1)
  /** Who listed an activity last. */
  const listedBy = new Int32Array(activities.length).fill(-1)
  students.forEach((student, index) => {
    const base = index * slots.length
    const grade = grades[student.grade]
    let reachable = 0
    let places = 0
    let ids: readonly string[] | null = null
    let wishes: number[] = []
    days.forEach((view, day) => {
      const signedUp = isExpected(student, view.date) && signedUpOn(student, view) !== undefined
      const choices = choicesOn(student, view.follows)
      // Nearly everybody has one list for the week.
      if (choices !== ids) {
        ids = choices
        wishes = choices.map((id) => activityIndex.get(id) ?? -1)
      }
      const row = (index * days.length + day) * activities.length
      for (let position = 0; position < wishes.length; position++) {
        const activity = wishes[position]
        if (activity < 0 || ranked[activity] === 0) continue
        rank[row + activity] = position
        if (signedUp && listedBy[activity] !== index) {
          listedBy[activity] = index
          const { groupsPerStudent, sessions, run } = activities[activity]
          places += groupsPerStudent * sessions * run
        }
        for (const option of grade.options[day][activity])
          if (isOpen(option, required, base))
            for (const slot of option.slots) {
              if (seen[slot] !== index) reachable++
              seen[slot] = index
            }
      }
    })
    missed[index] = choiceCost.missed * Math.min(reachable, places)
    mostWanted[index] = student.mostWanted === null ? -1 : (activityIndex.get(student.mostWanted) ?? -2)
    fillPreviousEnds(ground, grade, requiredOf[index], previousEnd, base)
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
    ...friendsOf(ground, grades, students, required, rank),
  }
}

function fillPreviousEnds(
  { slots }: Ground,
  grade: OfGrade,
  own: readonly number[],
  ends: Int16Array,
  base: number,
): void {
  for (let index = 0; index < slots.length; index++) ends[base + index] = grade.end[slots[index].day]
  for (const required of own) {
    const { day, end } = slots[required]
    for (let later = required + 1; later < slots.length && slots[later].day === day; later++)
      if (end <= slots[later].start && end > ends[base + later]) ends[base + later] = end
  }
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
function friendsOf(
  ground: Ground,
  grades: readonly OfGrade[],
  students: readonly Student[],
  required: Uint8Array,
  rank: Int8Array,
) {
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
        const theirs = grades[students[other].grade].options[day][activity]
        for (const option of grades[student.grade].options[day][activity])
          if (
            theirs.includes(option) &&
            isOpen(option, required, at * slots.length) &&
            isOpen(option, required, other * slots.length)
          )
            for (const slot of option.slots) {
              friendSlot[at * slots.length + slot] = 1
              friendSlot[other * slots.length + slot] = 1
            }
      }
  })
  return { friend, friendSlot }
}
