import type { Activity } from '../../../models/activity.ts'
import { siteOf } from '../../../models/ids.ts'
import type { Plan, Session } from '../../../models/plan.ts'
import type { Room } from '../../../models/room.ts'
import type { School } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import { isAvailable } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { type Asked, askedOf, canServe } from './measure.ts'

interface Engagement {
  readonly date: string
  readonly start: number
  readonly end: number
}
const meets = (list: readonly Engagement[], asked: Asked): boolean =>
  list.some((one) => one.date === asked.day.date && one.start < asked.end && asked.start < one.end)

const apart = (a: Student, b: Student): boolean => a.keepApart.includes(b.id) || b.keepApart.includes(a.id)

/** Divides children into groups of at most `max`, those kept apart never together. */
function chunks(children: readonly Student[], max: number): Student[][] {
  const groups: Student[][] = []
  for (const child of children) {
    const group = groups.find((one) => one.length < max && !one.some((other) => apart(child, other)))
    if (group === undefined) groups.push([child])
    else group.push(child)
  }
  return groups
}

/**
 * Everybody in homework, tutoring, self-study, sports and care, by the plainest greedy rule: a proof that a week can be served, where
 * nobody is left. Nothing of it is good. Pins are not looked at,
 * nor adults whom a ban names. Where people are `scarce` the largest groups of the week
 * come first and nobody is tutored apart.
 */
export function serveAll(week: Week, school: School, scarce = false): { plan: Plan; unserved: number } {
  const plan: Plan = { sessions: [], duties: [], loans: [], unserved: [] }
  const activity = (category: Activity['category'], kind: string) =>
    week.activities.find(
      (row) =>
        row.school === school.id &&
        row.category === category &&
        (row.blocks.length === 0 ? kind === 'regular' : row.blocks.some((pattern) => pattern.kind === kind)),
    )
  const banned = new Set(week.bans.map((row) => row.staff))
  const here = week.staff.filter((row) => row.school === school.id || row.serves.includes(school.id))
  const staff = here.filter((row) => row.source !== 'outside_instructor' && !banned.has(row.id))
  const rooms = week.rooms.filter((row) => row.site === siteOf(school.id))
  /** Blocks that a teacher in service leads something in. */
  const served = new Set<string>()
  const busy = new Map<string, Engagement[]>()
  const sessions = new Map<string, number>()
  const used = (key: string): number => sessions.get(key) ?? 0

  const engage = (who: string, asked: Asked): void => {
    busy.set(who, [...(busy.get(who) ?? []), { date: asked.day.date, start: asked.start, end: asked.end }])
  }
  const freeAdult = (
    asked: Asked,
    sources: readonly string[],
    counts: boolean,
    skill: string | null = null,
  ): StaffMember | undefined => {
    let best: StaffMember | undefined
    let order = Number.POSITIVE_INFINITY
    for (const who of staff) {
      if (!sources.includes(who.source) || meets(busy.get(who.id) ?? [], asked)) continue
      if (skill !== null && !who.skills.some((one) => one === skill)) continue
      if (!canServe(who, asked.day, asked.start, asked.end)) continue
      const left = who.maxPerWeek - used(who.id)
      if (counts && (left <= 0 || used(`${who.id}${asked.day.date}`) >= who.maxPerDay)) continue
      // Where nobody in service is on site yet, a teacher goes first.
      const first = served.has(`${asked.day.date}${asked.block.code}`) || who.source === 'own_teacher' ? 0 : 9
      const mine = counts ? first + used(who.id) / Math.max(1, who.maxPerWeek) : left
      if (mine < order) [best, order] = [who, mine]
    }
    return best
  }
  const gradeOf = new Map(school.homerooms.map((row) => [row.id, row.grade]))
  /** Rooms that fewest others could use first: special ones before classrooms, except for homework; own grades' first. */
  const distance = (room: Room, asked: Asked, what: Activity): number => {
    const grade = room.homeroom === null ? undefined : gradeOf.get(room.homeroom)
    if (grade !== undefined) return asked.block.grades.includes(grade) ? 3 : 4
    if (what.category === 'homework') return 5
    return what.category === 'tutoring' && room.kinds.some((kind) => CARE_ROOMS.has(kind)) ? 2 : 1
  }
  const freeRoom = (asked: Asked, what: Activity, size: number): Room | undefined =>
    rooms
      .filter((room) => {
        if (what.roomKinds.length > 0 && !room.kinds.some((kind) => what.roomKinds.includes(kind)))
          return false
        if (room.safetyUntil < asked.day.date || room.capacity < size * room.parallel) return false
        if (!isAvailable(room.availability, room.closures, asked.day, asked.start, asked.end)) return false
        const list = (busy.get(room.id) ?? []).filter((one) => meets([one], asked))
        return list.length < room.parallel
      })
      .sort((a, b) => distance(a, asked, what) - distance(b, asked, what))[0]
  const open = (
    asked: Asked,
    what: Activity | undefined,
    group: string,
    students: readonly Student[],
  ): void => {
    const lead = what && freeAdult(asked, what.leadSources, true, what.skill)
    const room = what && freeRoom(asked, what, students.length)
    if (what === undefined || lead === undefined || room === undefined || students.length > what.max) {
      for (const who of students)
        plan.unserved.push({ student: who.id, date: asked.day.date, block: asked.block.code })
      return
    }
    if (lead.source === 'own_teacher') served.add(`${asked.day.date}${asked.block.code}`)
    engage(lead.id, asked)
    engage(room.id, asked)
    sessions.set(lead.id, used(lead.id) + 1)
    sessions.set(`${lead.id}${asked.day.date}`, used(`${lead.id}${asked.day.date}`) + 1)
    plan.sessions.push({
      school: school.id,
      group: group as Session['group'],
      activity: what.id,
      date: asked.day.date,
      blocks: [asked.block.code],
      room: room.id,
      lead: lead.id,
      assistants: [],
      students: students.map((who) => who.id),
    })
  }

  const sports = week.activities.filter(
    (row) =>
      row.school === school.id &&
      row.roomKinds.includes('sports_ground') &&
      row.run === 1 &&
      row.sessions === 1 &&
      row.blocks.length === 0,
  )
  /** Who had a standing group of an activity is in no other, as none of these goes on. */
  const stands = (what: Activity, who: Student): boolean =>
    week.history.standing.some((row) => row.activity === what.id && row.members.includes(who.id))
  const had = new Map<string, number>()
  /** Groups on the sports ground for those who ranked them, which leave rooms to the rest; returns who is in one. */
  const play = (asked: Asked): Set<string> => {
    const done = new Set<string>()
    for (const what of sports) {
      const wishing = asked.others.filter(
        (who) =>
          !done.has(who.id) &&
          !stands(what, who) &&
          choicesOn(who, asked.day.follows).includes(what.id) &&
          what.grades.includes(who.grade) &&
          !had.has(`${what.id}${who.id}${asked.day.date}`) &&
          (had.get(`${what.id}${who.id}`) ?? 0) < what.groupsPerStudent,
      )
      const students = chunks(wishing, what.max)[0] ?? []
      const lead = freeAdult(asked, what.leadSources, true, what.skill)
      const room = freeRoom(asked, what, students.length)
      if (students.length < Math.max(1, what.min) || lead === undefined || room === undefined) continue
      open(asked, what, `${what.id}-${asked.day.date}-${asked.block.code}`, students)
      for (const who of students) {
        done.add(who.id)
        had.set(`${what.id}${who.id}${asked.day.date}`, 1)
        had.set(`${what.id}${who.id}`, (had.get(`${what.id}${who.id}`) ?? 0) + 1)
      }
    }
    return done
  }

  const asked = askedOf(week, school)
  const homework = activity('homework', 'regular')
  const tutoring = scarce ? undefined : activity('tutoring', 'regular')
  const self = activity('self_study', 'regular')
  const shared = sharedHomework(asked, homework)
  const wanted: [Asked, Activity | undefined, string, readonly Student[]][] = []
  for (const entry of asked) {
    for (const duty of school.siteDuties) {
      if (
        duty.weekday !== entry.day.follows ||
        duty.block !== entry.block.code ||
        duty.site !== siteOf(school.id)
      )
        continue
      const adults = Array.from({ length: duty.adults }, () => {
        const who = freeAdult(entry, ['own_teacher', 'retired_teacher'], false)
        if (who !== undefined) engage(who.id, entry)
        return who?.id
      })
      plan.duties.push({
        school: school.id,
        duty: duty.id,
        date: entry.day.date,
        adults: adults.filter((who) => who !== undefined),
      })
    }
    const name = `${school.id}-${entry.day.date}-${entry.block.code}`
    const all = [...entry.homework.values()].flat()
    const groups = homeworkGroups(entry, shared, homework?.max ?? 1, tutoring === undefined)
    const over = self === undefined ? [] : [...groups.values()].filter((students) => students.length < FEW)
    for (const [group, students] of groups)
      if (!over.includes(students)) wanted.push([entry, homework, group, students])
    const add = (what: Activity | undefined, letter: string, children: readonly Student[]) =>
      chunks(children, what?.max ?? 1).forEach((students, n) => {
        wanted.push([entry, what, `${name}-${letter}${n}`, students])
      })
    add(self, 'S', over.flat())
    add(tutoring, 'T', tutoring === undefined ? [] : all.filter(willing))
    if (!scarce) for (const session of wanted.splice(0)) open(...session)
    const { kind } = entry.block
    const played = scarce || kind !== 'regular' ? new Set<string>() : play(entry)
    add(
      kind === 'evening' ? activity('self_study', kind) : activity('care', kind),
      'C',
      entry.others.filter((who) => !played.has(who.id)),
    )
    if (!scarce) for (const session of wanted.splice(0)) open(...session)
  }
  wanted.sort((a, b) => b[3].length - a[3].length)
  for (const session of wanted) open(...session)
  return { plan, unserved: plan.unserved.length }
}

/** What is left over of a homeroom, and studies together with what is left of others. */
const FEW = 12

const CARE_ROOMS = new Set(['music', 'art', 'hall', 'library'])

const willing = (who: Student): boolean => who.tutoring.needed && who.tutoring.willing

/** Small homerooms that may share a homework group do so all week: the group of each. */
function sharedHomework(asked: readonly Asked[], homework: Activity | undefined): Map<string, string> {
  const groups = new Map<string, string>()
  if (homework?.mergeHomerooms !== true) return groups
  const children = new Map<string, Student[]>()
  for (const entry of asked)
    for (const [homeroom, list] of entry.homework)
      children.set(homeroom, [
        ...(children.get(homeroom) ?? []),
        ...list.filter((one) => !children.get(homeroom)?.includes(one)),
      ])
  let shared = { name: '', members: [] as Student[] }
  for (const [homeroom, list] of children) {
    const together = shared.members.some((one) => list.some((other) => apart(one, other)))
    if (shared.name === '' || together || shared.members.length + list.length > homework.max)
      shared = { name: `HW-${homeroom}`, members: [] }
    shared.members.push(...list)
    if (list.length <= homework.max) groups.set(homeroom, shared.name)
  }
  return groups
}

/** Homework groups of a block: a homeroom fills its first group before a second. */
function homeworkGroups(
  asked: Asked,
  shared: ReadonlyMap<string, string>,
  max: number,
  all: boolean,
): Map<string, Student[]> {
  const groups = new Map<string, Student[]>()
  for (const [homeroom, children] of asked.homework) {
    const list = children.filter((who) => all || !willing(who))
    const name = shared.get(homeroom)
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), ...list])
    else
      for (let from = 0; from < list.length; from += max)
        groups.set(`HW-${homeroom}-${from}`, list.slice(from, from + max))
  }
  return groups
}
