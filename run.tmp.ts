import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { generate } from './solver/generate/index.ts'
import { runRound, solve } from './solver/index.ts'
import { verify } from './solver/verify/index.ts'
const dir = '/work/out/loans/cache'
mkdirSync(dir, { recursive: true })
const spent: Record<string, number> = {}
const counts: Record<string, number> = {}
const pool = { run: async (task: any) => {
  const name = task.kind === 'ask' ? task.ask.kind : task.kind
  if (task.kind === 'search') {
    const f = `${dir}/${task.key}-${task.checkpoint?.rounds ?? 'c'}-${task.seed}`
    if (existsSync(f)) return deserialize(readFileSync(f))
    const r = runRound(task); writeFileSync(f, serialize(r)); return r
  }
  const c = process.cpuUsage().user
  const r = runRound(task)
  spent[name] = (spent[name] ?? 0) + (process.cpuUsage().user - c) / 1e6; counts[name] = (counts[name] ?? 0) + 1
  return r
} }
const name = process.argv[2] ?? 'district-12'
const rounds = Number(process.argv[3] ?? 0)
const week = generate(name as never, process.argv[4] ? Number(process.argv[4]) : undefined)
const go = (loans: boolean, log: boolean) => solve(week, { seed: 1, version: 't', pool: pool as never, stop: new Int32Array(new SharedArrayBuffer(4)), rounds, gap: null, loans, observe: (e) => { if (log && e.kind !== 'school') console.log(JSON.stringify(e), JSON.stringify(spent)) } })
const roster = await go(true, true)
console.log(JSON.stringify(spent), JSON.stringify(counts))
console.log(roster.plan.loans.map((l) => `${l.staff} ${l.date} ${l.host}`).join('\n'))
console.log(roster.score.unserved, roster.score.worstShare, roster.score.weighted, roster.bound)
if (process.argv[5] !== 'quick') {
const c = verify(roster)
console.log(c.valid, c.faults, c.rules.filter((r) => r.broken > 0))
const r2 = await go(false, false)
console.log('without', r2.score.unserved, r2.score.worstShare, r2.score.weighted, JSON.stringify(r2.plan) === JSON.stringify(roster.withoutLoans))
for (const k of Object.keys(roster.score.terms)) console.log(k, (r2.score.terms as any)[k], (roster.score.terms as any)[k])
}
