import { type Constraint, solve } from 'yalps'
import type { LinearModel } from '../../lp/model.ts'
import { entriesOf, noAnswer, type Peer, pointAnswer, tableTooLarge } from './peer.ts'

const COST = -1

/** YALPS: rows by number; a column's upper bound is a row, and all lower bounds of a school's models are 0. */
function define(model: LinearModel) {
  const { columns, rows } = model
  const constraints = new Map<number, Constraint>()
  const variables = new Map<number, [number, number][]>()
  const integers = new Set<number>()
  columns.cost.forEach((cost, column) => {
    const row = rows.lower.length + column
    const upper = columns.upper[column] ?? 0
    if (Number.isFinite(upper)) constraints.set(row, { max: upper })
    variables.set(column, [
      [COST, cost],
      [row, 1],
    ])
    if (columns.integer[column] === 1) integers.add(column)
  })
  rows.lower.forEach((lower, row) => {
    const upper = rows.upper[row] ?? 0
    constraints.set(
      row,
      lower === upper
        ? { equal: lower }
        : {
            ...(Number.isFinite(lower) ? { min: lower } : {}),
            ...(Number.isFinite(upper) ? { max: upper } : {}),
          },
    )
  })
  for (let row = 0; row < rows.lower.length; row++)
    for (const [value, column] of entriesOf(model, row)) variables.get(column)?.push([row, value])
  return { direction: 'minimize' as const, objective: COST, constraints, variables, integers }
}

export const yalpsPeer: Peer = {
  name: 'YALPS',
  threads: 1,
  takesStart: false,
  refuses: tableTooLarge,
  solve: async (model, seconds) => {
    if (model.columns.lower.some((lower) => lower < 0)) return noAnswer('failed')
    const { status, variables } = solve(define(model), {
      timeout: seconds * 1000,
      maxIterations: Number.POSITIVE_INFINITY,
    })
    if (status === 'infeasible') return noAnswer('infeasible')
    if (status !== 'optimal' && (status !== 'timedout' || variables.length === 0)) return noAnswer('stopped')
    const point = new Float64Array(model.columns.cost.length)
    for (const [column, value] of variables) point[column] = value
    return pointAnswer(model, point, status === 'optimal')
  },
}
