import type { Repair } from './index.ts'

/** The score of a repair, level by level, before and after its changes. */
const unservedOf = ({ roster: { score } }: Repair): readonly number[] => [score.unserved, score.worstShare]

function compared(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((value, at) => value !== b[at])
  return level < 0 ? 0 : (a[level] ?? 0) - (b[level] ?? 0)
}

/** By fewest left unserved, then fewest changes (S09), then the better score. */
const byChanges = (a: Repair, b: Repair): number =>
  compared(
    [...unservedOf(a), a.changes, a.roster.score.weighted],
    [...unservedOf(b), b.changes, b.roster.score.weighted],
  )

const byScore = (a: Repair, b: Repair): number =>
  compared(
    [...unservedOf(a), a.roster.score.weighted, a.changes],
    [...unservedOf(b), b.roster.score.weighted, b.changes],
  )

/** The one of two repairs that is valid, then of better score. */
export function betterOf(a: Repair, b: Repair): Repair {
  if (a.certificate.valid !== b.certificate.valid) return a.certificate.valid ? a : b
  return byScore(b, a) < 0 ? b : a
}

/**
 * Valid repairs from the one that changes least, of those that leave the fewest unserved, to the best score, whichever search
 * found them. One that another is no worse than in anything is left out.
 */
export function ranked(repairs: readonly Repair[]): Repair[] {
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
