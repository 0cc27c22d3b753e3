import { escapeUTF8 } from 'entities'

/** HTML that the program wrote itself. Anything else is text, and escaped where it goes into a template. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What a template takes: HTML as it is, text escaped, lists one after the other. */
export type Part = Html | string | number | readonly Part[]

const written = (part: Part): string =>
  part instanceof Html
    ? part.text
    : typeof part === 'string'
      ? escapeUTF8(part)
      : typeof part === 'number'
        ? String(part)
        : part.map(written).join('')

/** A template of HTML. Values may stand as content of an element or in a quoted attribute. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.reduce((all, text, index) => `${all}${written(parts[index - 1] ?? '')}${text}`))

export const NOTHING = new Html('')

/** Words that are not broken at the end of a line, one after the other. */
export const unbroken = (parts: readonly string[], separator = ' '): Html =>
  html`${parts.map((part, index) => html`${index === 0 ? '' : separator}<span class="u">${part}</span>`)}`
