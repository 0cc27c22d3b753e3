import { z } from 'zod'
import type { Text } from '../text.ts'
import { TERM_CODES, type TermCode, terms } from './terms.ts'

/** Weight of every objective term, an integer from 0 to 100,000; a term with weight 0 is not evaluated. */
export const weights = z.record(z.enum(TERM_CODES), z.int().min(0).max(100_000))
export type Weights = Readonly<z.infer<typeof weights>>

export interface Preset {
  readonly name: Text
  readonly explanation: Text
  readonly weights: Weights
}

export const PRESET_NAMES = ['balanced', 'choice-first', 'cost-first', 'load-first', 'simple'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

const weighted = (weightOf: (code: TermCode) => number): Weights =>
  weights.parse(Object.fromEntries(TERM_CODES.map((code) => [code, weightOf(code)])))

const balanced = weighted((code) => terms[code].weight)

/** The terms of the benchmark case school-M-simple. */
const SIMPLE: ReadonlySet<TermCode> = new Set<TermCode>(['S01', 'S03', 'S05', 'S06'])

/**
 * Weights by name. Set by hand for a school of 1,200: one rank step for 16 children weighs about one more duty of 45
 * minutes; an outsider instead of an own teacher 90 (20 for S05, 70 yuan of pay).
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  balanced: {
    name: { zh: '均衡', en: 'Balanced' },
    explanation: {
      zh: '默认方案：兼顾学生志愿、工作量公平、经费和安排的稳定。',
      en: 'The default: choices, fair load, money and stable weeks are weighed against each other.',
    },
    weights: balanced,
  },
  'choice-first': {
    name: { zh: '志愿优先', en: 'Choice first' },
    explanation: {
      zh: '学生志愿、学生公平和同组意愿的权重是默认的三倍：为多满足志愿，可以多用人、多花钱。',
      en: 'Choices, fairness among students and friends weigh three times the default: more staff and money may be spent to meet more choices.',
    },
    weights: { ...balanced, S01: 60, S02: 15, S12: 15 },
  },
  'cost-first': {
    name: { zh: '经费优先', en: 'Cost first' },
    explanation: {
      zh: '每一元支出的权重是默认的五倍，其余不变：少开课次、少聘校外人员，志愿满足可能下降。',
      en: 'Every yuan weighs five times the default, all else as it is: fewer sessions and fewer people from outside, and choices may be met less well.',
    },
    weights: { ...balanced, S06: 5 },
  },
  'load-first': {
    name: { zh: '减负优先', en: 'Load first' },
    explanation: {
      zh: '工作量公平、晚班公平、人员时间意愿、安排可预期的权重是默认的四倍：先照顾教师的负担和作息。',
      en: 'Fair load, fair late duty, wishes of staff and predictable weeks weigh four times the default: the burden and the hours of teachers come first.',
    },
    weights: { ...balanced, S03: 4, S04: 20, S10: 80, S13: 40 },
  },
  simple: {
    name: { zh: '简化（基准测试）', en: 'Simple (benchmark)' },
    explanation: {
      zh: '只计志愿满足、工作量公平、本校教师优先和经费支出四项，供基准测试对照，不供日常排班。',
      en: 'Choice, fair load, own teachers first and pay alone: for comparison in the benchmark, not for daily rosters.',
    },
    weights: weighted((code) => (SIMPLE.has(code) ? terms[code].weight : 0)),
  },
}
