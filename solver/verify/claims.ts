import { hashWeek } from '../../models/hash.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Bound, Roster, Score } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import type { Refusal } from './certificate.ts'
import { type PlanView, unservedOf } from './plan/index.ts'
import { listedUnserved } from './rules/coverage.ts'
import type { Faults } from './tally.ts'

/** The hash of a week; undefined where it has none, because a text in it is no well-formed Unicode. */
export function hashOf(input: Week): string | undefined {
  try {
    return hashWeek(input)
  } catch {
    return undefined
  }
}

/** The hash of the input as it stands in the file, before events are folded in. */
export function checkHash(claimed: string, derived: string | undefined, faults: Faults): void {
  if (derived === undefined) faults.add('ROSTER_INPUT_HASH', {}, 'not_unicode', { claimed })
  else if (derived !== claimed) faults.add('ROSTER_INPUT_HASH', {}, 'hash', { claimed, derived })
}

/** The score by level and term. */
export function checkScore(claimed: Score, derived: Score, faults: Faults): void {
  const compare = (what: string, a: number, b: number) => {
    if (a !== b) faults.add('ROSTER_SCORE', {}, what, { claimed: a, derived: b })
  }
  compare('unserved', claimed.unserved, derived.unserved)
  compare('worstShare', claimed.worstShare, derived.worstShare)
  compare('weighted', claimed.weighted, derived.weighted)
  for (const code of TERM_CODES) compare(code, claimed.terms[code], derived.terms[code])
}

/** No bound is above what the roster itself reaches; a level is bounded only where the levels above are at their bounds. */
export function checkBound(bound: Bound, derived: Score, faults: Faults): void {
  for (const level of ['unserved', 'worstShare', 'weighted'] as const) {
    const claimed = bound[level]
    if (claimed === null) continue
    if (claimed > derived[level]) faults.add('ROSTER_BOUND', {}, level, { claimed, derived: derived[level] })
    if (claimed !== derived[level]) return
  }
}

/** The unserved list is what no session holds, and its causes name exactly its rows, once each. */
export function checkUnserved(plan: PlanView, causes: Roster['causes'], faults: Faults): void {
  const listed = listedUnserved(plan)
  for (const who of plan.week.students) {
    const derived = new Set(unservedOf(plan, who))
    const slots = listed.get(who) ?? new Set()
    for (const slot of new Set([...derived, ...slots]))
      if (!derived.has(slot) || !slots.has(slot))
        faults.add(
          'ROSTER_UNSERVED',
          {
            school: who.student.school,
            date: slot.day.date,
            block: slot.code,
            student: who.student.id,
          },
          derived.has(slot) ? 'not_listed' : 'listed',
        )
  }
  const keyOf = (row: { student: string; date: string; block: string }) =>
    `${row.student}\u0000${row.date}\u0000${row.block}`
  const open = new Map(plan.plan.unserved.map((row) => [keyOf(row), row]))
  const seen = new Set<string>()
  for (const { student, date, block } of causes) {
    const key = keyOf({ student, date, block })
    const place = { student, date, block }
    if (seen.has(key)) faults.add('ROSTER_UNSERVED', place, 'cause_twice')
    else if (!open.has(key)) faults.add('ROSTER_UNSERVED', place, 'cause_of_nothing')
    seen.add(key)
  }
  for (const [key, { student, date, block }] of open)
    if (!seen.has(key)) faults.add('ROSTER_UNSERVED', { student, date, block }, 'no_cause')
}

/** The refused schools and the rules they broke, and that nothing of theirs is decided. */
export function checkRefused(
  plan: PlanView,
  claimed: Roster['refused'],
  derived: readonly Refusal[],
  faults: Faults,
): void {
  const rules = new Map<string, string>(derived.map((row) => [row.school, row.rules.join(' ')]))
  const seen = new Set<string>()
  for (const row of claimed) {
    const found = [...new Set(row.rules)].sort().join(' ')
    if (seen.has(row.school)) faults.add('ROSTER_DUPLICATE', { school: row.school }, 'refused')
    else if (rules.get(row.school) !== found || row.rules.length !== new Set(row.rules).size)
      faults.add('ROSTER_REFUSED', { school: row.school }, 'rules', {
        claimed: found,
        derived: rules.get(row.school) ?? '',
      })
    seen.add(row.school)
  }
  for (const { school } of derived)
    if (!seen.has(school))
      faults.add('ROSTER_REFUSED', { school }, 'not_listed', { derived: rules.get(school) ?? '' })
  const { refused } = plan.week
  for (const row of plan.plan.sessions)
    if (refused.has(row.school))
      faults.add(
        'ROSTER_REFUSED',
        { school: row.school, date: row.date, group: row.group },
        'session_of_refused',
      )
  for (const row of plan.plan.duties)
    if (refused.has(row.school))
      faults.add('ROSTER_REFUSED', { school: row.school, date: row.date }, 'duty_of_refused')
  for (const row of plan.plan.loans)
    if (refused.has(row.host))
      faults.add('ROSTER_REFUSED', { school: row.host, date: row.date, staff: row.staff }, 'loan_to_refused')
}
