import { MessageChannel } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundTask } from '../../../solver/index.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { keyOf } from '../../../src/jobs/steps/codec.ts'
import type { StepAsk } from '../../../src/jobs/steps/desk.ts'
import { poolOver, serve } from '../../../src/jobs/steps/port.ts'
import { runStep } from '../../../src/jobs/steps/thread.ts'
import { hashBytes } from '../../../src/repositories/documents.ts'
import { solveWeek } from '../../../src/solving/solve.ts'
import { solvedHere, threeSchools } from './ground.ts'

const flag = () => new Int32Array(new SharedArrayBuffer(4))

/** Solves the district over a port; deciding on loans is ended when so many steps of it have been done. */
async function ended(after: number): Promise<{ hash: string; loanRounds: number; asked: number }> {
  const { port1, port2 } = new MessageChannel()
  const flags = { stop: flag(), endLoans: flag() }
  const halt = flag()
  let asked = 0
  const run = async ({ task, week, halts }: StepAsk) => {
    if (halts === 'loans' && asked++ >= after) Atomics.store(halt, 0, 1)
    const found = await runStep({ task, week, halt: halts === 'loans' ? halt : flag() })
    if (found === null) Atomics.store(flags.endLoans, 0, 1)
    return found
  }
  serve(port1, { run }, () => undefined)
  let loanRounds = 0
  try {
    const how = { seed: 1, rounds: 1, gap: null, loans: true, proof: true }
    const { settled } = await solveWeek(threeSchools(), how, {
      ...flags,
      pool: poolOver(port2, flags),
      observe: (event) => {
        if (event.kind === 'loans') loanRounds = event.rounds
      },
    })
    return { hash: hashBytes(Buffer.from(rosterText(settled.roster))), loanRounds, asked }
  } finally {
    port1.close()
  }
}

describe('steps', { timeout: 300_000 }, () => {
  it('of loans are cut short together: what is kept is what so many rounds of loans come to', async () => {
    const whole = await ended(Number.POSITIVE_INFINITY)
    expect(whole.hash).toBe(await solvedHere(threeSchools(), 1))
    expect(whole.asked).toBeGreaterThan(3)
    const hashes = new Set<string>()
    for (const after of [0, 1, Math.floor(whole.asked / 2), whole.asked - 1]) {
      const { hash, loanRounds } = await ended(after)
      expect(hash).toBe(await solvedHere(threeSchools(), 1, loanRounds))
      hashes.add(hash)
    }
    expect(hashes.size).toBeGreaterThan(1)
  })

  it('are named by what their tasks read, and by all of it', () => {
    const snapshot = fc.int32Array({ minLength: 1, maxLength: 20 })
    const best = fc.record({ broken: fc.nat(), unserved: fc.nat(), weighted: fc.integer(), snapshot })
    const random = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())
    const checkpoint = fc.record({ rounds: fc.nat(), random, current: snapshot, best })
    const task = fc.record({ key: fc.string(), school: fc.string(), seed: fc.nat(), checkpoint })
    const whole = (fields: object): RoundTask =>
      ({
        isAlone: false,
        allotment: { adultDays: new Map(), adultWeek: new Map(), roomDays: new Map() },
        kind: 'search',
        from: 'best',
        part: { bytes: new SharedArrayBuffer(1), name: 'part' },
        stop: flag(),
        ...fields,
      }) as unknown as RoundTask
    fc.assert(
      fc.property(task, (fields) => {
        const key = keyOf(whole(fields))
        expect(keyOf(whole(structuredClone(fields)))).toBe(key)
        const { current } = fields.checkpoint
        const other = Int32Array.from(current, (value, at) => (at === 0 ? value ^ 1 : value))
        expect(keyOf(whole({ ...fields, checkpoint: { ...fields.checkpoint, current: other } }))).not.toBe(
          key,
        )
        expect(keyOf(whole({ ...fields, seed: fields.seed + 1 }))).not.toBe(key)
        expect(keyOf(whole({ ...fields, kind: 'finish' }))).not.toBe(key)
        expect(keyOf(whole({ ...fields, loans: [] }))).not.toBe(key)
      }),
    )
  })
})
