/** Most signs of the name of a sheet, as the format has them. */
const LONGEST = 31

/**
 * A name for a sheet that the format takes and no other sheet has.
 * @param taken names in use, in small letters; the new one is added
 */
export function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\\p{C}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || '_'
  let name = plain.slice(0, LONGEST)
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const tail = ` ${number}`
    name = plain.slice(0, LONGEST - tail.length) + tail
  }
  taken.add(name.toLowerCase())
  return name
}
