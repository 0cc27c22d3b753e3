import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'

/** Where in a file something stands. */
export interface Place {
  /** The file; in a workbook, the sheet. */
  readonly file: string
  /** From 1; null: the file as a whole. */
  readonly line: number | null
  /** Heading of the column, as the file has it. */
  readonly column: string | null
  /** Of a workbook, the cell: `B7`; null: none, or no workbook. */
  readonly cell: string | null
}

export const inFile = (file: string, line: number | null = null, column: string | null = null): Place => ({
  file,
  line,
  column,
  cell: null,
})

/** A place in the file's own words: `学生.csv:12:年级`, in a workbook `学生!B7`. */
export const placeText = ({ file, line, column, cell }: Place): string =>
  cell === null ? [file, line, column].filter((part) => part !== null).join(':') : `${file}!${cell}`

const LONGEST = 60

/** A value as it was read, on one line and short enough to be shown. */
function excerpt(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : (JSON.stringify(value) ?? '')
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

interface Details {
  readonly read?: unknown
  readonly expected?: string
  readonly [name: string]: unknown
}

/** A fault of a file. Place and details fill the texts of the error index. */
export function fileFault(code: ErrorCode, place: Place, details: Details = {}): Fault {
  const { expected = '', ...rest } = details
  const params: Record<string, string | number> = { file: place.file, expected }
  if (place.line !== null) params['line'] = place.line
  if (place.column !== null) params['column'] = place.column
  for (const [name, value] of Object.entries(rest))
    params[name] = typeof value === 'number' ? value : excerpt(value)
  const read = 'read' in rest ? excerpt(rest['read']) : ''
  return { code, severity: 'error', where: placeText(place), read, expected, params, school: null }
}
