import widthOf from 'fast-string-width'
import type { CellStyle, FillStyle, PageSetup, WriteSheet } from 'hucre'

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
export const NUMBER: CellStyle = { ...BODY, numFmt: '0', alignment: { vertical: 'center' } }
const NARROWEST = 8
const WIDEST = 44
const SAMPLE = 300

/** Widths of columns that hold their texts, a long one on several lines. */
export function widths(
  rows: readonly (readonly (string | number | null)[])[],
): NonNullable<WriteSheet['columns']> {
  const columns: number[] = []
  for (const row of rows.slice(0, SAMPLE))
    for (const [at, value] of row.entries())
      columns[at] = Math.max(columns[at] ?? NARROWEST, Math.min(WIDEST, longestLine(String(value ?? '')) + 3))
  return columns.map((width) => ({ width }))
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => widthOf(line)))
