import type { Fault } from '../faults.ts'
import type { StaffMember } from '../staff.ts'
import { minutesOf } from '../time.ts'
import { isFree } from './adults.ts'
import { type Facts, schoolsOf } from './facts.ts'
import { type Row, warning } from './fault.ts'

const someBlock = (who: StaffMember, facts: Facts): boolean =>
  schoolsOf(who).some((id) => {
    const school = facts.schools.get(id)
    return (
      school !== undefined &&
      facts
        .serviceDays(school)
        .some((day) =>
          facts
            .blocksOn(school, day.follows)
            .some((block) => isFree(who, day, minutesOf(block.start), minutesOf(block.end))),
        )
    )
  })

/** Why somebody cannot be planned in this week, or not from some date on: the first reason that holds. */
export function leftOut(who: StaffMember, row: Row, facts: Facts): Fault[] {
  const last = facts.days.at(-1)?.date
  const school = row.school ?? null
  const params = { id: who.id, name: who.name }
  const at = (field: string) => `${row.where}.${field}`
  if (last === undefined) return []
  if (who.inService && who.institution !== null)
    return [
      warning('IN_SERVICE_THROUGH_INSTITUTION', {
        where: at('institution'),
        read: who.institution,
        expected: null,
        params: { ...params, institution: who.institution },
        school,
      }),
    ]
  if (who.maxPerDay === 0 || who.maxPerWeek === 0)
    return [
      warning('STAFF_LIMIT_ZERO', {
        where: at(who.maxPerWeek === 0 ? 'maxPerWeek' : 'maxPerDay'),
        read: 0,
        expected: '≥ 1',
        params,
        school,
      }),
    ]
  if (who.vettedUntil === null || who.vettedUntil < (facts.days[0]?.date ?? last))
    return [
      warning('VETTING_MISSING', {
        where: at('vettedUntil'),
        read: who.vettedUntil,
        expected: `≥ ${last}`,
        params: { ...params, until: who.vettedUntil ?? '–' },
        school,
      }),
    ]
  const faults: Fault[] = []
  if (who.vettedUntil < last)
    faults.push(
      warning('VETTING_EXPIRES', {
        where: at('vettedUntil'),
        read: who.vettedUntil,
        expected: `≥ ${last}`,
        params: { ...params, until: who.vettedUntil },
        school,
      }),
    )
  const known = schoolsOf(who).some((id) => (facts.schools.get(id)?.blocks.length ?? 0) > 0)
  if (known && !someBlock(who, facts))
    faults.push(
      warning('STAFF_WITHOUT_POSSIBLE_BLOCK', {
        where: at('availability'),
        read: who.availability.map(
          (window) => `${window.weekday ?? window.date ?? '1–7'} ${window.start}–${window.end}`,
        ),
        expected: '≥ 1',
        params,
        school,
      }),
    )
  return faults
}
