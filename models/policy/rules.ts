import type { Text } from '../text.ts'
import { placementRules } from './rules/placement.ts'
import type { RuleCode, RuleEntries, RuleKind, Standing } from './rules/rule.ts'
import { staffingRules } from './rules/staffing.ts'
import { timeRules } from './rules/time.ts'

export {
  RULE_CODES,
  type RuleCode,
  type RuleEntry,
  type RuleKind,
  type Standing,
} from './rules/rule.ts'

/** The catalogue of hard rules: search, verifier, page and documents all read it. */
export const rules: RuleEntries<RuleCode> = { ...timeRules, ...placementRules, ...staffingRules }

/** What the standings are called on screen. */
export const standingWords: Readonly<Record<Standing, Text>> = {
  text: { zh: '文件规定', en: 'the policy says it' },
  derived: { zh: '由文件推出', en: 'follows from the policy' },
  project: { zh: '良好做法', en: 'good practice' },
}

/** What the kinds of rule are called on screen. */
export const kindWords: Readonly<Record<RuleKind, Text>> = {
  input: { zh: '申报核对', en: 'check of what is declared' },
  coverage: { zh: '全员覆盖', en: 'coverage' },
  roster: { zh: '排班核验', en: 'check of the roster' },
}
