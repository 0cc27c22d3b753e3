import type { Fault } from '../../../models/faults.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Referred } from '../../files/csv/cells.ts'
import { plainName } from '../../files/csv/headings.ts'
import { ambiguousFault, idIn, resolveCell } from '../../files/csv/names.ts'
import { type PlaceOf, placeOf, type Sheet, type SheetRow } from '../../files/csv/sheet.ts'
import type { Column } from '../../files/csv/table.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import { groupMeant } from '../../files/roster/group-name.ts'
import { rosterBookWords } from '../../messages/roster-book.ts'
import { timetableWords } from '../../messages/timetables.ts'
import type { Grid } from '../grid.ts'
import { readGridSheet } from '../sheet.ts'
import { ROSTER_TABLE_NAMES, ROSTER_TABLES, type RosterTable } from './columns.ts'
import { layoutOf } from './crosstab/layout.ts'
import { type Crosstab, type Unfolded, unfold } from './crosstab/unfold.ts'
import type { WeekDirectories } from './directories.ts'

interface TablesRead {
  readonly sheets: ReadonlyMap<RosterTable, Sheet>
  readonly faults: readonly Fault[]
  readonly notes: readonly Fault[]
}

const called = (grids: readonly Grid[], names: readonly string[]): Grid | undefined => {
  const plain = names.map(plainName)
  return grids.find(({ name }) => plain.includes(plainName(name)))
}
const namesOf = (table: RosterTable): string[] => [ROSTER_TABLES[table].name.zh, ROSTER_TABLES[table].name.en]
/** Rows that are looked through for headings. */
const FIRST_ROWS = 30
const TIMETABLES = [timetableWords.bySchool.zh, rosterBookWords.byDay.zh, rosterBookWords.byDay.en]

/** Whether a note is of a column that printed timetables have and nobody needs: what kind of activity it is. */
const isPrinted = ({ code, params: { read = '' } }: Fault): boolean =>
  code === 'BOOK_COLUMN_IGNORED' &&
  [timetableWords.category.zh, timetableWords.category.en].some(
    (name) => plainName(name) === plainName(String(read)),
  )

/** Whether a sheet has a row for each session: its headings tell what, where or with whom, and on which day. */
function isList({ rows }: Grid): boolean {
  const { columns } = ROSTER_TABLES.sessions
  const has = (fields: readonly string[]): ((row: Grid['rows'][number]) => boolean) => {
    const names = columns
      .filter(({ path }) => fields.includes(path[0] ?? ''))
      .flatMap(({ zh, en }) => [plainName(zh), plainName(en)])
    return (row) => row.some((cell) => names.includes(plainName(String(cell ?? ''))))
  }
  const needed = [has(['activity']), has(['room', 'lead']), has(['date', 'weekday'])]
  return rows.slice(0, FIRST_ROWS).some((row) => needed.every((is) => is(row)))
}

/** Where the sessions of a roster stand, and on which other sheets they stand too. */
interface Found {
  readonly list: Grid | null
  readonly tabs: readonly Crosstab[]
  readonly others: readonly string[]
}

/** The sheet of one row a session, else the timetable that is printed; else sheets with days as columns; else the only sheet. */
function sessionsIn(grids: readonly Grid[]): Found {
  const shown = grids.filter(({ hidden }) => !hidden)
  const lists = shown.filter(isList)
  const layouts = shown.flatMap((grid) => {
    const layout = lists.includes(grid) ? null : layoutOf(grid)
    return layout === null ? [] : [{ grid, layout }]
  })
  const tabs = layouts.flatMap(({ grid, layout }) => (layout === 'pupils' ? [] : [{ grid, layout }]))
  const list =
    called(grids, namesOf('sessions')) ??
    called(lists, TIMETABLES) ??
    lists[0] ??
    (tabs.length === 0 && grids.length === 1 ? grids[0] : undefined)
  const isTab = list === undefined || tabs.some(({ grid }) => grid === list)
  const read = isTab ? tabs.map(({ grid }) => grid) : [list]
  const others = [...lists, ...layouts.map(({ grid }) => grid)].filter((grid) => !read.includes(grid))
  return {
    list: isTab ? null : list,
    tabs: isTab ? tabs : [],
    others: others.map(({ name }) => name),
  }
}

/** The sheet with a row for each session, and the printed timetable beside it; null: there are not both. */
export function printedBeside(
  grids: readonly Grid[],
): { readonly read: string; readonly printed: string } | null {
  const shown = grids.filter(({ hidden }) => !hidden)
  const [list, printed] = [called(shown, namesOf('sessions')), called(shown, TIMETABLES)]
  return list === undefined || printed === undefined ? null : { read: list.name, printed: printed.name }
}

/** What cells of timetables say, as a sheet of one row each. */
function sheetOf<Row extends object>(name: RosterTable, file: string, rows: readonly Unfolded<Row>[]): Sheet {
  const { columns } = ROSTER_TABLES[name]
  const place: PlaceOf = (line, at) =>
    rows[(line ?? 0) - 1]?.place(columns[at ?? -1]?.path[0] ?? 'cell') ?? inFile(file)
  const values = rows.map(({ value }, at) => ({
    line: at + 1,
    parent: null,
    value: Object.fromEntries(Object.entries(value)),
  }))
  return { whole: true, file, place, columns, headings: new Map(), rows: values, lost: [] }
}

/**
 * Reads the sheets of a hand-made roster, with ids of the week where they name something. Other sheets are not looked at.
 * @param only the sheet to read; undefined: whichever holds the roster
 */
export function readRosterTables(all: readonly Grid[], known: WeekDirectories, only?: string): TablesRead {
  const grids = only === undefined ? all : all.filter(({ name }) => plainName(name) === plainName(only))
  const sheets = new Map<RosterTable, Sheet>()
  const faults: Fault[] = []
  const notes: Fault[] = []
  const { monday, district } = known.week
  const { list, tabs, others } = sessionsIn(grids)
  const names = [...(list === null ? [] : [list]), ...tabs.map(({ grid }) => grid)]
    .map(({ name }) => name)
    .join('、')
  if (others.length > 0 && names !== '')
    notes.push({
      ...fileFault('ROSTER_SHEETS', inFile(names), { read: names, others: others.join('、') }),
      severity: 'warning',
    })
  const add = (name: RosterTable, sheet: Sheet): void => {
    sheets.set(name, sheet)
    for (const row of sheet.rows) faults.push(...resolveRow(sheet, row, ROSTER_TABLES[name].columns, known))
  }
  if (tabs.length > 0) {
    const { sessions, duties, faults: wrong } = unfold(tabs, known)
    faults.push(...wrong)
    // What could not be understood is told, and nothing else of it.
    if (wrong.length === 0) add('sessions', sheetOf('sessions', names, sessions))
    if (wrong.length === 0 && duties.length > 0) add('duties', sheetOf('duties', names, duties))
  }
  for (const name of ROSTER_TABLE_NAMES) {
    const table = ROSTER_TABLES[name]
    const grid = name === 'sessions' ? list : called(grids, namesOf(name))
    if (grid === null || grid === undefined) {
      if (table.required && tabs.length === 0)
        faults.push(fileFault('BOOK_SHEET_MISSING', inFile(only ?? table.name.zh), { ...table.name }))
      continue
    }
    const read = readGridSheet(table, grid, { monday, terms: district.terms })
    faults.push(...read.faults)
    notes.push(...read.notes.filter((note) => !isPrinted(note)))
    add(name, read.sheet)
    if (name === 'sessions' && grid !== called(grids, namesOf(name))) nameGroups(read.sheet, known)
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

/** Groups of a timetable that was printed have the names that people call them by. */
function nameGroups({ rows }: Sheet, { week }: WeekDirectories): void {
  for (const { value } of rows) {
    const { group, activity } = value
    if (typeof group === 'string' && typeof activity === 'string')
      value['group'] = groupMeant(group, activity, week)
  }
}

/** A number under the heading `students` is how many they are, unless some child is called so. */
function tellSize({ value }: SheetRow, { of }: WeekDirectories, school: string | null): void {
  const [only, another] = Array.isArray(value['students']) ? value['students'] : []
  if (typeof only !== 'string' || another !== undefined || !/^\d+$/.test(only)) return
  if (idIn(of.student, only, school) !== null) return
  value['students'] = []
  value['size'] = Number(only)
}
