import type { Comparison, Level, Side } from '../../models/answers/comparison.ts'
import type { StaffId, StudentId } from '../../models/ids.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Roster } from '../../models/roster.ts'
import { withEvents } from '../../models/with-events.ts'
import type { Certificate } from '../verify/index.ts'
import { minutesIn } from './load.ts'
import { finderOf, peopleChanged } from './people.ts'

/** A roster with what the verifier says of it, and the S01 cost of each student who requires a block. */
export interface Told {
  readonly roster: Roster
  readonly certificate: Certificate
  readonly choices: readonly number[]
}

const LEVELS: readonly Level[] = ['unserved', 'worstShare', 'weighted']

/**
 * Compares two rosters of one district and week, the first as the baseline: value level by level and term by term, whether
 * the difference is larger than what is unproved, money, fairness, and whose week differs. Values are the verifier's, not
 * those that the files claim. What is proved of one holds for the other where both answer the same input.
 */
export function compareRosters(first: Told, second: Told): Comparison {
  const isSame = first.roster.inputHash === second.roster.inputHash
  const sameWeights = TERM_CODES.every(
    (code) => first.roster.input.weights[code] === second.roster.input.weights[code],
  )
  const bounds = isSame
    ? [bestOf(first.roster, second.roster), bestOf(first.roster, second.roster)]
    : [first.roster.bound, sameWeights ? second.roster.bound : { ...second.roster.bound, weighted: null }]
  const { weights } = first.roster.input
  const sides = [first, second].map((told, at) => sideOf(told, weights, bounds[at] ?? told.roster.bound))
  const [one, other] = sides
  if (one === undefined || other === undefined) throw new Error('two rosters are compared')
  const level = LEVELS.find((each) => one.score[each] !== other.score[each]) ?? null
  return {
    sides: [one, other],
    input: isSame ? 'same' : sameWeights ? 'changed' : 'weights',
    level,
    better: level === null ? 'neither' : one.score[level] < other.score[level] ? 'first' : 'second',
    proof: level === null ? 'equal' : proofOf(one, other, level, isSame),
    people: peopleOf(first.roster, second.roster),
  }
}

/** The higher of two bounds of the same week, level by level. */
function bestOf({ bound: a }: Roster, { bound: b }: Roster): Roster['bound'] {
  const higher = (x: number | null, y: number | null): number | null =>
    x === null ? y : y === null ? x : Math.max(x, y)
  return {
    how: a.how,
    unserved: higher(a.unserved, b.unserved),
    worstShare: higher(a.worstShare, b.worstShare),
    weighted: higher(a.weighted, b.weighted),
  }
}

/**
 * Whether a difference is larger than what is unproved. Of one input all that is proved holds for both, so what counts is how much
 * could still be gained on the better one; of two inputs, whether the one of the worse roster could have one as good as the better.
 */
function proofOf(one: Side, other: Side, level: Level, isSame: boolean): Comparison['proof'] {
  const [better, worse] = one.score[level] < other.score[level] ? [one, other] : [other, one]
  const unproved = (isSame ? better : worse).unproved[level]
  if (unproved === null || !better.valid) return 'unknown'
  return worse.score[level] - better.score[level] > unproved ? 'beyond' : 'within'
}

function sideOf(
  { roster, certificate, choices }: Told,
  weights: Roster['input']['weights'],
  bound: Roster['bound'],
): Side {
  const { input, plan } = roster
  const { unserved, worstShare, terms } = certificate.score
  const weighted = TERM_CODES.reduce((sum, code) => sum + weights[code] * terms[code], 0)
  const score = { unserved, worstShare, weighted }
  const pay = new Map<string, number>(input.staff.map((row) => [row.id, row.pay]))
  // What is proved of a level holds where the levels above are the least there can be, and of rosters that keep the rules.
  let isOpen = !certificate.valid
  const unproved = { unserved: null, worstShare: null, weighted: null } as Record<Level, number | null>
  for (const level of LEVELS) {
    const least = isOpen ? null : bound[level]
    unproved[level] = least === null ? null : Math.max(0, score[level] - least)
    if (unproved[level] !== 0) isOpen = true
  }
  const minutes = minutesIn(withEvents(input), plan)
  const pool = input.staff.filter(
    ({ source, school }) => school !== null && (source === 'own_teacher' || source === 'retired_teacher'),
  )
  const scaled = (part: 'minutes' | 'late'): [number, number, number] =>
    spread(pool.map(({ id, share }) => Math.round((100 * (minutes.get(id)?.[part] ?? 0)) / share)))
  return {
    valid: certificate.valid,
    rules: certificate.rules.filter(({ broken }) => broken > 0).map(({ code }) => code),
    score,
    terms,
    unproved,
    pay: plan.sessions
      .flatMap(({ lead, assistants }) => [lead, ...assistants])
      .reduce((sum, id) => sum + (pay.get(id) ?? 0), 0),
    fairness: { minutes: scaled('minutes'), late: scaled('late'), choices: spread(choices) },
  }
}

/** Least, median and most; all 0 where there are none. */
function spread(values: readonly number[]): [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  return [sorted[0] ?? 0, sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted.at(-1) ?? 0]
}

/** Everybody whose week differs. */
function peopleOf(first: Roster, second: Roster): Comparison['people'] {
  const { staff, student } = peopleChanged(first.plan, second.plan, finderOf(second.input))
  return { students: student as StudentId[], adults: staff as StaffId[] }
}
