import type { SchoolId } from '../models/ids.ts'
import type { Roster } from '../models/roster.ts'
import { RETREATS, type Retreat } from './search/finish.ts'
import type { Breach, Certificate } from './verify/index.ts'

/** What is proved of one school: nothing leaves fewer student-blocks unserved, and nothing that leaves no more of them costs less. */
export interface ProvedSchool {
  readonly school: SchoolId
  readonly unserved: number
  readonly weighted: number
}

/** A roster as it came out, what is proved of its schools, and from which states of the search they come. */
export interface Outcome {
  readonly roster: Roster
  readonly proved: readonly ProvedSchool[]
  readonly retreats: ReadonlyMap<SchoolId, Retreat>
}

/** A pin of the input that the roster does not keep, and whose it is. */
interface UnkeptPin {
  readonly id: string
  readonly school: string
  readonly date: string
  readonly block: string
}

/** A roster with what a verifier says of it. */
export interface Settled {
  readonly roster: Roster
  readonly proved: readonly ProvedSchool[]
  readonly certificate: Certificate
  /** Schools that end with less than the best found because that broke a rule, though they keep all their pins: a fault of the program. */
  readonly retreated: readonly SchoolId[]
  /** Pins that could not be kept, the first of them; all other rules hold where these are all that is wrong. */
  readonly unkept: readonly UnkeptPin[]
}

/** Pins that a certificate finds unkept. */
const unkeptIn = ({ rules }: Certificate): UnkeptPin[] =>
  rules
    .flatMap(({ breaches }) => breaches)
    .filter(({ rule, params }) => rule === 'H19' && params['reason'] === 'pin')
    .map(({ school, date = '', block = '', params }) => ({ id: String(params['pin']), school, date, block }))

/** Loans beside pins that are not kept: the plan without loans breaks them too, which is no school's fault. */
const isLoanUnderPin = ({ rule, params }: Breach): boolean =>
  rule === 'H15' && params['reason'] === 'without_loans_invalid' && params['code'] === 'H19'

const hasLoansUnderPins = ({ rules }: Certificate): boolean =>
  rules.some(({ breaches }) => breaches.some(isLoanUnderPin))

/** Schools that a certificate finds fault with. A pin that is not kept is no fault of the roster's, but of the input's. */
function faulted({ rules, faults }: Certificate): Set<string> {
  const breaches = rules
    .flatMap((rule) => rule.breaches)
    .filter(
      (breach) => (breach.rule !== 'H19' || breach.params['reason'] === 'ban') && !isLoanUnderPin(breach),
    )
  return new Set(
    [...breaches, ...faults.flatMap(({ places }) => places)].flatMap(({ school }) => school ?? []),
  )
}

/**
 * Has a roster verified, and takes every school in which the verifier finds a fault back to an earlier state, in the end
 * to nobody served, so that a fault in one school never costs another its roster. Loans, where there are any, go first.
 * @param first the roster as the search ended
 * @param again the same without loans, and with schools taken back to the states named
 */
export async function settle(
  first: Outcome,
  again: (retreats: ReadonlyMap<SchoolId, Retreat>) => Promise<Outcome>,
  verify: (roster: Roster) => Certificate,
): Promise<Settled> {
  let outcome = first
  let certificate = verify(outcome.roster)
  if (outcome.roster.plan.loans.length > 0 && faulted(certificate).size > 0) {
    outcome = await again(outcome.retreats)
    certificate = verify(outcome.roster)
  }
  for (;;) {
    const wrong = faulted(certificate)
    const lower = new Map(outcome.retreats)
    for (const [school, retreat] of outcome.retreats) {
      const next = RETREATS[RETREATS.indexOf(retreat) + 1]
      if (wrong.has(school) && next !== undefined) lower.set(school, next)
    }
    const stays = [...lower].every(([school, retreat]) => outcome.retreats.get(school) === retreat)
    if (stays && (!hasLoansUnderPins(certificate) || outcome !== first)) break
    outcome = await again(lower)
    certificate = verify(outcome.roster)
  }
  const unkept = unkeptIn(certificate)
  const pinned = new Set(unkept.map(({ school }) => school))
  const retreated = [...outcome.retreats].flatMap(([school, retreat]) =>
    retreat === 'best' || pinned.has(school) ? [] : [school],
  )
  return { roster: outcome.roster, proved: outcome.proved, certificate, retreated, unkept }
}
