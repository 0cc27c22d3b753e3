import { schoolDays } from '../../../models/calendar.ts'
import type { DayView } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { Referred } from '../../files/csv/cells.ts'
import { type Directory, directoryOf, idIn } from '../../files/csv/names.ts'

/** What a roster may name of a week, by kind, also as timetables print it, and the days of the week. */
export interface WeekDirectories {
  readonly week: Week
  readonly days: readonly DayView[]
  readonly of: Readonly<Record<Referred, Directory>>
}

export function directoriesOf(input: Week): WeekDirectories {
  const week = withEvents(input)
  const inSchool = (rows: readonly { id: string; school: string | null; name?: string }[]) =>
    directoryOf(rows.map(({ id, school, name = '' }) => ({ id, name, school })))
  const anywhere = (rows: readonly { id: string; name: string }[]) =>
    directoryOf(rows.map(({ id, name }) => ({ id, name, school: null })))
  const ofSchools = (rows: (school: Week['schools'][number]) => readonly { id: string; name: string }[]) =>
    directoryOf(week.schools.flatMap((school) => rows(school).map((row) => ({ ...row, school: school.id }))))
  const siteNames = new Map<string, string>(
    [...week.schools, ...week.venues].map(({ id, name }) => [id, name]),
  )
  return {
    week,
    days: schoolDays(week.district, week.monday),
    of: {
      school: anywhere(week.schools),
      site: anywhere([...week.schools, ...week.venues]),
      homeroom: ofSchools(({ homerooms }) => homerooms),
      block: ofSchools(({ blocks }) => blocks.map(({ code }) => ({ id: code, name: '' }))),
      room: directoryOf(
        week.rooms.flatMap(({ id, name, site }) =>
          [name, `${name}（${id}）`, `${siteNames.get(site) ?? site} ${name}`].map((said) => ({
            id,
            name: said,
            school: site,
          })),
        ),
      ),
      institution: anywhere(week.institutions),
      staff: inSchool(week.staff.flatMap((one) => [one, { ...one, name: `${one.name}（${one.id}）` }])),
      activity: inSchool(week.activities),
      student: inSchool(week.students),
    },
  }
}

/** The name of a thing, where nothing else would be meant by it; else its id. */
export function nameOrId(directory: Directory, id: string, name: string | undefined, school: string): string {
  return name !== undefined && name !== '' && idIn(directory, name, school) === id ? name : id
}
