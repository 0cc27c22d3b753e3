import { wordFor } from '../../models/policy/glossary.ts'
import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import type { Lang, Text } from '../../models/text.ts'
import type { Params } from '../../solver/verify/index.ts'
import { catalogue } from './message.ts'
import type { Named, NameOf } from './names.ts'

/** What the verifier's figures are called beside a breach or a fault. */
const names = catalogue({
  activity: { zh: '项目', en: 'activity' },
  adults: { zh: '现有人员', en: 'adults' },
  ban: { zh: '禁排', en: 'ban' },
  before: { zh: '不支援时', en: 'without loans' },
  budget: { zh: '经费', en: 'budget' },
  capacity: { zh: '容纳', en: 'capacity' },
  category: { zh: '类别', en: 'category' },
  claimed: { zh: '所写', en: 'claimed' },
  code: { zh: '编号', en: 'code' },
  count: { zh: '实有', en: 'count' },
  days: { zh: '天数', en: 'days' },
  derived: { zh: '应为', en: 'recomputed' },
  due: { zh: '应有', en: 'due' },
  duty: { zh: '值守岗位', en: 'site duty' },
  end: { zh: '结束', en: 'end' },
  entity: { zh: '种类', en: 'kind' },
  first: { zh: '一处', en: 'one' },
  from: { zh: '从', en: 'from' },
  grade: { zh: '年级', en: 'grade' },
  groups: { zh: '组数', en: 'groups' },
  homeroom: { zh: '行政班', en: 'homeroom' },
  homerooms: { zh: '行政班数', en: 'homerooms' },
  host: { zh: '受援学校', en: 'host' },
  hours: { zh: '休息小时', en: 'hours of rest' },
  id: { zh: '编号', en: 'id' },
  led: { zh: '主教课次', en: 'led' },
  limit: { zh: '上限', en: 'limit' },
  max: { zh: '上限', en: 'most' },
  min: { zh: '下限', en: 'least' },
  minutes: { zh: '分钟', en: 'minutes' },
  most: { zh: '最多', en: 'most' },
  needed: { zh: '需要', en: 'needed' },
  other: { zh: '另一方', en: 'other' },
  parallel: { zh: '可同时', en: 'at once' },
  pay: { zh: '支出', en: 'pay' },
  pin: { zh: '锁定', en: 'pin' },
  second: { zh: '另一处', en: 'other' },
  sessions: { zh: '课次', en: 'sessions' },
  site: { zh: '地点', en: 'site' },
  size: { zh: '人数', en: 'size' },
  skill: { zh: '特长', en: 'skill' },
  source: { zh: '人员来源', en: 'source' },
  to: { zh: '到', en: 'to' },
  until: { zh: '有效期至', en: 'until' },
  walk: { zh: '步行分钟', en: 'minutes to walk' },
})

/** Words of the verifier's own that stand as values. */
const values = catalogue({
  duty: { zh: '值守岗位', en: 'site duty' },
  lesson: { zh: '上课', en: 'lesson' },
  session: { zh: '课次', en: 'session' },
})

/** Which figure of the value differs. */
const levels = catalogue({
  unserved: { zh: '未安排', en: 'unserved' },
  worstShare: { zh: '最差学校', en: 'worst school' },
  weighted: { zh: '加权', en: 'weighted' },
})

export const paramTexts: readonly Text[] = [names, values, levels].flatMap((part) => Object.values(part))

const termNames: Readonly<Record<string, Text>> = Object.fromEntries(
  TERM_CODES.map((code) => [code, terms[code].name]),
)

const textOf = (words: Readonly<Record<string, Text>>, key: string): Text | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

/** Names whose values are words of the code. Others are ids, clock times and numbers, or what people wrote. */
const CODED: ReadonlySet<string> = new Set(['category', 'first', 'second', 'source'])

/** Names whose values are ids of things that have a name. */
const NAMED: ReadonlyMap<string, Named> = new Map([
  ['activity', 'activity'],
  ['homeroom', 'homeroom'],
  ['host', 'school'],
  ['site', 'site'],
])

/** What else is known of a breach or fault, in words: which figure of the value, then `size 3, most 2`. */
export function paramWords({ reason = '', ...params }: Params, nameOf: NameOf, lang: Lang): string {
  const figures = Object.entries(params).map(([name, value]) => {
    const word = CODED.has(name) ? (textOf(values, String(value)) ?? wordFor(String(value))) : undefined
    const of = NAMED.get(name)
    const told = word?.[lang] ?? (of === undefined ? value : nameOf(of, String(value)))
    return `${textOf(names, name)?.[lang] ?? name} ${told}`
  })
  const figure = textOf(levels, String(reason)) ?? textOf(termNames, String(reason))
  return [figure?.[lang], figures.join(lang === 'zh' ? '，' : ', ')].filter(Boolean).join(' · ')
}
