import { CsvError, parse } from 'csv-parse/sync'
import type { ErrorCode } from '../../../models/errors.ts'
import { plainName } from './headings.ts'

/** A row and the line it begins on. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

interface Broken {
  readonly code: ErrorCode
  readonly line: number
}

const BREAK = /\r\n|\r|\n/
const LONGEST_ROW = 4_000_000

const options = (delimiter: string) => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  trim: true,
  max_record_size: LONGEST_ROW,
})

const REASONS: Readonly<Record<string, ErrorCode>> = {
  CSV_QUOTE_NOT_CLOSED: 'CSV_QUOTE_OPEN',
  CSV_MAX_RECORD_SIZE: 'CSV_CELL_LONG',
}

/** The rows of a CSV text, blank ones left out, up to the first place where it is no CSV. */
export function parseCsv(text: string, delimiter: string): { lines: Line[]; broken: Broken | null } {
  try {
    return { lines: numbered(parse(text, options(delimiter))).lines, broken: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const whole: string[][] = []
    try {
      parse(text, {
        ...options(delimiter),
        on_record: (record: string[]) => {
          whole.push(record)
          return null
        },
      })
    } catch {
      // The same fault again: what stood before it is in `whole`.
    }
    const { lines, next } = numbered(whole)
    return { lines, broken: { code: REASONS[error.code] ?? 'CSV_QUOTE_STRAY', line: next } }
  }
}

function numbered(records: readonly string[][]): { lines: Line[]; next: number } {
  const lines: Line[] = []
  let line = 1
  for (const cells of records) {
    if (cells.some((cell) => cell !== '')) lines.push({ line, cells })
    line += 1 + breaksIn(cells)
  }
  return { lines, next: line }
}

const breaksIn = (cells: readonly string[]): number => {
  let count = 0
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.split(BREAK).length - 1
  return count
}

const DELIMITERS = [',', ';', '\t', '，', '；'] as const

/** The separator of cells: the one by which most headings of the first row are known; a comma when none is. */
export function delimiterOf(text: string, known: ReadonlyMap<string, unknown>): string {
  const first = text.split(BREAK).find((line) => line.trim() !== '') ?? ''
  const hits = (delimiter: string): number =>
    first.split(delimiter).filter((name) => known.has(plainName(name.replace(/^[\s"]+|[\s"]+$/g, '')))).length
  return DELIMITERS.reduce((best, delimiter) => (hits(delimiter) > hits(best) ? delimiter : best), ',')
}
