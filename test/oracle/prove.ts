/**
 * Proves the best value of tiny weeks that take minutes each, and writes it to `proven.json`, which the tests read:
 * `npm run prove -- tiny-119 tiny-120`. What was proved of the same program already is kept.
 */
import { writeFileSync } from 'node:fs'
import { CASES, generate } from '../../solver/generate/index.ts'
import { judge } from './judge.ts'
import { optimum } from './mip/index.ts'
import { keyOf, provenFile, readProven } from './proven.ts'

async function prove(names: readonly string[]): Promise<void> {
  for (const { name } of CASES) {
    if (!names.includes(name)) continue
    const week = generate(name)
    const key = keyOf(week)
    if (readProven()[name]?.key === key) continue
    const { plan, unserved, worstShare, weighted } = await optimum(week)
    const { score, rules } = judge(week, plan)
    if (score.weighted !== weighted || score.unserved !== unserved || rules.some(({ broken }) => broken > 0))
      throw new Error(`${name}: the verifier does not agree`)
    const rows = { ...readProven(), [name]: { key, unserved, worstShare, weighted } }
    const sorted = Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(provenFile, `${JSON.stringify(sorted, null, 2)}\n`)
    process.stdout.write(`${name} ${unserved} ${weighted}\n`)
  }
}
await prove(process.argv.slice(2))
