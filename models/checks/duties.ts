import type { Fault } from '../faults.ts'
import type { School } from '../school.ts'
import { minutesOf } from '../time.ts'
import type { Facts } from './facts.ts'
import { dangling, duplicateIds, error, type Row, unknown, warning } from './fault.ts'

/** Site duties of a school: at its own site or a venue, in a block of the weekday. */
export function dutyFaults(school: School, row: Row, facts: Facts): Fault[] {
  const ids = duplicateIds(
    school.siteDuties,
    (at) => `${row.where}.siteDuties[${at}]`,
    'site_duty',
    school.id,
  )
  const duties = school.siteDuties.flatMap((duty, index) => {
    const self: Row = { ...row, where: `${row.where}.siteDuties[${index}]`, entity: 'site_duty', id: duty.id }
    const faults = dangling(self, 'site', 'site', duty.site, facts.sites)
    const params = { school: school.name, id: duty.id, site: duty.site }
    if (faults.length === 0 && facts.schools.has(duty.site) && duty.site !== (school.id as string))
      faults.push(
        error('DUTY_AT_ANOTHER_SCHOOL', {
          where: `${self.where}.site`,
          read: duty.site,
          expected: [school.id, ...facts.week.venues.map((venue) => venue.id)],
          params,
          school: school.id,
        }),
      )
    else if (faults.length === 0 && facts.walk(school.id, duty.site) === null)
      faults.push(
        warning('DUTY_NEVER_DUE', {
          where: `${self.where}.site`,
          read: duty.site,
          params,
          school: school.id,
        }),
      )
    const there = facts.blocksOn(school, duty.weekday)
    const block = there.find((candidate) => candidate.code === duty.block)
    if (block === undefined)
      faults.push(
        unknown(
          self,
          'block',
          'block',
          duty.block,
          there.map((candidate) => candidate.code),
        ),
      )
    else if (duty.minutes > minutesOf(block.end) - minutesOf(block.start))
      faults.push(
        warning('DUTY_LONGER_THAN_BLOCK', {
          where: `${self.where}.minutes`,
          read: duty.minutes,
          expected: `≤ ${minutesOf(block.end) - minutesOf(block.start)}`,
          params: { ...params, minutes: duty.minutes, block: block.code },
          school: school.id,
        }),
      )
    return faults
  })
  return [...ids, ...duties]
}
