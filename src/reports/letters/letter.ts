import type { RuleCode } from '../../../models/policy/rules.ts'
import { rules } from '../../../models/policy/rules.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Lang } from '../../../models/text.ts'
import { basisParts } from '../../messages/basis.ts'
import { letterWords as words } from '../../messages/letters.ts'
import { tell } from '../../messages/message.ts'
import { document } from '../html/document.ts'
import { type Html, html } from '../html/html.ts'

interface Letter {
  readonly lang: Lang
  readonly title: string
  readonly to: string
  readonly school: string
  readonly body: readonly Html[]
  readonly roster: Roster
}

/** A letter as a whole HTML file that asks nothing of any network. */
export function letter({ lang, title, to, school, body, roster }: Letter): string {
  const { version, seed, inputHash, input } = roster
  return document(
    lang,
    title,
    html`<header>
<h1>${title}</h1>
<p>${to}</p>
<p class="soft">${tell(lang, words.week, { school, monday: input.monday })}</p>
</header>
<main>
${body}
</main>
<footer><p class="soft">${tell(lang, words.made, { version, seed, hash: inputHash.slice(0, 12) })}</p></footer>`,
  )
}

/** A part of a letter with its heading. */
export const part = (title: string, body: Html): Html => html`<section><h2>${title}</h2>
${body}</section>
`

/** Rules with their sentence, standing and clause. */
export const grounds = (codes: readonly RuleCode[], lang: Lang): Html =>
  html`<ul>${codes.map(
    (code) =>
      html`<li>${code} ${rules[code].sentence[lang]} <span class="soft">${basisParts(code, lang).join(' · ')}</span></li>
`,
  )}</ul>`
