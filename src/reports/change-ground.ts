import { schoolDays } from '../../models/calendar.ts'
import type { Ban, Pin } from '../../models/pins.ts'
import { isExpected } from '../../models/student.ts'
import { isAvailable, minutesOf, within } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { weekdayOf } from '../../models/weekday.ts'
import type { ChangeGround, Part } from '../../solver/index.ts'

/** What a change of somebody's week is judged by: the week after, as told and with its events folded in. */
export function groundOf({ events }: Week, week: Week): ChangeGround {
  const schools = new Map<string, Week['schools'][number]>(week.schools.map((row) => [row.id, row]))
  const staff = new Map<string, Week['staff'][number]>(week.staff.map((row) => [row.id, row]))
  const students = new Map<string, Week['students'][number]>(week.students.map((row) => [row.id, row]))
  const days = new Map<string, number>(
    schoolDays(week.district, week.monday).map(({ date, follows }) => [date, follows]),
  )
  const left = new Set(
    events.flatMap((event) => (event.kind === 'leave_group' ? [`${event.student} ${event.group}`] : [])),
  )
  const signUps = new Set(
    events.flatMap((event) => (event.kind === 'sign_up' ? [`${event.student} ${event.day.weekday}`] : [])),
  )
  const withdrawn = events.filter((event) => event.kind === 'withdrawal')
  const cut = new Set<string>(events.flatMap((event) => (event.kind === 'budget_cut' ? [event.school] : [])))
  const isThere = (id: string, part: Part): boolean => {
    const row = staff.get(id)
    if (row === undefined) return true
    const { absences, vettedUntil, institution } = row
    const follows = days.get(part.date) ?? weekdayOf(part.date)
    const blocks = (schools.get(part.school)?.blocks ?? []).filter(
      (block) => block.weekday === follows && part.blocks.includes(block.code),
    )
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (first === undefined || last === undefined) return false
    const day = { date: part.date, follows, odd: false }
    const from = week.institutions.find((each) => each.id === institution)
    return (
      vettedUntil !== null &&
      vettedUntil >= part.date &&
      (from === undefined || from.listed.some((range) => within(part.date, range))) &&
      isAvailable([], absences, day, minutesOf(first.start), minutesOf(last.end))
    )
  }
  return {
    may: (person, id, part) => {
      if (person === 'staff') return isThere(id, part)
      const child = students.get(id)
      return child === undefined || isExpected(child, part.date)
    },
    withdrew: (id, part) =>
      withdrawn.some(({ student, date }) => (student as string) === id && date <= part.date),
    left: (id, part) => left.has(`${id} ${part.group}`),
    signedUp: (id, part) => signUps.has(`${id} ${days.get(part.date) ?? weekdayOf(part.date)}`),
    isNewDay: (date) => events.some((event) => event.kind === 'make_up_day' && event.date === date),
    serves: (school, date) =>
      days.has(date) && schools.get(school)?.closures.some((gap) => within(date, gap)) !== true,
    asks: (id, part) => week.pins.some((pin) => isAsked(pin, id, part)),
    forbids: (id, part) => week.bans.some((ban) => isForbidden(ban, id, part)),
    saves: (school, by, than) => cut.has(school) && (staff.get(by)?.pay ?? 0) < (staff.get(than)?.pay ?? 0),
  }
}

/** Whether a pin names somebody and what they have. */
const isAsked = (
  { school, date, block, activity, staff, role, student }: Pin,
  id: string,
  part: Part,
): boolean =>
  [staff, student].some((named) => named === id) &&
  school === part.school &&
  date === part.date &&
  part.blocks.includes(block) &&
  activity === part.activity &&
  (role === null || role === part.kind)

/** Whether a ban names somebody and what they had. */
const isForbidden = (
  { school, date, block, activity, room, staff, student }: Ban,
  id: string,
  part: Part,
): boolean =>
  [staff, student].some((named) => named === id) &&
  school === part.school &&
  (date === null || date === part.date) &&
  (block === null || part.blocks.includes(block)) &&
  (activity === null || activity === part.activity) &&
  (room === null || room === part.room)
