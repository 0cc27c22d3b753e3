import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COOLING } from '../../../models/cooling.ts'
import type { Run } from '../../../solver/run.ts'
import { Coolings } from '../../../solver/search/coolings.ts'
import { isLast, type Stage } from '../../../solver/search/schedule.ts'

type Asked = Pick<Run, 'rounds' | 'coolings' | 'foresee'>

/** The stages of so many rounds, and the courses of the coolings as they were told at last. */
function stagesOf(asked: Asked, rounds: number): { readonly stages: Stage[]; readonly told: string[] } {
  const told: string[] = []
  const coolings = new Coolings({
    seed: 1,
    version: '',
    pool: { run: () => Promise.reject(new Error('nothing is searched')) },
    stop: new Int32Array(1),
    gap: null,
    ...asked,
    observe: (event) => {
      if (event.kind === 'cooling') told[event.index] = event.course
    },
  })
  const stages = Array.from({ length: rounds }, (_, done) => coolings.at(done))
  return { stages: stages.filter((stage) => stage !== null), told }
}

/** Rounds that are foreseen, as a clock would that now and then is wrong: after so many rounds, so many are left. */
const clock = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 60, maxLength: 60 })

describe('the coolings of a run', () => {
  it('go their whole way, each round from where the last one ended', () => {
    fc.assert(
      fc.property(clock, (left) => {
        const { stages, told } = stagesOf({ rounds: null, foresee: (done) => left[done] ?? 1 }, 60)
        stages.forEach(({ from, to }, at) => {
          const before = stages[at - 1]
          expect(from).toBe(before === undefined || isLast(before) ? 0 : before.to)
          expect(to).toBeGreaterThan(from)
        })
        for (const course of told) expect(course).toMatch(COOLING)
      }),
    )
  })

  it('are done again by what was told of them', () => {
    fc.assert(
      fc.property(clock, (left) => {
        const { stages, told } = stagesOf({ rounds: null, foresee: (done) => left[done] ?? 1 }, 60)
        expect(stagesOf({ rounds: null, coolings: told }, 60).stages).toEqual(stages)
      }),
    )
  })

  it('end sooner where time runs out sooner than was foreseen', () => {
    const foresee = (done: number): number => (done < 6 ? 15 - done : 11.5 - done)
    const { stages, told } = stagesOf({ rounds: null, foresee }, 8)
    expect(stages.slice(0, -1).filter(isLast)).toHaveLength(1)
    expect(stages.at(-1)?.to).toBe(1)
    expect(told.at(-1)).toMatch(/@5:2$/)
  })

  it('leave out the choice of weeks that there is no time for any more', () => {
    const foresee = (done: number): number => (done < 4 ? 12 - done : 6 - done)
    const { stages, told } = stagesOf({ rounds: null, foresee }, 6)
    const late = told.at(-1) ?? ''
    expect(late).toMatch(/@3:\d+-$/)
    expect(stages.map(({ choosing }) => choosing)).toEqual([true, true, true, true, false, false])
    expect(stages.at(-1)?.to).toBe(1)
    expect(stagesOf({ rounds: null, coolings: told }, 6).stages).toEqual(stages)
  })

  it('end when there is no time for another, but for the first', () => {
    const foresee = (done: number): number => Math.max(0, 0.9 - done)
    expect(stagesOf({ rounds: null, foresee }, 3).stages).toHaveLength(1)
    const told = ['1', '1', '1']
    expect(stagesOf({ rounds: null, foresee, coolings: told }, 4).stages).toHaveLength(3)
  })

  it('stay as they were planned where only the work is limited', () => {
    const { told } = stagesOf({ rounds: 28 }, 28)
    expect(told).toEqual(['1', '5', '22'])
  })
})
