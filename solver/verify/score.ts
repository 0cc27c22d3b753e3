import { SHARE_SCALE } from '../../models/policy/constants.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import type { Score } from '../../models/roster.ts'
import type { SchoolResult } from './certificate.ts'
import { readPublished } from './plan/changes.ts'
import { type PlanView, unservedOf } from './plan/index.ts'
import { accountOf } from './terms/choice-account.ts'
import { verifiedTerms } from './terms/index.ts'
import type { Bearer, Scored } from './terms/term.ts'

type TermCosts = Record<TermCode, number>

/** A cost of 0 for every term. */
const noCosts = (): TermCosts => ({
  S01: 0,
  S02: 0,
  S03: 0,
  S04: 0,
  S05: 0,
  S06: 0,
  S07: 0,
  S08: 0,
  S09: 0,
  S10: 0,
  S11: 0,
  S12: 0,
  S13: 0,
})

/** Works out what the terms read beside the plan. */
export const prepare = (plan: PlanView): Scored => ({
  plan,
  accounts: plan.week.students.map((who) => accountOf(plan, who)),
  published: readPublished(plan.week),
})

/** Evaluates every term whose weight is above 0 and books each cost above 0 with its bearer. */
export function charges(of: Scored, book: (code: TermCode, cost: number, bearer: Bearer) => void): void {
  const { weights } = of.plan.week.week
  for (const code of TERM_CODES)
    if (weights[code] > 0)
      verifiedTerms[code](of, (cost, bearer) => {
        if (cost !== 0) book(code, cost, bearer)
      })
}

/** The weighted sum of costs by term. */
const weigh = (of: PlanView, costs: Readonly<TermCosts>): number =>
  TERM_CODES.reduce((sum, code) => sum + of.week.week.weights[code] * costs[code], 0)

const shareOf = (unserved: number, required: number): number =>
  required === 0 ? 0 : Math.ceil((SHARE_SCALE * unserved) / required)

/** The score of a plan, in total and by school. */
export function scoreOf(of: Scored): { score: Score; perSchool: SchoolResult[] } {
  const { plan } = of
  const terms = noCosts()
  const parts = plan.week.schools.map(({ school }) => ({
    school: school.id as string,
    refused: plan.week.refused.has(school.id),
    signedUp: 0,
    required: 0,
    unserved: 0,
    terms: noCosts(),
  }))
  const partOf = new Map(parts.map((part) => [part.school, part]))
  for (const who of plan.week.students) {
    const part = parts[who.school.index]
    if (part === undefined) continue
    if (who.days.length > 0) part.signedUp++
    part.required += who.required.length
    part.unserved += unservedOf(plan, who).length
  }
  charges(of, (code, cost, bearer) => {
    terms[code] += cost
    const part = partOf.get(bearer.school)
    if (part !== undefined) part.terms[code] += cost
  })
  const perSchool = parts.map((part) => ({
    ...part,
    served: part.required - part.unserved,
    share: shareOf(part.unserved, part.required),
    weighted: weigh(plan, part.terms),
  }))
  return {
    score: {
      unserved: parts.reduce((sum, part) => sum + part.unserved, 0),
      worstShare: perSchool.reduce((worst, part) => Math.max(worst, part.share), 0),
      weighted: weigh(plan, terms),
      terms,
    },
    perSchool,
  }
}
