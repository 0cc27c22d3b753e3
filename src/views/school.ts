import { z } from 'zod'
import { category } from '../../models/activity.ts'
import type { Roster } from '../../models/roster.ts'
import { unservedCause } from '../../models/roster.ts'
import { blockKind, grade } from '../../models/school.ts'
import { source } from '../../models/staff.ts'
import { clock, isoDate, weekday } from '../../models/time.ts'
import { groupBy } from '../files/roster/group.ts'
import type { RosterView } from '../files/roster/view.ts'
import { type SchoolFigures, workOf } from '../reports/figures.ts'

const id = z.string()

const slot = z.object({
  date: isoDate,
  weekday,
  code: id,
  start: clock,
  end: clock,
  kind: blockKind,
  grades: z.array(grade),
})

const person = z.object({
  id,
  name: z.string(),
  source,
  /** Dates on which they are on loan here. */
  lent: z.array(isoDate),
  minutes: z.int(),
  late: z.int(),
})

const session = z.object({
  group: id,
  activity: id,
  date: isoDate,
  blocks: z.array(id).min(1),
  start: clock,
  end: clock,
  room: id,
  lead: id,
  assistants: z.array(id),
  /** Places in `students`. */
  students: z.array(z.int()),
  pinned: z.boolean(),
})

/** One school's week as it is read: what is decided, and of everything it names as much as a screen shows. */
export const schoolView = z
  .object({
    school: z.object({ id, name: z.string() }),
    slots: z.array(slot),
    homerooms: z.array(z.object({ id, name: z.string(), grade })),
    students: z.array(z.object({ id, homeroom: id })),
    activities: z.array(z.object({ id, name: z.string(), category, max: z.int() })),
    rooms: z.array(z.object({ id, name: z.string(), capacity: z.int() })),
    people: z.array(person),
    sessions: z.array(session),
    duties: z.array(
      z.object({
        duty: id,
        name: z.string(),
        date: isoDate,
        block: id,
        start: clock,
        end: clock,
        adults: z.array(id),
      }),
    ),
    unserved: z.array(
      z.object({ student: z.int(), date: isoDate, block: id, cause: unservedCause.nullable() }),
    ),
    figures: z.object({
      /** Student-blocks by the place of the choice, the first at 0. */
      choices: z.array(z.int()),
      mostWanted: z.object({ asked: z.int(), had: z.int() }),
    }),
  })
  .meta({ id: 'SchoolView' })
export type SchoolView = z.infer<typeof schoolView>

/** Reads one school's part of a roster. */
export function schoolViewOf(
  view: RosterView,
  roster: Roster,
  { school, choices, mostWanted }: SchoolFigures,
): SchoolView {
  const { week } = view
  const sessions = view.sessionsOf(school)
  const duties = view.duties.filter((duty) => duty.school.id === school.id)
  const students = week.students.filter((student) => student.school === school.id)
  const placeOf = new Map(students.map(({ id: key }, place) => [key, place]))
  const places = (list: readonly { readonly id: (typeof students)[number]['id'] }[]): number[] =>
    list.flatMap(({ id: key }) => placeOf.get(key) ?? [])
  const pins = week.pins.filter((pin) => pin.school === school.id)
  const isPinned = ({ session: one }: (typeof sessions)[number]): boolean =>
    pins.some(
      (pin) =>
        pin.date === one.date &&
        pin.activity === one.activity &&
        one.blocks.includes(pin.block) &&
        (pin.staff === null || pin.staff === one.lead || one.assistants.includes(pin.staff)) &&
        (pin.room === null || pin.room === one.room),
    )
  const work = groupBy(view.engagements, ({ who }) => who.id)
  const isHere = new Set([
    ...sessions.flatMap(({ lead, assistants }) => [lead.id, ...assistants.map((one) => one.id)]),
    ...duties.flatMap(({ adults }) => adults.map((one) => one.id)),
  ])
  const people = week.staff.filter(
    (who) => who.school === school.id || who.serves.includes(school.id) || isHere.has(who.id),
  )
  const rooms = new Set(sessions.map(({ room }) => room.id))
  const causes = new Map(
    roster.causes.map(({ student, date, block, cause }) => [`${student} ${date} ${block}`, cause]),
  )
  return {
    school: { id: school.id, name: school.name },
    slots: view.days.flatMap((day) =>
      school.blocks
        .filter((block) => block.weekday === day.follows)
        .map(({ code, start, end, kind, grades }) => ({
          date: day.date,
          weekday: day.follows,
          code,
          start,
          end,
          kind,
          grades,
        })),
    ),
    homerooms: school.homerooms.map(({ id: key, name, grade: of }) => ({ id: key, name, grade: of })),
    students: students.map(({ id: key, homeroom }) => ({ id: key, homeroom })),
    activities: week.activities
      .filter((activity) => activity.school === school.id)
      .map(({ id: key, name, category: kind, max }) => ({ id: key, name, category: kind, max })),
    rooms: week.rooms
      .filter((room) => rooms.has(room.id) || String(room.site) === String(school.id))
      .map((room) => ({ id: room.id, name: view.roomName(room), capacity: room.capacity })),
    people: people.map((who) => {
      const { minutes, late } = workOf(work.get(who.id) ?? [])
      const lent = roster.plan.loans.filter((loan) => loan.staff === who.id && loan.host === school.id)
      return {
        id: who.id,
        name: view.nameOf(who),
        source: who.source,
        lent: lent.map(({ date }) => date),
        minutes,
        late,
      }
    }),
    sessions: sessions.map((one) => ({
      group: one.session.group,
      activity: one.activity.id,
      date: one.day.date,
      blocks: one.session.blocks,
      start: one.start,
      end: one.end,
      room: one.room.id,
      lead: one.lead.id,
      assistants: one.session.assistants,
      students: places(one.students),
      pinned: isPinned(one),
    })),
    duties: duties.map(({ duty, day, block, adults }) => ({
      duty: duty.id,
      name: duty.name,
      date: day.date,
      block: block.code,
      start: block.start,
      end: block.end,
      adults: adults.map((one) => one.id),
    })),
    unserved: roster.plan.unserved.flatMap(({ student, date, block }) => {
      const place = placeOf.get(student)
      return place === undefined
        ? []
        : [{ student: place, date, block, cause: causes.get(`${student} ${date} ${block}`) ?? null }]
    }),
    figures: { choices: [...choices], mostWanted },
  }
}
