import widthOf from 'fast-string-width'

/** A page to be filled, in points. */
interface Sheet {
  /** Height for the rows. */
  readonly height: number
  /** Width of each column for text, the first first. */
  readonly widths: readonly number[]
  /** Space above and below the text of a row, together. */
  readonly padding: number
  /** Height of a line as a multiple of the size of type. */
  readonly leading: number
}

/** A row as lines of text for each column: an entry begins a line, and one that is too long goes on in the next. */
export type Row = readonly (readonly string[])[]

/** Width of a Latin sign as a part of the size of type; a Chinese one takes two. A little more than the mean of fonts. */
const SIGN = 0.515

/** Rows with the width of each entry, in Latin signs, in place of its text. */
type Measured = readonly (readonly (readonly number[])[])[]

const measured = (rows: readonly Row[]): Measured =>
  rows.map((row) => row.map((cell) => cell.map((text) => widthOf(text))))

const linesIn = (rows: Measured, { widths }: Pick<Sheet, 'widths'>, size: number): number[] =>
  rows.map((row) => {
    let most = 1
    row.forEach((cell, column) => {
      let lines = 0
      for (const width of cell) lines += Math.max(1, Math.ceil((width * size * SIGN) / (widths[column] ?? 1)))
      if (lines > most) most = lines
    })
    return most
  })

/** Lines that each row takes at a size of type. */
export const rowLines = (rows: readonly Row[], widths: readonly number[], size: number): number[] =>
  linesIn(measured(rows), { widths }, size)

/** The largest size of type, in points, at which rows fill a sheet and no more; the least one where none does. */
export function sizeThatFits(rows: readonly Row[], sheet: Sheet, most: number, least: number): number {
  const widths = measured(rows)
  for (let size = most; size > least; size -= 0.25) {
    const lines = linesIn(widths, sheet, size).reduce((sum, count) => sum + count, 0)
    if (lines * size * sheet.leading + rows.length * sheet.padding <= sheet.height) return size
  }
  return least
}
