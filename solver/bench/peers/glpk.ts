import type { LinearModel } from '../../lp/model.ts'
import { loadInstalled } from './installed.ts'
import { entriesOf, noAnswer, type Peer, pointAnswer } from './peer.ts'

/** What is used of the package. */
interface Glpk {
  readonly GLP_MIN: number
  readonly GLP_DB: number
  readonly GLP_FX: number
  readonly GLP_LO: number
  readonly GLP_UP: number
  readonly GLP_FR: number
  readonly GLP_MSG_OFF: number
  readonly GLP_OPT: number
  readonly GLP_FEAS: number
  readonly GLP_NOFEAS: number
  readonly solve: (
    problem: unknown,
    options: unknown,
  ) => {
    readonly result: { readonly status: number; readonly vars: Readonly<Record<string, number>> }
  }
}

function boundsOf(glpk: Glpk, lower: number, upper: number) {
  if (lower === upper) return { type: glpk.GLP_FX, lb: lower, ub: upper }
  const low = Number.isFinite(lower)
  const high = Number.isFinite(upper)
  const type = low && high ? glpk.GLP_DB : low ? glpk.GLP_LO : high ? glpk.GLP_UP : glpk.GLP_FR
  return { type, lb: low ? lower : 0, ub: high ? upper : 0 }
}

function define(glpk: Glpk, model: LinearModel) {
  const { columns, rows } = model
  const names = Array.from(columns.cost, (_, column) => `x${column}`)
  return {
    name: 'school',
    objective: {
      direction: glpk.GLP_MIN,
      name: 'cost',
      vars: names.map((name, column) => ({ name, coef: columns.cost[column] ?? 0 })),
    },
    subjectTo: Array.from(rows.lower, (lower, row) => ({
      name: `r${row}`,
      vars: [...entriesOf(model, row)].map(([coef, column]) => ({ name: `x${column}`, coef })),
      bnds: boundsOf(glpk, lower, rows.upper[row] ?? 0),
    })).filter(({ vars }) => vars.length > 0),
    bounds: names.map((name, column) => ({
      name,
      ...boundsOf(glpk, columns.lower[column] ?? 0, columns.upper[column] ?? 0),
    })),
    generals: names.filter((_, column) => columns.integer[column] === 1),
  }
}

/** GLPK, from a folder where glpk.js is installed. */
export const glpkPeer = (folder: string): Peer => ({
  name: 'glpk.js',
  threads: 1,
  takesStart: false,
  solve: async (model, seconds) => {
    const loaded = await loadInstalled<{ readonly default: () => Promise<Glpk> }>(folder, 'glpk.js/node')
    const glpk = await loaded.default()
    const options = { msglev: glpk.GLP_MSG_OFF, tmlim: Math.max(1, Math.round(seconds)), presol: true }
    const { status, vars } = glpk.solve(define(glpk, model), options).result
    if (status === glpk.GLP_NOFEAS) return noAnswer('infeasible')
    if (status !== glpk.GLP_OPT && status !== glpk.GLP_FEAS) return noAnswer('stopped')
    const point = Float64Array.from(model.columns.cost, (_, column) => vars[`x${column}`] ?? 0)
    return pointAnswer(model, point, status === glpk.GLP_OPT)
  },
})
