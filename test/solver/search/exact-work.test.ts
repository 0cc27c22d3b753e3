import { expect, test } from 'vitest'
import { normalise } from '../../../models/normal.ts'
import { compile } from '../../../solver/compile.ts'
import { generate } from '../../../solver/generate/index.ts'
import { runRound } from '../../../solver/index.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { isSmall } from '../../../solver/lp/whole/prove.ts'
import type { RoundTask } from '../../../solver/search/round.ts'
import { openHighs } from '../lp/engines.ts'
import { rosterOf } from '../searched.ts'

const highs = await openHighs()

/** A week whose exact model takes minutes. */
const HARD = 'tiny-127'

test('the end of a run ends an exact model too; what it was at is let go with its round', async () => {
  const models: number[] = []
  const solved = (cut: boolean): Promise<string> => {
    const pool = {
      run: async (task: RoundTask) => {
        if (task.exact === undefined) return runRound(task)
        models.push(task.exact)
        let asked = 0
        // As if the flag had been raised while the model was solved: it is asked for once before that.
        const engine: Engine = {
          ...highs,
          solve: (model, limits, start) => {
            const stopped = (): boolean => {
              if (asked++ > 0) Atomics.store(task.stop, 0, 1)
              return limits.stopped?.() ?? false
            }
            return highs.solve(model, { ...limits, stopped }, start)
          },
        }
        return runRound(task, cut && task.checkpoint?.rounds === 2 ? engine : null)
      },
    }
    return rosterOf(generate(HARD), {
      pool,
      rounds: cut ? null : 2,
      ...(cut ? {} : { coolings: ['1', '2'] }),
    })
  }
  expect(await solved(true)).toBe(await solved(false))
  expect(models).toHaveLength(3)
  expect(models[1]).toBeGreaterThan(models[0] ?? 0)
})

test('few children with many adults are no small school: its model would take longer than the search', () => {
  const week = normalise(generate('tiny-01'))
  const [school] = week.schools
  const [someone] = week.staff
  if (school === undefined || someone === undefined) throw new Error('no school')
  const staff = Array.from({ length: 60 }, (_, index) => ({
    ...someone,
    id: `many-${index}` as typeof someone.id,
  }))
  expect(isSmall(compile(week, school.id, null, []))).toBe(true)
  expect(isSmall(compile({ ...week, staff: [...week.staff, ...staff] }, school.id, null, []))).toBe(false)
})
