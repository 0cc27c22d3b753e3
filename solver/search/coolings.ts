import type { Run } from '../run.ts'
import { CHOICE_ROUNDS, CHOOSING, nextCooling, type Stage, turnOf } from './schedule.ts'

/** A cooling as a run tells it (`COOLING`): the rounds it was to have, and from which of them on there were fewer or more left. */
interface Course {
  readonly rounds: number
  readonly turns: readonly { readonly after: number; readonly left: number }[]
}

function courseOf(line: string): Course {
  const [rounds, ...turns] = line.split('@')
  return {
    rounds: Number(rounds),
    turns: turns.map((turn) => {
      const [after = 0, left = 1] = turn.split(':').map(Number)
      return { after, left }
    }),
  }
}

const lineOf = ({ rounds, turns }: Course): string =>
  [rounds, ...turns.map(({ after, left }) => `${after}:${left}`)].join('@')

/** A cooling is planned anew while it goes on where what is foreseen differs from its rounds left by more than one part in so many. */
const TOLERANCE = 6

/** The coolings of a run, one after another: all schools are in the same round of the same one. */
export class Coolings {
  private readonly run: Run
  private count = 0
  private course: Course = { rounds: 0, turns: [] }
  /** Whether the cooling is done again as it was told. */
  private isGiven = false
  /** Whether it was to take all the rounds that were left. */
  private isWhole = false
  /** Rounds of it done and left, and the part of its way that is behind. */
  private done = 0
  private left = 0
  private reached = 0

  constructor(run: Run) {
    this.run = run
  }

  /** Where the round stands that comes after so many; what is new of its cooling is told. */
  at(rounds: number): Stage {
    if (this.left === 0) this.begin(rounds)
    else this.turn(rounds)
    const { rounds: length } = this.course
    const from = this.reached
    const to = this.left === 1 ? 1 : from + (1 - from) / this.left
    this.reached = to
    this.done++
    this.left--
    return { from, to, length }
  }

  private begin(rounds: number): void {
    const given = this.run.coolings?.[this.count]
    this.isGiven = given !== undefined
    this.course = given === undefined ? this.next(rounds) : courseOf(given)
    this.done = 0
    this.left = this.turned() ?? this.course.rounds
    this.reached = 0
    this.tell(this.count++)
  }

  private next(rounds: number): Course {
    const { limit, choosing } = this.limit(rounds)
    const next = nextCooling(this.course.rounds, limit)
    this.isWhole = next === limit
    // However little time there is, all choose their weeks again if they can: no round wins as much.
    // The first round of all takes longest, and does not end with it: a run that is stopped within has nothing.
    if (choosing && this.count === 0 && next === 1 && limit === 1) return { rounds: CHOOSING - 1, turns: [] }
    if (!choosing || (this.count === 0 && limit !== next) || next >= CHOOSING)
      return { rounds: next, turns: [] }
    return { rounds: CHOOSING, turns: [{ after: 0, left: next }] }
  }

  private turned(): number | null {
    return this.course.turns.find(({ after }) => after === this.done)?.left ?? null
  }

  /** Time may pass faster or more slowly than was thought: the cooling then ends sooner or later, but it does end. */
  private turn(rounds: number): void {
    if (this.isGiven) {
      this.left = this.turned() ?? this.left
      return
    }
    if (this.run.foresee === undefined) return
    const { limit } = this.limit(rounds, this.reached < turnOf(this.course.rounds))
    // One without a choice of weeks is not made longer: the next one has it.
    const mayGrow = this.isWhole && turnOf(this.course.rounds) > 0
    if (limit === null || (limit > this.left && !mayGrow)) return
    if (TOLERANCE * Math.abs(limit - this.left) <= this.left) return
    this.left = limit
    const turns = [...this.course.turns, { after: this.done, left: limit }]
    this.course = { ...this.course, turns }
    this.tell(this.count - 1)
  }

  private tell(index: number): void {
    this.run.observe({ kind: 'cooling', index, course: lineOf(this.course) })
  }

  /**
   * Rounds that the limit of work leaves, or that there will be time for, whichever are fewer; null: nobody knows.
   * @param mayChoose whether all may choose their weeks before the end, which takes time too
   */
  private limit(
    rounds: number,
    mayChoose = true,
  ): { readonly limit: number | null; readonly choosing: boolean } {
    const { run } = this
    const work = run.rounds === null ? null : Math.max(1, run.rounds - rounds)
    const time = run.foresee?.(rounds) ?? null
    if (time === null) return { limit: work, choosing: false }
    const choosing = mayChoose && time > CHOICE_ROUNDS
    const searching = choosing ? time - CHOICE_ROUNDS : Math.min(time, mayChoose ? CHOOSING - 1 : time)
    // What is left after the choice is foreseen again, and the cooling ends sooner where it must.
    const whole = choosing ? Math.round(searching) : Math.floor(searching)
    return { limit: Math.max(1, Math.min(whole, work ?? whole)), choosing }
  }
}
