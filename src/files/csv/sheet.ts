import type { Fault } from '../../../models/faults.ts'
import { decodeText } from '../decode.ts'
import { fileFault, inFile } from '../fault.ts'
import { TABLES, type TableKey } from './columns/index.ts'
import { unguarded } from './guard.ts'
import { guessOf, knownHeadings, type Meaning, meanings, plainName } from './headings.ts'
import { delimiterOf, type Line, parseCsv } from './parse.ts'
import { rowReader } from './row.ts'
import type { Column, Table } from './table.ts'

/** A row as it was read. */
interface SheetRow {
  readonly line: number
  /** The id of its parent; null for tables that have none. */
  readonly parent: string | null
  readonly value: Record<string, unknown>
}

/** What one file holds. */
export interface Sheet {
  /** Whether all of the file could be understood, single cells excepted. */
  readonly whole: boolean
  readonly key: TableKey
  readonly file: string
  /** Headings as the file has them. */
  readonly headings: ReadonlyMap<Meaning, string>
  readonly rows: readonly SheetRow[]
  /** Of rows that could not be read, the id (or, of a row that has a parent, the parent's), where there is one. */
  readonly lost: readonly string[]
}

export interface Read {
  readonly sheet: Sheet
  readonly faults: Fault[]
}

/** Reads one file of a folder. Every fault of it is told; rows with a fault are left out. */
export function readSheet(key: TableKey, file: string, bytes: Buffer): Read {
  const table = TABLES[key]
  const nothing: Sheet = { whole: false, key, file, headings: new Map(), rows: [], lost: [] }
  const decoded = decodeText(bytes)
  if ('fault' in decoded) return { sheet: nothing, faults: [fileFault(decoded.fault, inFile(file))] }
  const known = meanings(table)
  const { lines, broken } = parseCsv(decoded.text, delimiterOf(decoded.text, known))
  const faults: Fault[] = broken === null ? [] : [fileFault(broken.code, inFile(file, broken.line))]
  const [header, ...body] = lines
  if (header === undefined) return { sheet: nothing, faults }
  const { columns, headings } = readHeader(file, header, table, known, faults)
  faults.push(...columnsMissing(file, header, table, headings), ...cellsWithoutHeading(file, header, body))
  if (table.required && body.length === 0 && broken === null)
    faults.push(fileFault('CSV_NO_ROWS', inFile(file)))
  const whole = faults.length === 0
  const readRow = rowReader(table, columns, headings)
  const lost: string[] = []
  const rows = body.flatMap((line) => {
    const { parent, value, wrong } = readRow(line.cells.map(unguarded))
    for (const { code, column, ...details } of wrong)
      faults.push(fileFault(code, inFile(file, line.line, column), details))
    if (wrong.length === 0) return [{ line: line.line, parent, value: table.finish(value) }]
    lost.push(parent ?? String(value['id'] ?? ''))
    return []
  })
  return { sheet: { whole, key, file, headings, rows, lost }, faults }
}

function readHeader(
  file: string,
  header: Line,
  table: Table,
  known: ReadonlyMap<string, Meaning>,
  faults: Fault[],
): { columns: (Meaning | null)[]; headings: Map<Meaning, string> } {
  const headings = new Map<Meaning, string>()
  const columns = header.cells.map((cell) => {
    const heading = cell.trim()
    if (heading === '') return null
    const meaning = known.get(plainName(heading))
    const place = inFile(file, header.line, heading)
    if (meaning === undefined) {
      const guess = guessOf(heading, [...table.columns, ...(table.parent === null ? [] : [table.parent])])
      faults.push(
        fileFault('CSV_HEADING_UNKNOWN', place, { read: heading, expected: knownHeadings(table), guess }),
      )
      return null
    }
    const other = headings.get(meaning)
    if (other !== undefined) {
      faults.push(fileFault('CSV_HEADING_TWICE', place, { read: heading, other }))
      return null
    }
    headings.set(meaning, heading)
    return meaning
  })
  return { columns, headings }
}

const isNeeded = (column: Column): boolean => column.blank === 'fault' && column.path.length === 1

function columnsMissing(
  file: string,
  header: Line,
  table: Table,
  headings: ReadonlyMap<Meaning, string>,
): Fault[] {
  const wanted = [
    ...(table.parent === null ? [] : [{ meaning: 'parent' as const, ...table.parent }]),
    ...table.columns.filter(isNeeded).map((column) => ({ meaning: column, zh: column.zh, en: column.en })),
  ]
  return wanted
    .filter(({ meaning }) => !headings.has(meaning))
    .map(({ zh, en }) =>
      fileFault('CSV_HEADING_MISSING', inFile(file, header.line), { zh, en, expected: zh }),
    )
}

function cellsWithoutHeading(file: string, header: Line, body: readonly Line[]): Fault[] {
  const found = new Map<number, Line>()
  for (const line of body)
    for (let at = 0; at < line.cells.length; at++)
      if (line.cells[at] !== '' && (header.cells[at] ?? '') === '' && !found.has(at)) found.set(at, line)
  return [...found].map(([at, line]) =>
    fileFault('CSV_HEADING_BLANK', inFile(file, line.line), { read: line.cells[at], number: at + 1 }),
  )
}
