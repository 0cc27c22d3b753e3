import { EQUITY_SCALE, referenceMeanChoiceCost, squareDivisor } from '../../../models/policy/constants.ts'
import { choiceCostOf } from './choice-account.ts'
import type { Term } from './term.ts'

/**
 * S11 of one school.
 * @param choice S01 of its students, points
 * @param required its required student-blocks
 * @param published last published district mean, hundredths of a point per block; null: the first week
 */
export function equityOf(choice: number, required: number, published: number | null): number {
  if (required === 0) return 0
  const mean = Math.floor((EQUITY_SCALE * choice) / required)
  const excess = Math.max(0, mean - (published ?? referenceMeanChoiceCost))
  return Math.floor((excess * excess) / squareDivisor.equity)
}

/** S11: no school's students do worse than the district's did when it was last published. */
export const equity: Term = ({ plan, accounts }, charge) => {
  const sums = plan.week.schools.map(() => ({ choice: 0, required: 0 }))
  for (const who of plan.week.students) {
    const sum = sums[who.school.index]
    const account = accounts[who.index]
    if (sum === undefined || account === undefined) continue
    sum.choice += choiceCostOf(who, account)
    sum.required += who.required.length
  }
  for (const { index, school } of plan.week.schools) {
    const sum = sums[index]
    if (sum !== undefined)
      charge(equityOf(sum.choice, sum.required, plan.week.week.history.meanChoiceCost), { school: school.id })
  }
}
