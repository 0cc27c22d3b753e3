import type { Run } from '../run.ts'
import { nextCooling, type Stage } from './schedule.ts'

/** The coolings of a run, one after another: all schools are in the same round of the same one. */
export class Coolings {
  private readonly run: Run
  private length = 0
  private begun = 0
  private count = 0

  constructor(run: Run) {
    this.run = run
  }

  /** Where the round stands that comes after so many; where it is the first of its cooling, that is told. */
  at(rounds: number): Stage {
    if (rounds >= this.begun + this.length) {
      const given = this.run.coolings?.[this.count]
      this.length = given ?? nextCooling(this.length, this.left(rounds))
      this.begun = rounds
      this.run.observe({ kind: 'cooling', index: this.count++, rounds: this.length })
    }
    return { done: rounds - this.begun, length: this.length }
  }

  /** Rounds that the limit of work leaves, or that there will be time for, whichever are fewer. */
  private left(rounds: number): number | null {
    const { run } = this
    const limits = [run.rounds === null ? null : run.rounds - rounds, run.foresee?.(rounds) ?? null]
    const known = limits.filter((limit) => limit !== null)
    return known.length === 0 ? null : Math.min(...known)
  }
}

/** Whether a round was the last of its cooling. */
export const isLast = ({ done, length }: Stage): boolean => done + 1 >= length
