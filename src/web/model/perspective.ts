import type { SchoolView } from '../../views/shapes.ts'

export type SessionOf = SchoolView['sessions'][number]
export type Duty = SchoolView['duties'][number]

/** Whose week is looked at. */
export const perspectives = ['school', 'homeroom', 'person', 'room', 'activity', 'student'] as const
export type Perspective = (typeof perspectives)[number]

/** A choice in a list: an id and how it is called. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** What may be looked at in one way, in the order of the school's own lists. */
export function choicesOf(view: SchoolView, perspective: Perspective): Choice[] {
  const named = (list: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  switch (perspective) {
    case 'school':
      return []
    case 'homeroom':
      return named(view.homerooms)
    case 'person':
      return named(view.people)
    case 'room':
      return named(view.rooms)
    case 'activity':
      return named(view.activities)
    case 'student': {
      const names = new Map(view.homerooms.map(({ id, name }) => [id, name]))
      return view.students.map(({ id, homeroom }) => ({
        value: id,
        label: `${id} ${names.get(homeroom) ?? homeroom}`,
      }))
    }
  }
}

const classOf = (students: SchoolView['students'], id: string): ReadonlySet<number> =>
  new Set(students.flatMap(({ homeroom }, place) => (homeroom === id ? [place] : [])))

/** Places of those of a class, where a class is looked at; null: it is none. */
export const membersOf = (
  { students }: Pick<SchoolView, 'students'>,
  perspective: Perspective,
  id: string,
): ReadonlySet<number> | null => (perspective === 'homeroom' ? classOf(students, id) : null)

/** Sessions of a perspective: all of the school, or those that one class, adult, room, activity or student is in. */
export function sessionsIn(view: SchoolView, perspective: Perspective, id: string): readonly SessionOf[] {
  const { sessions, students } = view
  switch (perspective) {
    case 'school':
      return sessions
    case 'person':
      return sessions.filter(({ lead, assistants }) => lead === id || assistants.includes(id))
    case 'room':
      return sessions.filter(({ room }) => room === id)
    case 'activity':
      return sessions.filter(({ activity }) => activity === id)
    case 'homeroom': {
      const members = classOf(students, id)
      return sessions.filter((one) => one.students.some((place) => members.has(place)))
    }
    case 'student': {
      const place = students.findIndex((one) => one.id === id)
      return sessions.filter((one) => one.students.includes(place))
    }
  }
}

/** Site duties of a perspective: of the school, or of one adult. */
export function dutiesIn(view: SchoolView, perspective: Perspective, id: string): readonly Duty[] {
  if (perspective === 'school') return view.duties
  return perspective === 'person' ? view.duties.filter(({ adults }) => adults.includes(id)) : []
}

/** A line of the grid: a block by its code, with its hours on the days that have it. */
export interface Line {
  readonly code: string
  readonly hours: string
  readonly kind: SchoolView['slots'][number]['kind']
}

/** Lines of the grid, in order of time. Where the hours of a block differ from day to day or grade to grade, all are told. */
export function linesOf({ slots }: Pick<SchoolView, 'slots'>): Line[] {
  const byCode = new Map<string, { first: string; hours: Set<string>; kind: Line['kind'] }>()
  for (const { code, start, end, kind } of slots) {
    const line = byCode.get(code) ?? { first: start, hours: new Set<string>(), kind }
    if (start < line.first) line.first = start
    line.hours.add(`${start}–${end}`)
    byCode.set(code, line)
  }
  return [...byCode]
    .sort(([codeA, a], [codeB, b]) =>
      a.first === b.first ? (codeA < codeB ? -1 : 1) : a.first < b.first ? -1 : 1,
    )
    .map(([code, { hours, kind }]) => ({ code, kind, hours: [...hours].sort().join(' / ') }))
}

export const datesOf = ({ slots }: Pick<SchoolView, 'slots'>): string[] =>
  [...new Set(slots.map(({ date }) => date))].sort()

/** Cells of the grid: what begins at a date and block. */
export function cellsOf<T extends { readonly date: string }>(
  things: readonly T[],
  blockOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const cells = new Map<string, T[]>()
  for (const thing of things) {
    const key = cellKey(thing.date, blockOf(thing))
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [thing])
    else cell.push(thing)
  }
  return cells
}

export const cellKey = (date: string, block: string): string => `${date} ${block}`
