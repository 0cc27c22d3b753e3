import type { Lang } from '../../models/text.ts'
import { catalogue } from './message.ts'

/** Ways in which a bound is proved, by the solver's own words for them. */
export const boundTexts = catalogue({
  'students-alone': { zh: '各学生单独计算', en: 'each student taken alone' },
  prices: { zh: '按座位、场地和人员的价格计算', en: 'by prices of seats, rooms and adults' },
  seats: { zh: '未安排数按可提供的座位计算', en: 'those unserved by the seats there can be' },
  'made by hand': { zh: '人工编排，没有证明下界', en: 'made by hand; no bound is proved' },
  'whole-week': { zh: '整周精确求解', en: 'the whole week solved exactly' },
})

const isKnown = (way: string): way is keyof typeof boundTexts => Object.hasOwn(boundTexts, way)

/** The words for each of the ways that a roster names. */
export const boundWords = (how: string, lang: Lang): string[] =>
  how.split(', ').flatMap((way) => (isKnown(way) ? [boundTexts[way][lang]] : []))
