import { stringify } from 'csv-stringify/sync'
import { guarded } from './guard.ts'

/** CSV that spreadsheet programs open rightly: UTF-8 with a byte order mark, CRLF, no cell that runs as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    { bom: true, record_delimiter: 'windows', quote_record_delimiter: true, quoted_match: [/^\s|\s$/u] },
  )
