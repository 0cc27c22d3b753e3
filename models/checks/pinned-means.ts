import { isRanked } from '../activity.ts'
import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import { isDeclined } from '../loan.ts'
import type { Ban } from '../pins.ts'
import type { Room } from '../room.ts'
import type { StaffMember } from '../staff.ts'
import type { Student } from '../student.ts'
import { isAvailable } from '../time.ts'
import { admits, required } from './admission.ts'
import { canAssist, canLead, isEngaged, isFree } from './adults.ts'
import { type Facts, remembered } from './facts.ts'
import { error } from './fault.ts'
import type { Placed } from './placed.ts'
import type { Run } from './runs.ts'

/** Whether a loan could bring somebody to the pin's school that day (H15). */
export const mayBeLent = (who: StaffMember, { school, day }: Placed): boolean =>
  who.source === 'own_teacher' &&
  who.loanable &&
  school.weak &&
  who.school !== school.id &&
  !isDeclined(who, { date: day.date, host: school.id })

type Named = Pick<Ban, 'room' | 'staff' | 'student'>

/** Whether a ban forbids a room, adult or student by itself in a session of the pin on the run. */
const isBanned = (
  { pin, activity }: Placed,
  run: Run,
  bans: readonly Ban[],
  named: Partial<Named>,
): boolean =>
  bans.some(
    (ban) =>
      ban.school === pin.school &&
      (ban.date === null || ban.date === pin.date) &&
      (ban.block === null || run.blocks.some((block) => block.code === ban.block)) &&
      (ban.activity === null || ban.activity === activity.id) &&
      (['room', 'staff', 'student'] as const).every(
        (field) => ban[field] === null || ban[field] === named[field],
      ),
  )

/** Everybody who might be engaged in a session of the pin on the run, whatever else the week asks of them. */
function adultsFor(placed: Placed, run: Run, facts: Facts): StaffMember[] {
  const { school, activity, day } = placed
  const lent = school.weak ? facts.week.staff.filter((who) => mayBeLent(who, placed)) : []
  return [...(facts.staffOf.get(school.id) ?? []), ...lent].filter(
    (who) =>
      who.maxPerDay > 0 &&
      who.maxPerWeek > 0 &&
      (canLead(who, activity) || canAssist(who, activity)) &&
      isEngaged(facts, who, activity, day.date) &&
      isFree(who, day, run.start, run.end) &&
      !isBanned(placed, run, facts.week.bans, { staff: who.id }),
  )
}

/** Those of them who might lead it: with a role pinned to an adult, that one or anybody else. */
export const leadsFor = (placed: Placed, adults: readonly StaffMember[]): StaffMember[] =>
  adults.filter(
    (who) =>
      canLead(who, placed.activity) &&
      (placed.pin.role !== 'lead' || placed.pin.staff === who.id) &&
      (placed.pin.role !== 'assist' || placed.pin.staff !== who.id),
  )

/** Rooms in which the activity might be on the run, whatever their size. */
function roomsFor(placed: Placed, run: Run, facts: Facts): Room[] {
  const { school, activity, day } = placed
  return (facts.roomsOf.get(school.id) ?? []).filter(
    (room) =>
      (activity.roomKinds.length === 0 || room.kinds.some((kind) => activity.roomKinds.includes(kind))) &&
      room.safetyUntil >= day.date &&
      isAvailable(room.availability, room.closures, day, run.start, run.end) &&
      !isBanned(placed, run, facts.week.bans, { room: room.id }),
  )
}

/** Whether a student could be in a session of the pin on the run, as far as their own sign-up, choices and bans go. */
const mayCome = (placed: Placed, run: Run, student: Student, facts: Facts): boolean => {
  const asked = required(student, placed.day, facts)
  return (
    run.grades.has(student.grade) &&
    run.blocks.every((block) => asked.includes(block)) &&
    admits(student, run, placed.activity, placed.school, placed.day, facts) &&
    !isBanned(placed, run, facts.week.bans, { student: student.id })
  )
}

/** Fewest students that the pinned session has. */
const leastOf = ({ pin, activity }: Placed): number =>
  Math.max(isRanked(activity.category) ? activity.min : 0, pin.student === null ? 0 : 1)

/** Whether somebody who may be a teacher in service there is free at a minute (H09). */
const teacherAt = (placed: Placed, minute: number, offSite: boolean, facts: Facts): boolean =>
  facts.week.staff.some(
    (who) =>
      who.source === 'own_teacher' &&
      (offSite || who.school === placed.school.id || mayBeLent(who, placed)) &&
      isFree(who, placed.day, minute, minute + 1),
  )

/** What a session of an activity on one run of a date could have, whatever a pin names besides. */
interface Ground {
  readonly adults: readonly StaffMember[]
  readonly rooms: readonly Room[]
  readonly students: ReadonlySet<string>
  /** Whether a teacher in service could be there from its start to its end: with those of other sites, or without. */
  readonly teacher: (offSite: boolean) => boolean
}

function groundOf(placed: Placed, run: Run, facts: Facts): Ground {
  const students = (facts.studentsOf.get(placed.school.id) ?? []).filter((one) =>
    mayCome(placed, run, one, facts),
  )
  return {
    adults: adultsFor(placed, run, facts),
    rooms: roomsFor(placed, run, facts),
    students: new Set(students.map(({ id }) => id)),
    teacher: remembered((offSite: boolean) =>
      [run.start, run.end - 1].every((minute) => teacherAt(placed, minute, offSite, facts)),
    ),
  }
}

/** What one run of a pin could have. */
interface Means {
  readonly adults: readonly StaffMember[]
  readonly leads: readonly StaffMember[]
  readonly rooms: readonly Room[]
  readonly students: number
  readonly teacher: boolean
  readonly names: boolean
}

function meansOf(placed: Placed, ground: Ground): Means {
  const { pin, school } = placed
  const { adults, students } = ground
  const least = leastOf(placed)
  const rooms = ground.rooms.filter(
    ({ id, capacity }) => (pin.room === null || pin.room === id) && capacity >= least,
  )
  const offSite = rooms.some((room) => (room.site as string) !== school.id)
  return {
    adults,
    rooms,
    leads: leadsFor(placed, adults),
    students: students.size,
    teacher: least === 0 || ground.teacher(offSite),
    names:
      (pin.staff === null || adults.some((who) => who.id === pin.staff)) &&
      (pin.student === null || students.has(pin.student)),
  }
}

/** Adults that the pinned session needs at least (H09). */
const adultsNeeded = (placed: Placed): number =>
  Math.max(1, Math.ceil(leastOf(placed) / placed.activity.studentsPerAdult))

/**
 * Judges pins whose own names are in order, but for which no run has all that a session needs: students for the smallest
 * group (H06, H08), a lead and enough adults (H09, H10), a room (H16), a teacher in service (H09), and everything named at
 * once. What pins of one run have in common is looked up once, since a whole week may be pinned.
 */
export function pinnedMeans(facts: Facts): (placed: Placed) => Fault[] {
  const grounds = remembered((_: Run) => new Map<string, Ground>())
  return (placed) => {
    const { date } = placed.day
    return judged(
      placed,
      placed.runs.map((run) => {
        const known = grounds(run)
        const ground = known.get(date) ?? groundOf(placed, run, facts)
        known.set(date, ground)
        return meansOf(placed, ground)
      }),
    )
  }
}

function judged(placed: Placed, means: readonly Means[]): Fault[] {
  const { pin, row, school, activity } = placed
  const refuse = (code: ErrorCode, read: number | string, expected: string): Fault[] => [
    error(code, {
      where: row.where,
      read,
      expected,
      params: {
        id: pin.id,
        activity: activity.name,
        school: school.name,
        date: pin.date,
        block: pin.block,
        count: read,
        needed: expected,
      },
      school: school.id,
    }),
  ]
  const least = leastOf(placed)
  const needed = adultsNeeded(placed)
  const enough = {
    students: ({ students }: Means) => students >= least,
    adults: ({ adults, leads }: Means) => leads.length > 0 && adults.length >= needed,
    room: ({ rooms }: Means) => rooms.length > 0,
    teacher: ({ teacher }: Means) => teacher,
  }
  if (!means.some(enough.students))
    return refuse('PIN_TOO_FEW_STUDENTS', Math.max(...means.map(({ students }) => students)), `≥ ${least}`)
  if (!means.some(enough.adults)) {
    const most = Math.max(...means.map(({ adults, leads }) => (leads.length === 0 ? 0 : adults.length)))
    return refuse('PIN_TOO_FEW_ADULTS', most, `≥ ${needed}`)
  }
  if (!means.some(enough.room)) return refuse('PIN_WITHOUT_ROOM', 0, '≥ 1')
  if (!means.some(enough.teacher)) return refuse('PIN_WITHOUT_TEACHER', 0, '≥ 1')
  const all = (one: Means) => one.names && Object.values(enough).every((holds) => holds(one))
  return means.some(all) ? [] : refuse('PIN_NEVER_AT_ONCE', pin.id, '≥ 1')
}
