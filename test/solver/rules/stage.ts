import { siteOf } from '../../../models/ids.ts'
import { RULE_CODES } from '../../../models/policy/rules.ts'
import { type Week, type WeekInput, week } from '../../../models/week.ts'
import { compile } from '../../../solver/compile.ts'
import type { Problem } from '../../../solver/problem.ts'
import { breachesOf, ruleList } from '../../../solver/rules/index.ts'
import { refusedSchools } from '../../../solver/rules/refusals.ts'
import { State } from '../../../solver/state.ts'
import { smallWeek } from './week.ts'

/** A change to the small week before it is compiled. */
export type Change = (input: WeekInput) => void

export interface Cast {
  /** Default c1; null: none. */
  readonly room?: string | null
  /** Default ann; null: none. */
  readonly lead?: string | null
  readonly assist?: readonly string[]
  readonly students?: readonly string[]
  /** A session whose group it joins. */
  readonly with?: number
  /** The standing group it is. */
  readonly name?: string
}

/** Changes fields of the entry with the id. */
export function edit<T extends { id: string }>(rows: readonly T[], id: string, fields: Partial<T>): void {
  Object.assign(rows[find(rows, id)] ?? {}, fields)
}

function find(rows: readonly { readonly id: string }[], id: string): number {
  const index = rows.findIndex((row) => row.id === id)
  if (index < 0) throw new Error(`no ${id}`)
  return index
}

const parse = (change: Change): Week => {
  const input = smallWeek()
  change(input)
  return week.parse(input)
}

/** The rules that refuse school S after a change. */
export const refusedFor = (change: Change): readonly string[] =>
  refusedSchools(parse(change)).find((entry) => entry.school === 'S')?.rules ?? []

/** School S on a state, with everything called by its id. */
export class Stage {
  readonly problem: Problem
  readonly state: State

  constructor(change: Change = () => undefined, loans: readonly [staff: string, date: string][] = []) {
    const parsed = parse(change)
    const host = parsed.schools.find((school) => siteOf(school.id) === 'S')
    if (host === undefined) throw new Error('no school S')
    const lent = loans.flatMap(([staff, date]) =>
      parsed.staff.filter((row) => row.id === staff).map((row) => ({ staff: row.id, date, host: host.id })),
    )
    this.problem = compile(parsed, host.id, null, lent)
    this.state = new State(this.problem, new Float64Array(13), ruleList, [])
  }

  /** Opens a session whose run begins with the block, and casts it. */
  session(activity: string, day: number, block: string, cast: Cast = {}): number {
    const { problem, state } = this
    const index = find(problem.activities, activity)
    const option = problem.options.find(
      (entry) =>
        entry.activity === index &&
        entry.day === day &&
        problem.slots[entry.slots[0] ?? -1]?.block.code === block,
    )
    if (option === undefined) throw new Error(`${activity} has no run on day ${day} from ${block}`)
    const group = cast.with === undefined ? -1 : (state.group[cast.with] ?? -1)
    const name = cast.name === undefined ? -1 : problem.groupNames.indexOf(cast.name)
    const session = state.open(option.index, group, name)
    const { room = 'c1', lead = 'ann', assist = [], students = [] } = cast
    if (room !== null) state.setRoom(session, find(problem.rooms, room))
    if (lead !== null) state.setLead(session, find(problem.adults, lead))
    for (const adult of assist) state.addAssistant(session, find(problem.adults, adult))
    for (const student of students) state.place(find(problem.students, student), session)
    return session
  }

  /** Gives a site duty of a day to an adult. */
  duty(duty: string, day: number, adult: string): void {
    const index = this.problem.duties.findIndex((entry) => entry.duty.id === duty && entry.day === day)
    this.state.addDuty(index, find(this.problem.adults, adult))
  }

  /** Breaches by rule, where there are any. */
  broken(): Record<string, number> {
    return Object.fromEntries(
      RULE_CODES.map((code) => [code, breachesOf(this.problem, this.state, code)] as const).filter(
        ([, count]) => count > 0,
      ),
    )
  }
}
