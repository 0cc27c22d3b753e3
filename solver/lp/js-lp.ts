import type { SolverAPI } from 'javascript-lp-solver'
import type { Answer, Engine, Limits } from './engine.ts'
import type { LinearModel } from './model.ts'

type Definition = Exclude<Parameters<SolverAPI['Solve']>[0], { tableau: unknown }>

const tolerance = 1e-6

/**
 * `javascript-lp-solver` as an engine for small models: a tableau in plain JavaScript, at once where there are tens of
 * columns. It gives no bound, takes no start and no limit of nodes. What it answers is held
 * against the model first, and counts as failed where it misses a row; with a limit in seconds it does not tell whether
 * it came to the end, so that nothing counts as proved then.
 * @param solver the package
 */
export function jsEngine(solver: Pick<SolverAPI, 'Solve'>): Engine {
  return {
    name: 'javascript-lp-solver',
    solve: (model, limits) => read(model, limits, solver.Solve(define(model, limits))),
  }
}

/** Columns are shifted so that they start at 0, as the package has them; bounds above are rows. */
function define({ columns, rows }: LinearModel, limits: Limits): Definition {
  const constraints: Record<string, { min?: number; max?: number }> = {}
  const variables: Record<string, Record<string, number>> = {}
  const ints: Record<string, 1> = {}
  const unrestricted: Record<string, 1> = {}
  const shift = columns.lower.map((lower) => (Number.isFinite(lower) ? lower : 0))
  columns.cost.forEach((cost, column) => {
    const variable: Record<string, number> = { cost }
    const upper = (columns.upper[column] ?? 0) - (shift[column] ?? 0)
    if (Number.isFinite(upper)) {
      constraints[`u${column}`] = { max: upper }
      variable[`u${column}`] = 1
    }
    if (!Number.isFinite(columns.lower[column])) unrestricted[`x${column}`] = 1
    if (columns.integer[column] === 1) ints[`x${column}`] = 1
    variables[`x${column}`] = variable
  })
  rows.lower.forEach((lower, row) => {
    let moved = 0
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at++) {
      const column = rows.column[at] ?? 0
      const value = rows.value[at] ?? 0
      moved += value * (shift[column] ?? 0)
      const variable = variables[`x${column}`]
      if (variable !== undefined) variable[`r${row}`] = value
    }
    const upper = rows.upper[row] ?? 0
    const bounds: { min?: number; max?: number } = {}
    if (Number.isFinite(lower)) bounds.min = lower - moved
    if (Number.isFinite(upper)) bounds.max = upper - moved
    constraints[`r${row}`] = bounds
  })
  const timeout = limits.seconds === null ? {} : { timeout: Math.max(1, limits.seconds * 1000) }
  return { optimize: 'cost', opType: 'min', constraints, variables, ints, unrestricted, ...timeout }
}

function read(model: LinearModel, limits: Limits, result: unknown): Answer {
  const found = new Map(Object.entries(result as object))
  const none = { point: null, value: null, bound: Number.NEGATIVE_INFINITY }
  const ended = limits.seconds === null
  if (found.get('bounded') === false) return { status: 'unbounded', ...none }
  if (found.get('feasible') !== true) return { status: ended ? 'infeasible' : 'stopped', ...none }
  const { lower, integer, cost } = model.columns
  const point = lower.map((least, column) => {
    const value = Number(found.get(`x${column}`) ?? 0) + (Number.isFinite(least) ? least : 0)
    return integer[column] === 1 ? Math.round(value) : value
  })
  if (!isFeasible(model, point)) return { status: 'failed', ...none }
  const value = point.reduce((sum, x, column) => sum + x * (cost[column] ?? 0), model.offset)
  const bound = ended ? value : Number.NEGATIVE_INFINITY
  return { status: ended ? 'optimal' : 'stopped', point, value, bound }
}

/** Whether a point keeps every bound and row, up to a millionth of what the row adds up. */
export function isFeasible({ columns, rows }: LinearModel, point: Float64Array): boolean {
  const within = (value: number, lower: number, upper: number, size: number): boolean =>
    value >= lower - tolerance * size && value <= upper + tolerance * size
  const columnsHold = point.every((value, column) =>
    within(value, columns.lower[column] ?? 0, columns.upper[column] ?? 0, 1),
  )
  return (
    columnsHold &&
    rows.lower.every((lower, row) => {
      let sum = 0
      let size = 1
      for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at++) {
        const part = (rows.value[at] ?? 0) * (point[rows.column[at] ?? 0] ?? 0)
        sum += part
        size += Math.abs(part)
      }
      return within(sum, lower, rows.upper[row] ?? 0, size)
    })
  )
}
