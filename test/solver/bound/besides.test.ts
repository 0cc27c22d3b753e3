import { expect, test } from 'vitest'
import type { StaffId } from '../../../models/ids.ts'
import type { Plan } from '../../../models/plan.ts'
import type { WeekInput } from '../../../models/week.ts'
import { prove, proveAlone } from '../../../solver/bound/prove.ts'
import { compile } from '../../../solver/compile.ts'
import { encode } from '../../../solver/encode.ts'
import { stateWith } from '../../../solver/rebalance/value.ts'
import { MONDAY, parse, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

/** Three children, two teachers who can lead, and a third who can lead nothing and wants to be there on Monday. */
function wanting(alter: (input: WeekInput) => void): WeekInput {
  const teachers = [['all'], ['all'], []]
  const input = tinyDistrict([{ id: 'P', weak: false, students: 3, teachers, loanable: 0 }])
  for (const row of input.activities) Object.assign(row, { skill: 'all', max: 3, studentsPerAdult: 4 })
  for (const row of input.staff) {
    // Who did far less than others so far has nothing to lose by a duty more.
    Object.assign(row, { pay: 0, carried: { load: -3000, late: -3000, loans: 0 } })
    if (row.id === 'P-T3') row.wanted = ['B1', 'B2'].map((block) => ({ weekday: 1, block }))
  }
  alter(input)
  return input
}

/** Beyond any size, somebody may assist; a duty that is due only while children are on the site may be held. */
const GATE = { id: 'gate', name: 'gate', site: 'P', weekday: 1, block: 'B1', adults: 1, minutes: 20 } as const

/** Rooms elsewhere, so that no duty at the school is due for certain, and one at its gate. */
function guarded(input: WeekInput): void {
  for (const row of input.activities) row.assistSources = []
  input.venues = [{ id: 'V', name: 'V' }]
  input.travel = [{ from: 'P', to: 'V', walk: 5, adult: 10 }]
  input.rooms.push({
    ...{ id: 'V-R', name: 'V-R', site: 'V', capacity: 10 },
    ...{ kinds: ['classroom'], safetyUntil: '2027-08-31' },
  })
  for (const row of input.schools) row.siteDuties = [{ ...GATE }]
}

const T3 = 'P-T3' as StaffId

/** Beyond any size, somebody may assist; a duty that is due only while children are on the site may be held. */
test.each<[string, (input: WeekInput) => void, (plan: Plan) => Plan]>([
  [
    'assists where no size asks for it',
    () => undefined,
    (plan) => {
      const met = new Set<string>()
      const sessions = plan.sessions.map((row) => {
        const isNew = row.date === MONDAY && !met.has(row.blocks.join())
        if (isNew) met.add(row.blocks.join())
        return isNew ? { ...row, assistants: [T3] } : row
      })
      return { ...plan, sessions }
    },
  ],
  [
    'holds a duty that is not due for certain',
    guarded,
    (plan) => ({ ...plan, duties: plan.duties.map((row) => ({ ...row, adults: [T3] })) }),
  ],
])('no bound lies above a roster in which whoever wants to be there %s', async (_, alter, withThem) => {
  const week = parse(wanting(alter))
  const { plan } = await rosterOf(week)
  const [school] = week.schools
  if (school === undefined) throw new Error('no school')
  const problem = compile(week, school.id, null, [])
  const state = stateWith(problem, week.weights.S09)
  encode(state, withThem(plan))
  expect({ broken: state.broken, unserved: state.unserved }).toEqual({ broken: 0, unserved: 0 })
  let proof = proveAlone(problem)
  for (let step = 0; step < 12; step++) proof = prove(problem, proof, false, () => false) ?? proof
  expect(proof.value).toBeGreaterThan(0)
  expect(proof.value).toBeLessThanOrEqual(state.weighted)
})
