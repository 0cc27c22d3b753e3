import type { Target } from '../target.ts'
import { byWork } from './by-work.ts'
import { crossover } from './crossover.ts'
import { firstRoster } from './first-roster.ts'
import { fixing } from './fixing.ts'
import { districtBound, gaps, leastUnserved } from './gap.ts'
import { loanPrices } from './loan-prices.ts'
import { loanGain } from './loans.ts'
import { nearBest } from './near-best.ts'
import { peers } from './peers.ts'
import { rebalances } from './rebalance.ts'
import { recommendations } from './recommend.ts'
import { growth, linear, loading } from './scale.ts'
import { terms } from './term.ts'
import { tiny } from './tiny.ts'
import { unseen } from './unseen.ts'

/** Every target, in the order of the table: one file for each kind, and one line here. */
export const targets: readonly Target[] = [
  firstRoster,
  ...nearBest,
  ...unseen,
  ...byWork,
  ...gaps,
  leastUnserved,
  districtBound,
  fixing,
  loading,
  linear,
  growth,
  ...rebalances,
  recommendations,
  loanGain,
  loanPrices,
  ...terms,
  ...tiny,
  crossover,
  ...peers,
]
