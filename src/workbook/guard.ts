/** Mark of a row that shows how to fill a sheet in, at the start of its first cell. */
export const EXAMPLE = { zh: '例：', en: 'e.g. ' } as const

export const isExample = (text: string): boolean =>
  Object.values(EXAMPLE).some((mark) => text.trim().startsWith(mark))

/** Whether import would change a text, or take its row for an example. */
const needsGuard = (text: string): boolean =>
  text.trim() !== text || isExample(text) || (text.startsWith("'") && needsGuard(text.slice(1)))

/**
 * A text as a cell holds it, so that import gives it back: an apostrophe before what would be trimmed or skipped; signs that
 * the format itself would take for a code (`_x0041_`) marked as text.
 */
export const cellText = (text: string): string =>
  (needsGuard(text) ? `'${text}` : text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** What a cell says: white space at the ends is nobody's wish, unless an apostrophe stands before it. */
export const cellSays = (text: string): string =>
  text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text.trim()
