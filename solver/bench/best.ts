import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BestKnown, BestValue, Results, Target } from './target.ts'

const FILE = fileURLToPath(new URL('./best-known.json', import.meta.url))
/** A line for each reference case: its name, its seed, its hash. */
const FROZEN = fileURLToPath(new URL('../../test/solver/generate/frozen.txt', import.meta.url))

/** A best value as it is written down, with the hash of the case that it is of. */
export interface Recorded extends BestValue {
  readonly hash: string
}

/** The hash of each frozen case. */
async function readHashes(): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(FROZEN, 'utf8')).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', , hash = ''] = line.split(' ')
      return [name, hash]
    }),
  )
}

/** Splits recorded values into those of the cases as they are frozen now, and the names of those of another case. */
export function sortOut(
  recorded: Readonly<Record<string, Recorded>>,
  hashes: ReadonlyMap<string, string>,
): { readonly best: Map<string, BestValue>; readonly stale: readonly string[] } {
  const best = new Map<string, BestValue>()
  const stale: string[] = []
  for (const [name, { hash, ...value }] of Object.entries(recorded))
    if (hash === hashes.get(name)) best.set(name, value)
    else stale.push(name)
  return { best, stale }
}

/** The best values ever found for the frozen cases; one of a case that was another then is not used, and that is said. */
export async function readBest(): Promise<Map<string, BestValue>> {
  const recorded = JSON.parse(await readFile(FILE, 'utf8')) as Record<string, Recorded>
  const { best, stale } = sortOut(recorded, await readHashes())
  for (const name of stale) console.log(`the best known value of ${name} is of another case: not used`)
  return best
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

/** The best verified value of each frozen case among some results. */
export function bestOf(targets: readonly Target[], results: Results): Map<string, BestValue> {
  const found = new Map<string, BestValue>()
  for (const { key, caseName } of targets.flatMap((target) => target.jobs)) {
    if (caseName === undefined) continue
    for (const { numbers } of results.get(key) ?? []) {
      const { unserved, weighted } = numbers
      if (unserved !== undefined && weighted !== undefined)
        improve(found, new Map([[caseName, { unserved, weighted, by: key }]]))
    }
  }
  return found
}

/** Writes the best values down, by name, each with the hash of its case. */
export async function writeBest(best: BestKnown): Promise<void> {
  const hashes = await readHashes()
  const sorted = [...best].sort(([a], [b]) => (a < b ? -1 : 1))
  const recorded = sorted.map(([name, value]): [string, Recorded] => {
    const hash = hashes.get(name)
    if (hash === undefined) throw new Error(`${name} is not frozen`)
    return [name, { ...value, hash }]
  })
  await writeFile(FILE, `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`)
}
