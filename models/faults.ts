/**
 * Something wrong with an input, as a value. `code` is an entry of the error index, where cause and action stand in two
 * languages; `params` fill them.
 */
export interface Fault {
  readonly code: string
  readonly severity: 'error' | 'refused' | 'warning'
  /** Entity and row: `students[3].choices[0]`, or the file's own words with line and column. */
  readonly where: string
  readonly read: string
  readonly expected: string
  readonly params: Readonly<Record<string, string | number>>
  /** School refused or concerned, where there is one. */
  readonly school: string | null
}
