import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { type Named, namesIn } from '../messages/names.ts'

/** What the ids of parameters stand for. */
const KIND: Readonly<Record<string, Named>> = {
  school: 'school',
  owner: 'school',
  host: 'school',
  site: 'site',
  from: 'site',
  to: 'site',
  room: 'room',
  staff: 'staff',
  subject: 'staff',
  activity: 'activity',
  homeroom: 'homeroom',
}

/** Codes of rows that have a name, as `entity` gives them. */
const ENTITY: Readonly<Record<string, Named>> = {
  school: 'school',
  site: 'site',
  room: 'room',
  staff: 'staff',
  activity: 'activity',
  homeroom: 'homeroom',
}

/** Faults whose id is what is wrong. */
const OF_IDS: ReadonlySet<string> = new Set(['DUPLICATE_ID'])

/**
 * Faults that say the names of things beside their ids: a school knows its people, rooms and activities by name.
 * @param week from which the names are taken; ids that it does not know stay as they are
 */
export function withNames<F extends Fault>(week: Week, faults: readonly F[]): F[] {
  const nameOf = namesIn(week)
  return faults.map((fault) => {
    const { entity, name } = fault.params
    const said = (key: string, value: string | number): string | number => {
      const kind = KIND[key] ?? (key === 'id' && !OF_IDS.has(fault.code) ? ENTITY[String(entity)] : undefined)
      if (kind === undefined || typeof value !== 'string') return value
      const told = nameOf(kind, value)
      // Where a text has the name already, the id stands in brackets behind it.
      return told === `${name} (${value})` ? value : told
    }
    const params = Object.fromEntries(
      Object.entries(fault.params).map(([key, value]) => [key, said(key, value)]),
    )
    return { ...fault, params }
  })
}
