import type { Conflict } from '../../models/answers/explanation.ts'
import type { Lang } from '../../models/text.ts'
import { cited } from './effects.ts'
import { explainingWords as words } from './explaining.ts'
import { tell } from './message.ts'

/** A rule that stands in the way, and what giving it up would bring: in the week as it is, where that brings anything. */
export const groundWords = (
  { ground, rule, alone, without }: Conflict['grounds'][number],
  lang: Lang,
): string =>
  tell(lang, alone > 0 ? words.ground : words.groundBeside, {
    ground: words[`ground_${ground}`][lang],
    alone,
    without,
    rule: cited([rule], lang),
  })
