import type { Fault } from '../faults.ts'
import type { StaffMember } from '../staff.ts'
import { isTeacher } from './adults.ts'
import { type Facts, schoolsOf } from './facts.ts'
import { absenceFaults } from './far.ts'
import {
  dangling,
  duplicateIds,
  duplicates,
  error,
  hoursReversed,
  type Row,
  stretches,
  unknowns,
  warning,
} from './fault.ts'
import { leftOut } from './staff-left-out.ts'

type Lesson = StaffMember['lessons'][number]

/** What the source of somebody asks of school, institution and service. */
function belonging(who: StaffMember, row: Row, facts: Facts): Fault[] {
  const faults: Fault[] = []
  const at = (field: string) => `${row.where}.${field}`
  const params = { id: who.id, name: who.name, source: who.source }
  const school = row.school ?? null
  if (isTeacher(who)) {
    if (who.school === null)
      faults.push(
        error('TEACHER_WITHOUT_SCHOOL', {
          where: at('school'),
          read: null,
          expected: [...facts.schools.keys()],
          params,
          school,
        }),
      )
    if (who.serves.length > 0)
      faults.push(
        error('TEACHER_SERVES_ELSEWHERE', {
          where: at('serves'),
          read: who.serves,
          expected: null,
          params,
          school,
        }),
      )
  } else {
    if (who.school !== null)
      faults.push(
        error('OUTSIDER_WITH_HOME_SCHOOL', {
          where: at('school'),
          read: who.school,
          expected: null,
          params,
          school,
        }),
      )
    if (who.serves.length === 0)
      faults.push(
        error('OUTSIDER_SERVES_NOBODY', {
          where: at('serves'),
          read: null,
          expected: [...facts.schools.keys()],
          params,
          school,
        }),
      )
  }
  if (who.source === 'own_teacher' && !who.inService)
    faults.push(
      error('OWN_TEACHER_NOT_IN_SERVICE', {
        where: at('inService'),
        read: false,
        expected: true,
        params,
        school,
      }),
    )
  if (who.source === 'outside_instructor' && who.institution === null)
    faults.push(
      error('INSTRUCTOR_WITHOUT_INSTITUTION', {
        where: at('institution'),
        read: null,
        expected: [...facts.institutions.keys()],
        params,
        school,
      }),
    )
  if (who.source === 'volunteer' && who.share !== 100)
    faults.push(
      warning('VOLUNTEER_SHARE', {
        where: at('share'),
        read: who.share,
        expected: 100,
        params: { ...params, share: who.share },
        school,
      }),
    )
  return faults
}

const together = (a: Lesson, b: Lesson): boolean =>
  a.weekday === b.weekday &&
  (a.weeks === b.weeks || a.weeks === 'every' || b.weeks === 'every') &&
  a.start < b.end &&
  b.start < a.end

function lessons(who: StaffMember, row: Row, facts: Facts): Fault[] {
  return who.lessons.flatMap((lesson, index) => {
    const field = `lessons[${index}]`
    return [
      ...dangling(row, `${field}.site`, 'site', lesson.site, facts.sites),
      ...hoursReversed(row, field, lesson.start, lesson.end),
      ...who.lessons
        .filter((other, before) => before < index && together(other, lesson))
        .map((other) =>
          error('LESSONS_OVERLAP', {
            where: `${row.where}.${field}`,
            read: `${lesson.start}–${lesson.end}`,
            expected: `≤ ${other.start} / ≥ ${other.end}`,
            params: {
              id: who.id,
              name: who.name,
              weekday: lesson.weekday,
              first: `${other.start}–${other.end}`,
              second: `${lesson.start}–${lesson.end}`,
            },
            school: row.school ?? null,
          }),
        ),
    ]
  })
}

/** Wishes name blocks that some school of theirs has, and nothing is both wanted and unwanted. */
function wishes(who: StaffMember, row: Row, facts: Facts): Fault[] {
  if (who.wanted.length === 0 && who.unwanted.length === 0) return []
  const slot = ({ weekday, block }: { weekday: number; block: string }) => `${weekday} ${block}`
  const there = new Set(
    schoolsOf(who).flatMap((id) =>
      (facts.schools.get(id)?.blocks ?? []).map((block) => slot({ ...block, block: block.code })),
    ),
  )
  const unwanted = new Set(who.unwanted.map(slot))
  return [
    ...duplicates(row, 'wanted', who.wanted, slot),
    ...duplicates(row, 'unwanted', who.unwanted, slot),
    ...(['wanted', 'unwanted'] as const).flatMap((field) =>
      who[field].flatMap((wish, index) => {
        const params = { id: who.id, name: who.name, weekday: wish.weekday, block: wish.block }
        const where = `${row.where}.${field}[${index}]`
        const school = row.school ?? null
        if (there.size > 0 && !there.has(slot(wish)))
          return [
            warning('WISH_FOR_NO_BLOCK', { where, read: slot(wish), expected: [...there], params, school }),
          ]
        if (field === 'wanted' && unwanted.has(slot(wish)))
          return [warning('WISH_CONTRADICTS', { where, read: slot(wish), params, school })]
        return []
      }),
    ),
  ]
}

function loans(who: StaffMember, row: Row, facts: Facts): Fault[] {
  const params = { id: who.id, name: who.name }
  const school = row.school ?? null
  const faults = duplicates(row, 'loanConsents', who.loanConsents, (entry) => `${entry.date} ${entry.host}`)
  if (who.loanable && who.source !== 'own_teacher')
    faults.push(
      warning('LOANABLE_NOT_OWN_TEACHER', {
        where: `${row.where}.loanable`,
        read: who.source,
        expected: 'own_teacher',
        params: { ...params, source: who.source },
        school,
      }),
    )
  for (const [index, { host, date }] of who.loanConsents.entries()) {
    const field = `loanConsents[${index}].host`
    faults.push(...dangling(row, field, 'school', host, facts.schools))
    const to = facts.schools.get(host)
    if (to !== undefined && (!to.weak || host === who.school))
      faults.push(
        warning('LOAN_HOST_UNFIT', {
          where: `${row.where}.${field}`,
          read: host,
          expected: facts.week.schools
            .filter((other) => other.weak && other.id !== who.school)
            .map((other) => other.id),
          params: { ...params, host: to.name, date },
          school,
        }),
      )
  }
  return faults
}

/** Adults: whom they belong to, when they teach, what they wish, and who is left out of the week. */
export function staffFaults(facts: Facts): Fault[] {
  const { staff } = facts.week
  return [
    ...duplicateIds(staff, (at) => `staff[${at}]`, 'staff'),
    ...staff.flatMap((who, index) => {
      const row: Row = {
        where: `staff[${index}]`,
        entity: 'staff',
        id: who.id,
        school: schoolsOf(who)[0] ?? null,
      }
      return [
        ...dangling(row, 'school', 'school', who.school, facts.schools),
        ...unknowns(row, 'serves', 'school', who.serves, facts.schools),
        ...dangling(row, 'institution', 'institution', who.institution, facts.institutions),
        ...unknowns(row, 'homerooms', 'homeroom', who.homerooms, facts.homerooms),
        ...duplicates(row, 'serves', who.serves),
        ...stretches(
          row,
          { field: 'availability', list: who.availability },
          { field: 'absences', list: who.absences },
        ),
        ...who.absences.flatMap((absence, at) => absenceFaults(row, `absences[${at}].to`, absence)),
        ...belonging(who, row, facts),
        ...lessons(who, row, facts),
        ...wishes(who, row, facts),
        ...loans(who, row, facts),
        ...leftOut(who, row, facts),
      ]
    }),
  ]
}
