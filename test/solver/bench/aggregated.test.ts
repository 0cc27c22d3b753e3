import { expect, test } from 'vitest'
import { aggregated } from '../../../solver/bench/peers/aggregated.ts'
import { schoolOf } from '../../../solver/bench/tasks/school.ts'
import { NO_LIMITS } from '../../../solver/lp/engine.ts'
import { isFeasible } from '../../../solver/lp/js-lp.ts'
import { exactModel } from '../../../solver/lp/whole/index.ts'
import { openHighs } from '../lp/engines.ts'

test.each(['tiny-10', 'tiny-30', 'tiny-60', 'tiny-110'])(
  'a model with its links added up has fewer rows and the same optimum: %s',
  async (name) => {
    const { model } = exactModel(schoolOf(name).problem, { level: 'unserved' })
    const less = aggregated(model)
    expect(less.rows.lower.length).toBeLessThan(model.rows.lower.length)
    const engine = await openHighs()
    const [whole, small] = [engine.solve(model, NO_LIMITS), engine.solve(less, NO_LIMITS)]
    expect([small.status, small.value]).toEqual([whole.status, whole.value])
    expect(small.point && isFeasible(model, small.point)).toBe(true)
  },
)
