import type { SchoolView } from '../../views/shapes.ts'

/** Something that can be gone to: what it is, and where it stands. */
export interface Findable {
  readonly what: 'school' | 'person' | 'room' | 'student'
  readonly id: string
  readonly name: string
  readonly school: string
}

const MOST = 30

/** What a school's week has in it that somebody looks for. */
export function findablesOf({ school, people, rooms, students }: SchoolView): Findable[] {
  const of = (what: Findable['what']) => (one: { readonly id: string; readonly name?: string }) => ({
    what,
    id: one.id,
    name: one.name ?? one.id,
    school: school.id,
  })
  return [...people.map(of('person')), ...rooms.map(of('room')), ...students.map(of('student'))]
}

/** Those whose name or id has the words in it, whole ones first, so many at most. */
export function found(all: readonly Findable[], words: string): readonly Findable[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const rank = ({ id, name }: Findable): number => {
    const known = [name.toLowerCase(), id.toLowerCase()]
    if (known.includes(wanted)) return 0
    if (known.some((word) => word.startsWith(wanted))) return 1
    return known.some((word) => word.includes(wanted)) ? 2 : 3
  }
  return all
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ one }) => one)
}

/** Its place within the pages of a week. */
export const placeOf = (week: string, { what, id, school }: Findable): string =>
  `/weeks/${week}/schools/${encodeURIComponent(school)}${
    what === 'school' ? '' : `?${new URLSearchParams({ by: what, of: id })}`
  }`
