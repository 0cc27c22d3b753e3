import type { Column, Table } from './table.ts'

interface Named {
  readonly zh: string
  readonly en: string
}

/** A heading or file name without what people vary: case, width, spaces, a mark of required columns. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}*★_-]/gu, '')

const both = ({ zh, en }: Named): string => `${zh} (${en})`

/** What a column of a file holds: a column of the table, or the id of the row's parent. */
export type Meaning = Column | 'parent'

/** Every heading that a table understands. */
export function meanings(table: Table): Map<string, Meaning> {
  const known = new Map<string, Meaning>()
  for (const column of table.columns)
    for (const name of [column.zh, column.en, column.path.join('.')]) known.set(plainName(name), column)
  if (table.parent !== null)
    for (const name of [table.parent.zh, table.parent.en]) known.set(plainName(name), 'parent')
  return known
}

/** Headings of a table in both languages, those that must be there first. */
export const knownHeadings = (table: Table): string =>
  [...(table.parent === null ? [] : [table.parent]), ...table.columns].map(both).join(', ')

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known name nearest to one that is not known, as an addition to a sentence; empty when none is near. */
export function guessOf(name: string, known: readonly Named[]): string {
  const wanted = plainName(name)
  let best: { readonly named: Named; readonly away: number } | null = null
  for (const named of known)
    for (const candidate of [plainName(named.zh), plainName(named.en)]) {
      const away = distance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1)
      if (away <= 0.5 && (best === null || away < best.away)) best = { named, away }
    }
  return best === null ? '' : `: ${both(best.named)}`
}
