import type { CostBearer, ValueAnswer } from '../../models/answers/explanation.ts'
import { blockHours } from '../../models/block-hours.ts'
import { type SchoolId, schoolId } from '../../models/ids.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import type { Roster } from '../../models/roster.ts'
import { readInput } from './input.ts'
import { readPlan } from './plan/read.ts'
import { charges, prepare, scoreOf } from './score.ts'
import type { Bearer } from './terms/term.ts'

/** Bearers that are named of each term. */
const MOST = 5

type Booked = Bearer & { readonly cost: number }

/** One place for what somebody bears of a term, however many times it is booked. */
const keyOf = ({ student, staff, session, school }: Bearer): string => student ?? staff ?? session ?? school

/** Costs of a term by who bears them; an adult comes before the session that they lead. */
function byBearer(booked: readonly Booked[]): Booked[] {
  const sums = new Map<string, Booked>()
  for (const one of booked) {
    const key = keyOf(one)
    sums.set(key, { ...one, cost: (sums.get(key)?.cost ?? 0) + one.cost })
  }
  return [...sums.values()].sort((a, b) => b.cost - a.cost || (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** What the value of a roster is made of: terms, schools, and who bears most of each. With a school: what its part is made of. */
export function accountOf(roster: Roster, school: SchoolId | null): ValueAnswer {
  const { week } = readInput(roster.input)
  const scored = prepare(readPlan(week, roster.plan, { withoutLoans: false, baseline: null }))
  const booked = new Map<TermCode, Booked[]>(TERM_CODES.map((code) => [code, []]))
  charges(scored, (code, cost, bearer) => {
    if (school === null || bearer.school === school) booked.get(code)?.push({ ...bearer, cost })
  })
  const named = namesOf(roster)
  const { weights } = roster.input
  const terms = TERM_CODES.flatMap((term) => {
    const costs = booked.get(term) ?? []
    const cost = costs.reduce((sum, one) => sum + one.cost, 0)
    if (cost === 0) return []
    return [{ term, weight: weights[term], cost, most: byBearer(costs).slice(0, MOST).map(named) }]
  }).sort((a, b) => b.weight * b.cost - a.weight * a.cost)
  const names = new Map<string, string>(roster.input.schools.map(({ id, name }) => [id, name]))
  const { perSchool } = scoreOf(scored)
  return {
    school,
    weighted: terms.reduce((sum, { weight, cost }) => sum + weight * cost, 0),
    terms,
    schools: perSchool
      .filter((part) => school === null || part.school === school)
      .map(({ school: id, weighted }) => ({
        school: schoolId.parse(id),
        name: names.get(id) ?? id,
        weighted,
      }))
      .sort((a, b) => b.weighted - a.weighted || (a.school < b.school ? -1 : 1)),
  }
}

/** Tells whose a cost is, by name where there is one. */
function namesOf({ input, plan }: Roster): (booked: Booked) => CostBearer {
  const staff = new Map<string, (typeof input.staff)[number]>(input.staff.map((one) => [one.id, one]))
  const students = new Map<string, (typeof input.students)[number]>(
    input.students.map((one) => [one.id, one]),
  )
  const activities = new Map<string, string>(input.activities.map(({ id, name }) => [id, name]))
  const sessions = new Map<string, (typeof plan.sessions)[number]>(
    plan.sessions.map((one) => [`${one.group} ${one.date} ${one.blocks[0] ?? ''}`, one]),
  )
  const hoursOf = blockHours(input)
  return ({ school, student, staff: adult, session, cost }) => {
    const who = adult === undefined ? undefined : staff.get(adult)
    const child = student === undefined ? undefined : students.get(student)
    const held = who !== undefined || session === undefined ? undefined : sessions.get(session)
    const [block] = held?.blocks ?? []
    return {
      school: schoolId.parse(school),
      student: child?.id ?? null,
      staff: who?.id ?? null,
      session:
        held === undefined || block === undefined ? null : { group: held.group, date: held.date, block },
      hours: held === undefined ? [] : hoursOf(held),
      name: who?.name ?? (held === undefined ? null : (activities.get(held.activity) ?? null)),
      cost,
    }
  }
}
