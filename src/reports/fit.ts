import widthOf from 'fast-string-width'

/** A row as lines of text for each column: an entry begins a line, and one that is too long goes on in the next. */
export type Row = readonly (readonly string[])[]

/** Widths of a Chinese and of a Latin sign as parts of the size of type: a little more than the mean of fonts, whose digits differ. */
const [WIDE_SIGN, SIGN] = [1.03, 0.54]

/** Chinese signs and full-width ones, between any two of which a line may break. */
const WIDE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef'
const IS_WIDE = new RegExp(`^[${WIDE}]`, 'u')
const PIECES = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+\\s*|\\s+`, 'gu')

const known = new Map<string, readonly number[]>()
/** Texts of a timetable come again and again; more than these are measured anew. */
const MOST_KNOWN = 20_000

/** Widths of the parts of a text that stay together on a line, words and single Chinese signs, at type of size 1. */
function piecesOf(text: string): readonly number[] {
  const before = known.get(text)
  if (before !== undefined) return before
  const pieces = (text.match(PIECES) ?? []).map((piece) =>
    IS_WIDE.test(piece) ? WIDE_SIGN : widthOf(piece) * SIGN,
  )
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, pieces)
  return pieces
}

/** Long texts take a little more room than their parts tell, as no font is quite like another. */
const LONG = 6
const SPARE = 1.07

/** Lines that a text takes where a line is so wide, at type of size 1. A word that is longer than a line is broken. */
function linesOf(text: string, room: number): number {
  let lines = 1
  let used = 0
  for (const width of piecesOf(text)) {
    if (used + width <= room) used += width
    else {
      const more = Math.ceil(width / room)
      lines += used > 0 ? more : more - 1
      used = width - (more - 1) * room
    }
  }
  return lines > LONG ? Math.ceil(lines * SPARE) : lines
}

/** Width of a text and of its longest part that stays together, in points at a size of type. */
export function widthsOf(text: string, size: number): { readonly whole: number; readonly part: number } {
  const pieces = piecesOf(text)
  const sum = pieces.reduce((total, width) => total + width, 0)
  return { whole: sum * size, part: Math.max(0, ...pieces) * size }
}

/** Lines that each row takes at a size of type, in columns that leave so many points for text. */
export function rowLines(rows: readonly Row[], widths: readonly number[], size: number): number[] {
  const rooms = widths.map((width) => Math.max(WIDE_SIGN, width / size))
  return rows.map((row) => {
    let most = 1
    for (const [column, cell] of row.entries()) {
      let lines = 0
      for (const text of cell) lines += linesOf(text, rooms[column] ?? 1)
      if (lines > most) most = lines
    }
    return most
  })
}

const STEP = 0.25

/** The largest size of type, in points, at which content takes no more than a height; the least where it never does. */
export function sizeThatFits(
  heightAt: (size: number) => number,
  height: number,
  most: number,
  least: number,
): number {
  let [fits, over] = [0, Math.floor((most - least) / STEP) + 1]
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (heightAt(least + middle * STEP) <= height) fits = middle
    else over = middle
  }
  return least + fits * STEP
}
