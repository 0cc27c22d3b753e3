/** A whole number with its thousands marked. */
export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 })

/** A part of a whole in percent. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

/** A part of 1 in percent, as a gap is told everywhere: with one decimal, without the sign. */
export const partInPercent = (part: number): string => (100 * part).toFixed(1)
