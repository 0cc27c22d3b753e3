/** A whole number with its thousands marked. */
export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 })

/** A part of a whole in percent. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
