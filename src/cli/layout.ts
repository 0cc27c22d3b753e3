import widthOf from 'fast-string-width'

/** Text filled up with spaces to a width of the terminal, where a Chinese sign takes two places. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** The widest of some texts. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(text)))

/** As much of a text as fits into a width. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const sign of text) {
    if (widthOf(kept + sign) > width - 1) break
    kept += sign
  }
  return `${kept}…`
}

/** Rows of a label and what it says, the labels in one column. */
export function labelled(rows: readonly (readonly [label: string, value: string])[]): string[] {
  const width = widest(rows.map(([label]) => label))
  return rows.map(([label, value]) => `${padded(label, width)}  ${value}`)
}
