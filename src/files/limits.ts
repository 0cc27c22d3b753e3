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
  bookPart: 150,
  bookUnpacked: 400,
} as const
