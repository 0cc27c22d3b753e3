import { MessageChannel } from 'node:worker_threads'
import { asks } from '../asks.ts'
import type { SolveOutput } from '../bodies/solve.ts'
import { advanced } from '../progress.ts'
import type { Running } from '../running.ts'
import { serve } from '../steps/port.ts'
import { type Handler, JobProblem, type Tools } from './handler.ts'
import { inputOf } from './input.ts'
import { recordedOf } from './recorded.ts'
import { keepDraft } from './rosters.ts'

/** Solves a week and keeps the roster as a draft. Cancelled or out of time, it keeps the best it has. */
export const solveHandler: Handler = async (running, tools) => {
  const ask = asks.solve.parse(running.job.ask)
  const { week, revision, print, bytes } = await inputOf(running, tools)
  const { made, standing, faults, rounds, coolings, loanRounds, ended } = await solved(running, tools, bytes)
  const rules = faults.flatMap(({ params }) => params['rules'] ?? []).join(', ')
  if (made === null) throw new JobProblem('ROSTER_INVALID', { rules })
  running.tell((before) => ({ ...before, phase: 'writing' }))
  const { score, bound } = made.head
  return {
    seconds: 120,
    store: async (tx) => {
      const draft = { week, revision, print, name: ask.name ?? null, origin: 'solve', parent: null } as const
      const roster = await keepDraft(tx, running, draft, made)
      await recordedOf(tx, running.job, {
        action: 'solve',
        kind: 'roster',
        object: roster,
        week,
        after: { input: made.head.inputHash, document: made.head.documentHash },
      })
      return {
        roster,
        rounds,
        coolings: [...coolings],
        loanRounds,
        ended: ended === 'stopped' ? (running.stopped ?? 'time') : ended,
        standing,
        score,
        bound,
        faults: faults.map((fault) => ({ ...fault })),
      }
    },
  }
}

async function solved(running: Running, tools: Tools, week: Uint8Array): Promise<SolveOutput> {
  const ask = asks.solve.parse(running.job.ask)
  const desk = await tools.openDesk(running)
  running.onStop(() => {
    desk.halt('search')
    desk.halt('loans')
  })
  const begun = running.progress.coolings ?? []
  const { port1: here, port2: port } = new MessageChannel()
  serve(here, desk, (event) => {
    running.tell((before) => advanced(before, event))
    if (event.kind === 'timed') running.after(event.searching, () => desk.halt('search'))
  })
  try {
    return await tools.bodies.run('solve', { week, ask, begun, port, flags: desk.flags }, running.signal, [
      port,
    ])
  } finally {
    here.close()
  }
}
