/** Bytes of a megabyte. */
export const MEGABYTE = 1_000_000

/**
 * Most megabytes that are read at once, so that a wrong file cannot fill the memory. A JSON text must fit in one
 * string of the language, which ends at 536 MB.
 */
export const limits = {
  json: 500,
  csvFile: 250,
  csvFolder: 800,
  book: 100,
  bookPart: 100,
  bookUnpacked: 200,
  /** Cells, and blank ones between them: a few bytes can place one in the last row and column. */
  bookCells: 40_000_000,
  /** A workbook that is larger is not written again to mark its faults: that holds it twice, with its styles. */
  bookMarked: 50,
} as const
