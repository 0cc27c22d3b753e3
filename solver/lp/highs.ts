import type { Highs, Model } from 'highs'
import type { Answer, Engine, Limits, Observer } from './engine.ts'
import type { LinearModel } from './model.ts'

const none = Number.NEGATIVE_INFINITY

/**
 * HiGHS as an engine. Runs are single-threaded and repeat exactly as long as no limit in seconds ends them.
 * @param highs the loaded package
 */
export function highsEngine(highs: Highs): Engine {
  return {
    name: `HiGHS ${highs.version.string}`,
    solve: (model, limits, start, observe) => {
      const opened = open(highs, model)
      try {
        if (start !== undefined && isWithin(model, start)) setStart(opened, start)
        return run(highs, opened, limits, observe)
      } finally {
        opened.dispose()
      }
    },
  }
}

function open(highs: Highs, { columns, rows, offset }: LinearModel): Model {
  const width = columns.cost.length
  const depth = rows.lower.length
  return highs.createModel({
    numCols: width,
    numRows: depth,
    offset,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    integrality: Int32Array.from(columns.integer),
    matrix: {
      format: 'csr',
      numRows: depth,
      numCols: width,
      starts: rows.start,
      indices: rows.column,
      values: rows.value,
    },
  })
}

/** Whether a point keeps within the bounds of its columns: HiGHS takes no other start, such as one that a ban has made impossible. */
const isWithin = ({ columns: { lower, upper } }: LinearModel, point: Float64Array): boolean =>
  point.every((x, column) => Number.isNaN(x) || (lower[column] <= x && x <= upper[column]))

function setStart(model: Model, point: Float64Array): void {
  const known = Int32Array.from(point.keys()).filter((column) => !Number.isNaN(point[column]))
  model.setSolution({ indices: known, values: Float64Array.from(known, (column) => point[column]) })
}

function run(highs: Highs, model: Model, limits: Limits, observe?: Observer): Answer {
  const most = 2147483647
  const { callbackType } = highs.constants
  model.options.set({
    output_flag: false,
    random_seed: 1,
    mip_rel_gap: 0,
    mip_abs_gap: limits.absoluteGap,
    mip_max_nodes: limits.nodes ?? most,
    time_limit: limits.seconds ?? most,
  })
  const { modelStatus } = model.run(
    (observe ?? limits.stopped) && {
      ...(observe && {
        [callbackType.mipImprovingSolution](event) {
          const { objective_function_value: value, mip_dual_bound: bound, mip_solution: point } = event.data
          if (value !== undefined && point !== undefined) observe(value, bound ?? none, point)
          return undefined
        },
      }),
      ...(limits.stopped && {
        [callbackType.mipInterrupt](event) {
          if (limits.stopped?.() === true) event.interrupt()
          return undefined
        },
      }),
    },
  )
  return read(highs, model, statusOf(highs, modelStatus))
}

function statusOf({ constants: { modelStatus } }: Highs, code: number): Answer['status'] {
  switch (code) {
    case modelStatus.optimal:
    case modelStatus.empty:
      return 'optimal'
    case modelStatus.infeasible:
      return 'infeasible'
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return 'unbounded'
    case modelStatus.objectiveBound:
    case modelStatus.objectiveTarget:
    case modelStatus.timeLimit:
    case modelStatus.iterationLimit:
    case modelStatus.solutionLimit:
    case modelStatus.interrupted:
      return 'stopped'
    default:
      return 'failed'
  }
}

function read(highs: Highs, model: Model, status: Answer['status']): Answer {
  const { solutionStatus } = highs.constants
  const info = (name: string): number => Number(model.info.get(name))
  const has = status !== 'failed' && info('primal_solution_status') === solutionStatus.feasible
  const value = has ? model.getObjectiveValue() : null
  // A linear run has no node count; its value is its bound where it is optimal.
  const isMixed = info('mip_node_count') >= 0
  const bound = isMixed ? info('mip_dual_bound') : status === 'optimal' && value !== null ? value : none
  return {
    status,
    point: has ? model.getSolution().colValue : null,
    value,
    bound: Number.isFinite(bound) ? bound : none,
  }
}
