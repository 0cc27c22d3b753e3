import { type Conflict, GROUNDS, type Ground } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Opened } from '../opened.ts'
import { refusedSchools } from '../rules/refusals.ts'
import { onlyWith, relaxations } from './grounds.ts'
import { judged, problemOf, type Resolved, type Resolving, resolve } from './resolve.ts'

/** What a week with some of its grounds allows. */
interface Tested {
  /** Fewer are unserved, in a roster that the verifier finds valid. */
  readonly fewer: number | null
  /** Where none are fewer: that is proved. */
  readonly proved: boolean
}

/**
 * Which rules together leave somebody of a school unserved: a set that is minimal, found by a deletion filter (Chinneck and
 * Dravnieks 1991). Grounds are left out one after the other; one stays out while that leaves as many unserved, and comes back
 * where fewer would be. Each time the week without what is left out is solved again, and a roster with fewer is verified.
 * @param before the school's best without any ground left out
 */
export function conflictOf(opened: Opened, school: SchoolId, before: Resolved, run: Resolving): Conflict {
  const { plan } = opened.roster
  const test = (kept: ReadonlySet<Ground>): Tested => {
    const week = onlyWith(opened.week, school, kept)
    if (refusedSchools(week).some((row) => row.school === school)) return { fewer: null, proved: false }
    const solved = resolve(problemOf(week, plan, school), plan, run, { level: 'unserved' })
    if (solved === null) return { fewer: null, proved: false }
    const { unserved, provedUnserved } = solved
    if (unserved >= before.unserved) return { fewer: null, proved: provedUnserved }
    const { verified } = judged(opened, week, [solved], run)
    return { fewer: verified ? before.unserved - unserved : null, proved: false }
  }
  const kept = new Set<Ground>(GROUNDS)
  const without = new Map<Ground, number>()
  let isProved = before.provedUnserved
  for (const ground of GROUNDS) {
    kept.delete(ground)
    const { fewer, proved } = test(kept)
    if (fewer === null) isProved = proved
    else {
      kept.add(ground)
      without.set(ground, fewer)
    }
  }
  return {
    grounds: GROUNDS.filter((ground) => kept.has(ground)).map((ground) => ({
      ground,
      rule: relaxations[ground].rule,
      alone: test(new Set(GROUNDS.filter((other) => other !== ground))).fewer ?? 0,
      without: without.get(ground) ?? 0,
    })),
    unserved: before.unserved,
    complete: isProved,
  }
}
