import { RULE_CODES, type RuleCode } from '../../models/policy/rules.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import type { State } from '../state.ts'
import { adults } from './adults.ts'
import { afterClass } from './after-class.ts'
import { brokenArcs } from './arcs.ts'
import { budget } from './budget.ts'
import { capacity } from './capacity.ts'
import { content } from './content.ts'
import { eligibility } from './eligibility.ts'
import { endTime } from './end-time.ts'
import { evening } from './evening.ts'
import { extendedCare } from './extended-care.ts'
import { fiveDays } from './five-days.ts'
import { homework } from './homework.ts'
import { keepApart } from './keep-apart.ts'
import { loans } from './loans.ts'
import { onePlace } from './one-place.ts'
import { outsideInstructors } from './outside-instructors.ts'
import { pattern } from './pattern.ts'
import { pins } from './pins.ts'
import { rest } from './rest.ts'
import { rooms } from './rooms.ts'
import { tutoring } from './tutoring.ts'
import { voluntary } from './voluntary.ts'

/** Every hard rule as the search sees it, under its code. */
export const rules: Readonly<Record<RuleCode, Rule>> = {
  H01: fiveDays,
  H02: endTime,
  H03: afterClass,
  H04: extendedCare,
  H05: evening,
  H06: voluntary,
  H07: onePlace,
  H08: capacity,
  H09: adults,
  H10: eligibility,
  H11: outsideInstructors,
  H12: content,
  H13: tutoring,
  H14: homework,
  H15: loans,
  H16: rooms,
  H17: budget,
  H18: rest,
  H19: pins,
  H20: keepApart,
  H21: pattern,
}

export const ruleList: readonly Rule[] = RULE_CODES.map((code) => rules[code])

/** Breaches of one rule in a state: what its tracker counts, from nothing, and the arcs it leaves out that are used. */
export function breachesOf(problem: Problem, state: State, code: RuleCode): number {
  const rule = rules[code]
  const tracked = rule.applies(problem) ? (rule.recount?.(problem, state) ?? 0) : 0
  return tracked + brokenArcs(problem, state, rule)
}
