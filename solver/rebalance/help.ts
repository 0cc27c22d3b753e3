import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import {
  type Footing,
  type Mended,
  mendOn,
  mendSchools,
  mendWithoutLoans,
  type Scene,
  worseHome,
} from './admit.ts'
import { helpsFor } from './helpers.ts'
import { STABILITY } from './value.ts'

/** What a repair is worth against what was published, level by level. */
interface Worth {
  readonly broken: number
  readonly unserved: number
  readonly changes: number
  readonly weighted: number
}

/** Times that help is looked for at the most: each time one school helps another one. */
const MOST_HELPS = 3

/**
 * The touched schools mended, and where one of them lost a loan or leaves more unserved than before, mended with the help of
 * others: a new loan, a day of somebody or some room that several schools share. Help is tried in truth, the most promising
 * first; it counts where nobody who helps leaves more unserved.
 * @returns first the way with the fewest changes of those that leave fewest unserved; then, if there is one, the way of better score
 */
export function waysOf(scene: Scene): readonly [Mended, ...Mended[]] {
  let best = mendSchools(scene)
  for (let round = 0; ; round++) {
    const tried =
      round < MOST_HELPS ? helpsFor(scene, best).flatMap((help) => helped(scene, best, help) ?? []) : []
    const fewest = leastOf(scene, [best, ...tried], byChanges)
    if (fewest === best) {
      const richest = leastOf(scene, [best, ...tried], byScore)
      return richest === best ? [best] : [best, richest]
    }
    best = fewest
  }
}

const byChanges = (a: Worth, b: Worth): number =>
  a.broken - b.broken || a.unserved - b.unserved || a.changes - b.changes || a.weighted - b.weighted
const byScore = (a: Worth, b: Worth): number =>
  a.broken - b.broken || a.unserved - b.unserved || a.weighted - b.weighted

function leastOf(scene: Scene, ways: readonly [Mended, ...Mended[]], order: typeof byChanges): Mended {
  const [first] = ways
  let best = { way: first, worth: worthOfWay(scene, first) }
  for (const way of ways) {
    const worth = worthOfWay(scene, way)
    if (order(worth, best.worth) < 0) best = { way, worth }
  }
  return best.way
}

/** What a way is worth, by the weights of the week. */
function worthOfWay({ opened, week }: Scene, { states, before }: Mended): Worth {
  const sum = { broken: 0, unserved: 0, changes: 0, weighted: 0 }
  for (const { problem, broken, unserved, raw } of states) {
    const { id } = problem.school
    const was = opened.isServed(id) ? opened.school(id).state : null
    const old = before.get(id) ?? was?.raw ?? null
    sum.broken += broken
    sum.unserved += unserved - (was?.unserved ?? 0)
    sum.changes += raw[STABILITY]
    TERM_CODES.forEach((code, index) => {
      const less = index === STABILITY || old === null ? 0 : (old[index] ?? 0)
      sum.weighted += week.weights[code] * (raw[index] - less)
    })
  }
  return sum
}

/** One way more: with a loan or a shared day besides; null where somebody who helps would leave more unserved. */
function helped(
  scene: Scene,
  best: Mended,
  { loan, given }: { loan: Loan | null; given: Footing['given'][number] | null },
): Mended | null {
  const { week, opened } = scene
  const loans = loan === null ? best.loans : [...best.loans, loan]
  const withoutLoans = loans.length === 0 ? null : (best.withoutLoans ?? mendWithoutLoans(scene))
  const way = mendOn(scene, {
    loans,
    given: given === null ? best.given : [...best.given, given],
    withoutLoans,
  })
  const left = new Map<SchoolId, number>(
    best.states.map(({ problem, unserved }) => [problem.school.id, unserved]),
  )
  const isWorse = way.states.some(({ problem, unserved }) => {
    const { id } = problem.school
    return unserved > (left.get(id) ?? (opened.isServed(id) ? opened.school(id).state.unserved : 0))
  })
  return isWorse || worseHome(week, way) !== null ? null : way
}
