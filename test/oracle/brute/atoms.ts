import type { BlockCode, GroupId } from '../../../models/ids.ts'
import type { Plan, Session, StudentBlock } from '../../../models/plan.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { minutesOf } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { RuleResult } from '../../../solver/verify/certificate.ts'
import { type Verifier, verifierOf } from './verifier.ts'

/** A block that somebody requires. */
interface Slot {
  readonly date: string
  readonly block: string
}

/** One session, fully cast, that breaks no rule by itself. */
export interface Atom {
  readonly index: number
  readonly slots: readonly number[]
  readonly adults: readonly string[]
  readonly session: Session
}

/** What is enumerated: the week, its slots, its students, the sessions that there may be. */
export interface Ground {
  readonly week: Week
  readonly verifier: Verifier
  readonly slots: readonly Slot[]
  readonly students: readonly string[]
  /** Students who require a slot. */
  readonly wanting: readonly ReadonlySet<string>[]
  readonly atoms: readonly Atom[]
}

export function* subsets<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let mask = 0; mask < 1 << list.length; mask++)
    yield list.filter((_, index) => (mask & (1 << index)) !== 0)
}

/** A plan with its unserved list, which is whatever no session holds. */
export function planOf(
  { verifier }: Pick<Ground, 'verifier'>,
  sessions: readonly Session[],
  duties: Plan['duties'] = [],
): Plan {
  const held = new Set(
    sessions.flatMap(({ date, blocks, students }) =>
      students.flatMap((student) => blocks.map((block) => `${student} ${date} ${block}`)),
    ),
  )
  const open = ({ student, date, block }: StudentBlock) => !held.has(`${student} ${date} ${block}`)
  return { sessions: [...sessions], duties, loans: [], unserved: verifier.required.filter(open) }
}

/** Reasons that more sessions, adults or names may still do away with; whatever else is broken stays broken. */
const CURABLE: Readonly<Record<string, readonly string[]>> = {
  H09: ['no_teacher_in_service', 'duty_short'],
  H11: ['share'],
  H19: ['pin', 'students_disturbed', 'adults_disturbed', 'past_session', 'past_student', 'past_duty'],
  H21: ['sessions', 'members_differ', 'standing_member', 'standing_closed'],
}

/** Whether something is broken for good. `apart` says that what goes on in other slots cannot cure this one either. */
export const spoiled = (rules: readonly RuleResult[], apart = false): boolean =>
  rules.some(({ code, breaches }) =>
    breaches.some(
      ({ params }) =>
        (apart && code === 'H09') || !(CURABLE[code] ?? []).some((reason) => reason === params['reason']),
    ),
  )

const slotsOf = (week: Week, required: readonly StudentBlock[]): Slot[] => {
  const startOf = (code: string): number =>
    minutesOf(week.schools.flatMap(({ blocks }) => blocks).find((row) => row.code === code)?.start ?? '00:00')
  const found = new Map(required.map(({ date, block }) => [`${date} ${block}`, { date, block }]))
  return [...found.values()].sort((a, b) =>
    a.date === b.date ? startOf(a.block) - startOf(b.block) : a.date < b.date ? -1 : 1,
  )
}

/** Places in which an activity may run: one slot, or as many neighbours of one date as its sessions take. */
const placesOf = (slots: readonly Slot[], run: number): number[][] =>
  slots
    .map((_, first) => Array.from({ length: run }, (__, at) => first + at))
    .filter((place) => place.every((slot) => slots[slot]?.date === slots[place[0] ?? 0]?.date))

/** The slots, students and sessions of a week of one school: every cast of every session, judged by the verifier. */
export function groundOf(input: Week): Ground {
  const week = withEvents(input)
  const verifier = verifierOf(input)
  const [school] = week.schools
  const slots = slotsOf(week, verifier.required)
  const wanting = slots.map(
    (slot) =>
      new Set<string>(
        verifier.required
          .filter(({ date, block }) => date === slot.date && block === slot.block)
          .map(({ student }) => student),
      ),
  )
  const students = week.students.map(({ id }) => id)
  const atoms: Atom[] = []
  const helpers = (activity: Week['activities'][number], lead: StaffMember) =>
    activity.assistSources.length === 0 ? [] : week.staff.filter((who) => who !== lead)
  for (const activity of week.activities)
    for (const place of placesOf(slots, activity.run))
      for (const members of subsets(students.filter((id) => place.every((slot) => wanting[slot]?.has(id)))))
        for (const room of members.length === 0 ? [] : week.rooms)
          for (const lead of week.staff)
            for (const assistants of subsets(helpers(activity, lead))) {
              const session: Session = {
                school: activity.school,
                group: 'new' as GroupId,
                activity: activity.id,
                date: slots[place[0] ?? 0]?.date ?? '',
                blocks: place.map((slot) => slots[slot]?.block as BlockCode),
                room: room.id,
                lead: lead.id,
                assistants: assistants.map(({ id }) => id),
                students: [...members],
              }
              if (spoiled(verifier.rules(planOf({ verifier }, [session])))) continue
              const adults = [lead, ...assistants].map(({ id }) => id as string)
              atoms.push({ index: atoms.length, slots: place, adults, session })
            }
  if (school === undefined || week.schools.length > 1) throw new Error('a tiny week has one school')
  return { week, verifier, slots, students, wanting, atoms }
}
