import type { Highs, Model } from 'highs'
import type { Answer, Limits, LiveEngine, LiveModel, Observer } from './engine.ts'
import type { LinearModel } from './model.ts'

const none = Number.NEGATIVE_INFINITY

/**
 * HiGHS as an engine. Runs are single-threaded and repeat exactly as long as no limit in seconds ends them.
 * @param highs the loaded package
 */
export function highsEngine(highs: Highs): LiveEngine {
  const open = (model: LinearModel): LiveModel => live(highs, model)
  return {
    name: `HiGHS ${highs.version.string}`,
    open,
    solve: (model, limits, start, observe) => {
      const kept = open(model)
      try {
        if (start !== undefined) kept.setStart(start)
        return kept.run(limits, false, observe)
      } finally {
        kept.dispose()
      }
    },
  }
}

function live(highs: Highs, { columns, rows, offset }: LinearModel): LiveModel {
  const width = columns.cost.length
  const depth = rows.lower.length
  const model = highs.createModel({
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
  const set = (indices: Int32Array) => ({ kind: 'set', indices }) as const
  return {
    run: (limits, relaxed, observe) => run(highs, model, limits, relaxed, observe),
    addRows: ({ lower, upper, start, column, value }) => {
      const { numCols } = model.getDimensions()
      model.addRows({
        lower,
        upper,
        matrix: {
          format: 'csr',
          numRows: lower.length,
          numCols,
          starts: start,
          indices: column,
          values: value,
        },
      })
    },
    dropRows: (indices) => void model.deleteRows(set(indices)),
    addColumns: ({ cost, lower, upper, integer }, { start, column, value }) => {
      const { numCols, numRows } = model.getDimensions()
      model.addCols({
        cost,
        lower,
        upper,
        matrix: {
          format: 'csc',
          numRows,
          numCols: cost.length,
          starts: start,
          indices: column,
          values: value,
        },
      })
      if (integer.includes(1))
        model.changeColsIntegrality(
          { kind: 'range', from: numCols, to: numCols + cost.length - 1 },
          Int32Array.from(integer),
        )
    },
    setCosts: (indices, cost) => void model.changeColsCost(set(indices), cost),
    setBounds: (indices, lower, upper) => void model.changeColsBounds(set(indices), lower, upper),
    setRowBounds: (indices, lower, upper) => void model.changeRowsBounds(set(indices), lower, upper),
    setBasis: (basis) => void model.setBasis({ colStatus: basis.columns, rowStatus: basis.rows }),
    setStart: (point) => {
      const known = Int32Array.from(point.keys()).filter((column) => !Number.isNaN(point[column]))
      model.setSolution({ indices: known, values: Float64Array.from(known, (column) => point[column]) })
    },
    dispose: () => model.dispose(),
  }
}

function run(highs: Highs, model: Model, limits: Limits, relaxed: boolean, observe?: Observer): Answer {
  const most = 2147483647
  model.options.set({
    output_flag: false,
    random_seed: 1,
    mip_rel_gap: 0,
    mip_abs_gap: limits.absoluteGap,
    mip_max_nodes: limits.nodes ?? most,
    simplex_iteration_limit: limits.iterations ?? most,
    time_limit: limits.seconds ?? most,
    solve_relaxation: relaxed,
  })
  // The limit in seconds is for all runs of a model together unless its clock is put back.
  model.zeroAllClocks()
  const { modelStatus } = model.run(
    observe && {
      [highs.constants.callbackType.mipImprovingSolution](event) {
        const { objective_function_value: value, mip_dual_bound: bound, mip_solution: point } = event.data
        if (value !== undefined && point !== undefined) observe(value, bound ?? none, point)
        return undefined
      },
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
  const { solutionStatus, basisValidity } = highs.constants
  const info = (name: string): number => Number(model.info.get(name))
  const has = status !== 'failed' && info('primal_solution_status') === solutionStatus.feasible
  const solution = has ? model.getSolution() : null
  const value = has ? model.getObjectiveValue() : null
  const dual = status === 'optimal' && info('dual_solution_status') === solutionStatus.feasible
  const basis = info('basis_validity') === basisValidity.valid ? model.getBasis() : null
  const nodes = info('mip_node_count')
  // A linear run has no node count; its value is its bound where it is optimal.
  const bound = nodes >= 0 ? info('mip_dual_bound') : status === 'optimal' && value !== null ? value : none
  return {
    status,
    point: solution?.colValue ?? null,
    value,
    bound: Number.isFinite(bound) ? bound : none,
    duals: dual && solution ? { rows: solution.rowDual, columns: solution.colDual } : null,
    basis: basis && { columns: basis.colStatus, rows: basis.rowStatus },
    nodes: Math.max(0, nodes),
    iterations: Math.max(0, info('simplex_iteration_count')),
  }
}
