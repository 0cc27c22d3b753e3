import type { Kind } from './places.ts'

/** Something that can be gone to: what it is, and the school under which it stands; null: under none. */
export interface Findable {
  readonly what: 'school' | 'person' | 'room' | 'activity' | 'homeroom' | 'student'
  readonly id: string
  readonly school: string | null
}

/** The kinds of rows that they are among the data; a class is a line of its school. */
const KIND_OF = {
  school: 'schools',
  person: 'staff',
  room: 'rooms',
  activity: 'activities',
  homeroom: 'schools',
  student: 'students',
} as const satisfies Readonly<Record<Findable['what'], Kind>>

/**
 * Its place within the pages of a week: under its school, where there is a roster to be looked at; whoever and whatever is no school's,
 * and everything as long as there is no roster, among the data, open.
 */
export function placeOf(week: string, { what, id, school }: Findable, hasRoster: boolean): string {
  if (school === null || !hasRoster) {
    const open = what === 'homeroom' ? (school ?? '') : id
    return `/weeks/${week}/data?${new URLSearchParams({ kind: KIND_OF[what], open })}`
  }
  const place = `/weeks/${week}/schools/${encodeURIComponent(school)}`
  return what === 'school' ? place : `${place}?${new URLSearchParams({ by: what, of: id })}`
}
