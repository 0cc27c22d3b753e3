import type { Roster } from '../../models/roster.ts'
import { groupBy } from '../files/roster/group.ts'
import type { RosterView } from '../files/roster/view.ts'
import { type SchoolFigures, workOf } from '../reports/figures.ts'
import type { SchoolView } from './shapes.ts'

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
