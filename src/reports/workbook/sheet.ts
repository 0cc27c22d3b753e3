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
import { type Row, rowLines, widthsOf } from '../fit.ts'

/** What a cell holds: text, of one or more lines, a figure, or nothing. */
type Value = string | number | null

/** A row of a printed sheet: its heading, a band across the whole width, a row of content, or one that is told from others. */
export interface Line {
  readonly kind: 'title' | 'note' | 'head' | 'body' | 'total'
  readonly cells: readonly Value[]
  /** Columns that each cell takes; left out: one each. */
  readonly spans?: readonly number[]
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
  /** Whether the sheet is as wide as a page and as long as it needs, or one page as a whole. */
  readonly fit: 'width' | 'page'
  /** Size of type of the content, in points. */
  readonly size?: number
  /** Lines close together, for a page that must hold many. */
  readonly isDense?: boolean
}

const FONT = 'Microsoft YaHei'
const SIZE = 9
const TITLE_SIZE = 14
/** Height of a line of type as a multiple of its size: that of Chinese fonts, which is more than that of Latin ones. */
const LEADING = 1.45
/** The same of the last line of a cell: the signs themselves and no more. */
const LAST_LINE = 1.2
/** Space above and below the text of a row, in points. */
const PADDING = 2.5
const LEAST_PADDING = 1.2
/** Space to the left and right of the text of a cell, in points. */
export const INSET = 5
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 }
/** The same of a page that must hold much. */
const NARROW = { ...MARGINS, left: 0.25, right: 0.25, top: 0.3, bottom: 0.4 }
const POINTS_AN_INCH = 72
const A4 = { portrait: [595, 842], landscape: [842, 595] } as const
/** Part of a page that is filled, as fonts differ from machine to machine. */
const FILLED = 0.97

/** Points of a page inside its margins. */
export function pageOf({ orientation, isDense = false }: Pick<Printed, 'orientation' | 'isDense'>): {
  readonly width: number
  readonly height: number
} {
  const [width, height] = A4[orientation]
  const { left, right, top, bottom } = isDense ? NARROW : MARGINS
  return {
    width: FILLED * (width - (left + right) * POINTS_AN_INCH),
    height: FILLED * (height - (top + bottom) * POINTS_AN_INCH),
  }
}

/** How much wider bold type is. */
export const BOLD = 1.15

/** Points that the longest word of each heading takes, so that none is broken. */
function leastWidths({ lines, shares, size = SIZE }: Printed): number[] {
  const heads = lines.filter(({ kind, spans }) => kind === 'head' && spans === undefined)
  return shares.map((_, at) =>
    heads.reduce(
      (least, { cells }) => Math.max(least, widthsOf(String(cells[at] ?? ''), size).part * BOLD + INSET),
      0,
    ),
  )
}

/** Widths of columns in points: their shares of the page, but for those that a heading needs wider. */
function columnsOf(printed: Printed): number[] {
  const { shares, fit } = printed
  const { width } = pageOf(printed)
  const least = fit === 'page' ? shares.map(() => 0) : leastWidths(printed)
  const fixed = new Set<number>()
  for (;;) {
    const taken = [...fixed].reduce((sum, at) => sum + (least[at] ?? 0), 0)
    const all = shares.reduce((sum, share, at) => (fixed.has(at) ? sum : sum + share), 0)
    const widths = shares.map((share, at) =>
      fixed.has(at) ? (least[at] ?? 0) : ((width - taken) * share) / all,
    )
    const narrow = widths.flatMap((wide, at) => (!fixed.has(at) && wide < (least[at] ?? 0) ? [at] : []))
    if (narrow.length === 0 || fixed.size + narrow.length === shares.length) return widths
    for (const at of narrow) fixed.add(at)
  }
}

/** Height of a row of so many lines of type, in points. */
export const heightOf = (lines: number, size: number, isDense = false): number =>
  isDense ? size * (LEADING * (lines - 1) + LAST_LINE) + LEAST_PADDING : size * LEADING * lines + PADDING

/** Height of the title of a dense sheet, in points. */
export const TITLE_HEIGHT = heightOf(1, TITLE_SIZE, true)

const EDGE = { style: 'thin', color: { rgb: 'B8C4CE' } } as const
const AROUND = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }
const band = (rgb: string): FillStyle => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })

const STYLES: Readonly<Record<Line['kind'], CellStyle>> = {
  title: { font: { bold: true, size: TITLE_SIZE }, alignment: { vertical: 'center' } },
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

/** Columns from which and to which each cell of a line reaches. */
function spansOf(line: Line, columns: number): { from: number; to: number }[] {
  if (isAcross(line)) return [{ from: 0, to: columns - 1 }]
  let next = 0
  const count = line.spans?.length ?? columns
  return Array.from({ length: count }, (_, at) => {
    const from = next
    next += line.spans?.[at] ?? 1
    return { from, to: next - 1 }
  })
}

const between = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0)

/** One style for each kind, size and sort of value, so that a workbook holds few of them. */
function styler(isDense: boolean): (kind: Line['kind'], size: number, value: Value) => CellStyle {
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
      alignment: {
        ...alignment,
        ...(isDense ? { vertical: 'center' } : {}),
        ...(isFigure ? { horizontal: 'right' } : {}),
      },
      numFmt: isFigure ? '#,##0' : '@',
    }
    known.set(key, made)
    return made
  }
}

/** Part of a column’s width that is counted on where nothing has to fit one page: fonts differ, and a row too low hides its last line. */
const CAREFUL = 0.9

const linesOfCell = (value: Value): string[] => (value === null ? [''] : String(value).split('\n'))

/** A sheet as the workbook library takes it: widths, heights, headings and breaks as A4 asks. */
export function printedSheet(printed: Printed): WriteSheet {
  const { name, orientation, shares, lines, repeat, fit, size: content = SIZE, isDense = false } = printed
  const widths = columnsOf(printed)
  const styleOf = styler(isDense)
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, { height: number }>()
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  lines.forEach((line, row) => {
    const size = line.kind === 'title' ? TITLE_SIZE : content
    const texts: Row = line.cells.map(linesOfCell)
    const spans = spansOf(line, shares.length)
    const [count = 1] = rowLines(
      [texts],
      spans.map(({ from, to }) => (isDense ? 1 : CAREFUL) * (between(widths, from, to) - INSET)),
      size,
    )
    rowDefs.set(row, { height: Math.ceil(heightOf(count, size, isDense) * 4) / 4 })
    spans.forEach(({ from, to }, at) => {
      const value = line.cells[at] ?? null
      const style = styleOf(line.kind, size, value)
      cells.set(`${row},${from}`, { value: typeof value === 'string' ? cellText(value) : value, style })
      for (let column = from + 1; column <= to && !isAcross(line); column++)
        cells.set(`${row},${column}`, { value: null, style })
      if (to > from) merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
    })
  })
  const last = colToLetter(shares.length - 1)
  const setup: PageSetup = {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: fit === 'page' ? 1 : 0,
    margins: isDense ? NARROW : MARGINS,
    printArea: `$A$1:$${last}$${Math.max(1, lines.length)}`,
    ...(repeat > 0 ? { printTitlesRow: `$1:$${repeat}` } : {}),
  }
  return {
    name,
    rows: lines.map(() => []),
    cells,
    columns: widths.map((width) => ({ width: Math.round((width / POINTS_A_SIGN) * 100) / 100 })),
    rowDefs,
    merges,
    ...(repeat > 0 ? { freezePane: { rows: repeat } } : {}),
    pageSetup: setup,
    headerFooter: FOOTER,
  }
}

/** Points of one unit in which the format counts the width of a column: a digit of the workbook's font. */
const POINTS_A_SIGN = 5.6
