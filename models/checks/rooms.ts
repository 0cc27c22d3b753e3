import type { Fault } from '../faults.ts'
import type { Facts } from './facts.ts'
import { dangling, duplicateIds, error, type Row, stretches, warning } from './fault.ts'

/** Rooms and venues. A homeroom may have two classrooms, and a room none. */
export function roomFaults(facts: Facts): Fault[] {
  const { rooms, venues, schools } = facts.week
  const last = facts.days.at(-1)?.date
  return [
    ...duplicateIds(venues, (at) => `venues[${at}]`, 'venue'),
    ...venues.flatMap((venue, index) =>
      schools.some((school) => facts.walk(school.id, venue.id) !== null)
        ? []
        : [
            warning('VENUE_UNREACHABLE', {
              where: `venues[${index}]`,
              read: venue.id,
              params: { id: venue.id, name: venue.name },
            }),
          ],
    ),
    ...duplicateIds(rooms, (at) => `rooms[${at}]`, 'room'),
    ...rooms.flatMap((room, index) => {
      const school = facts.schools.has(room.site) ? room.site : null
      const row: Row = { where: `rooms[${index}]`, entity: 'room', id: room.id, school }
      const faults = [
        ...dangling(row, 'site', 'site', room.site, facts.sites),
        ...dangling(row, 'homeroom', 'homeroom', room.homeroom, facts.homerooms),
        ...stretches(
          row,
          { field: 'availability', list: room.availability },
          { field: 'closures', list: room.closures },
        ),
      ]
      const home = room.homeroom === null ? undefined : facts.homerooms.get(room.homeroom)
      if (home !== undefined && home.school.id !== (room.site as string))
        faults.push(
          error('ROOM_OF_ANOTHER_HOMEROOM', {
            where: `${row.where}.homeroom`,
            read: home.homeroom.id,
            expected: [...facts.homerooms.values()]
              .filter((entry) => entry.school.id === (room.site as string))
              .map((entry) => entry.homeroom.id),
            params: {
              entity: row.entity,
              id: room.id,
              homeroom: home.homeroom.id,
              school: home.school.name,
              site: room.site,
            },
            school,
          }),
        )
      if (last !== undefined && room.safetyUntil < last)
        faults.push(
          warning('ROOM_SAFETY_EXPIRES', {
            where: `${row.where}.safetyUntil`,
            read: room.safetyUntil,
            expected: `≥ ${last}`,
            params: { id: room.id, name: room.name, until: room.safetyUntil },
            school,
          }),
        )
      return faults
    }),
  ]
}
