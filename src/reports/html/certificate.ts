import {
  CLAUSE_KEYS,
  type Clause,
  type ClauseKey,
  clause,
  policyDocument,
} from '../../../models/policy/clauses.ts'
import { type RuleCode, rules } from '../../../models/policy/rules.ts'
import type { Lang } from '../../../models/text.ts'
import type { Certificate, RuleResult } from '../../../solver/verify/index.ts'
import { basisParts } from '../../messages/basis.ts'
import { breachLine } from '../../messages/breach-line.ts'
import { explained } from '../../messages/explained.ts'
import { tell } from '../../messages/message.ts'
import type { NameOf } from '../../messages/names.ts'
import { grouped } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { verifyingWords } from '../../messages/verifying.ts'
import { type Html, html, NOTHING, unbroken } from './html.ts'
import { table } from './table.ts'

/** Every rule with its standing and clause, what was checked of it and what was broken. */
export function certificateSection(certificate: Certificate, nameOf: NameOf, lang: Lang): Html {
  const { rules: results, faults, refusals, lotteryKept, valid } = certificate
  const kept = lotteryKept ? good(words.kept[lang]) : bad(words.notKept[lang])
  return html`<p>${valid ? good(words.verifiedValid[lang]) : bad(words.verifiedNot[lang])} ${words.lotteryOrder[lang]}: ${kept}</p>
${table(
  [
    { name: words.rule[lang] },
    { name: words.meaning[lang] },
    { name: words.basis[lang] },
    { name: words.facts[lang], kind: 'n' },
    { name: words.broken[lang], kind: 'n' },
  ],
  results.map(({ code, checked, broken }) => [
    `${code} ${rules[code].name[lang]}`,
    rules[code].sentence[lang],
    basisOf(code, lang),
    checked === 0 ? html`<span class="soft">0</span>` : grouped(checked),
    broken === 0 ? 0 : bad(grouped(broken)),
  ]),
)}
${breaches(results, nameOf, lang)}
${faults.map(({ code, count }) => html`<p class="bad">${verifyingWords[code][lang]} (${count})</p>`)}
${
  refusals.length === 0
    ? NOTHING
    : html`<h3>${words.refusedSchools[lang]}</h3>
<ul>${refusals.map(
        ({ school, reasons }) =>
          html`<li>${nameOf('school', school)}<ul>${reasons.map((reason) => html`<li>${explained(reason, lang).cause}</li>`)}</ul></li>`,
      )}</ul>`
}`
}

const basisOf = (code: RuleCode, lang: Lang): Html[] | string => {
  const parts = basisParts(code, lang)
  return parts.length === 0 ? '–' : parts.map((part) => html`<div>${unbroken(part.split(' '))}</div>`)
}

const good = (text: string): Html => html`<span class="good">${text}</span>`
const bad = (text: string): Html => html`<span class="bad">${text}</span>`

const breaches = (results: readonly RuleResult[], nameOf: NameOf, lang: Lang): Html => {
  const broken = results.filter((result) => result.broken > 0)
  if (broken.length === 0) return NOTHING
  return html`<h3>${words.breaches[lang]}</h3>
${broken.map(({ code, broken: count, breaches: listed }) => {
  const more = count - listed.length
  return html`<h4>${code} ${rules[code].name[lang]}</h4>
<ul>${listed.map((breach) => html`<li>${breachLine(breach, nameOf, lang)}</li>`)}${more === 0 ? NOTHING : html`<li>${tell(lang, words.moreOf, { count: more })}</li>`}</ul>`
})}`
}

/** The clauses that the rules rest on, with their words. */
export function clauseSection(codes: readonly RuleCode[], lang: Lang): Html {
  const used = new Set<ClauseKey>(
    codes.flatMap((code) => rules[code].standings.flatMap(({ clauses }) => clauses)),
  )
  const cited: Clause[] = CLAUSE_KEYS.filter((key) => used.has(key)).map(clause)
  const { title, number, date } = policyDocument
  return html`<p class="soft">${tell(lang, words.source, { title: title[lang], number, date })}</p>
${table(
  [{ name: words.clause[lang] }, { name: words.wording[lang] }],
  cited.map((one) => [one.cite, one[lang]]),
)}`
}
