import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BestKnown, BestValue } from './target.ts'

const FILE = fileURLToPath(new URL('./best-known.json', import.meta.url))

/** The best values ever found for the frozen cases. */
export async function readBest(): Promise<Map<string, BestValue>> {
  return new Map(Object.entries(JSON.parse(await readFile(FILE, 'utf8')) as Record<string, BestValue>))
}

const isBetter = (a: BestValue, b: BestValue): boolean =>
  a.unserved !== b.unserved ? a.unserved < b.unserved : a.weighted < b.weighted

/** Takes in what is better than what is known; nothing ever gets worse. Returns the names of what was taken in. */
export function improve(known: Map<string, BestValue>, found: BestKnown): string[] {
  return [...found].flatMap(([name, value]) => {
    const before = known.get(name)
    if (before !== undefined && !isBetter(value, before)) return []
    known.set(name, value)
    return [name]
  })
}

/** Writes the best values down, by name. */
export async function writeBest(best: BestKnown): Promise<void> {
  const sorted = [...best].sort(([a], [b]) => (a < b ? -1 : 1))
  await writeFile(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
