import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import { clockOf, isAvailable } from '../time.ts'
import { canAssist, canLead, isEngaged, isVetted, lessonsEnd } from './adults.ts'
import { type Facts, schoolsOf } from './facts.ts'
import { error } from './fault.ts'
import { mayBeLent } from './pinned-means.ts'
import type { Placed } from './placed.ts'

/** An adult who is pinned where no rule lets them be (H03, H10, H11). */
export function pinnedAdult(placed: Placed, facts: Facts): Fault[] {
  const { pin, row, school, activity, day, runs } = placed
  const who = pin.staff === null ? undefined : facts.staff.get(pin.staff)
  if (who === undefined) return []
  const faults: Fault[] = []
  const refuse = (code: ErrorCode, read: string | readonly string[], expected?: string | readonly string[]) =>
    faults.push(
      error(code, {
        where: `${row.where}.staff`,
        read,
        ...(expected === undefined ? {} : { expected }),
        params: {
          id: pin.id,
          staff: who.name,
          activity: activity.name,
          school: school.name,
          date: pin.date,
          block: pin.block,
        },
        school: school.id,
      }),
    )

  if (!schoolsOf(who).includes(school.id) && !mayBeLent(who, placed))
    refuse('PIN_ADULT_OF_ANOTHER_SCHOOL', schoolsOf(who), school.id)

  const leads = pin.role !== 'assist'
  const assists = pin.role !== 'lead'
  const allowed = (leads && canLead(who, activity)) || (assists && canAssist(who, activity))
  const sources = [...(leads ? activity.leadSources : []), ...(assists ? activity.assistSources : [])]
  if (!allowed) {
    if (!sources.includes(who.source)) refuse('PIN_ADULT_SOURCE', who.source, sources)
    else refuse('PIN_ADULT_SKILL', who.skills, activity.skill ?? '')
  }
  if (!isVetted(who, day.date)) refuse('PIN_ADULT_NOT_VETTED', who.vettedUntil ?? '', `≥ ${day.date}`)
  if (!isEngaged(facts, who, activity, day.date)) refuse('PIN_ADULT_NOT_APPROVED', who.institution ?? '')
  const teaching = lessonsEnd(who, day)
  const start = Math.max(...runs.map((run) => run.start))
  if (teaching > start) refuse('PIN_ADULT_TEACHES', clockOf(teaching), `≤ ${clockOf(start)}`)
  else if (!runs.some((run) => isAvailable(who.availability, who.absences, day, run.start, run.end)))
    refuse('PIN_ADULT_NOT_AVAILABLE', `${pin.date} ${pin.block}`)
  return faults
}
