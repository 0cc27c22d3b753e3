import type { Roster } from '../../../models/roster.ts'
import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { document } from './document.ts'
import { Html, html, NOTHING } from './html.ts'
import { script } from './script.ts'

/** A part of a report with a heading of its own. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly body: Html
}

interface Page {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly Section[]
  /** Where the district's report is from here; null: this is it. */
  readonly back: string | null
  readonly roster: Roster
}

const tools = (lang: Lang): Html => html`<form id="tools" hidden>
<label>${words.only[lang]} <select name="only"><option value="">${words.everything[lang]}</option></select></label>
<input name="find" type="search" aria-label="${words.find[lang]}" placeholder="${words.find[lang]}">
<button name="print" type="button">${words.print[lang]}</button>
</form>`

/** A whole HTML file that asks nothing of any network. */
export function page({ lang, title, subtitle, sections, back, roster }: Page): string {
  const { version, seed, work, inputHash } = roster
  const up =
    back === null ? NOTHING : html`<p class="screen"><a href="${back}">${words.toDistrict[lang]}</a></p>`
  const contents = sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)
  const parts = sections.map(
    ({
      id,
      title: name,
      body,
    }) => html`<section class="part" id="${id}" data-part="${name}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${name}</h2>
${body}
</section>
`,
  )
  return document(
    lang,
    title,
    html`<a class="skip" href="#content">${words.skip[lang]}</a>
<header>
${up}
<h1>${title}</h1>
<p class="soft">${subtitle}</p>
</header>
<nav aria-label="${words.contents[lang]}"><div>
<ul>${contents}</ul>
${tools(lang)}
</div></nav>
<main id="content">
<p id="none" role="status" hidden>${words.nothingFound[lang]}</p>
${parts}
</main>
<footer>${tell(lang, words.madeBy, { version, seed, rounds: work, hash: inputHash })}</footer>
<script>${new Html(script)}</script>`,
  )
}
