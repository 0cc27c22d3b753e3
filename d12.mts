import { generate } from './solver/generate/index.ts'
import { runRound, solve } from './solver/index.ts'
const spent: Record<string, number> = {}
const counts: Record<string, number> = {}
const pool = { run: async (task: any) => {
  const name = task.kind === 'ask' ? task.ask.kind + (task.ask.kind === 'exchange' ? '' : task.ask.days?.[0] && ('room' in task.ask.days[0] || false) ? '-room' : '') : task.kind
  const c = process.cpuUsage().user
  const r = runRound(task)
  spent[name] = (spent[name] ?? 0) + (process.cpuUsage().user - c) / 1e6; counts[name] = (counts[name] ?? 0) + 1
  return r
} }
const week = generate('district-12')
const r = await solve(week, { seed: 1, version: 't', pool: pool as never, stop: new Int32Array(new SharedArrayBuffer(4)), rounds: 0, gap: null, loans: true, observe: (e: any) => { if (e.kind === 'loans') console.log(JSON.stringify(e), JSON.stringify(spent), JSON.stringify(counts)) } })
console.log(r.score.unserved, r.score.weighted, r.plan.loans.length, JSON.stringify(spent), JSON.stringify(counts))
