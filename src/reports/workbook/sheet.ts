import {
  type Cell,
  type CellStyle,
  colToLetter,
  type FillStyle,
  type PageSetup,
  type WriteSheet,
} from 'hucre'
import { cellText } from '../../workbook/guard.ts'
import { FOOTER } from '../../workbook/style.ts'
import { type Row, rowLines } from '../fit.ts'

/** What a cell holds: text, of one or more lines, a figure, or nothing. */
type Value = string | number | null

/** A row of a printed sheet: its heading, a band across the whole width, a row of content, or one that is told from others. */
export interface Line {
  readonly kind: 'title' | 'note' | 'head' | 'body' | 'total'
  readonly cells: readonly Value[]
}

/** A sheet as it is printed on A4. */
export interface Printed {
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** Share of the width of the page of each column. */
  readonly shares: readonly number[]
  readonly lines: readonly Line[]
  /** Rows from the top that are repeated on every page. */
  readonly repeat: number
  /** Lines after which a page ends, from 0, where the sheet says so itself; such a sheet is not fitted to the width of the page. */
  readonly breaks: readonly number[] | null
  /** Size of type of the content, in points; of a line, where it differs from page to page. */
  readonly size?: (line: number) => number
}

const FONT = 'Microsoft YaHei'
const SIZE = 9
/** Height of a line of type as a multiple of its size: that of Chinese fonts, which is more than that of Latin ones. */
export const LEADING = 1.45
/** Space above and below the text of a row, in points. */
export const PADDING = 2.5
/** Space to the left and right of the text of a cell, in points. */
export const INSET = 6
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 }
const POINTS_AN_INCH = 72
const A4 = { portrait: [595, 842], landscape: [842, 595] } as const
/** Part of a page that is filled, as fonts differ from machine to machine. */
const FILLED = 0.97
/**
 * The same of the width, where a page is not fitted to it: a column is as wide as so many digits of the workbook's font, and
 * where that is not to be had, the digits of another are up to a seventh wider.
 */
const WIDE = 0.86

/** Points of a page inside its margins. */
export function pageOf({ orientation, breaks }: Pick<Printed, 'orientation' | 'breaks'>): {
  width: number
  height: number
} {
  const [width, height] = A4[orientation]
  const isFitted = breaks === null
  return {
    width: (isFitted ? FILLED : WIDE) * (width - (MARGINS.left + MARGINS.right) * POINTS_AN_INCH),
    height: FILLED * (height - (MARGINS.top + MARGINS.bottom) * POINTS_AN_INCH),
  }
}

/** Widths of columns in points. */
export function columnsOf(printed: Pick<Printed, 'orientation' | 'shares' | 'breaks'>): number[] {
  const { shares } = printed
  const { width } = pageOf(printed)
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (width * share) / all)
}

const EDGE = { style: 'thin', color: { rgb: 'B8C4CE' } } as const
const AROUND = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }
const band = (rgb: string): FillStyle => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })

const STYLES: Readonly<Record<Line['kind'], CellStyle>> = {
  title: { font: { bold: true, size: 14 }, alignment: { vertical: 'center' } },
  note: { font: { color: { rgb: '505862' } }, alignment: { vertical: 'center', wrapText: true } },
  head: {
    font: { bold: true },
    fill: band('E8EEF3'),
    border: AROUND,
    alignment: { vertical: 'center', wrapText: true },
  },
  body: { border: AROUND, alignment: { vertical: 'top', wrapText: true } },
  total: {
    font: { bold: true },
    fill: band('F3F5F8'),
    border: AROUND,
    alignment: { vertical: 'top', wrapText: true },
  },
}

/** Whether a line is one cell across the whole width. */
const isAcross = ({ kind }: Line): boolean => kind === 'title' || kind === 'note'

/** One style for each kind, size and sort of value, so that a workbook holds few of them. */
function styler(): (kind: Line['kind'], size: number, value: Value) => CellStyle {
  const known = new Map<string, CellStyle>()
  return (kind, size, value) => {
    const isFigure = typeof value === 'number'
    const key = `${kind} ${size} ${isFigure}`
    const found = known.get(key)
    if (found !== undefined) return found
    const { font, alignment, ...rest } = STYLES[kind]
    const made: CellStyle = {
      ...rest,
      font: { name: FONT, size, ...font },
      alignment: { ...alignment, ...(isFigure ? { horizontal: 'right' } : {}) },
      numFmt: isFigure ? '#,##0' : '@',
    }
    known.set(key, made)
    return made
  }
}

const linesOfCell = (value: Value): string[] => (value === null ? [''] : String(value).split('\n'))

/** A sheet as the workbook library takes it: widths, heights, headings and breaks as A4 asks. */
export function printedSheet(printed: Printed): WriteSheet {
  const { name, orientation, shares, lines, repeat, breaks, size: sizeOf = () => SIZE } = printed
  const widths = columnsOf(printed)
  const inner = widths.map((width) => width - INSET)
  const styleOf = styler()
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, { height: number }>()
  lines.forEach((line, row) => {
    const size = line.kind === 'title' ? 14 : sizeOf(row)
    const texts: Row = line.cells.map(linesOfCell)
    const whole = [widths.reduce((sum, width) => sum + width, 0) - INSET]
    const [count = 1] = rowLines([texts], isAcross(line) ? whole : inner, size)
    rowDefs.set(row, { height: Math.ceil((count * size * LEADING + PADDING) * 4) / 4 })
    shares.forEach((_, column) => {
      const value = line.cells[column] ?? null
      if (isAcross(line) && column > 0) return
      cells.set(`${row},${column}`, {
        value: typeof value === 'string' ? cellText(value) : value,
        style: styleOf(line.kind, size, value),
      })
    })
  })
  const last = colToLetter(shares.length - 1)
  const setup: PageSetup = {
    paperSize: 'a4',
    orientation,
    // A page that is fitted would not heed breaks: where there are any, the widths alone fill the page.
    ...(breaks !== null ? { scale: 100 } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    margins: MARGINS,
    printArea: `$A$1:$${last}$${Math.max(1, lines.length)}`,
    ...(repeat > 0 ? { printTitlesRow: `$1:$${repeat}` } : {}),
  }
  return {
    name,
    rows: lines.map(({ cells: values }) =>
      values.map((value) => (typeof value === 'string' ? cellText(value) : value)),
    ),
    cells,
    columns: widths.map((width) => ({ width: Math.round((width / POINTS_A_SIGN) * 100) / 100 })),
    rowDefs,
    merges: lines.flatMap((line, row) =>
      isAcross(line) && shares.length > 1
        ? [{ startRow: row, startCol: 0, endRow: row, endCol: shares.length - 1 }]
        : [],
    ),
    ...(repeat > 0 ? { freezePane: { rows: repeat } } : {}),
    pageSetup: setup,
    headerFooter: FOOTER,
    rowBreaks: [...(breaks ?? [])],
  }
}

/** Points of one unit in which the format counts the width of a column: a digit of the workbook's font. */
const POINTS_A_SIGN = 5.6
