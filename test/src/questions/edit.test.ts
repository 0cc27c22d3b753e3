import { beforeAll, expect, test } from 'vitest'
import type { Thing } from '../../../models/answers/targets.ts'
import type { Move } from '../../../models/moves.ts'
import type { Roster } from '../../../models/roster.ts'
import { Opened, runRound, type Settled, targetsOf } from '../../../solver/index.ts'
import { Random } from '../../../solver/random.ts'
import { verify } from '../../../solver/verify/index.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { loadEngine } from '../../../src/pool/engine.ts'
import { type Base, baseOf, changedRoster, edited } from '../../../src/questions/edit.ts'
import { type PackedRoster, packRoster } from '../../../src/records/store-roster.ts'
import { unpacked } from '../../../src/repositories/documents.ts'
import { solveWeek } from '../../../src/solving/solve.ts'
import { threeSchools } from '../jobs/ground.ts'

let start: Roster
let proved: Settled['proved'] = []
beforeAll(async () => {
  const engine = await loadEngine()
  const how = { seed: 1, rounds: 1, gap: null, loans: true, proof: true }
  const { settled } = await solveWeek(threeSchools(), how, {
    pool: { run: async (task) => runRound(task, engine) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    observe: () => undefined,
  })
  start = settled.roster
  proved = settled.proved
})

function thingsOf({ input, plan }: Roster): Thing[] {
  return [
    ...input.students.map(({ id, school }): Thing => ({ kind: 'student', school, student: id })),
    ...input.staff.flatMap(({ id, school }): Thing[] =>
      school === null ? [] : [{ kind: 'adult', school, staff: id, post: null }],
    ),
    ...plan.sessions.flatMap(({ school, group, date, blocks: [block] }): Thing[] =>
      block === undefined ? [] : [{ kind: 'session', school, session: { group, date, block } }],
    ),
  ]
}

const randomMoves = (roster: Roster, random: Random): readonly Move[] | null => {
  const things = thingsOf(roster)
  const [thing] = random.shuffle([...things])
  const answer = thing === undefined ? null : targetsOf(new Opened(roster), thing)
  if (answer?.ok !== true) return null
  const [target] = random.shuffle([...answer.value.targets])
  return target?.moves ?? null
}

/** Parts by school, those that a change left alone from before. */
const partsAfter = (before: PackedRoster['parts'], { parts, perSchool }: PackedRoster) =>
  perSchool.map(({ school, required, unserved, weighted }) => {
    const { head } =
      parts.find((part) => part.head.school === school) ??
      before.find((part) => part.head.school === school) ??
      expect.fail(`no part of ${school}`)
    return { ...head, required, unserved, weighted, summary: { ...head.summary, weighted } }
  })

test('a change by hand comes to what packing and verifying the whole anew comes to, change after change', async () => {
  const random = new Random(11)
  let base: Base = baseOf(start)
  let parts = (await packRoster(start, verify(start))).parts
  expect(start.plan.loans.length).toBeGreaterThan(0)
  const seen = { valid: 0, invalid: 0, kept: 0 }
  for (let turn = 0; turn < 60; turn++) {
    const moves = randomMoves(base.roster, random)
    if (moves === null) continue
    const { base: next, packed } = await edited(base, moves)
    const certificate = verify(next.roster)
    const whole = await packRoster(next.roster, certificate)
    expect(packed.head).toEqual(whole.head)
    expect(partsAfter(parts, packed)).toEqual(whole.parts.map(({ head }) => head))
    expect(Buffer.from(await unpacked(packed.document.bytes)).toString('utf8')).toBe(rosterText(next.roster))
    // What a question thread makes of the same change is the same roster.
    const { score, bound } = packed.head
    const followed = { ...changedRoster(base.roster, base.week, moves), score, bound }
    expect(rosterText(followed)).toBe(rosterText(next.roster))
    seen.kept += whole.parts.length - packed.parts.length
    if (certificate.valid) {
      seen.valid++
      base = next
      parts = whole.parts
    } else {
      seen.invalid++
      expect(certificate.faults).toEqual([])
    }
  }
  expect(Math.min(seen.valid, seen.invalid, seen.kept)).toBeGreaterThan(3)
}, 120_000)

test('a roster with loans keeps what it is measured against: changed within the rules it stays valid, with what is proved of its week', async () => {
  const random = new Random(5)
  const { base } = await (async () => {
    for (let turn = 0; turn < 100; turn++) {
      const moves = randomMoves(start, random)
      if (moves === null) continue
      const made = await edited(baseOf(start), moves)
      if (verify(made.base.roster).valid) return made
    }
    throw new Error('no change keeps the rules')
  })()
  expect(base.roster.withoutLoans).toEqual(start.withoutLoans)
  expect(base.roster.bound).toEqual(start.bound)
})

test('what is proved of the schools adds up to what is proved of the district', () => {
  const sum = (of: (one: Settled['proved'][number]) => number) =>
    proved.reduce((all, one) => all + of(one), 0)
  expect(proved.map(({ school }) => school)).toEqual(['P', 'Q', 'V'])
  expect(sum(({ unserved }) => unserved)).toBe(start.bound.unserved)
  if (start.bound.weighted !== null) expect(sum(({ weighted }) => weighted)).toBe(start.bound.weighted)
})
