import type { Engine } from './engine.ts'

/** Columns up to which the small engine is the faster of the two: `crossover` in docs/bench.md, on models of the solver's own. */
export const SMALL_COLUMNS = 64

/**
 * Two engines as one: a model of few columns goes to the small one, every other to the large one. What the small one finds has been
 * held against the model; where it finds nothing, or says that there is nothing to be found, the large one is asked: that a model
 * has no point is a proof, and proofs come from one engine.
 */
export const sizedEngine = (small: Engine, large: Engine): Engine => ({
  name: `${small.name} up to ${SMALL_COLUMNS} columns, ${large.name}`,
  solve: (model, limits, start, observe) => {
    const isSmall = model.columns.cost.length <= SMALL_COLUMNS
    // Neither a limit in seconds nor better points on the way are things that the small one tells about.
    if (!isSmall || limits.seconds !== null || observe !== undefined)
      return large.solve(model, limits, start, observe)
    const found = small.solve(model, limits)
    return found.status === 'optimal' ? found : large.solve(model, limits, start, observe)
  },
})
