import type { SiteDuty } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Cell } from './cells.ts'
import { mayHoldDuty, restAfter, type Stretch, together } from './people.ts'
import { constant, type Expr, minus, type Program, scaled, sum } from './program.ts'
import type { Reading, Slot } from './reading.ts'

/** A site duty on a date, and who may hold it. */
export interface DutyCell {
  readonly duty: SiteDuty
  readonly slot: Slot
  readonly holders: readonly { who: StaffMember; is: Expr }[]
}

/** Something an adult may do; `is` is 0 or 1. */
export interface Engagement {
  readonly stretch: Stretch
  /** Without the walk to a venue. */
  readonly start: number
  readonly end: number
  readonly slots: readonly Slot[]
  readonly minutes: number
  readonly late: number
  readonly session: boolean
  readonly is: Expr
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** Site duties: the full number of adults where one is due, nobody where it is not. */
export function addDuties(program: Program, reading: Reading, cells: readonly Cell[]): DutyCell[] {
  return reading.school.siteDuties.flatMap((duty) =>
    reading.slots
      .filter((slot) => slot.code === duty.block && slot.day.follows === duty.weekday)
      .map((slot) => {
        const holders = reading.week.staff
          .filter((who) => mayHoldDuty(reading, who, duty, slot))
          .map((who) => ({ who, is: program.binary() }))
        const due = program.binary()
        const there = cells
          .filter(({ run }) => run.day === slot.day && overlap(run, slot))
          .map(({ rooms }) =>
            sum(rooms.flatMap(({ room, is }) => ((room.site as string) === duty.site ? [is] : []))),
          )
        for (const open of there) program.atLeast(due, open)
        program.atMost(due, sum(there))
        program.equal(sum(holders.map(({ is }) => is)), scaled(duty.adults, due))
        return { duty, slot, holders }
      }),
  )
}

/** Everything an adult may do in the week. */
export function engagementsOf(
  cells: readonly Cell[],
  duties: readonly DutyCell[],
  who: StaffMember,
): Engagement[] {
  const sessions = cells.flatMap(({ run, leads, assists }) => {
    const { slots, start, end } = run
    const lateFrom = Math.min(...slots.filter(({ kind }) => kind !== 'regular').map((slot) => slot.start))
    return [...leads, ...assists]
      .filter((entry) => entry.who === who)
      .map(({ stretch, is }) => ({
        stretch,
        start,
        end,
        slots,
        minutes: end - start,
        late: Math.max(0, end - lateFrom),
        session: true,
        is,
      }))
  })
  const held = duties.flatMap(({ duty, slot, holders }) =>
    holders
      .filter((entry) => entry.who === who)
      .map(({ is }) => ({
        stretch: { day: slot.day, start: slot.start, end: slot.end, from: duty.site, to: duty.site },
        start: slot.start,
        end: slot.end,
        slots: [slot],
        minutes: duty.minutes,
        late: slot.kind === 'regular' ? 0 : duty.minutes,
        session: false,
        is,
      })),
  )
  return [...sessions, ...held]
}

/** H07 and H10: one place at a time, so many sessions a day and a week. */
export function addPerson(
  program: Program,
  reading: Reading,
  who: StaffMember,
  all: readonly Engagement[],
): void {
  const sessions = all.filter(({ session }) => session)
  program.atMost(sum(sessions.map(({ is }) => is)), who.maxPerWeek)
  for (const day of reading.days) {
    const today = all.filter(({ stretch }) => stretch.day === day)
    program.atMost(sum(today.filter(({ session }) => session).map(({ is }) => is)), who.maxPerDay)
    for (const start of new Set(today.map(({ stretch }) => stretch.start)))
      program.atMost(
        sum(today.filter(({ stretch }) => stretch.start <= start && start < stretch.end).map(({ is }) => is)),
        1,
      )
    today.forEach((a, at) => {
      for (const b of today.slice(at + 1))
        if (!overlap(a.stretch, b.stretch) && !together(reading, a.stretch, b.stretch))
          program.atMost(sum([a.is, b.is]), 1)
    })
  }
}

/** H09: at every minute at which a site has students, a teacher in service is there. */
export function addPresence(program: Program, cells: readonly Cell[], teachers: readonly Engagement[]): void {
  for (const { run, leads } of cells)
    for (const site of new Set(leads.map(({ stretch }) => stretch.to))) {
      const near = teachers.filter(({ stretch }) => stretch.day === run.day && stretch.to === site)
      const turns = [run.start, ...near.flatMap(({ start, end }) => [start, end])]
      const open = sum(leads.flatMap(({ stretch, is }) => (stretch.to === site ? [is] : [])))
      for (const turn of new Set(turns.filter((at) => run.start <= at && at < run.end))) {
        const there = near.filter(({ start, end }) => start <= turn && turn < end)
        program.atMost(open, sum(there.map(({ is }) => is)))
      }
    }
}

/** H08 and H16 for the sessions in one room, H11's share, H17. */
export function addLimits(program: Program, reading: Reading, cells: readonly Cell[]): void {
  for (const room of reading.week.rooms) {
    const here = cells.flatMap(({ run, place: { size }, rooms }) =>
      rooms.flatMap((entry) => (entry.room === room ? [{ run, size, is: entry.is }] : [])),
    )
    const held = here.map(({ run, size, is }) => {
      if (room.parallel === 1) return constant(0)
      const students = program.real(0, room.capacity)
      const { max } = run.activity
      program.atLeast(students, minus(size, minus(constant(max), scaled(max, is))))
      return students
    })
    for (const { run } of here) {
      const now = here.flatMap((other, at) =>
        other.run.day === run.day && other.run.start <= run.start && run.start < other.run.end ? [at] : [],
      )
      program.atMost(sum(now.flatMap((at) => here[at]?.is ?? [])), room.parallel)
      program.atMost(sum(now.flatMap((at) => held[at] ?? [])), room.capacity)
    }
  }
  const outside = cells.flatMap(({ leads }) =>
    leads.filter(({ who }) => who.source === 'outside_instructor').map(({ is }) => is),
  )
  if (outside.length > 0)
    program.atMost(
      scaled(100, sum(outside)),
      scaled(reading.week.district.outsideShare, sum(cells.map(({ open }) => open))),
    )
  const { weeklyBudget } = reading.school
  if (weeklyBudget !== null) program.atMost(payOf(cells), weeklyBudget)
}

/** Pay for all sessions, yuan. */
export const payOf = (cells: readonly Cell[]): Expr =>
  sum(cells.flatMap(({ leads, assists }) => [...leads, ...assists].map(({ who, is }) => scaled(who.pay, is))))

/** 0 or 1 for each day on which a late duty of an adult makes use of a later start. */
export const laterStarts = (
  program: Program,
  reading: Reading,
  who: StaffMember,
  all: readonly Engagement[],
): Expr[] =>
  reading.days.flatMap((day) => {
    const uses = all.filter(
      ({ stretch, late, end }) =>
        stretch.day === day && late > 0 && restAfter(reading, who, day, end) === 'later start',
    )
    if (uses.length === 0) return []
    const used = program.binary()
    for (const { is } of uses) program.atLeast(used, is)
    return [used]
  })
