import { beforeAll, expect, test } from 'vitest'
import { hashWeek } from '../../../models/hash.ts'
import { normalise } from '../../../models/normal.ts'
import type { Roster } from '../../../models/roster.ts'
import type { WeekInput } from '../../../models/week.ts'
import { explainUnserved, Opened } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { MONDAY, parse, type TinySchool, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { breachesOf, made, repaired } from './run.ts'

const SCHOOLS: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 2, teachers: [[], []], loanable: 0 },
  { id: 'V', weak: false, students: 4, teachers: [[], []], loanable: 0 },
]

/** Two schools with just the teachers they need; a coach who teaches science at P, and could look after children at V. */
function week(serves: readonly string[], fields: Partial<WeekInput> = {}) {
  const input = tinyDistrict(SCHOOLS)
  input.travel = [{ from: 'P', to: 'V', adult: 10 }]
  input.staff.push({
    id: 'X',
    name: 'X',
    source: 'professional',
    inService: false,
    serves: [...serves],
    skills: ['science'],
    pay: 0,
    vettedUntil: '2027-08-31',
    maxPerDay: 2,
  })
  for (const row of input.activities) {
    if (row.id === 'P-science') row.leadSources = ['professional']
    if (row.school === 'V' && (row.category === 'care' || row.category === 'club'))
      Object.assign(row, { max: 2, studentsPerAdult: 2, leadSources: ['own_teacher', 'professional'] })
  }
  return parse({ ...input, ...fields })
}

/** The same roster of another week, for which it is valid too. */
function ofWeek(roster: Roster, other: ReturnType<typeof week>): Roster {
  const input = normalise(other)
  const changed = { ...roster, input, inputHash: hashWeek(input) }
  const certificate = verify(changed)
  expect(certificate.faults).toEqual([])
  expect(certificate.valid).toBe(true)
  return changed
}

const holds = ({ plan }: Roster, school: string): number =>
  plan.sessions.filter((row) => row.school === school && row.date === MONDAY && row.lead === 'X').length

const ILL = { id: 'e', kind: 'absence' as const, staff: 'V-T2', from: MONDAY, to: MONDAY }

let atP: Roster
beforeAll(async () => {
  atP = await rosterOf(week(['P']))
  expect(holds(atP, 'P')).toBeGreaterThan(0)
})

test('a repair takes the day of somebody whom another school gives up, where that serves more', () => {
  const published = ofWeek(atP, week(['P', 'V']))
  const { repairs, touched, failed } = repaired(published, made({ events: [ILL] }))
  expect(breachesOf(failed)).toEqual([])
  const [first] = repairs
  if (first === undefined) throw new Error('no repair')
  expect([...touched].sort()).toEqual(['P', 'V'])
  expect(first.certificate.valid).toBe(true)
  expect([holds(first.roster, 'P'), holds(first.roster, 'V') > 0]).toEqual([0, true])
  // Without the coach the village serves two of its four children on that day.
  const alone = repaired(atP, made({ events: [ILL] })).repairs[0]
  expect(alone?.roster.score.unserved).toBeGreaterThan(first.roster.score.unserved)
})

test('what another school could give up is told as a fix of what is unserved, and verified', async () => {
  const events = [ILL]
  const short = ofWeek(await rosterOf(week(['P'], { events })), week(['P', 'V'], { events }))
  expect(holds(short, 'P')).toBeGreaterThan(0)
  const answer = explainUnserved(new Opened(short), 'V' as never, {
    seed: 1,
    work: 2_000,
    engine: null,
    verify,
    version: 'test',
    stop: new Int32Array(new SharedArrayBuffer(4)),
  })
  const shared = answer?.fixes.filter(({ unit }) => unit.kind === 'shared_adult') ?? []
  expect(shared.map(({ unit }) => unit)).toContainEqual({
    kind: 'shared_adult',
    staff: 'X',
    date: MONDAY,
    from: 'P',
  })
  for (const { served, verified } of shared) expect([served > 0, verified]).toEqual([true, true])
})
