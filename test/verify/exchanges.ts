import type { Plan, Session } from '../../models/plan.ts'
import type { Roster, Score } from '../../models/roster.ts'
import { readInput } from '../../solver/verify/input.ts'
import { judgePlan } from '../../solver/verify/judge.ts'
import { readPlan } from '../../solver/verify/plan/read.ts'
import { prepare, scoreOf } from '../../solver/verify/score.ts'
import { choiceCostOf } from '../../solver/verify/terms/choice-account.ts'

/** A student and a place they hold: all sessions of a ranked group, one session, or unserved blocks. */
interface Holding {
  readonly student: Roster['input']['students'][number]['id']
  readonly sessions: readonly number[]
  readonly blocks: readonly string[]
}

const RANKED = ['extension', 'science', 'sports', 'arts', 'labour', 'reading', 'club']

const blocksOf = ({ date, blocks }: Session): string[] => blocks.map((block) => `${date} ${block}`)

const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((sets, item) => sets.concat(sets.map((set) => set.concat(item))), [[]])

function holdingsOf({ input, plan }: Roster, student: Holding['student']): Holding[] {
  const held: Holding[] = []
  const groups = new Map<string, number[]>()
  plan.sessions.forEach((row, index) => {
    if (!row.students.includes(student)) return
    const category = input.activities.find(({ id }) => id === row.activity)?.category ?? ''
    const key = RANKED.includes(category) ? row.group : `${row.group} ${index}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  for (const sessions of groups.values())
    held.push({
      student,
      sessions,
      blocks: sessions.flatMap((index) => {
        const row = plan.sessions[index]
        return row === undefined ? [] : blocksOf(row)
      }),
    })
  const open = plan.unserved.filter((row) => row.student === student)
  for (const rows of subsets(open))
    if (rows.length > 0)
      held.push({ student, sessions: [], blocks: rows.map(({ date, block }) => `${date} ${block}`) })
  return held
}

const same = (a: Holding, b: Holding): boolean =>
  a.blocks.length === b.blocks.length && a.blocks.every((block) => b.blocks.includes(block))

/** The plan after two students have exchanged their places. */
function exchanged(plan: Plan, a: Holding, b: Holding): Plan {
  const sessions = [...plan.sessions]
  const swap = (places: readonly number[], out: Holding['student'], enter: Holding['student']) => {
    for (const index of places) {
      const row = sessions[index]
      if (row !== undefined)
        sessions[index] = { ...row, students: [...row.students.filter((id) => id !== out), enter] }
    }
  }
  swap(a.sessions, a.student, b.student)
  swap(b.sessions, b.student, a.student)
  const unserved = plan.unserved.map((row) => {
    const block = `${row.date} ${row.block}`
    if (a.sessions.length === 0 && row.student === a.student && a.blocks.includes(block))
      return { ...row, student: b.student }
    if (b.sessions.length === 0 && row.student === b.student && b.blocks.includes(block))
      return { ...row, student: a.student }
    return row
  })
  return { ...plan, sessions, unserved }
}

const equal = (a: Score, b: Score): boolean =>
  a.unserved === b.unserved && a.worstShare === b.worstShare && a.weighted === b.weighted

/**
 * Whether the lottery order is kept, by carrying out every exchange and putting every rule and term to what comes of
 * it. The plan breaks no rule.
 */
export function keptByTrial(roster: Roster): boolean {
  const { week, judged } = readInput(roster.input)
  const read = (plan: Plan) => {
    const view = readPlan(week, plan, { withoutLoans: false, baseline: null })
    const scored = prepare(view)
    const costs = new Map(
      week.students.map((who, index) => {
        const account = scored.accounts[index]
        return [who.student.id, account === undefined ? 0 : choiceCostOf(who, account)]
      }),
    )
    return { view, costs, score: scoreOf(scored).score }
  }
  const before = read(roster.plan)
  const { students } = roster.input
  const holdings = students.map(({ id }) => holdingsOf(roster, id))
  const inFavour = (a: Holding, b: Holding): boolean => {
    if (!same(a, b) || a.sessions[0] === b.sessions[0]) return false
    const after = read(exchanged(roster.plan, a, b))
    return (
      equal(after.score, before.score) &&
      judgePlan(after.view, judged).every(({ broken }) => broken === 0) &&
      (after.costs.get(a.student) ?? 0) < (before.costs.get(a.student) ?? 0)
    )
  }
  return !students.some((first, i) =>
    students.some(
      (second, j) =>
        first.lottery < second.lottery &&
        first.school === second.school &&
        (holdings[i] ?? []).some((a) => (holdings[j] ?? []).some((b) => inFavour(a, b))),
    ),
  )
}
