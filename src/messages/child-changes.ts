import type { TriedChange } from '../../models/answers/explanation.ts'
import type { Lang } from '../../models/text.ts'
import { explainingWords as words } from './explaining.ts'
import { enumerated } from './lists.ts'
import { tell } from './message.ts'

type Change = Pick<TriedChange, 'change' | 'raised'>

/** A change that was tried for a child, in words. */
export function changeWords({ change, raised }: Change, lang: Lang): string {
  const limits = raised.map((limit) => words[`raised_${limit}`][lang])
  return tell(lang, words[`change_${change}`], { raised: enumerated(limits, lang) })
}

/** That none of the changes tried would have altered it, and which they were. */
export function unalteredWords(tried: readonly Change[], lang: Lang): string {
  const told = tried.filter(({ change }) => change !== 'none').map((each) => changeWords(each, lang))
  return tell(lang, words.unaltered, { tried: told.join(lang === 'zh' ? '；' : '; ') })
}
