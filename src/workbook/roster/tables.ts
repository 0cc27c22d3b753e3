import type { Fault } from '../../../models/faults.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Referred } from '../../files/csv/cells.ts'
import { plainName } from '../../files/csv/headings.ts'
import { ambiguousFault, idIn, resolveCell } from '../../files/csv/names.ts'
import { placeOf, type Sheet, type SheetRow } from '../../files/csv/sheet.ts'
import type { Column } from '../../files/csv/table.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import { rosterBookWords } from '../../messages/roster-book.ts'
import { timetableWords } from '../../messages/timetables.ts'
import type { Grid } from '../grid.ts'
import { readGridSheet } from '../sheet.ts'
import { ROSTER_TABLE_NAMES, ROSTER_TABLES, type RosterTable } from './columns.ts'
import type { WeekDirectories } from './directories.ts'

interface TablesRead {
  readonly sheets: ReadonlyMap<RosterTable, Sheet>
  readonly faults: readonly Fault[]
  readonly notes: readonly Fault[]
}

/** The sheet of a table: by its name; the sessions also on a sheet that is printed as the school's timetable, or the only one. */
function gridOf(name: RosterTable, grids: readonly Grid[]): Grid | undefined {
  const { zh, en } = ROSTER_TABLES[name].name
  const called = grids.find((grid) => [zh, en].some((one) => plainName(one) === plainName(grid.name)))
  if (called !== undefined || name !== 'sessions') return called
  const timetables = [timetableWords.bySchool.zh, rosterBookWords.byDay.zh, rosterBookWords.byDay.en].map(
    plainName,
  )
  const timetable = grids.find((grid) => timetables.includes(plainName(grid.name)))
  return timetable ?? (grids.length === 1 ? grids[0] : undefined)
}

/** Reads the sheets of a hand-made roster, with ids of the week where they name something. Other sheets are not looked at. */
export function readRosterTables(grids: readonly Grid[], known: WeekDirectories): TablesRead {
  const sheets = new Map<RosterTable, Sheet>()
  const faults: Fault[] = []
  const notes: Fault[] = []
  const { monday, district } = known.week
  for (const name of ROSTER_TABLE_NAMES) {
    const table = ROSTER_TABLES[name]
    const grid = gridOf(name, grids)
    if (grid === undefined) {
      if (table.required)
        faults.push(fileFault('BOOK_SHEET_MISSING', inFile(table.name.zh), { ...table.name }))
      continue
    }
    const read = readGridSheet(table, grid, { monday, terms: district.terms })
    sheets.set(name, read.sheet)
    faults.push(...read.faults)
    notes.push(...read.notes)
    for (const row of read.sheet.rows) faults.push(...resolveRow(read.sheet, row, table.columns, known))
  }
  return { sheets, faults, notes }
}

function resolveRow(
  sheet: Sheet,
  row: SheetRow,
  columns: readonly Column[],
  known: WeekDirectories,
): Fault[] {
  const faults: Fault[] = []
  const [only, another] = known.week.schools
  const resolve = (column: Column) => {
    const school = typeof row.value['school'] === 'string' ? row.value['school'] : null
    resolveCell(row, column, (kind: Referred, text: string): string => {
      const found = idIn(known.of[kind], text, school)
      if (typeof found === 'string') return found
      const place = placeOf(sheet, row.line, column)
      const { zh, en } = wordFor(kind)
      faults.push(
        found === null
          ? fileFault('CELL_PARENT', place, { read: text, parent: `${zh} (${en})` })
          : ambiguousFault(place, text, found),
      )
      return text
    })
  }
  const own = columns.find(({ path }) => path[0] === 'school')
  if (own !== undefined) {
    resolve(own)
    if (row.value['school'] === undefined && only !== undefined && another === undefined)
      row.value['school'] = only.id
    if (row.value['school'] === undefined)
      faults.push(fileFault('CELL_BLANK', placeOf(sheet, row.line, own), { read: '' }))
  }
  const school = typeof row.value['school'] === 'string' ? row.value['school'] : null
  tellSize(row, known, school)
  // Classes may be told by grade and with a number; `shareOf` reads them.
  for (const column of columns) if (column !== own && column.cell.refers !== 'homeroom') resolve(column)
  return faults
}

/** A number under the heading `students` is how many they are, unless some child is called so. */
function tellSize({ value }: SheetRow, { of }: WeekDirectories, school: string | null): void {
  const [only, another] = Array.isArray(value['students']) ? value['students'] : []
  if (typeof only !== 'string' || another !== undefined || !/^\d+$/.test(only)) return
  if (idIn(of.student, only, school) !== null) return
  value['students'] = []
  value['size'] = Number(only)
}
