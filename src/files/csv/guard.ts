/** A cell that a spreadsheet would take for a formula, with any apostrophes that already stand before it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+$/
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/

/** Text that no spreadsheet runs as a formula: an apostrophe goes before it. */
export const guarded = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text

/** What was guarded, as it was. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
