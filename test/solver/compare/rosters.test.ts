import { beforeAll, describe, expect, test } from 'vitest'
import type { BlockCode } from '../../../models/ids.ts'
import type { Roster } from '../../../models/roster.ts'
import { compareRosters, Opened, recommendPost, type Told, withMoves } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { solved } from '../../src/files/roster/solved.ts'

type Bound = Roster['bound']

/** A roster with the verifier's word for it, and another bound. */
function told(roster: Roster, bound: Partial<Bound>, fields: Partial<Roster> = {}): Told {
  const claimed = { ...roster, ...fields, bound: { ...roster.bound, ...bound } }
  return { roster: claimed, certificate: verify(roster), choices: [] }
}

let better: Roster
let worse: Roster
/** Value of the better one, and how much more the other is. */
let [value, by] = [0, 0]

beforeAll(async () => {
  better = await solved('tiny-63')
  const opened = new Opened(better)
  const dearer = better.plan.sessions.flatMap(({ group, date, blocks: [block] }) => {
    const post = { role: 'lead' as const, group, date, block: block as BlockCode }
    const asked = recommendPost(opened, { post })
    const candidates = asked.ok ? asked.value.candidates : []
    return candidates
      .filter(({ effect }) => effect.legal && effect.unserved === 0 && effect.weighted > 1)
      .map(({ staff }) => ({
        kind: 'post' as const,
        post,
        from: asked.ok ? asked.value.holder : null,
        to: staff,
      }))
  })
  const [move] = dearer
  if (move === undefined) throw new Error('nobody else could lead anything')
  const plan = withMoves(better.input, better.plan, [move])
  const changed = { ...better, plan }
  worse = { ...changed, score: verify(changed).score }
  value = better.score.weighted
  by = worse.score.weighted - value
  expect([verify(better).valid, verify(worse).valid, by > 1]).toEqual([true, true, true])
  expect([better.score.unserved, worse.score.unserved]).toEqual([0, 0])
})

/** Everything above Z proved to be the least. */
const proved = (weighted: number | null): Partial<Bound> => ({ unserved: 0, worstShare: 0, weighted })

describe('what a difference of two rosters means', () => {
  test.each([
    ['beyond, where the better one is proved to be the best', () => value, 'beyond'],
    ['beyond, where less could still be gained', () => value - by + 1, 'beyond'],
    ['within, where as much could still be gained', () => value - by, 'within'],
    ['within, where more could still be gained', () => value - 10 * by, 'within'],
  ] as const)('of one input is %s', (_, bound, proof) => {
    for (const [a, b] of [
      [proved(bound()), proved(null)],
      [proved(null), proved(bound())],
    ] as const) {
      const [one, other] = [told(better, a), told(worse, b)]
      expect(compareRosters(one, other)).toMatchObject({
        level: 'weighted',
        better: 'first',
        proof,
        input: 'same',
      })
      expect(compareRosters(other, one)).toMatchObject({ level: 'weighted', better: 'second', proof })
      const gaps = compareRosters(one, other).sides.map(({ unproved }) => unproved.weighted)
      expect(gaps).toEqual([value - bound(), value + by - bound()])
    }
  })

  test.each([
    ['beyond, where the input of the worse one has none as good', () => value + 1, 'beyond'],
    ['within, where it may have one as good', () => value, 'within'],
    ['within, where it may have a better one', () => value - 5, 'within'],
  ] as const)('of two inputs is %s', (_, bound, proof) => {
    const elsewhere = { inputHash: '0'.repeat(64) }
    const [one, other] = [told(better, proved(null)), told(worse, proved(bound()), elsewhere)]
    expect(compareRosters(one, other)).toMatchObject({ better: 'first', proof, input: 'changed' })
    expect(compareRosters(other, one)).toMatchObject({ better: 'second', proof, input: 'changed' })
  })

  test('is not known where nothing is proved, at this level or above it', () => {
    for (const bound of [
      proved(null),
      { ...proved(value), unserved: null },
      { ...proved(value), worstShare: null },
    ])
      expect(compareRosters(told(better, bound), told(worse, bound))).toMatchObject({ proof: 'unknown' })
  })

  test('of other weights is not held against what was proved by them', () => {
    const input = { ...worse.input, weights: { ...worse.input.weights, S06: worse.input.weights.S06 + 7 } }
    const other = told(worse, proved(value + 1), { input, inputHash: '0'.repeat(64) })
    const found = compareRosters(told(better, proved(value)), other)
    expect(found).toMatchObject({ input: 'weights', better: 'first', proof: 'unknown' })
    // The same weights for both: those of the first.
    expect(found.sides.map(({ score }) => score.weighted)).toEqual([value, value + by])
  })

  test('says nothing for a roster that is better because it breaks rules', () => {
    const [row, ...rest] = better.plan.sessions
    if (row === undefined) throw new Error('no session')
    const broken = {
      ...better,
      plan: { ...better.plan, sessions: [{ ...row, lead: 'NOBODY' as never }, ...rest] },
    }
    const cheaper = told(broken, proved(value))
    expect(cheaper.certificate.valid).toBe(false)
    const score = { ...cheaper.certificate.score, unserved: 0, worstShare: 0, terms: better.score.terms }
    const terms = { ...score.terms, S06: 0 }
    const side = { ...cheaper, certificate: { ...cheaper.certificate, score: { ...score, terms } } }
    const found = compareRosters(side, told(better, proved(value)))
    expect(found).toMatchObject({ better: 'first', proof: 'unknown' })
    expect(found.sides.map(({ valid }) => valid)).toEqual([false, true])
    expect(found.sides[0].unproved).toEqual({ unserved: null, worstShare: null, weighted: null })
    // Held against one that keeps the rules and is better, it is measured like any other.
    const dear = { ...side, certificate: { ...side.certificate, score: worse.score } }
    expect(compareRosters(dear, told(better, proved(value)))).toMatchObject({
      better: 'second',
      proof: 'beyond',
    })
  })

  test('of people left over counts before any value', () => {
    const [row] = better.plan.sessions
    if (row === undefined) throw new Error('no session')
    const left = row.students.flatMap((student) =>
      row.blocks.map((block) => ({ student, date: row.date, block })),
    )
    const fewer = {
      ...better,
      plan: {
        ...better.plan,
        sessions: better.plan.sessions.filter((each) => each !== row),
        unserved: [...better.plan.unserved, ...left],
      },
    }
    const found = compareRosters(told(better, proved(value)), told(fewer, proved(value)))
    expect(found).toMatchObject({ level: 'unserved', better: 'first', proof: 'beyond' })
    expect(found.people.students).toEqual([...row.students].sort())
    expect(found.people.adults).toContain(row.lead)
  })
})
