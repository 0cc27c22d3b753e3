import type { Activity } from '../../models/activity.ts'
import type { LoadChange } from '../../models/answers/effect.ts'
import type { Candidate, PostAnswer } from '../../models/answers/recommendation.ts'
import type { StaffId } from '../../models/ids.ts'
import type { Move, Post as PostRef } from '../../models/moves.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import { give, type Post, vacate } from '../rebalance/posts.ts'
import type { State } from '../state.ts'
import { type Chain, findChains, type Reach, type Step } from './chains.ts'
import { coversIn } from './covers.ts'
import { baseOf, byEffect, effectSince, forbidding, loadOf, loadSince } from './effect.ts'
import { type Asked, answered, postIn, postWords, refOf, unknown } from './places.ts'
import { reasonsFor } from './reasons.ts'

/** Who is asked for. */
export interface PostQuestion {
  readonly post: PostRef
  /** Who gives the post up; left out: its lead, or the only one who holds it; null: nobody, it is one more. */
  readonly holder?: StaffId | null
  /** Whether the holder takes no other post instead: they are away. */
  readonly away?: boolean
  /** Posts that adults held for others in earlier weeks (`coversIn`), added to those of this one. */
  readonly covers?: ReadonlyMap<string, number>
  /** How far chains are looked for, and how many are told. */
  readonly reach?: Partial<Reach> & { readonly most?: number }
}

/** People in a chain, elementary changes, chains told: what is found within a few hundredths of a second. */
const USUAL = { longest: 3, work: 12_000, most: 20 }

/** Who holds a post, by index. */
export function holdersOf(state: State, { role, at }: Post): number[] {
  if (role === 'lead') return state.lead[at] < 0 ? [] : [state.lead[at]]
  const count = role === 'assist' ? state.assistCount[at] : state.dutyCount[at]
  return Array.from({ length: count }, (_, index) =>
    role === 'assist' ? state.assistant(at, index) : state.dutyAdult(at, index),
  )
}

/** Who gives a post up: the one named, or the only holder; −1: nobody; null: the one named does not hold it. */
export function holderOf(
  { problem, state }: OpenSchool,
  post: Post,
  named: string | null | undefined,
): number | null {
  const holders = holdersOf(state, post)
  if (named === null) return -1
  if (named === undefined) return holders.length === 1 ? holders[0] : holders.length === 0 ? -1 : null
  return holders.find((adult) => problem.adults[adult].id === named) ?? null
}

/**
 * Who could have a post instead of its holder: everybody of the school alone, and chains of several people, each with its
 * exact effect, ranked. Everybody alone is always looked at; chains as far as `looked` says.
 */
export function recommendPost(opened: Opened, question: PostQuestion): Asked<PostAnswer> {
  const found = postIn(opened, question.post)
  if (found === null) return unknown('ASK_SESSION', postWords(question.post))
  const { state, problem, post } = found
  const holder = holderOf(found, post, question.holder)
  if (holder === null) return unknown('ASK_STAFF', question.holder ?? postWords(question.post))
  if (holder < 0 && !hasRow(state, post)) return unknown('ASK_STAFF', postWords(question.post))
  const covers = added(coversIn(opened.roster), question.covers)
  const base = baseOf(state)
  const others = problem.adults.map((_, adult) => adult).filter((adult) => adult !== holder)
  const rows: { adult: number; candidate: Candidate }[] = others.map((adult) => {
    const reasons = reasonsFor(state, adult, post, covers)
    const before = loadOf(state, adult)
    const known = forbidding(state, adult, post)
    const mark = state.mark()
    if (holder >= 0) vacate(state, post, holder)
    give(state, post, adult)
    const effect = effectSince(state, base, known)
    const load = loadSince(state, adult, before)
    state.undo(mark)
    return { adult, candidate: { staff: problem.adults[adult].id, effect, load, ...reasons } }
  })
  const { most, ...reach } = { ...USUAL, ...question.reach }
  const byPrice = rows.toSorted((a, b) => a.candidate.effect.weighted - b.candidate.effect.weighted)
  const first = byPrice.map(({ adult }) => adult)
  const isAway = holder >= 0 && question.away === true
  const further = problem.adults.map((_, adult) => adult).filter((adult) => !isAway || adult !== holder)
  const mark = state.mark()
  if (holder >= 0) vacate(state, post, holder)
  const { chains, length, work } = findChains(state, base, post, first, further, reach)
  state.undo(mark)
  const ranked = rows
    .map(({ candidate }) => candidate)
    .sort((a, b) => byEffect(a.effect, b.effect) || a.covers - b.covers || (a.staff < b.staff ? -1 : 1))
  return answered({
    post: question.post,
    holder: holder < 0 ? null : problem.adults[holder].id,
    activity: found.row?.activity ?? null,
    candidates: ranked,
    chains: chains.slice(0, most).map((chain) => proposed(found, post, holder, chain)),
    looked: { length, work },
  })
}

/** Whether a post has a place that nobody holds. */
export const hasRow = (state: State, { role, at }: Post): boolean =>
  role === 'lead'
    ? state.lead[at] < 0
    : role === 'duty'
      ? state.dutyCount[at] < state.problem.duties[at].duty.adults
      : state.assistCount[at] <= mostAssistants(state.problem.activities[state.activityOf(at)])

/** Assistants that a group of the largest size needs. */
const mostAssistants = ({ max, studentsPerAdult }: Activity): number => Math.ceil(max / studentsPerAdult)

function added(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  if (other === undefined) return one
  const sum = new Map(other)
  for (const [id, count] of one) sum.set(id, count + (sum.get(id) ?? 0))
  return sum
}

/** A chain in names, with what it does to everybody's load. */
function proposed(found: OpenSchool, post: Post, holder: number, { steps, effect }: Chain) {
  const { state, problem } = found
  const idOf = (adult: number): StaffId => problem.adults[adult].id
  const moves = steps.map(({ post: taken, adult }, at): Move => {
    const before = at === 0 ? holder : steps[at - 1].adult
    return {
      kind: 'post',
      post: refOf(found, found.rows, taken),
      from: before < 0 ? null : idOf(before),
      to: idOf(adult),
    }
  })
  return { moves, effect, loads: loadsOf(state, steps, post, holder) }
}

/** Loads of everybody in a chain before and after it. */
function loadsOf(state: State, steps: readonly Step[], post: Post, holder: number): LoadChange[] {
  const people = [...new Set([...(holder < 0 ? [] : [holder]), ...steps.map(({ adult }) => adult)])]
  const before = people.map((adult) => loadOf(state, adult))
  const mark = state.mark()
  if (holder >= 0) vacate(state, post, holder)
  for (const { adult, leaves } of steps) if (leaves !== null) vacate(state, leaves, adult)
  for (const { post: taken, adult } of steps) give(state, taken, adult)
  const loads = people.map((adult, index) => loadSince(state, adult, before[index]))
  state.undo(mark)
  return loads
}
