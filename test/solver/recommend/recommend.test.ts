import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Effect, Proposal } from '../../../models/answers/effect.ts'
import type { BlockCode, GroupId, SchoolId, StaffId, StudentId } from '../../../models/ids.ts'
import type { Move } from '../../../models/moves.ts'
import type { Roster } from '../../../models/roster.ts'
import { type CaseName, generate } from '../../../solver/generate/index.ts'
import {
  Opened,
  priceMoves,
  recommendPost,
  recommendSeat,
  recommendSwap,
  withMoves,
} from '../../../solver/index.ts'
import { requiredBlocks } from '../../../solver/verify/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { changedPosts, Exhaustive, type Way } from './exhaustive.ts'

/** A run, groups of several sessions, assistants, site duties, people kept apart, a published week, a week of twelve; somebody left over. */
const CASES: readonly CaseName[] = [
  'tiny-02',
  'tiny-19',
  'tiny-21',
  'tiny-23',
  'tiny-59',
  'tiny-60',
  'tiny-63',
  'tiny-64',
  'tiny-87',
  'tiny-103',
  'tiny-129',
  'tiny-105',
  'tiny-109',
]
/** Weeks that leave somebody without a place. */
const SHORT: readonly CaseName[] = ['tiny-105', 'tiny-109']
/** Places that there are at least to look at, where a block has more than one session. */
const PLACES: ReadonlyMap<CaseName, number> = new Map([
  ['tiny-02', 2],
  ['tiny-19', 1],
  ['tiny-60', 1],
  ['tiny-129', 50],
])
const FAR = { longest: 3, work: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }

function given<T>(asked: { ok: true; value: T } | { ok: false; code: string; read: string }): T {
  if (!asked.ok) throw new Error(`${asked.code} ${asked.read}`)
  return asked.value
}

const prices = (ways: readonly { unserved: number; weighted: number; moves: readonly Move[] }[]) =>
  ways
    .map(({ unserved, weighted, moves }) => ({ unserved, weighted, moves }))
    .sort(
      (a, b) =>
        a.unserved - b.unserved ||
        a.weighted - b.weighted ||
        JSON.stringify(a.moves).localeCompare(JSON.stringify(b.moves)),
    )
/** What is said of a change: what it costs only where it is allowed. */
const priced = ({ legal, unserved, weighted }: Pick<Effect, 'legal' | 'unserved' | 'weighted'>) =>
  legal ? { legal, unserved, weighted } : { legal }
const told = (proposals: readonly Proposal[]) =>
  prices(proposals.map(({ moves, effect }) => ({ ...effect, moves })))
const inOrder = (effects: readonly Effect[]): boolean =>
  effects.every((effect, at) => {
    const before = effects[at - 1] ?? effect
    return (
      before.unserved - effect.unserved < 0 ||
      (before.unserved === effect.unserved && before.weighted <= effect.weighted)
    )
  })

describe.each(CASES)('recommendations on %s', (name) => {
  let roster: Roster
  let opened: Opened
  let all: Exhaustive
  const longest = generate(name).students.length > 4 ? 2 : 3
  beforeAll(async () => {
    roster = await solved(name)
    opened = new Opened(roster)
    all = new Exhaustive(roster)
  })

  test('everybody for every post, and every chain: those that an exhaustive search finds, at the verifier’s price', () => {
    let chains = 0
    for (const { post, holder } of all.posts()) {
      const answer = given(
        recommendPost(opened, { post, holder: holder as StaffId, reach: { ...FAR, longest } }),
      )
      expect(answer.candidates.map(({ staff }) => staff as string).sort()).toEqual(
        roster.input.staff
          .map(({ id }) => id as string)
          .filter((id) => id !== holder)
          .sort(),
      )
      for (const { staff, effect } of answer.candidates) {
        const moves: Move[] = [{ kind: 'post', post, from: holder as StaffId, to: staff }]
        const judged = all.judge(changedPosts(roster.plan, moves))
        expect(priced(effect), `${staff} for ${JSON.stringify(post)}`).toEqual(priced(judged))
        expect(given(priceMoves(opened, moves))).toEqual(effect)
      }
      expect(
        inOrder(answer.candidates.filter(({ effect }) => effect.legal).map(({ effect }) => effect)),
      ).toBe(true)
      expect(answer.looked.length).toBe(longest)
      expect(told(answer.chains)).toEqual(prices(all.chains(post, holder, longest)))
      expect(inOrder(answer.chains.map(({ effect }) => effect))).toBe(true)
      chains += answer.chains.length
      const away = given(
        recommendPost(opened, { post, holder: holder as StaffId, away: true, reach: { ...FAR, longest } }),
      )
      expect(told(away.chains)).toEqual(
        told(
          answer.chains.filter(
            ({ moves }) => !moves.some((move) => move.kind === 'post' && move.to === holder),
          ),
        ),
      )
    }
    expect(all.posts().length).toBeGreaterThan(0)
    if (name === 'tiny-129') expect(chains).toBeGreaterThan(0)
  })

  test('every exchange of two posts that is allowed, and no other', () => {
    let exchanges = 0
    for (const { post, holder } of all.posts()) {
      const { swaps } = given(
        recommendSwap(opened, { post, holder: holder as StaffId, most: Number.POSITIVE_INFINITY }),
      )
      const ways = all.posts().flatMap(({ post: theirs, holder: other }): Way[] => {
        const moves: Move[] = [
          { kind: 'post', post, from: holder as StaffId, to: other as StaffId },
          { kind: 'post', post: theirs, from: other as StaffId, to: holder as StaffId },
        ]
        const isOwn = JSON.stringify(theirs) === JSON.stringify(post)
        if (other === holder || isOwn) return []
        const judged = all.judge(changedPosts(roster.plan, moves))
        return judged.legal ? [{ ...judged, moves }] : []
      })
      expect(told(swaps)).toEqual(prices(ways))
      exchanges += ways.length
    }
    if (name === 'tiny-129') expect(exchanges).toBeGreaterThan(0)
  })

  test('every place of every student, and every chain that makes room for them', () => {
    let [looked, chains, without] = [0, 0, 0]
    for (const { student, date, block } of requiredBlocks(roster.input)) {
      const answer = given(recommendSeat(opened, { student, date, block, reach: { ...FAR, longest: 2 } }))
      without += answer.held === null ? 1 : 0
      for (const { group, effect } of answer.seats) {
        const plan = all.seat(roster.plan, student, date, group)
        expect(plan).not.toBeNull()
        if (plan === null) continue
        expect(priced(effect), `${student} in ${group}`).toEqual(priced(all.judge(plan)))
        looked++
      }
      expect(told(answer.chains)).toEqual(prices(all.seatChains(student, date, block, 2)))
      chains += answer.chains.length
      expect(inOrder(answer.seats.filter(({ effect }) => effect.legal).map(({ effect }) => effect))).toBe(
        true,
      )
    }
    expect(without > 0).toBe(SHORT.includes(name))
    expect(looked).toBeGreaterThanOrEqual(PLACES.get(name) ?? 0)
    if (name === 'tiny-129') expect(chains).toBeGreaterThan(0)
  })

  test('any moves together: the price is that of the plan they lead to, as the verifier recounts it', () => {
    const posts = all.posts()
    const cells = requiredBlocks(roster.input)
    const staff = roster.input.staff.map(({ id }) => id)
    const moves = fc.array(
      fc.oneof(
        fc.record({ at: fc.nat(posts.length - 1), to: fc.nat(staff.length - 1) }).map(({ at, to }): Move => {
          const { post, holder } = posts[at] ?? { post: posts[0]?.post, holder: '' }
          if (post === undefined) throw new Error('no post')
          return { kind: 'post', post, from: holder as StaffId, to: staff[to] as StaffId }
        }),
        fc.record({ at: fc.nat(cells.length - 1), to: fc.nat() }).map(({ at, to }): Move => {
          const cell = cells[at]
          if (cell === undefined) throw new Error('no cell')
          const rows = roster.plan.sessions.filter(
            (row) => row.date === cell.date && row.blocks.includes(cell.block),
          )
          const group = to % 5 === 0 ? undefined : rows[to % Math.max(1, rows.length)]?.group
          return { kind: 'seat', ...cell, to: group ?? null }
        }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(moves, (list) => {
        const isTwice =
          new Set(
            list.map((move) =>
              JSON.stringify(
                move.kind === 'seat'
                  ? [move.student, move.date]
                  : move.kind === 'post'
                    ? move.post
                    : move.session,
              ),
            ),
          ).size < list.length
        fc.pre(!isTwice)
        // Nobody takes over from themselves: that is no question.
        if (list.some((move) => move.kind === 'post' && move.from === move.to)) {
          expect(priceMoves(opened, list)).toMatchObject({ ok: false, code: 'ASK_SELF' })
          return
        }
        const effect = given(priceMoves(opened, list))
        const judged = all.judge(withMoves(roster.input, roster.plan, list))
        expect(priced(effect)).toEqual(priced(judged))
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('of two who give each other the same post refuses the exchange', () => {
    const [one, other] = ['A' as StaffId, 'B' as StaffId]
    const session = { group: 'G' as GroupId, date: '2026-11-23', block: 'B1' as BlockCode }
    const post = { role: 'assist' as const, ...session }
    const moves = [
      { kind: 'post' as const, post, from: one, to: other },
      { kind: 'post' as const, post, from: other, to: one },
    ]
    expect(priceMoves(opened, moves)).toEqual({ ok: false, code: 'ASK_SELF', read: one })
  })

  test('leaves no trace: the same question has the same answer after all the others', () => {
    const [first] = all.posts()
    if (first === undefined) return
    const ask = () =>
      JSON.stringify(recommendPost(opened, { post: first.post, holder: first.holder as StaffId }))
    const fresh = JSON.stringify(
      recommendPost(new Opened(roster), { post: first.post, holder: first.holder as StaffId }),
    )
    expect(ask()).toBe(fresh)
  })
})

describe('questions that name what is not there', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = new Opened(await solved('tiny-63'))
  })
  const ref = { group: 'none' as GroupId, date: '2026-11-23', block: 'B1' as BlockCode }

  test('a session, a site duty, a person, a block', () => {
    expect(recommendPost(opened, { post: { role: 'lead', ...ref } })).toMatchObject({
      ok: false,
      code: 'ASK_SESSION',
    })
    const [row] = opened.roster.plan.sessions
    if (row === undefined) throw new Error('no session')
    const lead = {
      role: 'lead' as const,
      group: row.group,
      date: row.date,
      block: row.blocks[0] as BlockCode,
    }
    expect(recommendPost(opened, { post: lead, holder: 'nobody' as StaffId })).toMatchObject({
      ok: false,
      code: 'ASK_STAFF',
    })
    expect(recommendSwap(opened, { post: { ...lead, date: '2026-01-01' } })).toMatchObject({
      ok: false,
      code: 'ASK_SESSION',
    })
    expect(
      recommendSeat(opened, { student: 'nobody' as StudentId, date: row.date, block: ref.block }),
    ).toMatchObject({ ok: false, code: 'ASK_STUDENT' })
    const duty = { role: 'duty' as const, school: 'X' as SchoolId, duty: 'gate' as never, date: row.date }
    expect(recommendPost(opened, { post: duty })).toMatchObject({ ok: false, code: 'ASK_SESSION' })
    expect(
      priceMoves(opened, [{ kind: 'post', post: lead, from: row.lead, to: 'nobody' as StaffId }]),
    ).toMatchObject({ ok: false, code: 'ASK_STAFF' })
    expect(priceMoves(opened, [{ kind: 'room', session: ref, room: 'nowhere' as never }])).toMatchObject({
      ok: false,
    })
  })
})
