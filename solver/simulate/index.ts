import type { StaffId, StudentId } from '../../models/ids.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { Random } from '../random.ts'
import type { Run } from '../run.ts'
import { solve } from '../solve.ts'
import type { Carried } from './carry.ts'
import type { Choices } from './choices.ts'
import { demandOf } from './demand.ts'
import { type ChoiceFigures, choiceFigures, type LoadFigures, loadFigures } from './figures.ts'
import { evenLoads, type Realised } from './flow.ts'
import { publishedIn, startingFrom } from './published.ts'
import { minutesIn } from './work.ts'

/** How a term went: load and late duty of teachers, choices of students, and what was left unserved. */
interface TermFigures {
  readonly load: LoadFigures
  readonly late: LoadFigures
  readonly choices: ChoiceFigures
  readonly unserved: number
}

/** A term planned week after week with everything carried on, and what it is held against. */
export interface Simulation {
  readonly weeks: number
  readonly carried: TermFigures
  /** The same weeks, each planned as if it were the first. */
  readonly alone: TermFigures
  /** Load if what was done in the carried term had been shared out evenly over the whole term, known beforehand. */
  readonly flow: LoadFigures
}

/** A week planned, and how far the simulation is. */
export interface Planned {
  readonly policy: 'carried' | 'alone'
  readonly week: number
  readonly roster: Roster
}

/** A week as if there had been none before. */
const fresh = (week: Week): Week => ({
  ...week,
  students: week.students.map((who) => ({ ...who, carried: 0 })),
  staff: week.staff.map((who) => ({ ...who, carried: { load: 0, late: 0, loans: 0 }, lastWeek: null })),
  history: { ...week.history, standing: [], meanChoiceCost: null },
})

/**
 * Plans the weeks of a term one after another and says how fair it was: ledgers, standing groups and last week's duties
 * carried on, under sign-ups that change and absences drawn from the seed; beside it the same weeks each planned alone, and
 * the even share of all that was done.
 * @param first the first week, without faults
 * @param told is given every roster as it comes; what it throws ends the simulation
 */
export async function simulate(
  first: Week,
  weeks: number,
  run: Run,
  told: (planned: Planned) => void,
): Promise<Simulation> {
  const demand = demandOf(first, weeks, new Random(run.seed))
  const term = async (policy: Planned['policy']) => {
    const realised: Realised[] = []
    const choices: ReadonlyMap<StudentId, Choices>[] = []
    let unserved = 0
    let left: Carried | null = null
    for (const [index, plain] of demand.entries()) {
      const week: Week = policy === 'alone' ? fresh(plain) : left === null ? plain : startingFrom(plain, left)
      const roster = await solve(week, run)
      told({ policy, week: index + 1, roster })
      const folded = withEvents(week)
      const { pieces, choices: served, carried } = publishedIn(folded, roster)
      unserved += roster.plan.unserved.length
      realised.push({ week: folded, pieces })
      choices.push(served)
      left = carried
    }
    return { realised, choices, unserved }
  }
  const carried = await term('carried')
  const alone = await term('alone')
  return {
    weeks,
    carried: figuresOf(first, carried),
    alone: figuresOf(first, alone),
    flow: loadFigures(first, evenLoads(carried.realised)),
  }
}

function figuresOf(
  first: Week,
  term: {
    realised: readonly Realised[]
    choices: readonly ReadonlyMap<StudentId, Choices>[]
    unserved: number
  },
): TermFigures {
  const minutes = new Map<StaffId, number>()
  const late = new Map<StaffId, number>()
  for (const { week, pieces } of term.realised)
    for (const [id, sum] of minutesIn(week, pieces)) {
      minutes.set(id, (minutes.get(id) ?? 0) + sum.minutes)
      late.set(id, (late.get(id) ?? 0) + sum.late)
    }
  return {
    load: loadFigures(first, minutes),
    late: loadFigures(first, late),
    choices: choiceFigures(term.choices),
    unserved: term.unserved,
  }
}
