import type { Aim } from '../../models/changes.ts'

/** What repairs are ranked by. */
interface Ranked {
  readonly aim: Aim
  readonly changes: number
  /** Distinct people disturbed. */
  readonly disturbed: number
  readonly certificate: { readonly valid: boolean }
  readonly roster: {
    readonly score: { readonly unserved: number; readonly worstShare: number; readonly weighted: number }
  }
}

/** The levels of a score that come before changes and Z. */
const unservedOf = ({ roster: { score } }: Ranked): readonly number[] => [score.unserved, score.worstShare]

function compared(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((value, at) => value !== b[at])
  return level < 0 ? 0 : (a[level] ?? 0) - (b[level] ?? 0)
}

/**
 * By fewest left unserved, then fewest changes (S09), then fewest people disturbed, then the better score: S09 does not count
 * who has another site duty.
 */
const byChanges = (a: Ranked, b: Ranked): number =>
  compared(
    [...unservedOf(a), a.changes, a.disturbed, a.roster.score.weighted],
    [...unservedOf(b), b.changes, b.disturbed, b.roster.score.weighted],
  )

const byScore = (a: Ranked, b: Ranked): number =>
  compared(
    [...unservedOf(a), a.roster.score.weighted, a.changes],
    [...unservedOf(b), b.roster.score.weighted, b.changes],
  )

/** The one of two repairs that is valid, then of better score. */
export function betterOf<T extends Ranked>(a: T, b: T): T {
  if (a.certificate.valid !== b.certificate.valid) return a.certificate.valid ? a : b
  return byScore(b, a) < 0 ? b : a
}

/**
 * Valid repairs from the one that changes least, of those that leave the fewest unserved, to the best score, whichever search
 * found them. One that another is no worse than in anything is left out.
 */
export function ranked<T extends Ranked>(repairs: readonly T[]): T[] {
  const [first, ...later] = [...repairs].sort(byChanges)
  if (first === undefined) return []
  const rest = later.filter((repair) => byScore(repair, first) < 0).sort(byScore)
  const [best, ...others] = rest
  if (best === undefined) return [{ ...first, aim: 'fewest' }]
  const between = others.find(({ changes }) => changes < best.changes)
  return [
    { ...first, aim: 'fewest' },
    ...(between === undefined ? [] : [{ ...between, aim: 'between' as const }]),
    { ...best, aim: 'best' },
  ]
}
