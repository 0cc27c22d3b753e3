import type { Fault } from '../faults.ts'
import type { School } from '../school.ts'
import { isExpected, signedUpOn } from '../student.ts'
import { dutyFaults } from './duties.ts'
import type { Block, Facts } from './facts.ts'
import {
  datesReversed,
  duplicateIds,
  duplicates,
  error,
  hoursReversed,
  type Row,
  stretches,
  warning,
} from './fault.ts'
import { homeworkFaults } from './homework.ts'
import { gradesOffLevel } from './levels.ts'

function blocks(school: School, row: Row): Fault[] {
  const one = (block: Block, index: number): Fault[] => {
    const self: Row = { ...row, where: `${row.where}.blocks[${index}]`, entity: 'block', id: block.code }
    return [
      ...hoursReversed(self, 'start', block.start, block.end),
      ...gradesOffLevel(self, 'grades', school, block.grades),
      ...duplicates(self, 'grades', block.grades),
      // A pair is reported once, at its later row.
      ...school.blocks.slice(0, index).flatMap((other) => {
        const shared = block.grades.filter((grade) => other.grades.includes(grade))
        const apart = block.weekday !== other.weekday || block.start >= other.end || other.start >= block.end
        if (apart || shared.length === 0) return []
        return [
          error('BLOCKS_OVERLAP', {
            where: self.where,
            read: `${block.start}–${block.end}`,
            expected: `≤ ${other.start} / ≥ ${other.end}`,
            params: {
              school: school.name,
              weekday: block.weekday,
              first: other.code,
              second: block.code,
              grades: shared.join(', '),
            },
            school: school.id,
          }),
        ]
      }),
    ]
  }
  return [
    ...duplicates(row, 'blocks', school.blocks, (block) => `${block.weekday} ${block.code}`),
    ...school.blocks.flatMap(one),
  ]
}

/** A grade with students has a recorded end of the timetable on every weekday on which it has blocks. */
function timetable(school: School, { where }: Row, facts: Facts): Fault[] {
  const grades = [...new Set((facts.studentsOf.get(school.id) ?? []).map((student) => student.grade))].sort()
  const weekdays = [...new Set(school.blocks.map((block) => block.weekday))].sort()
  return grades.flatMap((grade) =>
    weekdays
      .filter(
        (weekday) =>
          facts.blocksOn(school, weekday, grade).length > 0 &&
          facts.timetableEnd(school, grade, weekday) === null,
      )
      .map((weekday) =>
        error('TIMETABLE_END_MISSING', {
          where: `${where}.timetable`,
          read: null,
          expected: 'HH:MM',
          params: { school: school.name, grade, weekday },
          school: school.id,
        }),
      ),
  )
}

/** H01: a school that nobody signed up at is reported. */
function withoutSignUps(school: School, { where }: Row, facts: Facts): Fault[] {
  const days = facts.serviceDays(school)
  const some = (facts.studentsOf.get(school.id) ?? []).some((student) =>
    days.some((day) => isExpected(student, day.date) && signedUpOn(student, day) !== undefined),
  )
  if (some || days.length === 0) return []
  return [
    warning('SCHOOL_WITHOUT_SIGN_UPS', {
      where,
      read: 0,
      expected: '≥ 1',
      params: { school: school.name },
      school: school.id,
    }),
  ]
}

/** Each school in itself: homerooms, timetable, blocks, closures. Homeroom ids are unique in the district. */
export function schoolFaults(facts: Facts): Fault[] {
  const { schools, venues } = facts.week
  const homerooms = schools.flatMap((school, at) =>
    school.homerooms.map((homeroom, index) => ({
      school,
      homeroom,
      id: homeroom.id,
      where: `schools[${at}].homerooms[${index}]`,
    })),
  )
  return [
    ...duplicateIds(schools, (at) => `schools[${at}]`, 'school'),
    ...venues.flatMap((venue, index) =>
      facts.schools.has(venue.id)
        ? [
            error('DUPLICATE_ID', {
              where: `venues[${index}].id`,
              read: venue.id,
              params: { entity: 'site', id: venue.id },
            }),
          ]
        : [],
    ),
    ...duplicateIds(homerooms, (at) => homerooms[at]?.where ?? '', 'homeroom'),
    ...homerooms.flatMap(({ id, where, school, homeroom }) =>
      gradesOffLevel({ where, entity: 'homeroom', id }, 'grade', school, [homeroom.grade]),
    ),
    ...schools.flatMap((school, index) => {
      const where = `schools[${index}]`
      const row: Row = { where, entity: 'school', id: school.id, school: school.id }
      const { endTimeExemption: exemption } = school
      return [
        ...duplicates(row, 'timetable', school.timetable, (end) => `${end.grade} / ${end.weekday}`),
        ...school.timetable.flatMap((end, at) =>
          gradesOffLevel({ ...row, where: `${where}.timetable[${at}]` }, 'grade', school, [end.grade]),
        ),
        ...blocks(school, row),
        ...timetable(school, row, facts),
        ...homeworkFaults(school, row, facts),
        ...dutyFaults(school, row, facts),
        ...stretches(row, null, { field: 'closures', list: school.closures }),
        ...(exemption === null ? [] : datesReversed(row, 'endTimeExemption', exemption.from, exemption.to)),
        ...withoutSignUps(school, row, facts),
      ]
    }),
  ]
}
