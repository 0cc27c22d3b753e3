import type { Problem } from '../problem.ts'
import type { Arcs, Half } from '../rule.ts'
import { ruleList } from '../rules/index.ts'

type ArcPart = Pick<Problem, 'gradeArc' | 'studentArc' | 'adultArc' | 'roomArc' | 'dutyArc'>

export const LEAD = 1
export const ASSIST = 2

/** Asks every rule which arcs it leaves out; what no rule forbids is an arc. */
export function compileArcs(half: Half, present: Uint8Array): ArcPart {
  const arcs = ruleList.flatMap((rule) => (rule.arcs === undefined ? [] : [rule.arcs]))
  const asked = <K extends keyof Arcs>(kind: K) =>
    arcs.flatMap((entry): NonNullable<Arcs[K]>[] => (entry[kind] ? [entry[kind]] : []))
  const { options, adults, rooms, duties, students, activities, days } = half

  const gradeArc = new Uint8Array(10 * options.length)
  const byGrade = asked('grade')
  for (let grade = 1; grade <= 9; grade++)
    for (const option of options)
      if (
        activities[option.activity].grades.includes(grade) &&
        byGrade.every((may) => may(half, grade, option))
      )
        gradeArc[grade * options.length + option.index] = 1

  const studentArc = new Uint8Array(students.length * days.length * activities.length).fill(1)
  for (const may of asked('student')) {
    let cell = -1
    for (let student = 0; student < students.length; student++)
      for (let day = 0; day < days.length; day++)
        for (let activity = 0; activity < activities.length; activity++)
          if (studentArc[++cell] === 1 && !may(half, student, activity, day)) studentArc[cell] = 0
  }

  const adultArc = new Uint8Array(adults.length * options.length)
  // What asks the same of lead and assistants is asked once.
  const byEither = asked('lead').filter((may) => asked('assist').includes(may))
  const byLead = asked('lead').filter((may) => !byEither.includes(may))
  const byAssist = asked('assist').filter((may) => !byEither.includes(may))
  adults.forEach((adult, index) => {
    for (const option of options) {
      if (present[index * days.length + option.day] === 0) continue
      let arc = 0
      if (byLead.every((may) => may(half, adult, option))) arc |= LEAD
      if (byAssist.every((may) => may(half, adult, option))) arc |= ASSIST
      if (arc === 0 || !byEither.every((may) => may(half, adult, option))) continue
      adultArc[index * options.length + option.index] = arc
    }
  })

  const roomArc = new Uint8Array(rooms.length * options.length)
  const byRoom = asked('room')
  rooms.forEach((room, index) => {
    for (const option of options)
      if (byRoom.every((may) => may(half, room, option))) roomArc[index * options.length + option.index] = 1
  })

  const dutyArc = new Uint8Array(adults.length * duties.length)
  const byDuty = asked('duty')
  adults.forEach((adult, index) => {
    duties.forEach((duty, at) => {
      if (present[index * days.length + duty.day] === 1 && byDuty.every((may) => may(half, adult, duty)))
        dutyArc[index * duties.length + at] = 1
    })
  })
  return { gradeArc, studentArc, adultArc, roomArc, dutyArc }
}
