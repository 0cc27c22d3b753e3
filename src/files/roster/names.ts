import type { Room } from '../../../models/room.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Week } from '../../../models/week.ts'

interface Names {
  readonly nameOf: (who: StaffMember) => string
  readonly roomName: (room: Room) => string
}

const named = ({ name, id }: { readonly name: string; readonly id: string }): string => `${name}（${id}）`

/** Where a name is used: a school and the name, or a site and the name. */
const use = (place: string, name: string): string => `${place}\u0000${name}`

/** Which uses there are more than once. */
function repeated(uses: Iterable<string>): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()]
  for (const one of uses) (seen.has(one) ? twice : seen).add(one)
  return twice
}

const schoolsOf = ({ school, serves }: StaffMember): readonly string[] =>
  school === null ? serves : [school, ...serves]

/** Names as they stand in timetables: with the id in brackets where a school's people, or a site's rooms, share one. */
export function namesOf({ staff, rooms }: Week): Names {
  const people = repeated(
    staff.flatMap((who) => [...new Set(schoolsOf(who))].map((school) => use(school, who.name))),
  )
  const places = repeated(rooms.map(({ site, name }) => use(site, name)))
  return {
    nameOf: (who) =>
      schoolsOf(who).some((school) => people.has(use(school, who.name))) ? named(who) : who.name,
    roomName: (room) => (places.has(use(room.site, room.name)) ? named(room) : room.name),
  }
}
