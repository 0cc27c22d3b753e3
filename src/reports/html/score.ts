import { TERM_CODES, type TermCode, terms } from '../../../models/policy/terms.ts'
import type { Weights } from '../../../models/policy/weights.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Lang } from '../../../models/text.ts'
import type { Certificate } from '../../../solver/verify/index.ts'
import { boundWords } from '../../messages/bounds.ts'
import { tell } from '../../messages/message.ts'
import { grouped, percent } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { levelsOf } from '../gaps.ts'
import { type Html, html } from './html.ts'
import { figures, table } from './table.ts'

const weightedOf = (code: TermCode, costs: Readonly<Record<TermCode, number>>, weights: Weights): number =>
  costs[code] * weights[code]

/** Costs by term, with what each counts. */
export function scoreSection(costs: Readonly<Record<TermCode, number>>, weights: Weights, lang: Lang): Html {
  const total = TERM_CODES.reduce((sum, code) => sum + weightedOf(code, costs, weights), 0)
  const rows = TERM_CODES.map((code) => {
    const { name, sentence, unit } = terms[code]
    const weighted = weightedOf(code, costs, weights)
    return [
      `${code} ${name[lang]}`,
      html`${sentence[lang]} <small>${unit[lang]}</small>`,
      grouped(costs[code]),
      grouped(weights[code]),
      grouped(weighted),
      percent(weighted, total),
    ]
  })
  return html`<p class="soft">${words.scoreNote[lang]}</p>
${table(
  [
    { name: words.term[lang] },
    { name: words.meaning[lang] },
    ...figures(words.cost[lang], words.weight[lang], words.weighted[lang], words.share[lang]),
  ],
  [...rows, [words.total[lang], '', '', '', grouped(total), '']],
)}`
}

/** The weighted cost of each term that costs anything, by school. */
export function scoreBySchool(
  { perSchool }: Certificate,
  weights: Weights,
  nameOf: (school: string) => string,
  lang: Lang,
): Html {
  const open = perSchool.filter(({ refused }) => !refused)
  const codes = TERM_CODES.filter((code) => open.some((part) => weightedOf(code, part.terms, weights) !== 0))
  return html`<h3>${words.bySchool[lang]}</h3>
${table(
  [
    { name: words.school[lang] },
    ...figures(
      ...codes.map((code) => html`<abbr title="${terms[code].name[lang]}">${code}</abbr>`),
      words.total[lang],
    ),
  ],
  open.map((part) => [
    nameOf(part.school),
    ...codes.map((code) => grouped(weightedOf(code, part.terms, weights))),
    grouped(part.weighted),
  ]),
)}`
}

const LEVELS = { unserved: words.levelU, worstShare: words.levelW, weighted: words.levelZ } as const

/** Value, proven bound and gap, level by level. */
export function boundSection(roster: Roster, lang: Lang): Html {
  const rows = levelsOf(roster).map(({ level, value, bound, gap }) => [
    LEVELS[level][lang],
    grouped(value),
    bound === null ? words.unknown[lang] : grouped(bound),
    gap === null
      ? words.unknown[lang]
      : gap === 0
        ? words.proved[lang]
        : tell(lang, words.atMost, { gap: percent(gap, 1) }),
  ])
  return html`${table(
    [{ name: words.level[lang] }, ...figures(words.value[lang], words.proven[lang], words.gap[lang])],
    rows,
  )}
<p class="soft">${words.boundNote[lang]} ${tell(lang, words.how, { how: boundWords(roster.bound.how, lang).join(lang === 'zh' ? '；' : '; ') })}</p>`
}
