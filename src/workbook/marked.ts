import {
  type Cell,
  HucreError,
  openXlsx,
  parseCellRef,
  type Sheet,
  saveXlsx,
  type WriteSheet,
  writeXlsx,
} from 'hucre'
import type { Lang } from '../../models/text.ts'
import { limits, MEGABYTE } from '../files/limits.ts'
import { groupBy } from '../files/roster/group.ts'
import { workbookWords as words } from '../messages/workbook.ts'
import { unpackedSize } from './container.ts'
import { cellText } from './guard.ts'
import { FAULTY, FOOTER, heights, MAY_HEADING, PAGE, TEXT, widths } from './style.ts'
import { cellAt } from './where.ts'

/** A fault as it is told on a copy of the workbook. */
export interface Mark {
  /** Sheet and cell, or the sheet alone, as a fault names them: `学生!B7`. */
  readonly where: string
  readonly read: string
  readonly expected: string
  readonly cause: string
  readonly action: string
}

/** Most faults that are written on a copy. */
const MOST = 5000
/** Where a fault of a sheet as a whole is told. */
const FIRST_CELL = 'A1'
/** Notes of one cell that are shown in full. */
const LONGEST_NOTE = 600

function annotate(sheet: Pick<Sheet, 'rows' | 'cells'>, ref: string, note: string): void {
  const { row, col } = parseCellRef(ref)
  const key = `${row},${col}`
  const cells = sheet.cells ?? new Map<string, Cell>()
  sheet.cells = cells
  const known: Cell = cells.get(key) ?? { value: sheet.rows[row]?.[col] ?? null, type: 'string' }
  const before = known.comment?.text
  const text = (before === undefined ? note : `${note}\n\n${before}`).slice(0, LONGEST_NOTE)
  cells.set(key, {
    ...known,
    style: { ...known.style, fill: FAULTY },
    comment: { author: 'Kehou', text },
  })
}

/** The list of all faults, one a row. */
function faultSheet(marks: readonly Mark[], lang: Lang): Sheet {
  const headings = [words.sheet, words.cell, words.cause, words.action, words.read, words.expected]
  const rows = [
    headings.map((heading) => heading[lang]),
    ...marks.map(({ where, read, expected, cause, action }) => {
      const { sheet, cell } = cellAt(where)
      return [sheet, cell, cause, action, read, expected].map(cellText)
    }),
  ]
  const cells = new Map<string, Cell>(
    headings.map((heading, at) => [`0,${at}`, { value: heading[lang], type: 'string', style: MAY_HEADING }]),
  )
  marks.forEach(({ where }, index) => {
    const { sheet, cell } = cellAt(where)
    if (cell === '') return
    const location = `'${sheet.replace(/'/g, "''")}'!${cell}`
    cells.set(`${index + 1},1`, {
      value: cell,
      type: 'string',
      hyperlink: { target: '', location },
      style: TEXT,
    })
  })
  const wide = widths(rows)
  return {
    name: words.faults[lang],
    rows,
    cells,
    columns: wide.map((column) => ({ ...column, style: TEXT })),
    rowDefs: heights(rows, wide),
    freezePane: { rows: 1 },
    pageSetup: PAGE,
    headerFooter: FOOTER,
  }
}

/** A sheet that was made here as one to be written by itself. */
const only = ({ name, rows, cells, columns }: Sheet): WriteSheet => ({
  name,
  rows,
  ...(cells === undefined ? {} : { cells }),
  ...(columns === undefined ? {} : { columns }),
})

const isFaultSheet = (name: string): boolean => Object.values<string>(words.faults).includes(name.trim())

/** A workbook that tells the faults of another one. */
export interface Marked {
  readonly book: Uint8Array
  /** It is the list of faults alone, and no copy that could be corrected. */
  readonly isList: boolean
  /** Notes on its cells; a fault of no sheet has none. */
  readonly notes: number
}

/**
 * A copy of a workbook with every fault as a note on its cell (of a sheet as a whole, on its first), and a sheet that lists them all. Of a workbook that is large, or
 * has parts that cannot be written again, the list alone.
 */
export async function markedCopy(bytes: Uint8Array, all: readonly Mark[], lang: Lang): Promise<Marked> {
  const marks = all.slice(0, MOST)
  const list = faultSheet(marks, lang)
  const alone = async (): Promise<Marked> => ({
    book: await writeXlsx({ sheets: [only(list)], properties: { creator: 'Kehou', modified: new Date(0) } }),
    isList: true,
    notes: 0,
  })
  if (unpackedSize(bytes) > limits.bookMarked * MEGABYTE) return await alone()
  try {
    const book = await openXlsx(bytes, { readStyles: true })
    const kept = book.sheets.filter(({ name }) => !isFaultSheet(name))
    const sheets = groupBy(kept, ({ name }) => name.trim())
    let notes = 0
    for (const { where, cause, action } of marks) {
      const { sheet, cell } = cellAt(where)
      for (const found of sheets.get(sheet) ?? []) {
        annotate(found, cell || FIRST_CELL, `${cause}${lang === 'zh' ? '' : ' '}${action}`)
        notes++
      }
    }
    book.sheets = [...kept, list]
    book.activeSheet = kept.length
    return { book: await saveXlsx(book), isList: false, notes }
  } catch (error) {
    if (!(error instanceof HucreError)) throw error
    return await alone()
  }
}
