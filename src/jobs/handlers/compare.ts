import { asks } from '../asks.ts'
import { type Handler, JobProblem } from './handler.ts'
import { loadedRoster } from './rosters.ts'

/** Puts two rosters of one week side by side. A school is told of its own people alone. */
export const compareHandler: Handler = async (running, { bodies }) => {
  const ask = asks.compare.parse(running.job.ask)
  const first = await loadedRoster(running, ask.first)
  const second = await loadedRoster(running, ask.second)
  const { school } = running.job
  const of = { first: first.bytes, second: second.bytes, school }
  const found = await bodies.run('compare', of, running.interest)
  if (found === null) {
    const [read, expected] = [first, second].map(({ stored }) => stored.week)
    throw new JobProblem('COMPARE_OTHER_WEEK', { read: read ?? '', expected: expected ?? '' })
  }
  return { store: async () => await Promise.resolve({ comparison: JSON.parse(JSON.stringify(found)) }) }
}
