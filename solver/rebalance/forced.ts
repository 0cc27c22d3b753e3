import type { SchoolId, StaffId, StudentId } from '../../models/ids.ts'
import type { Plan, Session } from '../../models/plan.ts'
import { stabilityCost } from '../../models/policy/constants.ts'
import type { School } from '../../models/school.ts'
import type { StaffMember } from '../../models/staff.ts'
import { type DayView, isAvailable, minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { serviceDays } from '../compile/time.ts'
import { admissibleLoans } from '../loans/admissible.ts'
import type { Problem } from '../problem.ts'

/** What no repair can avoid, whatever schools do for each other. */
export interface Forced {
  /** S09 before its weight. */
  readonly changes: number
  /** Distinct people disturbed (H19). */
  readonly students: number
  readonly adults: number
}

/** A stretch of a day at a school. */
interface Stretch {
  readonly school: School
  readonly day: DayView
  readonly blocks: School['blocks']
}

/** Tells of posts and sessions of a published plan whether the changed week still admits them. */
class Ground {
  private readonly week: Week
  private readonly people: ReadonlyMap<string, StaffMember>
  private readonly days: ReadonlyMap<string, DayView>
  private readonly schools: ReadonlyMap<string, School>
  private readonly loans: ReadonlySet<string>
  private readonly from: string | null

  constructor(week: Week, open: ReadonlySet<SchoolId>) {
    const schools = week.schools.filter(({ id }) => open.has(id))
    this.week = week
    this.from = week.disturbance?.from ?? null
    this.people = new Map(week.staff.map((row) => [row.id, row]))
    this.schools = new Map(schools.map((row) => [row.id, row]))
    this.days = new Map(
      schools.flatMap((school) => serviceDays(week, school).map((day) => [`${school.id} ${day.date}`, day])),
    )
    this.loans = new Set(
      admissibleLoans(week, open).map(({ staff, date, host }) => `${staff} ${date} ${host}`),
    )
  }

  /** Where blocks of a date are; null: the school is refused or has no service then, or they have begun. */
  stretch(id: SchoolId, date: string, codes: readonly string[]): Stretch | null {
    const [school, day] = [this.schools.get(id), this.days.get(`${id} ${date}`)]
    if (school === undefined || day === undefined) return null
    const blocks = school.blocks.filter(
      ({ weekday, code }) => weekday === day.follows && codes.includes(code),
    )
    const hasBegun = blocks.some(({ start }) => this.from !== null && `${date}T${start}` < this.from)
    return hasBegun || blocks.length === 0 ? null : { school, day, blocks }
  }

  /** Whether a school that is not refused has no service any more on a date, of which nothing has begun. */
  isCancelled(id: SchoolId, date: string): boolean {
    const isToCome = this.from === null || date > this.from.slice(0, 10)
    return this.schools.has(id) && !this.days.has(`${id} ${date}`) && isToCome
  }

  /** Whether somebody may serve a school then, for all that is known of them alone. */
  mayServe(staff: StaffId, { school, day, blocks }: Stretch): boolean {
    const who = this.people.get(staff)
    if (who === undefined || who.vettedUntil === null || who.vettedUntil < day.date) return false
    const institution = this.week.institutions.find(({ id }) => id === who.institution)
    const isListed = institution?.listed.some(({ from, to }) => from <= day.date && day.date <= to) ?? true
    const isOfSchool = who.school === school.id || who.serves.includes(school.id)
    // A loan of a day under way goes on, whatever is said of it now.
    const isLent = this.loans.has(`${staff} ${day.date} ${school.id}`) || day.date === this.from?.slice(0, 10)
    return (
      isListed &&
      (isOfSchool || isLent) &&
      blocks.every(({ start, end }) =>
        isAvailable(who.availability, who.absences, day, minutesOf(start), minutesOf(end)),
      )
    )
  }

  /** Whether a ban keeps somebody from a session wherever it meets. */
  isBanned(who: string, { school, date, blocks, activity }: Session): boolean {
    return this.week.bans.some(
      (ban) =>
        ban.school === school &&
        [ban.staff, ban.student].filter((named) => named !== null).join() === who &&
        ban.room === null &&
        (ban.date === null || ban.date === date) &&
        (ban.block === null || blocks.includes(ban.block)) &&
        (ban.activity === null || ban.activity === activity),
    )
  }

  /** Whether anybody at all, and any room, could hold a session of an activity then. */
  mayBeHeld({ activity }: Session, stretch: Stretch): boolean {
    const what = this.week.activities.find(({ id }) => id === activity)
    const { school, day, blocks } = stretch
    const isOpen = (room: Week['rooms'][number]): boolean =>
      (room.site === (school.id as string) || !this.schools.has(room.site)) &&
      blocks.every(({ start, end }) =>
        isAvailable(room.availability, room.closures, day, minutesOf(start), minutesOf(end)),
      )
    return (
      what !== undefined &&
      this.week.rooms.some(isOpen) &&
      this.week.staff.some(
        (who) =>
          what.leadSources.includes(who.source) &&
          (what.skill === null || who.skills.includes(what.skill)) &&
          this.mayServe(who.id, stretch),
      )
    )
  }
}

/** Whether a student of a compiled school requires a block. */
function requires({ students, slots, days, required }: Problem) {
  const indexOf = new Map<string, number>(students.map(({ id }, index) => [id, index]))
  const slotOf = new Map(slots.map(({ day, block }, slot) => [`${days[day].date} ${block.code}`, slot]))
  return (student: string, date: string, block: string): boolean => {
    const [who, slot] = [indexOf.get(student), slotOf.get(`${date} ${block}`)]
    return who !== undefined && slot !== undefined && required[who * slots.length + slot] === 1
  }
}

/**
 * What no repair of a published plan can avoid, by a count alone: adults who may not be where they were (absent, not vetted, struck
 * off, on a loan that may not be made, no service that day) leave every block of it; of a session that nobody at all could lead, or for which no room is
 * open, whoever still requires its blocks is in another one or in none, and so is who has left its group; whom a pin or a ban names is where it
 * asks. What has begun is left out.
 * @param week changed, its events folded in
 * @param open schools that are not refused
 * @param problems the changed week's, of schools whose students are to be counted
 */
export function forcedBy(
  week: Week,
  { sessions, duties }: Plan,
  open: ReadonlySet<SchoolId>,
  problems: readonly Problem[],
): Forced {
  const ground = new Ground(week, open)
  const leavers = new Set(
    week.history.standing.flatMap(({ id, left = [] }) => left.map((student) => `${student} ${id}`)),
  )
  const needs = new Map(problems.map((problem) => [problem.school.id, requires(problem)]))
  const adults = new Set<string>()
  const moved = new Map<string, string>()
  // A change of adults in a session counts once for who comes and who leaves: of those that somebody has to leave nobody is counted who comes.
  const left = new Set<Session>()
  const come = new Set<string>()
  let changes = 0
  for (const row of sessions) {
    const { school, date, blocks, lead, assistants } = row
    const stretch = ground.stretch(school, date, blocks)
    const isGone = ground.isCancelled(school, date)
    const mayStay = (staff: StaffId): boolean =>
      stretch === null || (ground.mayServe(staff, stretch) && !ground.isBanned(staff, row))
    for (const staff of new Set([lead, ...assistants]))
      if (isGone || !mayStay(staff)) {
        adults.add(staff)
        left.add(row)
        changes += stabilityCost.adult * blocks.length
      }
    const hasLeft = (student: StudentId): boolean =>
      stretch !== null && leavers.has(`${student} ${row.group}`)
    const isNeeded = needs.get(school)
    if (isNeeded === undefined) continue
    for (const block of blocks) {
      const alone = ground.stretch(school, date, [block])
      if (alone === null) continue
      const isHeld = ground.mayBeHeld(row, alone)
      for (const student of row.students)
        if (isNeeded(student, date, block) && (!isHeld || ground.isBanned(student, row) || hasLeft(student)))
          moved.set(`${student} ${date} ${block}`, student)
    }
  }
  // What a pin asks for is there in every repair; whoever it names and had it not is disturbed.
  for (const pin of week.pins) {
    if (ground.stretch(pin.school, pin.date, [pin.block]) === null) continue
    const rows = sessions.filter(
      ({ school, date, blocks, activity }) =>
        school === pin.school && date === pin.date && blocks.includes(pin.block) && activity === pin.activity,
    )
    const { staff, student } = pin
    if (staff !== null && !rows.some(({ lead, assistants }) => [lead, ...assistants].includes(staff))) {
      adults.add(staff)
      if (!rows.some((row) => left.has(row))) come.add(`${staff} ${pin.date} ${pin.block}`)
    }
    if (student !== null && !rows.some(({ students }) => students.includes(student)))
      moved.set(`${student} ${pin.date} ${pin.block}`, student)
  }
  changes += stabilityCost.student * moved.size + stabilityCost.adult * come.size
  for (const { school, duty, date, adults: holders } of duties) {
    const block = week.schools
      .find(({ id }) => id === school)
      ?.siteDuties.find(({ id }) => id === duty)?.block
    const stretch = block === undefined ? null : ground.stretch(school, date, [block])
    const isGone = ground.isCancelled(school, date)
    for (const staff of holders)
      if (isGone || (stretch !== null && !ground.mayServe(staff, stretch))) adults.add(staff)
  }
  return { changes, students: new Set(moved.values()).size, adults: adults.size }
}
