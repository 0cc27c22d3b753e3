import { asks } from '../asks.ts'
import { type Handler, JobProblem } from './handler.ts'
import { loadedRoster } from './rosters.ts'

/** Puts two rosters of one week side by side. */
export const compareHandler: Handler = async (running, { bodies }) => {
  const ask = asks.compare.parse(running.job.ask)
  const first = await loadedRoster(running, ask.first)
  const second = await loadedRoster(running, ask.second)
  const found = await bodies.run('compare', { first: first.bytes, second: second.bytes }, running.interest)
  if (found === null) throw new JobProblem('COMPARE_OTHER_WEEK')
  const { scores, money, load, people, unproved, withinProof } = found
  const both = <T>([one, other]: readonly [T, T]): T[] => [one, other]
  return {
    store: async () =>
      await Promise.resolve({
        scores: both(scores),
        money: both(money),
        load: both(load).map((range) => [...range]),
        people: { ...people },
        unproved: both(unproved),
        withinProof,
      }),
  }
}
