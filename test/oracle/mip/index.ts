import type { Plan } from '../../../models/plan.ts'
import {
  EQUITY_SCALE,
  referenceMeanChoiceCost,
  SHARE_SCALE,
  squareDivisor,
} from '../../../models/policy/constants.ts'
import type { TermCode } from '../../../models/policy/terms.ts'
import type { Week } from '../../../models/week.ts'
import type { Cell, Pool } from './cells.ts'
import { addMembership, addPools } from './groups.ts'
import { addLocks } from './locks.ts'
import { planOf } from './plan.ts'
import { constant, type Expr, Program, scaled, sum } from './program.ts'
import { type Kept, keepPublished } from './published.ts'
import { type Reading, read } from './reading.ts'
import { continuity, lateness, load, outsiders, surprises, wishes } from './staff-cost.ts'
import {
  addDuties,
  addLimits,
  addPerson,
  addPresence,
  type DutyCell,
  type Engagement,
  engagementsOf,
  payOf,
} from './staffing.ts'
import { choiceCosts, together, unlucky } from './students-cost.ts'

/** The best (U, W, Z) there is, and a roster that has it. */
export interface Optimum {
  readonly unserved: number
  readonly worstShare: number
  readonly weighted: number
  readonly plan: Plan
}

export interface Parts {
  readonly program: Program
  readonly reading: Reading
  readonly cells: readonly Cell[]
  readonly pools: readonly Pool[]
  readonly duties: readonly DutyCell[]
  readonly unserved: ReadonlyMap<string, Expr>
  readonly engagements: ReadonlyMap<string, readonly Engagement[]>
  readonly kept: Kept
}

/** All rules of a roster as rows. */
export function rules(program: Program, reading: Reading): Parts {
  const pools = addPools(program, reading)
  const cells = pools.flatMap(({ places }) => places.flatMap((place) => place.cells))
  addMembership(program, reading, pools)
  const duties = addDuties(program, reading, cells)
  const unserved = new Map<string, Expr>()
  for (const [who, slots] of reading.required)
    for (const slot of slots) {
      const is = program.binary()
      unserved.set(`${who.id} ${slot.index}`, is)
      const served = pools.flatMap(({ runs, students }) =>
        runs.some((run) => run.slots.includes(slot)) ? (students.get(who) ?? []) : [],
      )
      program.equal(sum([is, ...served]), 1)
    }
  const engagements = new Map(
    reading.week.staff.map((who) => [who.id as string, engagementsOf(cells, duties, who)]),
  )
  for (const who of reading.week.staff) addPerson(program, reading, who, engagements.get(who.id) ?? [])
  const teachers = reading.week.staff
    .filter(({ source, school }) => source === 'own_teacher' && school === reading.school.id)
    .flatMap((who) => engagements.get(who.id) ?? [])
  addPresence(program, cells, teachers)
  addLimits(program, reading, cells)
  addLocks(program, reading, cells, duties)
  const kept = keepPublished({ program, reading, pools, duties, unserved })
  return { program, reading, cells, pools, duties, unserved, engagements, kept }
}

/** Z as an expression, and S01 alone. Terms of weight 0 are left out; S07 is 0 in a district of one school. */
export function objective(parts: Parts): { cost: Expr; choice: Expr } {
  const { program, reading, cells, pools, engagements } = parts
  const { weights, history, staff } = reading.week
  const choice = choiceCosts(program, reading, pools)
  const total = sum(choice.map(({ cost }) => cost))
  const perAdult = (of: (who: (typeof staff)[number], all: readonly Engagement[]) => Expr) =>
    sum(staff.map((who) => of(who, engagements.get(who.id) ?? [])))
  const equity = (): Expr => {
    const required = [...reading.required.values()].reduce((count, slots) => count + slots.length, 0)
    if (required === 0) return constant(0)
    const last = history.meanChoiceCost ?? referenceMeanChoiceCost
    const from = choice.reduce((least, { values }) => least + Math.min(...values), 0)
    const to = choice.reduce((most, { values }) => most + Math.max(...values), 0)
    const values = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    return program.step(total, values, (value) => {
      const excess = Math.max(0, Math.floor((EQUITY_SCALE * value) / required) - last)
      return Math.floor((excess * excess) / squareDivisor.equity)
    })
  }
  const costs: Record<TermCode, () => Expr> = {
    S01: () => total,
    S02: () => unlucky(program, choice),
    S03: () => perAdult((who, all) => load(program, reading, who, all)),
    S04: () => perAdult((who, all) => lateness(program, reading, who, all)),
    S05: () => outsiders(cells),
    S06: () => payOf(cells),
    S07: () => constant(0),
    S08: () => continuity(program, pools),
    S09: () => parts.kept.cost,
    S10: () => perAdult((who, all) => wishes(reading, who, all)),
    S11: equity,
    S12: () => together(program, reading, pools),
    S13: () => perAdult((who, all) => surprises(program, reading, who, all)),
  }
  const weighted = (Object.keys(costs) as TermCode[]).flatMap((code) =>
    weights[code] === 0 ? [] : [scaled(weights[code], costs[code]())],
  )
  return { cost: sum(weighted), choice: total }
}

/** The program of a week as text: what a proof of its optimum is a proof of. */
export function programText(week: Week): string {
  const parts = rules(new Program(), read(week))
  const { cost } = objective(parts)
  return parts.program.text(cost)
}

/**
 * The whole problem of a tiny week as one mixed-integer program, solved level by level to gap 0.
 * @throws Unsupported for what it cannot say: students who leave for one session at a venue at different times
 */
export async function optimum(week: Week): Promise<Optimum> {
  const reading = read(week)
  const parts = rules(new Program(), reading)
  const { program } = parts
  const open = sum([...parts.unserved.values()])
  const decisions = program.size.columns
  const { cost, choice } = objective(parts)
  const first = await program.minimise(open)
  if (first === null) throw new Error('no roster is valid')
  const unserved = Math.round(first.value(open))
  program.atMost(open, unserved)
  // What S01 can be at least makes the squares of S02 and S11 tight.
  const happiest = await program.minimise(choice, first.columns)
  if (happiest !== null) program.atLeast(choice, Math.round(happiest.value(choice)))
  const best = await program.minimise(cost, (happiest ?? first).columns.slice(0, decisions))
  if (best === null) throw new Error('the second level is infeasible')
  const required = parts.unserved.size
  return {
    unserved,
    worstShare: required === 0 ? 0 : Math.ceil((SHARE_SCALE * unserved) / required),
    weighted: Math.round(best.value(cost)),
    plan: planOf(parts, best),
  }
}
