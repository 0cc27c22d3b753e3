import type { Week } from '../../models/week.ts'

/** What a breach or a figure of one may name by its id. */
export type Named = 'school' | 'site' | 'staff' | 'room' | 'activity' | 'homeroom'

/** The name of a thing with its id in brackets; the id alone of what is not known or has no other name. */
export type NameOf = (of: Named, id: string) => string

type Rows = readonly { readonly id: string; readonly name: string }[]

/** Names of what a week holds, for people who read of it. */
export function namesIn({ schools, venues, staff, rooms, activities }: Week): NameOf {
  const mapOf = (rows: Rows) => new Map(rows.map(({ id, name }) => [id, name]))
  const names: Readonly<Record<Named, ReadonlyMap<string, string>>> = {
    school: mapOf(schools),
    site: mapOf([...schools, ...venues]),
    staff: mapOf(staff),
    room: mapOf(rooms),
    activity: mapOf(activities),
    homeroom: mapOf(schools.flatMap(({ homerooms }) => homerooms)),
  }
  return (of, id) => {
    const name = names[of].get(id) ?? ''
    return name === '' || name === id ? id : `${name} (${id})`
  }
}
