import type { Fault } from '../faults.ts'
import type { Institution } from '../staff.ts'
import { within } from '../time.ts'
import type { Facts } from './facts.ts'
import { dangling, datesReversed, duplicateIds, error, type Row, warning } from './fault.ts'

function approvals(institution: Institution, row: Row, facts: Facts): Fault[] {
  return institution.approvals.flatMap((entry, index) => {
    const field = `approvals[${index}]`
    const faults = [
      ...dangling(row, `${field}.school`, 'school', entry.school, facts.schools),
      ...dangling(row, `${field}.activity`, 'activity', entry.activity, facts.activities),
      ...datesReversed(row, field, entry.from, entry.to),
    ]
    const activity = facts.activities.get(entry.activity)
    if (activity !== undefined && facts.schools.has(entry.school) && activity.school !== entry.school)
      faults.push(
        error('APPROVAL_OF_ANOTHER_SCHOOL', {
          where: `${row.where}.${field}.activity`,
          read: entry.activity,
          expected: (facts.activitiesOf.get(entry.school) ?? []).map((own) => own.id),
          params: { id: institution.id, activity: activity.id, school: entry.school, owner: activity.school },
          school: entry.school,
        }),
      )
    return faults
  })
}

/** Instructors of these are left out, on the dates concerned (H11). */
function leftOut(institution: Institution, row: Row, facts: Facts): Fault[] {
  const adults = facts.week.staff.filter((who) => who.institution === institution.id).length
  if (adults === 0) return []
  const params = { id: institution.id, name: institution.name, adults }
  if (institution.subject)
    return [
      warning('INSTITUTION_FOR_SUBJECTS', {
        where: `${row.where}.subject`,
        read: true,
        expected: false,
        params,
      }),
    ]
  const dates = facts.days.map((day) => day.date)
  const unlisted = dates.filter((date) => !institution.listed.some((range) => within(date, range)))
  if (unlisted.length > 0)
    return [
      warning('INSTITUTION_NOT_LISTED', {
        where: `${row.where}.listed`,
        read: institution.listed.map((range) => `${range.from} – ${range.to}`),
        expected: unlisted,
        params: { ...params, dates: unlisted.join(', ') },
      }),
    ]
  const open = dates.filter((date) => institution.approvals.some((entry) => within(date, entry)))
  if (open.length > 0 || dates.length === 0) return []
  return [
    warning('INSTITUTION_WITHOUT_APPROVAL', {
      where: `${row.where}.approvals`,
      read: institution.approvals.map((entry) => `${entry.from} – ${entry.to}`),
      expected: dates,
      params,
    }),
  ]
}

/** Institutions: selection list and approvals. */
export function institutionFaults(facts: Facts): Fault[] {
  const { institutions } = facts.week
  return [
    ...duplicateIds(institutions, (at) => `institutions[${at}]`, 'institution'),
    ...institutions.flatMap((institution, index) => {
      const row: Row = { where: `institutions[${index}]`, entity: 'institution', id: institution.id }
      return [
        ...institution.listed.flatMap(({ from, to }, at) => datesReversed(row, `listed[${at}]`, from, to)),
        ...approvals(institution, row, facts),
        ...leftOut(institution, row, facts),
      ]
    }),
  ]
}
