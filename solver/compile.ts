import type { SchoolId } from '../models/ids.ts'
import type { Loan, Session } from '../models/plan.ts'
import { minutesOf } from '../models/time.ts'
import type { Week } from '../models/week.ts'
import type { Allotment } from './allotment.ts'
import { compileArcs } from './compile/arcs.ts'
import { compileLocks } from './compile/history.ts'
import { compileLists } from './compile/lists.ts'
import { compileStaff } from './compile/staff.ts'
import { compileStanding } from './compile/standing.ts'
import { compileStudents } from './compile/students.ts'
import {
  begunSlots,
  compileOptions,
  compileSlots,
  homeworkSlots,
  rankedActivities,
  runsForGrade,
  serviceDays,
} from './compile/time.ts'
import type { Problem } from './problem.ts'

const indexOf = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, number> =>
  new Map(rows.map((row, index) => [row.id, index]))

/**
 * Turns one school's part of a week into integers: the only place where an id becomes an index.
 * @param week with its events folded in and every reference valid
 * @param id the school; it must not be refused
 * @param allotment what it may use of people and rooms that several schools share; null: all of them
 * @param loans the loans of the district's week
 */
export function compile(
  week: Week,
  id: SchoolId,
  allotment: Allotment | null,
  loans: readonly Loan[],
): Problem {
  const school = week.schools.find((entry) => entry.id === id)
  if (school === undefined) throw new Error(`no school ${id}`)
  const days = serviceDays(week, school)
  const { slots, segmentCount } = compileSlots(school, days)
  const { sites, travel, walk } = compileSites(week, school.id)
  const siteIndex = (site: string): number => sites.indexOf(site)
  const rooms = week.rooms.filter(
    (room) => room.site === (id as string) || (walk[siteIndex(room.site)] ?? -1) >= 0,
  )
  const activities = week.activities.filter((activity) => activity.school === id)
  const ranked = rankedActivities(activities)
  const options = compileOptions(activities, slots, days, week.district.breakLimit)
  const optionsOfActivity: number[][] = activities.map(() => [])
  for (const { index, activity } of options) optionsOfActivity[activity].push(index)
  const optionsOfSlot: number[][] = slots.map(() => [])
  for (const option of options) for (const slot of option.slots) optionsOfSlot[slot].push(option.index)
  const homeworkSlot = homeworkSlots(school, slots, days)
  const runFits = runsForGrade(options, slots, week.district.breakLimit)
  const ground = {
    school,
    days,
    slots,
    activities,
    ranked,
    options,
    optionsOfActivity,
    homeworkSlot,
    runFits,
  }
  const pupils = compileStudents(
    ground,
    week.students.filter((student) => student.school === id),
  )
  const homerooms = school.homerooms.map((homeroom) => homeroom.id as string)
  const homeroomIndex = new Map(homerooms.map((homeroom, index) => [homeroom, index]))
  const { present, ...staff } = compileStaff(
    week,
    school,
    days,
    slots,
    homerooms,
    siteIndex,
    allotment,
    loans,
  )
  const names = {
    activity: indexOf(activities),
    adult: indexOf(staff.adults),
    room: indexOf(rooms),
    student: indexOf(pupils.students),
  }
  const standing = compileStanding(week, ground, pupils, names)
  const { published } = week.history
  const begun = begunSlots(week, days, slots)
  const half = {
    week,
    school,
    loans,
    days,
    slots,
    slotDay: Int32Array.from(slots, (slot) => slot.day),
    begun,
    segmentCount,
    sites,
    travel,
    walk,
    rooms,
    roomSite: Int32Array.from(rooms, (room) => siteIndex(room.site)),
    activities,
    ranked,
    options,
    optionsOfActivity,
    optionsOfSlot,
    ...staff,
    homerooms,
    ...pupils,
    homeroomOf: Int32Array.from(pupils.students, (student) => homeroomIndex.get(student.homeroom) ?? -1),
    homeworkSlot,
    standing,
    ...groupNames(standing, published?.sessions ?? [], activities, id),
    locks: compileLocks(week, school, days, slots, options, names, begun),
    published,
    intervals: days.map((_, day) => distinctIntervals(school, days[day].follows)),
  }
  const arcs = compileArcs(half, present)
  const roomArc = withinAllotment(arcs.roomArc, half, allotment)
  return { ...half, ...arcs, roomArc, ...compileLists(half, { ...arcs, roomArc }) }
}

/** The school's own site first, then every other site that people, rooms or travel name. */
function compileSites(week: Week, id: SchoolId) {
  const sites: string[] = [id]
  const seen = new Set<string>(sites)
  for (const site of [...week.schools, ...week.venues])
    if (!seen.has(site.id)) {
      seen.add(site.id)
      sites.push(site.id)
    }
  const at = new Map(sites.map((site, index) => [site, index]))
  const travel = new Int32Array(sites.length * sites.length).fill(-1)
  const walk = new Int32Array(sites.length).fill(-1)
  for (let site = 0; site < sites.length; site++) travel[site * sites.length + site] = 0
  for (const row of week.travel) {
    const from = at.get(row.from)
    const to = at.get(row.to)
    if (from === undefined || to === undefined) continue
    travel[from * sites.length + to] = row.adult
    travel[to * sites.length + from] = row.adult
    const venue = from === 0 ? to : to === 0 ? from : -1
    if (venue >= 0 && row.walk !== null && week.venues.some((entry) => entry.id === sites[venue]))
      walk[venue] = row.walk
  }
  return { sites, travel, walk }
}

/** Ids of groups that exist already, and the activity of each; −1: gone from the data. */
function groupNames(
  standing: Problem['standing'],
  published: readonly Session[],
  activities: Problem['activities'],
  id: SchoolId,
): Pick<Problem, 'groupNames' | 'nameActivity'> {
  const names = new Map<string, number>(standing.map(({ source, activity }) => [source.id, activity]))
  const indices = indexOf(activities)
  for (const { school, group, activity } of published)
    if (school === id && !names.has(group)) names.set(group, indices.get(activity) ?? -1)
  return { groupNames: [...names.keys()], nameActivity: Int32Array.from(names.values()) }
}

function distinctIntervals(school: Problem['school'], weekday: number): (readonly [number, number])[] {
  const seen = new Map<number, readonly [number, number]>()
  for (const block of school.blocks) {
    if (block.weekday !== weekday) continue
    const start = minutesOf(block.start)
    const end = minutesOf(block.end)
    seen.set(start * 1440 + end, [start, end])
  }
  return [...seen.entries()].sort((a, b) => a[0] - b[0]).map(([, interval]) => interval)
}

/** Takes out the days on which a shared room belongs to another school. */
function withinAllotment(
  roomArc: Uint8Array,
  half: Pick<Problem, 'rooms' | 'options' | 'days'>,
  allotment: Allotment | null,
): Uint8Array {
  if (allotment === null) return roomArc
  half.rooms.forEach((room, index) => {
    const dates = allotment.roomDays.get(room.id)
    if (dates === undefined) return
    for (const option of half.options)
      if (!dates.has(half.days[option.day].date)) roomArc[index * half.options.length + option.index] = 0
  })
  return roomArc
}
