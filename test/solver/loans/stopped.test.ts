import { expect, test } from 'vitest'
import { runRound, solve } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { parse, tinyDistrict, VILLAGE_AND_TOWN } from './district.ts'

const flag = (): Int32Array => new Int32Array(new SharedArrayBuffer(4))

/** A week solved in this thread, loans being ended, or limited, at some round of them. */
async function solvedWith({
  endAt = null,
  rounds = null,
}: {
  endAt?: number | null
  rounds?: number | null
}) {
  const endLoans = flag()
  if (endAt === 0) Atomics.store(endLoans, 0, 1)
  let done = 0
  const roster = await solve(parse(tinyDistrict(VILLAGE_AND_TOWN)), {
    seed: 1,
    version: 'test',
    pool: { run: async (task) => runRound(task) },
    stop: flag(),
    rounds: 2,
    gap: null,
    loanRounds: rounds,
    endLoans,
    observe: (event) => {
      if (event.kind !== 'loans') return
      done = event.rounds
      if (event.rounds === endAt) Atomics.store(endLoans, 0, 1)
    },
  })
  expect(verify(roster).valid).toBe(true)
  return { roster, done }
}

test('deciding on loans ends when it is told to, and so many rounds give the same bytes again', async () => {
  const full = await solvedWith({})
  expect(full.roster.plan.loans).toHaveLength(1)
  for (let endAt = 0; endAt <= full.done; endAt++) {
    const stopped = await solvedWith({ endAt })
    const again = await solvedWith({ rounds: stopped.done })
    expect(stopped.done).toBe(endAt)
    expect(JSON.stringify(again.roster)).toBe(JSON.stringify(stopped.roster))
  }
  expect((await solvedWith({ endAt: 0 })).roster.plan.loans).toEqual([])
})
