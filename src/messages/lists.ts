import type { Lang } from '../../models/text.ts'

/** Names one after the other, as a language writes a list. */
export const listed = (names: readonly string[], lang: Lang): string =>
  names.join(lang === 'zh' ? '、' : ', ')
