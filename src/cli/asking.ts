import { weekdayName } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import { weekdayOf } from '../../models/time.ts'
import type { Effect, SessionRef } from '../../solver/index.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { recommendingWords as words } from '../messages/recommending.ts'

/** `GROUP@DATE BLOCK` as a reference; null: it is not of that form. */
export function sessionRef(text: string): SessionRef | null {
  const [, group, date, block] = /^(.+)@(\d{4}-\d{2}-\d{2})\s+(\S+)$/.exec(text.trim()) ?? []
  return group === undefined || date === undefined || block === undefined ? null : { group, date, block }
}

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${grouped(Math.abs(value))}`

/** What a change does, in a few words. */
export function effectWords(effect: Effect, lang: Lang): string {
  const parts = [
    effect.legal ? words.legal[lang] : tell(lang, words.forbidden, { rules: effect.rules.join(', ') }),
    tell(lang, words.price, { weighted: signed(effect.weighted) }),
    ...(effect.unserved === 0 ? [] : [tell(lang, words.served, { unserved: signed(effect.unserved) })]),
  ]
  return parts.join(lang === 'zh' ? '，' : ', ')
}

/** A date and block in words. */
export const whenWords = (date: string, block: string, lang: Lang): string =>
  `${weekdayName(weekdayOf(date))[lang]} ${block}`
