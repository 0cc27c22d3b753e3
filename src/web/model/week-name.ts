/** Characters that the name of a week or of a roster may have. */
export const MOST_NAME = 80

/** A name made of another one, which is cut short where the whole would be too long. Signs stay whole. */
export function fittingName(write: (name: string) => string, name: string): string {
  const whole = write(name)
  if (whole.length <= MOST_NAME) return whole
  const room = MOST_NAME - write('…').length
  let kept = ''
  for (const sign of name) {
    if (kept.length + sign.length > room) break
    kept += sign
  }
  return write(`${kept.trimEnd()}…`)
}
