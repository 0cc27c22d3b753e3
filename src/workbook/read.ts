import type { Fault } from '../../models/faults.ts'
import { presets } from '../../models/policy/weights.ts'
import { assemble } from '../files/csv/assemble.ts'
import { TABLE_KEYS, TABLES, type TableKey, tableNamed } from '../files/csv/columns/index.ts'
import { settings as settingsTable } from '../files/csv/columns/settings.ts'
import type { TablesRead } from '../files/csv/folder.ts'
import { guessOf, plainName } from '../files/csv/headings.ts'
import { resolveNames } from '../files/csv/names.ts'
import { inTables } from '../files/csv/origins.ts'
import type { Sheet } from '../files/csv/sheet.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { workbookWords } from '../messages/workbook.ts'
import type { Dates } from './cell-text.ts'
import type { Grid } from './grid.ts'
import { readSettings } from './settings.ts'
import { sharedNames } from './shared-name.ts'
import { readGridSheet } from './sheet.ts'

const SETTINGS = 'settings'
type Kind = TableKey | typeof SETTINGS

const ASIDE = new Set(
  [workbookWords.readme, workbookWords.faults, workbookWords.names]
    .flatMap(({ zh, en }) => [zh, en])
    .map(plainName),
)

const kindOf = (name: string): Kind | undefined => {
  const { zh, en } = settingsTable.name
  return [zh, en].some((one) => plainName(one) === plainName(name)) ? SETTINGS : tableNamed(name)
}

const warning = (fault: Fault): Fault => ({ ...fault, severity: 'warning' })

interface Sorted {
  readonly known: ReadonlyMap<Kind, Grid>
  readonly faults: readonly Fault[]
  readonly notes: readonly Fault[]
}

/** The sheets of a workbook by what they hold. */
function sorted(grids: readonly Grid[]): Sorted {
  const known = new Map<Kind, Grid>()
  const faults: Fault[] = []
  const notes: Fault[] = []
  const names = [settingsTable.name, ...TABLE_KEYS.map((key) => TABLES[key].name)]
  for (const grid of grids) {
    const kind = kindOf(grid.name)
    const place = inFile(grid.name)
    const other = kind === undefined ? undefined : known.get(kind)
    if (other !== undefined)
      faults.push(
        fileFault('BOOK_SHEET_TWICE', place, {
          ...{ read: grid.name, other: other.name },
          ...{ number: grid.number, before: other.number },
        }),
      )
    else if (kind !== undefined) {
      known.set(kind, grid)
      if (grid.hidden) notes.push(warning(fileFault('BOOK_SHEET_HIDDEN', place)))
    } else if (!ASIDE.has(plainName(grid.name)) && grid.rows.length > 0)
      notes.push(
        warning(
          fileFault('BOOK_SHEET_IGNORED', place, { read: grid.name, guess: guessOf(grid.name, names) }),
        ),
      )
  }
  return { known, faults, notes }
}

const missing = (known: ReadonlyMap<Kind, Grid>): Fault[] =>
  TABLE_KEYS.filter((key) => TABLES[key].present && !known.has(key)).map((key) => {
    const { zh, en } = TABLES[key].name
    return fileFault('BOOK_SHEET_MISSING', inFile(zh), { zh, en })
  })

/** Stands in for settings that could not be read, so that the other sheets are looked at all the same. */
const STAND_IN = {
  monday: '2026-09-07',
  weights: presets.balanced.weights,
  disturbance: null,
  meanChoiceCost: null,
} as const

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

interface TablesOfBook {
  readonly sheets: Map<TableKey, Sheet>
  readonly faults: Fault[]
  readonly notes: Fault[]
}

/** The sheets of the data as tables, the terms first: they tell the year of dates without one. */
function readTables(known: ReadonlyMap<Kind, Grid>, monday: string | null): TablesOfBook {
  const sheets = new Map<TableKey, Sheet>()
  const faults: Fault[] = []
  const notes: Fault[] = []
  let examples = 0
  let dates: Dates = { monday, terms: [] }
  const keys: TableKey[] = ['district.terms', ...TABLE_KEYS.filter((key) => key !== 'district.terms')]
  for (const key of keys) {
    const grid = known.get(key)
    if (grid === undefined || (grid.rows.length === 0 && !TABLES[key].required)) continue
    const read = readGridSheet(TABLES[key], grid, dates)
    sheets.set(key, read.sheet)
    faults.push(...read.faults)
    notes.push(...read.notes)
    examples += read.examples
    if (key === 'district.terms')
      dates = {
        monday,
        terms: read.sheet.rows.map(({ value }) => ({
          first: textOf(value['first']),
          last: textOf(value['last']),
        })),
      }
  }
  if (examples > 0) notes.push(warning(fileFault('BOOK_EXAMPLES', inFile(''), { count: examples })))
  return { sheets, faults, notes }
}

interface ReadOptions {
  /** Whether a thing may be named by its name where an id is expected. */
  readonly names: boolean
}

/** Reads the sheets of a workbook as a week. Nothing is half-read: with any fault there is no week; `refused`: nothing was looked at. */
export function readBook(
  grids: readonly Grid[],
  file: string,
  { names }: ReadOptions = { names: true },
): TablesRead | { readonly refused: readonly Fault[] } {
  const shared = sharedNames(grids)
  if (shared.length > 0) return { refused: shared }
  const { known, faults, notes } = sorted(grids)
  if (known.size === 0) return { refused: [fileFault('BOOK_UNKNOWN', inFile(file), { read: file })] }
  const settings = readSettings(known.get(SETTINGS))
  const tables = readTables(known, settings.settings?.monday ?? null)
  if (!settings.published)
    for (const [key, sheet] of tables.sheets)
      if (key.startsWith('history.published.') && sheet.rows.length === 0 && sheet.lost.length === 0)
        tables.sheets.delete(key)
  const absent = missing(known)
  const ambiguous = names ? resolveNames(tables.sheets) : []
  const { week, origins, faults: dangling, doubt } = assemble(settings.settings ?? STAND_IN, tables.sheets)
  const unread = new Set([
    ...[...faults, ...absent].map(({ where }) => where),
    ...[...tables.sheets.values()].filter(({ whole }) => !whole).map((sheet) => sheet.file),
  ])
  return {
    value: week,
    locate: inTables(origins, { absent: (key) => TABLES[key].name.zh, settings: settings.place }),
    faults: [...settings.faults, ...faults, ...absent, ...tables.faults, ...ambiguous, ...dangling],
    notes: [...notes, ...tables.notes],
    doubt: {
      ...doubt,
      files: unread,
      frame: doubt.frame || unread.size > 0 || settings.settings === null,
    },
  }
}
