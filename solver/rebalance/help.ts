import { isOnPeople } from '../../models/changes.ts'
import type { SchoolId } from '../../models/ids.ts'
import { peopleDisturbed } from '../rules/pins/limits.ts'
import { type Mended, mendOn, mendSchools, mendWithoutLoans, type Scene, worseHome } from './admit.ts'
import { type Help, helpsFor } from './helpers.ts'
import { without } from './loans.ts'
import { under } from './school.ts'
import type { Worth } from './sums.ts'

/** Times that help is looked for at the most: each time one school helps another one. */
const MOST_HELPS = 3
/** Ways with another loan that are searched on where a loan was lost, besides the best by changes and by score. */
const MOST_NEXT = 2

/**
 * The touched schools mended, and where one of them lost a loan, leaves more unserved than before, disturbs more people than it may
 * or is small and changes at all, mended with the help of others: a loan that comes, goes or is exchanged for another, a day
 * of somebody or some room that several schools share. Help is tried in truth, the most promising first; it counts where
 * nobody who helps leaves more unserved.
 * @returns first the way with the fewest changes of those that leave fewest unserved; then, if there is one, the way of better score;
 * where a loan was lost, then those with another one that leave no more unserved: what such a loan is worth may be seen only
 * when the schools are searched for a better score
 */
export function waysOf(scene: Scene): readonly [Mended, ...Mended[]] {
  const own = climb(scene)
  const [first] = own
  const all = asksStudents(scene, own) ? ([...own, askingNone(scene)] as const) : own
  const best = leastOf(all, byChanges)
  const richest = leastOf(all, byScore)
  const known = richest === best ? [best] : [best, richest]
  const next = all
    .filter(
      (way) => !known.includes(way) && byServed(way.worth, best.worth) === 0 && hasOther(scene, first, way),
    )
    .sort((a, b) => byScore(a.worth, b.worth))
    .slice(0, MOST_NEXT)
  return [best, ...known.slice(1), ...next]
}

/** The touched schools mended by themselves, and every way with help that was tried, each round of it from the fewest changes so far. */
function climb(scene: Scene): [Mended, ...Mended[]] {
  const first = mendSchools(scene)
  const all: [Mended, ...Mended[]] = [first]
  let best = first
  for (let round = 0; round < MOST_HELPS; round++) {
    const tried = helpsFor(scene, best).flatMap((help) => helped(scene, best, help) ?? [])
    all.push(...tried)
    const fewest = leastOf([best, ...tried], byChanges)
    if (fewest === best) break
    best = fewest
  }
  return all
}

/** Whether a loan was lost, nobody said whom a repair may disturb, and the fewest changes found ask students all the same. */
function asksStudents(scene: Scene, all: readonly [Mended, ...Mended[]]): boolean {
  const { opened, week } = scene
  const isLost = without(opened.roster.plan.loans, all[0].loans).length > 0
  return (
    isLost &&
    !isOnPeople(week.disturbance) &&
    peopleDisturbed(leastOf(all, byChanges).states).students.size > 0
  )
}

/**
 * The way to which help leads where no student may be asked. Round by round the cheapest help is one after which students make up
 * for what is still missing; the loans that would do without them are seen only when that is barred.
 */
function askingNone(scene: Scene): Mended {
  const { week } = scene
  const { disturbance } = week
  const limits = { students: 0, adults: null, from: disturbance?.from ?? null }
  const way = leastOf(climb({ ...scene, week: { ...week, disturbance: limits } }), byChanges)
  const states = way.states.map((state) => under(state, disturbance))
  return { ...way, states }
}

/** Whether a loan was lost in what came of the schools by themselves, and a way has one besides those left. */
const hasOther = ({ opened }: Scene, first: Mended, { loans }: Mended): boolean =>
  without(opened.roster.plan.loans, first.loans).length > 0 && without(loans, first.loans).length > 0

const byServed = (a: Worth, b: Worth): number =>
  a.broken - b.broken || a.unserved - b.unserved || a.worstShare - b.worstShare
const byChanges = (a: Worth, b: Worth): number =>
  byServed(a, b) || a.changes - b.changes || a.weighted - b.weighted
const byScore = (a: Worth, b: Worth): number => byServed(a, b) || a.weighted - b.weighted

/** The first of the best in an order. */
const leastOf = (ways: readonly [Mended, ...Mended[]], order: typeof byChanges): Mended =>
  ways.reduce((best, way) => (order(way.worth, best.worth) < 0 ? way : best))

/** One way more: with a loan or a shared day besides, or without a loan; null where somebody who helps would leave more unserved. */
function helped(scene: Scene, best: Mended, { come, go, given }: Help): Mended | null {
  const { week, opened } = scene
  const stay = go === null ? best.loans : without(best.loans, [go])
  const loans = come === null ? stay : [...stay, come]
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
