import type { Effect } from '../../models/answers/effect.ts'
import type { Move, Post } from '../../models/moves.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import { type Asked, type Opened, priceMoves } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { baseOf, remade } from './edit.ts'

export const schoolOfPost = (opened: Opened, ref: Post): string | undefined =>
  ref.role === 'duty' ? ref.school : opened.sessionRow(ref)?.school

export const schoolOfStudent = (opened: Opened, id: string): string | undefined =>
  opened.week.students.find((row) => row.id === id)?.school

export function schoolOfMove(opened: Opened, change: Move): string | undefined {
  switch (change.kind) {
    case 'post':
      return schoolOfPost(opened, change.post)
    case 'seat':
      return schoolOfStudent(opened, change.student)
    case 'room':
    case 'time':
      return opened.sessionRow(change.session)?.school
    default:
      return change satisfies never
  }
}

/**
 * Legality and exact price of a change of one or more moves. Within one school its state answers at once. Schools may share whom and
 * what a change moves, and each by itself knows the others as they were: a change of several is made, and judged by the verifier.
 */
export function priceOf(opened: Opened, moves: readonly Move[]): Asked<Effect> {
  const apart = priceMoves(opened, moves)
  const schools = new Set(moves.map((change) => schoolOfMove(opened, change)))
  if (!apart.ok || schools.size < 2) return apart
  const before = verify(opened.roster)
  const after = remade(baseOf(opened.roster), moves).certificate
  const brokenBefore = new Map(before.rules.map(({ code, broken }) => [code, broken]))
  const rules = after.rules.flatMap(({ code, broken }) =>
    broken > (brokenBefore.get(code) ?? 0) ? [code] : [],
  )
  const isFaulty = after.faults.length > before.faults.length
  const terms: Partial<Record<TermCode, number>> = {}
  for (const code of TERM_CODES) {
    const change = after.score.terms[code] - before.score.terms[code]
    if (change !== 0) terms[code] = change
  }
  return {
    ok: true,
    value: {
      legal: rules.length === 0 && !isFaulty,
      rules: isFaulty && rules.length === 0 ? apart.value.rules : rules,
      unserved: after.score.unserved - before.score.unserved,
      weighted: after.score.weighted - before.score.weighted,
      terms,
    },
  }
}
