import { generate } from '../../generate/index.ts'
import { runRound, solveLoans } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { answer, given, timed } from './given.ts'

const { name, rounds } = given<{ name: 'district-12'; rounds: number }>()

const { value, milliseconds } = await timed(() =>
  solveLoans(generate(name), {
    seed: 1,
    version: 'bench',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds,
    gap: null,
    observe: () => undefined,
  }),
)
const { roster, report } = value
if (!verify(roster).valid) throw new Error('the district with loans does not pass verification')
answer({
  loans: roster.plan.loans.length,
  withUnserved: report.with.unserved,
  withWeighted: report.with.weighted,
  withoutUnserved: report.without.unserved,
  withoutWeighted: report.without.weighted,
  gainPercent: (100 * (report.without.weighted - report.with.weighted)) / report.without.weighted,
  bound: roster.bound.weighted ?? 0,
  seconds: milliseconds / 1000,
})
