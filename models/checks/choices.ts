import { isRanked } from '../activity.ts'
import type { Fault } from '../faults.ts'
import type { Student } from '../student.ts'
import type { Facts } from './facts.ts'
import { dangling, duplicates, error, type Row, unknown, warning } from './fault.ts'

/** Whether an activity may be chosen: one of the student's school that is ranked at all and open to the grade. */
function mayChoose({ school, grade }: Student, id: string, facts: Facts): boolean {
  const activity = facts.activities.get(id)
  return (
    activity !== undefined &&
    activity.school === school &&
    isRanked(activity.category) &&
    activity.grades.includes(grade)
  )
}

/** What is wrong with a choice that may not be made. */
function choice(student: Student, id: string, field: string, row: Row, facts: Facts): Fault[] {
  const where = `${row.where}.${field}`
  const activity = facts.activities.get(id)
  const school = row.school ?? null
  const expected = (facts.activitiesOf.get(student.school) ?? [])
    .filter((entry) => isRanked(entry.category) && entry.grades.includes(student.grade))
    .map((entry) => entry.id)
  if (activity === undefined) return [unknown(row, field, 'activity', id, expected)]
  const params = { id: student.id, activity: activity.id, name: activity.name, grade: student.grade }
  if (activity.school !== student.school) {
    const more = { ...params, school: activity.school }
    return [error('CHOICE_OF_ANOTHER_SCHOOL', { where, read: id, expected, params: more, school })]
  }
  if (!isRanked(activity.category)) {
    const more = { ...params, category: activity.category }
    return [
      error('CHOICE_NOT_RANKED', {
        where,
        read: `${id} ${activity.category}`,
        expected,
        params: more,
        school,
      }),
    ]
  }
  return [warning('CHOICE_NOT_FOR_GRADE', { where, read: id, expected, params, school })]
}

/** Ranked choices, the most wanted activity, friend and keep-apart wishes of a student. */
export function choiceFaults(student: Student, row: Row, facts: Facts): Fault[] {
  const { mostWanted } = student
  const faults = duplicates(row, 'choices', student.choices, (list) => `${list.weekday ?? '–'}`)
  student.choices.forEach(({ activities }, at) => {
    faults.push(...duplicates(row, `choices[${at}].activities`, activities))
    activities.forEach((id, index) => {
      // Choices are many and nearly all of them good.
      if (!mayChoose(student, id, facts))
        faults.push(...choice(student, id, `choices[${at}].activities[${index}]`, row, facts))
    })
  })
  faults.push(...dangling(row, 'mostWanted', 'activity', mostWanted, facts.activities))
  const isChosen = mostWanted !== null && student.choices.some((list) => list.activities.includes(mostWanted))
  if (mostWanted !== null && facts.activities.has(mostWanted) && !isChosen)
    faults.push(
      error('MOST_WANTED_NOT_CHOSEN', {
        where: `${row.where}.mostWanted`,
        read: mostWanted,
        expected: [...new Set(student.choices.flatMap((list) => list.activities))],
        params: { id: student.id, activity: mostWanted },
        school: row.school ?? null,
      }),
    )
  faults.push(...company(student, row, facts))
  return faults
}

function company(student: Student, row: Row, facts: Facts): Fault[] {
  const school = row.school ?? null
  if (student.friend === null && student.keepApart.length === 0) return []
  const faults: Fault[] = duplicates(row, 'keepApart', student.keepApart)
  const friend = student.friend === null ? undefined : facts.students.get(student.friend)
  if (student.friend === student.id)
    faults.push(
      error('FRIEND_OF_ONESELF', {
        where: `${row.where}.friend`,
        read: student.friend,
        expected: `≠ ${student.id}`,
        params: { id: student.id },
        school,
      }),
    )
  else if (student.friend !== null && friend === undefined)
    faults.push(unknownStudent(row, 'friend', student.friend))
  else if (friend !== undefined) {
    const params = { id: student.id, friend: friend.id }
    const finding = { where: `${row.where}.friend`, read: friend.id, params, school }
    if (student.keepApart.includes(friend.id) || friend.keepApart.includes(student.id))
      faults.push(error('FRIEND_KEPT_APART', finding))
    else if (friend.school !== student.school)
      faults.push(warning('FRIEND_AT_ANOTHER_SCHOOL', { ...finding, expected: student.school }))
    else if (friend.friend !== student.id)
      faults.push(warning('FRIEND_NOT_MUTUAL', { ...finding, expected: `${friend.id} → ${student.id}` }))
  }
  for (const [index, id] of student.keepApart.entries()) {
    const field = `keepApart[${index}]`
    const other = facts.students.get(id)
    const params = { id: student.id, other: id }
    if (id === student.id)
      faults.push(
        error('APART_FROM_ONESELF', {
          where: `${row.where}.${field}`,
          read: id,
          expected: `≠ ${student.id}`,
          params,
          school,
        }),
      )
    else if (other === undefined) faults.push(unknownStudent(row, field, id))
    else if (!other.keepApart.includes(student.id))
      faults.push(
        warning('APART_NOT_MUTUAL', {
          where: `${row.where}.${field}`,
          read: id,
          expected: `${id} → ${student.id}`,
          params,
          school,
        }),
      )
  }
  return faults
}

/** Students are too many to list what could have been named. */
const unknownStudent = (row: Row, field: string, ref: string): Fault =>
  unknown(row, field, 'student', ref, [])
