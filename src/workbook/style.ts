import widthOf from 'fast-string-width'
import type { CellStyle, FillStyle, PageSetup, RowDef } from 'hucre'

/** A4 across, as wide as the page, headings again on every page. */
export const PAGE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
  printTitlesRow: '$1:$1',
}
export const FOOTER = { oddFooter: '&L&A&R&P / &N' } as const

const solid = (rgb: string): FillStyle => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
/** Ground of a cell in which something is wrong. */
export const FAULTY: FillStyle = solid('FFD6D0')
const EDGE = { style: 'thin', color: { rgb: 'B8C4CE' } } as const
const AROUND = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }

const heading = (rgb: string): CellStyle => ({
  font: { name: 'Microsoft YaHei', size: 10, bold: true, color: { rgb: '1F2D3A' } },
  fill: solid(rgb),
  border: AROUND,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: '@',
})

/** Headings: of columns that must be filled in, and of those that may be blank. */
export const MUST_HEADING = heading('BFD9EE')
export const MAY_HEADING = heading('E8EEF3')

const BODY = { font: { name: 'Microsoft YaHei', size: 10 } } as const

/** Cells of text: they stay text whatever is typed, so that 3-1 is no date. */
export const TEXT: CellStyle = { ...BODY, numFmt: '@', alignment: { vertical: 'center', wrapText: true } }
export const EXAMPLE_ROW: CellStyle = {
  font: { ...BODY.font, italic: true, color: { rgb: '7A8894' } },
  numFmt: '@',
  alignment: { vertical: 'center', wrapText: true },
}
export const TITLE: CellStyle = { font: { ...BODY.font, size: 14, bold: true } }
export const NUMBER: CellStyle = { ...BODY, numFmt: '0', alignment: { vertical: 'center' } }
const NARROWEST = 7
const WIDEST = 40
/** Headings break into lines beyond this width, and data does not. */
const WIDEST_HEADING = 11
const SAMPLE = 300
const LINE = 15
const MOST_LINES = 20

type Rows = readonly (readonly (string | number | null)[])[]

/** Widths of columns that hold their texts, a long one on several lines; the first row is the headings. */
export function widths([headings = [], ...rows]: Rows): { readonly width: number }[] {
  const columns = headings.map((value) => Math.min(WIDEST_HEADING, widthOf(String(value ?? ''))))
  for (const row of rows.slice(0, SAMPLE))
    for (const [at, value] of row.entries())
      columns[at] = Math.max(columns[at] ?? 0, Math.min(WIDEST, longestLine(String(value ?? ''))))
  return columns.map((width) => ({ width: Math.max(NARROWEST, width + 3) }))
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => widthOf(line)))

/** Heights of the rows in which a text takes more than one line. No program is trusted to find them out. */
export function heights(rows: Rows, columns: readonly { readonly width: number }[]): Map<number, RowDef> {
  const found = new Map<number, RowDef>()
  for (const [index, row] of rows.entries()) {
    let lines = 1
    for (const [at, value] of row.entries())
      if (
        typeof value === 'string' &&
        (value.length * 2 >= (columns[at]?.width ?? WIDEST) || value.includes('\n'))
      )
        lines = Math.max(lines, linesOf(value, (columns[at]?.width ?? WIDEST) - 2))
    if (lines > 1) found.set(index, { height: LINE * Math.min(MOST_LINES, lines) + 3 })
  }
  return found
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width))), 0)
