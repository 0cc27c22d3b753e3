import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roster } from '../../models/roster.ts'
import { verify } from '../../solver/verify/index.ts'
import { keptByTrial } from './exchanges.ts'
import { at, type Draft, leave, MON, plainDraft, reclaim, TUE } from './fixture.ts'

const faultsOf = (draft: Draft): string[] => {
  reclaim(draft)
  return verify(roster.parse(draft)).faults.map(({ code }) => code)
}

/** a4 and a new a5 of grade 2 have the same claim to the ball on Monday; a4 has it, a5 is in care. */
function rivals(): Draft {
  const draft = plainDraft()
  at.student(draft, 'a4').choices = [
    { weekday: 1, activities: ['p-ball'] },
    { weekday: 3, activities: ['p-wood'] },
  ]
  draft.input.students.push({ ...structuredClone(at.student(draft, 'a4')), id: 'a5', lottery: 15 })
  for (const group of ['c1', 'c2', 'c3']) at.session(draft, group).students.push('a5')
  for (const session of draft.plan.sessions)
    if (session.group === 'c6' || session.group === 'w1') session.students.push('a5')
  return draft
}

const win = (draft: Draft) => {
  at.student(draft, 'a5').lottery = 1
  return draft
}

describe('the lottery order', () => {
  it('is kept where the smaller number has the place', () => {
    expect(faultsOf(rivals())).toEqual([])
  })

  it('is broken where the larger number has it', () => {
    expect(faultsOf(win(rivals()))).toEqual(['ROSTER_LOTTERY'])
  })

  it.each<readonly [string, (draft: Draft) => void]>([
    [
      'a worse rank',
      (draft) => at.student(draft, 'a5').choices?.[0]?.activities.unshift('p-robot', 'p-chess'),
    ],
    [
      'a ledger that makes the exchange cost more',
      (draft) => {
        at.student(draft, 'a5').carried = -30
      },
    ],
    [
      'a ban',
      (draft) =>
        draft.input.bans.push({
          id: 'b',
          by: '',
          reason: '',
          school: 'P',
          student: 'a5',
          activity: 'p-ball',
        }),
    ],
    [
      'a pin of the other',
      (draft) =>
        draft.input.pins.push({
          id: 'p',
          by: '',
          reason: '',
          school: 'P',
          date: MON,
          block: 'B2',
          activity: 'p-ball',
          student: 'a4',
        }),
    ],
    [
      'somebody to be kept apart from',
      (draft) => {
        // They share no group but would share the ball: a1 leaves the care groups they have in common.
        at.student(draft, 'a5').keepApart = ['a1']
        for (const group of ['c1', 'c2'])
          for (const session of [at.session(draft, group)])
            session.students = session.students.filter((id) => id !== 'a1')
        for (const block of ['B0', 'B1']) leave(draft, 'a1', MON, block)
      },
    ],
    [
      'a standing group that the other is bound to',
      (draft) =>
        draft.input.history.standing?.push({
          id: 'b1',
          school: 'P',
          activity: 'p-ball',
          members: ['a4'],
          lead: 'T2',
          room: 'P-F',
          slots: [{ weekday: 1, block: 'B2' }],
        }),
    ],
    [
      'a friend who is there already',
      (draft) => {
        at.student(draft, 'a4').friend = 'a2'
        at.student(draft, 'a2').friend = 'a4'
        at.student(draft, 'a1').friend = null
      },
    ],
    [
      'the published roster',
      (draft) => {
        draft.input.history.published = structuredClone(draft.plan)
      },
    ],
  ])('is not broken for %s', (_, change) => {
    const draft = rivals()
    change(draft)
    expect(faultsOf(win(draft))).toEqual([])
  })

  it('is broken between unserved and served, where nothing keeps them apart', () => {
    const draft = plainDraft()
    at.student(draft, 'g1').keepApart = []
    at.student(draft, 'g3').lottery = 1
    expect(faultsOf(draft)).toEqual(['ROSTER_LOTTERY'])
  })

  it('is not tested in a roster that breaks a rule', () => {
    const draft = win(rivals())
    at.session(draft, 'c5', TUE).students.push('a2')
    reclaim(draft)
    const certificate = verify(roster.parse(draft))
    expect(certificate.lotteryKept).toBe(false)
    expect(certificate.faults).toEqual([])
  })
})

/** Weeks like the hand-built one with other claims: what students have they rank, and some things more. */
const varied = fc
  .record({
    lotteries: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], { minLength: 13 }),
    ball: fc.subarray(['d1', 'd2', 'd3', 'd5']),
    lab: fc.subarray(['d3', 'd5']),
    first: fc.boolean(),
    carried: fc.array(fc.constantFrom(0, 0, 0, 4), { minLength: 13, maxLength: 13 }),
    apart: fc.option(fc.constantFrom('d1', 'd3', 'd5', 'a4'), { nil: null, freq: 3 }),
    friend: fc.boolean(),
    open: fc.subarray(['d3', 'd5']),
    fairness: fc.constantFrom(0, 5),
    published: fc.integer({ min: 0, max: 3 }),
    tutored: fc.boolean(),
    wanted: fc.boolean(),
  })
  .map((choice) => {
    const draft = rivals()
    draft.input.students.forEach((row, index) => {
      row.lottery = choice.lotteries[index] ?? 0
      row.carried = choice.carried[index] ?? 0
      if (!choice.wanted) row.mostWanted = null
    })
    for (const id of ['d1', 'd2', 'd3', 'd4', 'd5']) {
      const list = id === 'd1' || id === 'd2' ? ['p-lab', 'p-robot'] : id === 'd4' ? ['p-ball'] : []
      if (choice.lab.includes(id)) list.push('p-lab')
      if (choice.ball.includes(id)) list.push('p-ball')
      if (choice.first) list.reverse()
      at.student(draft, id).choices = [{ weekday: null, activities: list }]
    }
    draft.input.pins = []
    draft.input.weights.S02 = choice.fairness
    if (choice.apart !== null) at.student(draft, 'd4').keepApart = [choice.apart]
    if (!choice.friend) for (const id of ['d1', 'a1']) at.student(draft, id).friend = null
    if (choice.tutored) at.student(draft, 'd5').tutoring = { needed: true, willing: true }
    for (const id of choice.open) leave(draft, id, MON, 'B2')
    if (choice.published === 0) draft.input.history.published = structuredClone(draft.plan)
    at.student(draft, 'd1').keepApart = []
    at.student(draft, 'g1').keepApart = []
    reclaim(draft)
    return roster.parse(draft)
  })

describe('the search for exchanges', () => {
  it('finds what carrying out every exchange finds', () => {
    const seen = { kept: 0, broken: 0 }
    fc.assert(
      fc.property(varied, (found) => {
        const certificate = verify(found)
        fc.pre(certificate.rules.every(({ broken }) => broken === 0))
        const kept = keptByTrial(found)
        seen[kept ? 'kept' : 'broken']++
        expect(certificate.lotteryKept).toBe(kept)
      }),
      { seed: 7, numRuns: 30 },
    )
    expect(seen.kept).toBeGreaterThan(4)
    expect(seen.broken).toBeGreaterThan(4)
  })
})
