import { z } from 'zod'
import type { Fault } from '../../../models/faults.ts'
import { type Plan, plan as planSchema } from '../../../models/plan.ts'
import type { Week } from '../../../models/week.ts'
import { requiredBlocks } from '../../../solver/verify/index.ts'
import { placeOf, type Sheet, type SheetRow } from '../../files/csv/sheet.ts'
import { fileFault, inFile, type Place } from '../../files/fault.ts'
import type { Result } from '../../files/result.ts'
import { valueFaults } from '../../files/values.ts'
import type { Grid } from '../grid.ts'
import { sharedNames } from '../shared-name.ts'
import { type DutyRow, type LoanRow, ROSTER_TABLES, type RosterTable, type SessionRow } from './columns.ts'
import { directoriesOf, type WeekDirectories } from './directories.ts'
import { sessionsOf } from './sessions.ts'
import { readRosterTables } from './tables.ts'
import { dateMeant } from './when.ts'

type Dated = { readonly date?: string; readonly weekday?: number }

/** The date of a row: as written, else the day of the week that follows the weekday. */
function dateOf(
  { value, line }: SheetRow,
  sheet: Sheet,
  table: RosterTable,
  { days }: WeekDirectories,
): { readonly date: string } | { readonly fault: Fault } {
  const { date, weekday } = value as Dated
  const column = (field: string) => ROSTER_TABLES[table].columns.find(({ path }) => path[0] === field)
  const [dates, weekdays] = [column('date'), column('weekday')]
  const at = date === undefined && weekday !== undefined ? weekdays : dates
  const found =
    date === undefined ? days.find(({ follows }) => follows === weekday)?.date : dateMeant(date, days)
  if (found !== undefined) return { date: found }
  const place = at === undefined ? sheet.place(line) : placeOf(sheet, line, at)
  if (date === undefined && weekday === undefined)
    return { fault: fileFault('CELL_BLANK', place, { read: '' }) }
  const expected = days.map((day) => day.date).join(', ')
  return { fault: fileFault('ROSTER_DAY', place, { read: date?.trim() ?? weekday, expected }) }
}

/**
 * Reads a roster that people made: sessions, duties and loans of a week. Everything in it must be of the week; whether it
 * keeps the rules is for `verify` to say.
 * @param only name of the sheet to read; undefined: whichever holds the roster
 */
export function readHandMade(grids: readonly Grid[], input: Week, only?: string): Result<Plan> {
  const shared = sharedNames(grids)
  if (shared.length > 0) return { ok: false, faults: shared }
  const known = directoriesOf(input)
  const { sheets, faults: read, notes } = readRosterTables(grids, known, only)
  const faults = [...read]
  const rows = <Row>(table: RosterTable): (Row & { date: string; line: number })[] => {
    const sheet = sheets.get(table)
    if (sheet === undefined) return []
    return sheet.rows.flatMap((row) => {
      const found = dateOf(row, sheet, table, known)
      if ('fault' in found) faults.push(found.fault)
      else return [{ ...(row.value as Row), date: found.date, line: row.line }]
      return []
    })
  }
  const sessionRows = rows<SessionRow & { school: string }>('sessions')
  const dutyRows = rows<DutyRow & { school: string }>('duties')
  const loanRows = rows<LoanRow>('loans')
  const duties = dutyRows.flatMap((row) => dutyOf(row, sheets, known, faults))
  if (faults.length > 0) return { ok: false, faults }
  const required = requiredBlocks(input)
  const sheet = sheets.get('sessions')
  const drafted = sheet === undefined ? null : sessionsOf(sessionRows, sheet, known, required)
  if (drafted !== null && drafted.faults.length > 0) return { ok: false, faults: drafted.faults }
  const sessions = drafted?.sessions ?? []
  const loans = loanRows.map(({ staff, date, host }) => ({ staff, date, host }))
  const key = (student: string, date: string, block: string) => `${student}\u0000${date}\u0000${block}`
  const served = new Set(
    sessions.flatMap(({ students, date, blocks }) =>
      students.flatMap((student) => blocks.map((block) => key(student, date, block))),
    ),
  )
  const unserved = required.filter(({ student, date, block }) => !served.has(key(student, date, block)))
  const value = { sessions, duties, loans, unserved }
  const parsed = planSchema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data, notes: [...notes, ...(drafted?.notes ?? [])] }
  return { ok: false, faults: valueFaults(parsed.error.issues, value, placesOf(sheets, sessionRows)) }
}

const at = z.tuple([z.string(), z.int()]).rest(z.unknown())

/** Where a value of the plan stands: in the row of its session. */
const placesOf =
  (sheets: ReadonlyMap<RosterTable, Sheet>, sessions: readonly { line: number }[]) =>
  (path: readonly (string | number)[]): Place => {
    const sheet = sheets.get('sessions')
    const [, index = 0] = at.safeParse(path).data ?? []
    const column = ROSTER_TABLES.sessions.columns.find((one) => one.path[0] === path[2])
    const line = sessions[index]?.line ?? null
    if (sheet === undefined) return inFile(ROSTER_TABLES.sessions.name.zh)
    return column === undefined ? sheet.place(line) : placeOf(sheet, line, column)
  }

/** The duty that a row means: by its id, or by its name with the weekday and the block. */
function dutyOf(
  row: DutyRow & { school: string; date: string; line: number },
  sheets: ReadonlyMap<RosterTable, Sheet>,
  { week, days }: WeekDirectories,
  faults: Fault[],
): Plan['duties'][number][] {
  const day = days.find(({ date }) => date === row.date)
  const all = week.schools.find(({ id }) => id === row.school)?.siteDuties ?? []
  const meant = all.filter(
    ({ id, name, weekday, block }) =>
      id === row.duty ||
      (name === row.duty && weekday === day?.follows && (row.block === undefined || row.block === block)),
  )
  const exact = meant.find(({ id }) => id === row.duty) ?? (meant.length === 1 ? meant[0] : undefined)
  const column = ROSTER_TABLES.duties.columns.find(({ path }) => path[0] === 'duty')
  const sheet = sheets.get('duties')
  if (exact === undefined && sheet !== undefined && column !== undefined) {
    const parent = all
      .filter(({ weekday }) => weekday === day?.follows)
      .map(({ name, block }) => `${name} ${block}`)
      .join(', ')
    faults.push(fileFault('CELL_PARENT', placeOf(sheet, row.line, column), { read: row.duty, parent }))
  }
  if (exact === undefined) return []
  const entry = { school: row.school, duty: exact.id, date: row.date, adults: row.adults ?? [] }
  return planSchema.shape.duties.parse([entry])
}
