import type { LinearModel } from '../../lp/model.ts'
import { loadInstalled } from './installed.ts'
import { entriesOf, noAnswer, type Peer, pointAnswer } from './peer.ts'

/** What is used of the package. */
interface CpSat {
  readonly createModel: (model: unknown) => Promise<Uint8Array>
  readonly solve: (
    model: Uint8Array,
    parameters: unknown,
    callbacks: { readonly onSolution: (response: Response) => void },
  ) => Promise<{ readonly response: Response | null }>
}
interface Response {
  readonly status?: string | number
  readonly solution?: readonly (number | string | bigint)[]
  readonly objectiveValue?: number
  readonly bestObjectiveBound?: number
}

/** Far outside of what any row of a school's model adds up to. */
const INFINITY = 2 ** 50

const within = (bound: number): number => Math.max(-INFINITY, Math.min(INFINITY, bound))

/** The model in the words of CP-SAT. All coefficients of a school's model are whole numbers, and with whole columns every column may be whole. */
export function cpModel(model: LinearModel, start: Float64Array | null) {
  const { columns, rows, offset } = model
  const all = [...columns.cost.keys()]
  const costly = all.filter((column) => columns.cost[column] !== 0)
  const known = start === null ? [] : all.filter((column) => !Number.isNaN(start[column]))
  return {
    variables: all.map((column) => ({
      domain: [Math.ceil(within(columns.lower[column] ?? 0)), Math.floor(within(columns.upper[column] ?? 0))],
    })),
    constraints: Array.from(rows.lower, (lower, row) => {
      const entries = [...entriesOf(model, row)]
      return {
        linear: {
          vars: entries.map(([, column]) => column),
          coeffs: entries.map(([value]) => value),
          domain: [Math.ceil(within(lower)), Math.floor(within(rows.upper[row] ?? 0))],
        },
      }
    }),
    objective: { vars: costly, coeffs: costly.map((column) => columns.cost[column] ?? 0), offset },
    ...(start === null
      ? {}
      : { solutionHint: { vars: known, values: known.map((column) => start[column]) } }),
  }
}

const isStatus = ({ status }: Response, name: string, number: number): boolean =>
  status === name || status === number

/** CP-SAT with two workers, from a folder where or-tools-wasm is installed. */
export const cpSatPeer = (folder: string): Peer => ({
  name: 'CP-SAT',
  threads: 2,
  takesStart: true,
  solve: async (model, seconds, observe, start) => {
    const { CpSat: cpSat } = await loadInstalled<{ readonly CpSat: CpSat }>(folder, 'or-tools-wasm/cp-sat')
    const pointOf = ({ solution = [] }: Response) => Float64Array.from(solution, Number)
    const { response } = await cpSat.solve(
      await cpSat.createModel(cpModel(model, start)),
      { maxTimeInSeconds: seconds, numSearchWorkers: 2, randomSeed: 1 },
      {
        onSolution: (found) =>
          observe(found.objectiveValue ?? Number.NaN, found.bestObjectiveBound ?? 0, pointOf(found)),
      },
    )
    if (response === null) return noAnswer('failed')
    if (isStatus(response, 'INFEASIBLE', 3)) return noAnswer('infeasible')
    if (response.solution === undefined || response.solution.length === 0) return noAnswer('stopped')
    return pointAnswer(
      model,
      pointOf(response),
      isStatus(response, 'OPTIMAL', 4),
      response.bestObjectiveBound,
    )
  },
})
