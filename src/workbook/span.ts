import { unzipSync } from 'fflate'

/** Cells for which one formula counts: it is kept with much beside its value. */
const FORMULA = 40

const [LT, GT, SLASH, COLON, EQUALS, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x3a, 0x3d, 0x22, 0x27]
const [ZERO, NINE, A, Z, LOWER_R, LOWER_C, LOWER_F] = [0x30, 0x39, 0x41, 0x5a, 0x72, 0x63, 0x66]
const TO_UPPER = 0xdf

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
const endsName = (byte: number | undefined): boolean =>
  byte === undefined || byte === GT || byte === SLASH || isSpace(byte)

/** Where the value of the attribute `r` of a tag begins; −1: it has none. */
function reference(xml: Uint8Array, from: number): number {
  for (let at = from; at < xml.length && xml[at] !== GT; at++) {
    const byte = xml[at]
    if (byte === QUOTE || byte === APOSTROPHE) {
      at = xml.indexOf(byte, at + 1)
      if (at < 0) return -1
    } else if (byte === LOWER_R && isSpace(xml[at - 1])) {
      let next = at + 1
      while (isSpace(xml[next])) next++
      if (xml[next] !== EQUALS) continue
      next++
      while (isSpace(xml[next])) next++
      return next + 1
    }
  }
  return -1
}

/** The column and row that a reference such as `AB12` names, from 1; 0 where it names none. */
function placeAt(xml: Uint8Array, from: number): { column: number; row: number } {
  let [column, row, at] = [0, 0, from]
  for (
    let letter = (xml[at] ?? 0) & TO_UPPER;
    letter >= A && letter <= Z;
    letter = (xml[++at] ?? 0) & TO_UPPER
  )
    column = Math.min(column * 26 + letter - A + 1, 1_000_000)
  for (let digit = xml[at] ?? 0; digit >= ZERO && digit <= NINE; digit = xml[++at] ?? 0)
    row = Math.min(row * 10 + digit - ZERO, 10_000_000)
  return { column, row }
}

/**
 * Cells of the rectangle from the first cell of a sheet to the last row and column that have one, blank ones between them
 * too: so many are held once it is read, however small the file is. A formula counts for many.
 * @param xml the part of a workbook; of one that is no sheet, 0
 */
function spanOf(xml: Uint8Array): number {
  let [row, column, lastRow, lastColumn, formulas] = [0, 0, 0, 0, 0]
  for (let at = xml.indexOf(LT); at >= 0; at = xml.indexOf(LT, at + 1)) {
    let name = at + 1
    for (let end = name; !endsName(xml[end]) && end < name + 40; end++) if (xml[end] === COLON) name = end + 1
    const first = xml[name]
    if (first === LOWER_R && xml[name + 1] === 0x6f && xml[name + 2] === 0x77 && endsName(xml[name + 3])) {
      const given = reference(xml, name + 3)
      const number = given < 0 ? 0 : placeAt(xml, given).row
      row = number > 0 ? number : row + 1
      column = 0
    } else if (first === LOWER_C && endsName(xml[name + 1])) {
      const given = reference(xml, name + 1)
      const place = given < 0 ? { column: 0, row: 0 } : placeAt(xml, given)
      column = place.column > 0 ? place.column : column + 1
      lastRow = Math.max(lastRow, place.row, row)
      lastColumn = Math.max(lastColumn, column)
    } else if (first === LOWER_F && endsName(xml[name + 1])) formulas++
  }
  return lastRow * lastColumn + formulas * FORMULA
}

/** The same of a whole workbook, whose parts are unpacked one after the other. What cannot be unpacked counts for nothing: the reader tells of it. */
export const bookSpan = (bytes: Uint8Array, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + spanOf(unpacked(bytes, name)), 0)

function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return unzipSync(bytes, { filter: (one) => one.name === name })[name] ?? new Uint8Array()
  } catch {
    return new Uint8Array()
  }
}
