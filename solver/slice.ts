import type { SchoolId, StaffId } from '../models/ids.ts'
import type { Loan } from '../models/plan.ts'
import type { StaffMember } from '../models/staff.ts'
import type { Week } from '../models/week.ts'

/** What an adult does at other schools in the week. */
export interface Load {
  readonly minutes: number
  readonly late: number
  readonly sessions: number
}

/** A person as one school's solve sees them: what they do elsewhere is carried already, and off their weekly limit. */
const seenFrom = (adult: StaffMember, away: Load | undefined): StaffMember =>
  away === undefined
    ? adult
    : {
        ...adult,
        maxPerWeek: Math.max(0, adult.maxPerWeek - away.sessions),
        carried: {
          ...adult.carried,
          load: adult.carried.load + away.minutes,
          late: adult.carried.late + away.late,
        },
      }

/** The lists of a week by school, each in the order of the week. */
interface Lists {
  readonly venues: ReadonlySet<string>
  readonly rooms: ReadonlyMap<string, Week['rooms']>
  readonly activities: ReadonlyMap<string, Week['activities']>
  readonly students: ReadonlyMap<string, Week['students']>
  /** Places in the list of staff: of those who belong to a school, and of each person. */
  readonly people: ReadonlyMap<string, readonly number[]>
  readonly placeOf: ReadonlyMap<string, number>
}

/** Worked out once for each week: a district's schools are cut out of it again and again. */
const known = new WeakMap<Week, Lists>()

function listsOf(week: Week): Lists {
  const old = known.get(week)
  if (old !== undefined) return old
  const people = new Map<string, number[]>()
  week.staff.forEach(({ school, serves }, place) => {
    for (const id of new Set([...(school === null ? [] : [school]), ...serves])) {
      const list = people.get(id)
      if (list === undefined) people.set(id, [place])
      else list.push(place)
    }
  })
  const lists = {
    venues: new Set<string>(week.venues.map(({ id }) => id)),
    rooms: grouped(week.rooms, ({ site }) => site),
    activities: grouped(week.activities, ({ school }) => school),
    students: grouped(week.students, ({ school }) => school),
    people,
    placeOf: new Map(week.staff.map(({ id }, place) => [id as string, place])),
  }
  known.set(week, lists)
  return lists
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const row of rows) {
    const list = lists.get(keyOf(row))
    if (list === undefined) lists.set(keyOf(row), [row])
    else list.push(row)
  }
  return lists
}

/** Rooms of a school and of all venues. */
function roomsAt({ rooms: all }: Week, { venues, rooms }: Lists, school: SchoolId): Week['rooms'] {
  const own = rooms.get(school) ?? []
  const shared = [...venues].flatMap((site) => rooms.get(site) ?? [])
  if (shared.length === 0) return own
  const wanted = new Set([...own, ...shared])
  return all.filter((room) => wanted.has(room))
}

/** Those who belong to a school, and its guests. */
function staffAt(
  week: Week,
  { people, placeOf }: Lists,
  school: SchoolId,
  loans: readonly Loan[],
): StaffMember[] {
  const places = new Set(people.get(school))
  for (const { host, staff } of loans) {
    const place = placeOf.get(staff)
    if (host === school && place !== undefined) places.add(place)
  }
  return [...places].sort((a, b) => a - b).map((place) => week.staff[place])
}

/**
 * The part of a week that one school's solve reads: its own people and those lent to it, rooms and history, and the sites around it.
 * @param loans the loans of the district's week
 * @param away what the school's people do elsewhere, where they are lent
 */
export function slice(
  week: Week,
  school: SchoolId,
  loans: readonly Loan[] = [],
  away: ReadonlyMap<StaffId, Load> = new Map(),
): Week {
  const lists = listsOf(week)
  const { venues } = lists
  const staff = staffAt(week, lists, school, loans).map((adult) => seenFrom(adult, away.get(adult.id)))
  const present = new Set(staff.map((adult) => adult.id))
  const near = new Set<string>([school])
  for (const adult of staff) for (const id of [adult.school, ...adult.serves]) if (id !== null) near.add(id)
  for (const loan of loans) if (present.has(loan.staff)) near.add(loan.host)
  const sites = new Set<string>([...venues, ...near])
  for (const adult of staff) for (const lesson of adult.lessons) sites.add(lesson.site)
  const { published } = week.history
  return {
    ...week,
    travel: week.travel.filter((row) => sites.has(row.from) && sites.has(row.to)),
    schools: week.schools.filter((entry) => sites.has(entry.id)),
    rooms: roomsAt(week, lists, school),
    staff,
    activities: lists.activities.get(school) ?? [],
    students: lists.students.get(school) ?? [],
    pins: week.pins.filter((pin) => pin.school === school && (pin.staff === null || present.has(pin.staff))),
    bans: week.bans.filter((ban) => ban.school === school),
    events: [],
    history: {
      ...week.history,
      standing: week.history.standing.filter((group) => group.school === school),
      published: published && {
        sessions: published.sessions.filter((session) => session.school === school),
        duties: published.duties.filter((duty) => duty.school === school),
        loans: published.loans,
        unserved: published.unserved,
      },
    },
  }
}
