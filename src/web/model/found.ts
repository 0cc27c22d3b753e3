/** Something that can be gone to: what it is, and the school under which it stands; null: under none. */
export interface Findable {
  readonly what: 'school' | 'person' | 'room' | 'activity' | 'homeroom' | 'student'
  readonly id: string
  readonly school: string | null
}

/** Its place within the pages of a week: whoever and whatever is no school's is found among the data. */
export function placeOf(week: string, { what, id, school }: Findable): string {
  if (school === null) return `/weeks/${week}/data`
  const place = `/weeks/${week}/schools/${encodeURIComponent(school)}`
  return what === 'school' ? place : `${place}?${new URLSearchParams({ by: what, of: id })}`
}
