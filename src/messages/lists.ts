import type { Lang } from '../../models/text.ts'

/** Names one after the other, as a language writes them. */
export const enumerated = (names: readonly string[], lang: Lang): string =>
  names.join(lang === 'zh' ? '、' : ', ')

/** A name with what tells it from others in brackets. */
export const bracketed = (name: string, more: string, lang: Lang): string =>
  lang === 'zh' ? `${name}（${more}）` : `${name} (${more})`

/** What is done or asked, and with whom or what. */
export const headed = (head: string, of: string, lang: Lang): string =>
  lang === 'zh' ? `${head}：${of}` : `${head}: ${of}`
