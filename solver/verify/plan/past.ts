import type { SchoolId } from '../../../models/ids.ts'
import { type IsoDate, type Moment, momentOf } from '../../../models/time.ts'
import type { Place } from '../certificate.ts'
import type { Slot } from '../week/schools.ts'
import { changedBlocks, type Published, sessionChanges } from './changes.ts'
import type { PlanView } from './index.ts'

type What = 'past_session' | 'past_student' | 'past_duty'

/** What a plan changes of the past, and how many facts were looked at. */
interface PastChanges {
  readonly looked: number
  readonly changes: readonly { readonly place: Place; readonly what: What }[]
}

/** Changes of what began before a moment: sessions with their people, blocks and rooms, student-blocks, site duties. */
export function pastChanges(plan: PlanView, published: Published, from: Moment): PastChanges {
  const { week } = plan
  const began = (school: SchoolId, date: IsoDate, code: string | undefined): boolean => {
    const view = week.schoolOf.get(school)
    const slot = view && code !== undefined ? week.slotOf(view, date, code) : undefined
    return slot === undefined ? date < from.slice(0, 10) : momentOf(date, slot.start) < from
  }
  const changes: { place: Place; what: What }[] = []
  let looked = 0
  for (const { session, came, went, roomChanged } of sessionChanges(plan, published)) {
    const { school, date, group, blocks } = session
    if (!began(school, date, blocks[0])) continue
    looked++
    const sameBlocks = published.session(session)?.blocks.join() === blocks.join()
    if (came.length > 0 || went.length > 0 || roomChanged || !sameBlocks)
      changes.push({ place: { school, date, group }, what: 'past_session' })
  }
  for (const who of week.students) {
    const past = (slot: Slot): boolean => momentOf(slot.day.date, slot.start) < from
    looked += who.required.filter(past).length
    const { school, id: student } = who.student
    for (const { day, code: block } of changedBlocks(plan, published, who).filter(past))
      changes.push({ place: { school, date: day.date, block, student }, what: 'past_student' })
  }
  const blockOf = (school: SchoolId, duty: string): string | undefined =>
    week.schoolOf.get(school)?.school.siteDuties.find(({ id }) => id === duty)?.block
  const holders = (of: PlanView['plan']): Map<string, { place: Place }> =>
    new Map(
      of.duties
        .filter(({ school, duty, date }) => began(school, date, blockOf(school, duty)))
        .flatMap(({ school, duty, date, adults }) =>
          adults.map((staff) => [
            JSON.stringify([school, duty, date, staff]),
            { place: { school, date, staff } },
          ]),
        ),
    )
  const [now, before] = [holders(plan.plan), holders(published.plan)]
  looked += before.size
  for (const [one, other] of [
    [now, before],
    [before, now],
  ] as const)
    for (const [key, { place }] of one) if (!other.has(key)) changes.push({ place, what: 'past_duty' })
  return { looked, changes }
}
