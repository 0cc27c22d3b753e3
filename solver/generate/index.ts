import { normalise } from '../../models/normal.ts'
import type { Text } from '../../models/text.ts'
import { type Week, week } from '../../models/week.ts'
import { Random } from '../random.ts'
import { DISTRICT_12, DISTRICT_60, DISTRICT_240, generateDistrict } from './districts.ts'
import { schoolL, schoolM, schoolS, short, term } from './schools.ts'
import { tinyVariants } from './tiny/index.ts'

export { type DistrictShape, generateDistrict } from './districts.ts'
export { generateSchool, type SchoolPart } from './school.ts'
export { schoolWeek } from './schools.ts'
export { juniorSchool, nineYearSchool, type SchoolShape, townPrimary, villagePrimary } from './shape.ts'

const LARGE = [
  'school-S',
  'school-M',
  'school-M-simple',
  'school-L',
  'district-12',
  'district-60',
  'district-240',
  'short',
  'term',
] as const
export type CaseName = (typeof LARGE)[number] | `tiny-${string}`

/** A reference case: its name, its words, and the seed that makes the frozen one. */
export interface Case {
  readonly name: CaseName
  readonly text: Text
  readonly seed: number
  /** Somebody must stay unserved. */
  readonly short: boolean
  readonly build: (random: Random) => Week
}

const tiny: readonly Case[] = tinyVariants.map((variant, i) => ({
  name: `tiny-${String(i + 1).padStart(2, '0')}`,
  text: { zh: `微型：${variant.zh}`, en: `Tiny: ${variant.en}` },
  seed: 100 + i,
  short: variant.short ?? false,
  build: (random) => normalise(week.parse(variant.build(random))),
}))

const words: Readonly<Record<(typeof LARGE)[number], Omit<Case, 'name'>>> = {
  'school-S': {
    text: { zh: '村小，240名学生，教室少两间', en: 'A village primary of 240, two rooms too few' },
    seed: 2026_01,
    short: false,
    build: schoolS,
  },
  'school-M': {
    text: { zh: '城镇小学，1200名学生，各项目标都有', en: 'A town primary of 1,200, every term on' },
    seed: 2026_02,
    short: false,
    build: (random) => schoolM(random),
  },
  'school-M-simple': {
    text: { zh: '同 school-M，只计四项目标', en: 'School-M with S01, S03, S05 and S06 alone' },
    seed: 2026_02,
    short: false,
    build: (random) => schoolM(random, 'simple'),
  },
  'school-L': {
    text: { zh: '九年一贯制学校，3000名学生，有晚自习', en: 'A nine-year school of 3,000 with evenings' },
    seed: 2026_03,
    short: false,
    build: schoolL,
  },
  'district-12': {
    text: { zh: '演示城区：12所学校，12000名学生', en: 'The demo district: 12 schools, 12,000 students' },
    seed: 2026_05,
    short: false,
    build: (random) => generateDistrict(DISTRICT_12, random),
  },
  'district-60': {
    text: { zh: '一个城区：60所学校，70000名学生', en: 'A whole district: 60 schools, 70,000 students' },
    seed: 2026_06,
    short: false,
    build: (random) => generateDistrict(DISTRICT_60, random),
  },
  'district-240': {
    text: { zh: '一座城市：240所学校，280000名学生', en: 'A city: 240 schools, 280,000 students' },
    seed: 2026_07,
    short: false,
    build: (random) => generateDistrict(DISTRICT_240, random),
  },
  short: {
    text: { zh: '1200名学生，只有60名服务人员', en: 'Over-constrained: 1,200 children, 60 adults' },
    seed: 2026_04,
    short: true,
    build: short,
  },
  term: {
    text: { zh: '学期第一周，接着排二十周', en: 'The first week of a term of twenty' },
    seed: 2026_02,
    short: false,
    build: term,
  },
}

/** All reference cases. */
export const CASES: readonly Case[] = [...tiny, ...LARGE.map((name) => ({ name, ...words[name] }))]

/**
 * A reference case, parsed and normalised.
 * @param seed another one gives another week of the same shape; left out: the case's own
 */
export function generate(name: CaseName, seed?: number): Week {
  const found = CASES.find((entry) => entry.name === name)
  if (found === undefined) throw new RangeError(`no case ${name}`)
  return found.build(new Random(seed ?? found.seed))
}
