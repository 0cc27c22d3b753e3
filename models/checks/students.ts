import type { Fault } from '../faults.ts'
import { consents, type SignUp, type Student, signedUpOn } from '../student.ts'
import { choiceFaults } from './choices.ts'
import type { Facts } from './facts.ts'
import { withdrawalDates, withdrawalFaults } from './far.ts'
import {
  dangling,
  datesReversed,
  duplicateIds,
  duplicates,
  error,
  type Row,
  unknown,
  warning,
} from './fault.ts'
import { signUpFaults } from './sign-ups.ts'

/** School, homeroom and grade agree. */
function belonging(student: Student, row: Row, facts: Facts): Fault[] {
  const school = facts.schools.get(student.school)
  const home = facts.homerooms.get(student.homeroom)
  if (school !== undefined && home?.school === school && home.homeroom.grade === student.grade) return []
  const faults = dangling(row, 'school', 'school', student.school, facts.schools)
  if (home === undefined) {
    const known = (school?.homerooms ?? []).map((homeroom) => homeroom.id)
    faults.push(unknown(row, 'homeroom', 'homeroom', student.homeroom, known))
  }
  if (school === undefined || home === undefined) return faults
  const params = { id: student.id, homeroom: home.homeroom.id, school: school.name, grade: student.grade }
  if (home.school.id !== school.id)
    faults.push(
      error('HOMEROOM_OF_ANOTHER_SCHOOL', {
        where: `${row.where}.homeroom`,
        read: student.homeroom,
        expected: school.homerooms.map((homeroom) => homeroom.id),
        params: { ...params, owner: home.school.name },
        school: school.id,
      }),
    )
  else if (home.homeroom.grade !== student.grade)
    faults.push(
      error('GRADE_NOT_OF_HOMEROOM', {
        where: `${row.where}.grade`,
        read: student.grade,
        expected: home.homeroom.grade,
        params: { ...params, expected: home.homeroom.grade },
        school: school.id,
      }),
    )
  return faults
}

/** Signed up for days of this week on which no consent is in force: not placed then. */
function consent(student: Student, row: Row, facts: Facts): Fault[] {
  const school = facts.schools.get(student.school)
  if (school === undefined) return []
  const days = facts.serviceDays(school)
  if (days.every((day) => consents(student, day.date))) return []
  const without = days
    .filter((day) => signedUpOn(student, day) !== undefined)
    .map((day) => day.date)
    .filter((date) => !consents(student, date))
  if (without.length === 0) return []
  const given = student.consent
  const finding = {
    where: `${row.where}.consent`,
    read: given === null ? null : `${given.date} – ${given.withdrawn ?? ''}`,
    expected: without,
    params: {
      id: student.id,
      dates: without.join(', '),
      given: given?.date ?? '–',
      withdrawn: given?.withdrawn ?? '–',
    },
    school: school.id,
  }
  if (given === null) return [warning('CONSENT_MISSING', finding)]
  const withdrawn = given.withdrawn
  return withdrawn !== null && without.some((date) => date >= withdrawn)
    ? [warning('CONSENT_WITHDRAWN', finding)]
    : [warning('CONSENT_LATER', finding)]
}

/** Sign-ups for days of this week that ask for no block at all. */
function empty(student: Student, row: Row, facts: Facts): Fault[] {
  const school = facts.schools.get(student.school)
  if (school === undefined) return []
  const days = facts.serviceDays(school)
  return student.days.flatMap((signUp, index) => {
    const { weekday } = signUp
    if (facts.askedBy(student, signUp).length > 0) return []
    const blocks = facts.blocksOn(school, weekday, student.grade)
    const end = facts.timetableEnd(school, student.grade, weekday)
    // A grade without blocks, or without an end of the timetable, is a fault of the school, not of the family.
    if (!days.some((day) => day.follows === weekday) || blocks.length === 0 || end === null) return []
    return [
      warning('SIGN_UP_FOR_NO_BLOCK', {
        where: `${row.where}.days[${index}]`,
        read: signUp.until,
        expected: blocks.map((block) => block.code),
        params: { id: student.id, weekday, until: signUp.until ?? '–' },
        school: school.id,
      }),
    ]
  })
}

/** Students: where they belong, what they signed up for, whether consent is in force, whom and what they named. */
export function studentFaults(facts: Facts): Fault[] {
  const { students, monday } = facts.week
  const faults = duplicateIds(students, (at) => `students[${at}]`, 'student')
  // Students are many, and nearly all without fault: what is found is added to one list.
  const add = (found: readonly Fault[]): void => {
    for (const fault of found) faults.push(fault)
  }
  students.forEach((student, index) => {
    const { id, school: schoolId, consent: given, days } = student
    const row: Row = { where: `students[${index}]`, entity: 'student', id, school: schoolId }
    const school = facts.schools.get(schoolId)
    add(belonging(student, row, facts))
    add(duplicates(row, 'days', days, weekdayOf))
    const before = faults.length
    if (school !== undefined)
      days.forEach((signUp, at) => {
        add(signUpFaults(student, school, signUp, `days[${at}]`, row, facts))
      })
    const isSound = faults.length === before
    if (given?.withdrawn) add(datesReversed(row, 'consent', given.date, given.withdrawn))
    // One that was before the consent is told of by that.
    if (given?.withdrawn && given.withdrawn > given.date)
      add(withdrawalFaults(row, 'consent', given.withdrawn, withdrawalDates(monday, given.date), id))
    add(consent(student, row, facts))
    // What a faulty sign-up asks for is unknown.
    if (isSound) add(empty(student, row, facts))
    add(choiceFaults(student, row, facts))
  })
  return faults
}

const weekdayOf = ({ weekday, from = '' }: SignUp): string => `${weekday}${from}`
