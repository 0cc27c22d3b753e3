import type { Referred } from '../../files/csv/cells.ts'
import type { NamedKind } from '../api/data.ts'

const NAMED: Readonly<Partial<Record<Referred, NamedKind>>> = {
  school: 'school',
  site: 'school',
  room: 'room',
  institution: 'institution',
  staff: 'staff',
  activity: 'activity',
}

/** The kind of thing whose name stands for an id of a field; null where the id is its own name. */
export const namedBy = (refers: Referred | null): NamedKind | null =>
  refers === null ? null : (NAMED[refers] ?? null)
