import { RULE_CODES } from '../../models/policy/rules.ts'
import { closeGroup } from '../moves/closing.ts'
import type { State } from '../state.ts'
import { give, hasTime, mayHold, type Post, postsOf, vacate } from './posts.ts'

const BUDGET = RULE_CODES.indexOf('H17')

/** A change that saves pay. */
interface Saving {
  readonly run: () => void
  /** Yuan saved. */
  readonly yuan: number
  readonly unserved: number
  readonly weighted: number
}

/** Brings the pay of the week under the budget: cheaper adults first, then groups that close, most saved for least cost. */
export function cutCosts(state: State): void {
  while (state.brokenBy[BUDGET] > 0) {
    const saving = bestSaving(state)
    if (saving === null) return
    saving.run()
    state.keep()
  }
}

/** Yuan that the sessions of a state are paid with. */
const spent = (state: State): number =>
  state.problem.adults.reduce((sum, { pay }, adult) => sum + pay * state.sessionsOfAdult[adult], 0)

/** Breaches of all other rules: money is not saved by what began already, or is pinned. */
const besides = ({ broken, brokenBy }: State): number => broken - brokenBy[BUDGET]

function bestSaving(state: State): Saving | null {
  let best: Saving | null = null
  const { unserved, weighted } = state
  const [before, others] = [spent(state), besides(state)]
  const look = (run: () => void): void => {
    const mark = state.mark()
    run()
    const yuan = before - spent(state)
    if (yuan > 0 && besides(state) <= others) {
      const now = { run, yuan, unserved: state.unserved - unserved, weighted: state.weighted - weighted }
      if (best === null || isBetter(now, best)) best = now
    }
    state.undo(mark)
  }
  for (let holder = 0; holder < state.problem.adults.length; holder++)
    for (const post of postsOf(state, holder, -1))
      if (post.role !== 'duty')
        for (const adult of cheaper(state, post, holder)) look(swapFor(state, post, holder, adult))
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0) look(() => closeGroup(state, session))
  return best
}

const swapFor = (state: State, post: Post, holder: number, adult: number) => (): void => {
  vacate(state, post, holder)
  if (hasTime(state, adult, post)) give(state, post, adult)
  else give(state, post, holder)
}

/** Who is paid less than the holder of a post and may hold it. */
const cheaper = (state: State, post: Post, holder: number): number[] =>
  state.problem.adults.flatMap(({ pay }, adult) =>
    pay < state.problem.adults[holder].pay && mayHold(state, adult, post) ? [adult] : [],
  )

/** Fewer unserved for the yuan saved, then less cost for it. */
const isBetter = (a: Saving, b: Saving): boolean =>
  a.unserved * b.yuan !== b.unserved * a.yuan
    ? a.unserved * b.yuan < b.unserved * a.yuan
    : a.weighted * b.yuan < b.weighted * a.yuan
