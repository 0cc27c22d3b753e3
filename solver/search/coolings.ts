import type { Run } from '../run.ts'
import { CHOICE_ROUNDS, CHOOSING, nextCooling, type Stage, turnOf } from './schedule.ts'

/** From where on there are fewer or more rounds left of a cooling than there were to be, and whether its choice of weeks is still to come. */
interface Turn {
  readonly after: number
  readonly left: number
  readonly choosing: boolean
}

/** A cooling as a run tells it (`COOLING`): the rounds it was to have, and what became of them. */
interface Course {
  readonly rounds: number
  readonly turns: readonly Turn[]
}

function courseOf(line: string): Course {
  const [rounds, ...turns] = line.split('@')
  return {
    rounds: Number(rounds),
    turns: turns.map((turn) => {
      const [after = 0, left = 1] = turn.replace('-', '').split(':').map(Number)
      return { after, left, choosing: !turn.endsWith('-') }
    }),
  }
}

const lineOf = ({ rounds, turns }: Course): string =>
  [rounds, ...turns.map(({ after, left, choosing }) => `${after}:${left}${choosing ? '' : '-'}`)].join('@')

/** A cooling is planned anew while it goes on where what is foreseen differs from its rounds left by more than one part in so many. */
const TOLERANCE = 6

/** Rounds that are left, and whether the time is known, and enough for a choice of weeks beside them. */
interface Limit {
  readonly limit: number | null
  readonly choosing: boolean
  readonly isKnown: boolean
}

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
  /** Whether all choose their weeks again on its way. */
  private choosing = true

  constructor(run: Run) {
    this.run = run
  }

  /** Where the round stands that comes after so many; what is new of its cooling is told. Null: there is no time for another cooling. */
  at(rounds: number): Stage | null {
    if (this.left > 0) this.turn(rounds)
    else if (this.hasTime(rounds)) this.begin(rounds)
    else return null
    const { choosing } = this
    const { rounds: length } = this.course
    const from = this.reached
    const to = this.left === 1 ? 1 : from + (1 - from) / this.left
    this.reached = to
    this.done++
    this.left--
    return { from, to, length, choosing }
  }

  /** Whether a round more would be over in time. The first is begun whatever is foreseen: before it, little is known. */
  private hasTime(rounds: number): boolean {
    const isToCome = this.run.coolings !== undefined && this.count < this.run.coolings.length
    return isToCome || rounds === 0 || (this.run.foresee?.(rounds) ?? 1) >= 1
  }

  private begin(rounds: number): void {
    const given = this.run.coolings?.[this.count]
    this.isGiven = given !== undefined
    this.course = given === undefined ? this.next(rounds) : courseOf(given)
    this.done = 0
    this.left = this.course.rounds
    this.choosing = true
    this.follow()
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
    return { rounds: CHOOSING, turns: [{ after: 0, left: next, choosing: true }] }
  }

  /** What the course says of the cooling from here on. */
  private follow(): void {
    const turn = this.course.turns.find(({ after }) => after === this.done)
    if (turn !== undefined) ({ left: this.left, choosing: this.choosing } = turn)
  }

  /** Time may pass faster or more slowly than was thought: the cooling then ends sooner or later, but it does end. */
  private turn(rounds: number): void {
    if (this.isGiven) {
      this.follow()
      return
    }
    if (this.run.foresee === undefined) return
    const isAhead = this.choosing && this.reached < turnOf(this.course.rounds)
    const { limit, choosing, isKnown } = this.limit(rounds, isAhead)
    if (limit === null) return
    // A choice that would not be over in time would be lost, and the round with it.
    const isLate = isAhead && isKnown && !choosing
    // One without a choice of weeks is not made longer: the next one has it.
    const mayGrow = this.isWhole && turnOf(this.course.rounds) > 0
    const isFar = TOLERANCE * Math.abs(limit - this.left) > this.left && (limit < this.left || mayGrow)
    if (!isLate && !isFar) return
    this.left = isLate ? Math.min(limit, this.left) : limit
    this.choosing = this.choosing && !isLate
    const turns = [...this.course.turns, { after: this.done, left: this.left, choosing: this.choosing }]
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
  private limit(rounds: number, mayChoose = true): Limit {
    const { run } = this
    const work = run.rounds === null ? null : Math.max(1, run.rounds - rounds)
    const time = run.foresee?.(rounds) ?? null
    if (time === null) return { limit: work, choosing: false, isKnown: false }
    const choosing = mayChoose && time > CHOICE_ROUNDS
    const searching = choosing ? time - CHOICE_ROUNDS : Math.min(time, mayChoose ? CHOOSING - 1 : time)
    // What is left after the choice is foreseen again, and the cooling ends sooner where it must.
    const whole = Math.max(1, choosing ? Math.round(searching) : Math.floor(searching))
    return { limit: Math.min(whole, work ?? whole), choosing, isKnown: true }
  }
}
