import { wishCost } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { dutyBlocks } from './sums.ts'

const TERM = TERM_CODES.indexOf('S10')

class Wishes implements Tracker {
  /** Adult × slot: what the first duty block there changes. */
  private readonly change: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.change = Int32Array.from(
      problem.wanted,
      (wanted, cell) => (problem.unwanted[cell] > 0 ? wishCost.unwanted : 0) - wishCost.wantedMissed * wanted,
    )
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    const { slots } = this.problem.options[this.state.option[session]]
    for (let index = 0; index < slots.length; index++) this.block(adult, slots[index], sign)
  }
  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }
  duty(duty: number, adult: number, sign: 1 | -1): void {
    this.block(adult, this.problem.duties[duty].slot, sign)
  }

  private block(adult: number, slot: number, sign: 1 | -1): void {
    const cell = adult * this.problem.slots.length + slot
    if (this.change[cell] === 0) return
    // Two engagements in one block (H07 counts the breach) are one duty block.
    if (this.state.dutyBlocks[cell] === (sign === 1 ? 1 : 0))
      this.state.charge(TERM, sign * this.change[cell])
  }
}

/** Wishes that no duty block answers, in a week without any. */
const lost = (problem: Problem): number =>
  wishCost.wantedMissed * problem.wanted.reduce((sum, wanted) => sum + wanted, problem.lostWishes)

/** S10: the times staff wish for are heeded. */
export const wishes: Term = {
  code: 'S10',
  applies: (problem) => lost(problem) > 0 || problem.unwanted.some((unwanted) => unwanted > 0),
  initial: lost,
  track: (problem, state) => new Wishes(problem, state),
  recount(problem, state) {
    const held = dutyBlocks(problem, state)
    let sum = wishCost.wantedMissed * problem.lostWishes
    problem.wanted.forEach((wanted, cell) => {
      if (!held.has(cell)) sum += wishCost.wantedMissed * wanted
      else if (problem.unwanted[cell] > 0) sum += wishCost.unwanted
    })
    return sum
  },
}
