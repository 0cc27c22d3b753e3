import { clause } from '../../models/policy/clauses.ts'
import { type RuleCode, rules, standingWords } from '../../models/policy/rules.ts'
import type { Lang } from '../../models/text.ts'
import { enumerated } from './lists.ts'

/** Where a rule comes from, part by part: its standing and the clauses it rests on, in the form 三（二）1. */
export const basisParts = (code: RuleCode, lang: Lang): string[] =>
  rules[code].standings.map(({ standing, clauses, part }) => {
    const cites = enumerated(
      clauses.map((key) => clause(key).cite),
      lang,
    )
    return [part === null ? '' : `${part[lang]}:`, standingWords[standing][lang], cites]
      .filter(Boolean)
      .join(' ')
  })
