import type { ChangedPart, ChangedPerson } from '../../models/answers/changed.ts'
import { weekdayName } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { enumerated } from './lists.ts'
import { tell } from './message.ts'
import { rebalancingWords as words } from './rebalancing.ts'

/** A part of somebody's week in words. */
export function partWords(part: ChangedPart | null, lang: Lang): string {
  if (part === null) return words.none[lang]
  const what =
    part.kind === 'unserved'
      ? words.unservedPart[lang]
      : tell(lang, words[part.kind], { activity: part.what ?? '' })
  const room = part.room === null ? '' : ` @${part.room}`
  const when = `${weekdayName(weekdayOf(part.date))[lang]} ${part.blocks.join('+')}`
  return `${when} ${what}${room}`
}

/** Why something changed, in words. */
export function whyWords({ reason, for: whom }: ChangedPerson['why'], lang: Lang): string {
  return tell(lang, words[`why_${reason}`], { names: enumerated(whom, lang) })
}
