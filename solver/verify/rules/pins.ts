import { changesFrom } from '../../../models/begun.ts'
import type { Ban, Pin } from '../../../models/pins.ts'
import { momentOf } from '../../../models/time.ts'
import { disturbed, readPublished } from '../plan/changes.ts'
import { type DutyView, type PlanView, placeOf, placeOfDuty, type SessionView } from '../plan/index.ts'
import { pastChanges } from '../plan/past.ts'
import type { Tally } from '../tally.ts'
import type { WeekView } from '../week/index.ts'
import { hasBegun } from './pattern-groups.ts'
import type { RuleFor } from './rule.ts'

/** Whether a session has everything a pin names, but for its student. */
export function answers(pin: Pin, { session }: SessionView): boolean {
  const { lead, assistants } = session
  const staffed =
    pin.staff === null ||
    (pin.role !== 'assist' && lead === pin.staff) ||
    (pin.role !== 'lead' && assistants.includes(pin.staff))
  return (
    session.school === pin.school &&
    session.date === pin.date &&
    session.blocks.includes(pin.block) &&
    session.activity === pin.activity &&
    (pin.room === null || session.room === pin.room) &&
    staffed
  )
}

/** Whether a session has everything a ban names, but for its student. */
export const meets = (ban: Ban, { session }: SessionView): boolean =>
  session.school === ban.school &&
  (ban.date === null || session.date === ban.date) &&
  (ban.block === null || session.blocks.includes(ban.block)) &&
  (ban.activity === null || session.activity === ban.activity) &&
  (ban.room === null || session.room === ban.room) &&
  (ban.staff === null || session.lead === ban.staff || session.assistants.includes(ban.staff))

const forbidsDuty = (ban: Ban, { assignment, slot }: DutyView): boolean =>
  ban.staff !== null &&
  ban.activity === null &&
  ban.room === null &&
  ban.student === null &&
  assignment.school === ban.school &&
  (ban.date === null || assignment.date === ban.date) &&
  (ban.block === null || slot.code === ban.block) &&
  assignment.adults.includes(ban.staff)

/** What is pinned at a school that may receive teachers may need one of them: the plan without loans need not keep it. */
const mayNeedGuest = ({ week }: PlanView, pin: Pin): boolean =>
  week.schoolOf.get(pin.school)?.school.weak === true

/** Whether the block of a pin had begun at the moment from which a rebalance may change the week: it asks for nothing then. */
export function isOver({ week, schoolOf, slotOf }: WeekView, { school, date, block }: Pin): boolean {
  const from = changesFrom(week)
  const view = schoolOf.get(school)
  const slot = view && slotOf(view, date, block)
  return from !== null && slot !== undefined && momentOf(date, slot.start) < from
}

function checkPins(plan: PlanView, tally: Tally): void {
  for (const pin of plan.week.week.pins) {
    if (plan.week.refused.has(pin.school) || isOver(plan.week, pin)) continue
    if (plan.withoutLoans && mayNeedGuest(plan, pin)) continue
    tally.checked()
    const school = plan.week.schoolOf.get(pin.school)
    const sessions = school === undefined ? [] : (plan.bySchool[school.index] ?? [])
    const held = sessions.some(
      (session) =>
        answers(pin, session) && (pin.student === null || session.session.students.includes(pin.student)),
    )
    if (!held) tally.breach({ school: pin.school, date: pin.date, block: pin.block }, 'pin', { pin: pin.id })
  }
}

function checkBans(plan: PlanView, tally: Tally): void {
  const from = changesFrom(plan.week.week)
  const duties = plan.duties.filter(
    ({ slot }) => from === null || momentOf(slot.day.date, slot.start) >= from,
  )
  for (const ban of plan.week.week.bans) {
    if (plan.week.refused.has(ban.school)) continue
    tally.checked()
    const school = plan.week.schoolOf.get(ban.school)
    for (const session of school === undefined ? [] : (plan.bySchool[school.index] ?? []))
      if (
        !hasBegun(plan.week, session) &&
        meets(ban, session) &&
        (ban.student === null || session.session.students.includes(ban.student))
      )
        tally.breach(placeOf(session), 'ban', { ban: ban.id })
    for (const duty of duties)
      if (forbidsDuty(ban, duty)) tally.breach(placeOfDuty(duty), 'ban', { ban: ban.id })
  }
}

/** Limits are for the plan that is put in force, not for the one without loans that it is compared with. */
function checkDisturbance(plan: PlanView, tally: Tally): void {
  const limit = plan.week.week.disturbance
  const published = readPublished(plan.week)
  if (limit === null || published === null || plan.withoutLoans) return
  if (limit.from !== null) {
    const past = pastChanges(plan, published, limit.from)
    tally.checked(past.looked)
    for (const { place, what } of past.changes) tally.breach(place, what, { from: limit.from })
  }
  const { students, adults } = disturbed(plan, published)
  const school = plan.week.week.schools[0]?.id ?? ''
  tally.checked(2)
  if (limit.students !== null && students.size > limit.students)
    tally.breach({ school }, 'students_disturbed', { count: students.size, limit: limit.students })
  if (limit.adults !== null && adults.size > limit.adults)
    tally.breach({ school }, 'adults_disturbed', { count: adults.size, limit: limit.adults })
}

/** H19: pins and bans hold in what is to come, a rebalance disturbs no more people than allowed and leaves alone what has begun. */
export const pins: RuleFor<'H19'> = {
  code: 'H19',
  roster: (plan, tally) => {
    checkPins(plan, tally)
    checkBans(plan, tally)
    checkDisturbance(plan, tally)
  },
}
