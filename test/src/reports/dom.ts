import { parseHTML } from 'linkedom'

/** As much of an element as tests look at. */
export interface Element {
  readonly textContent: string | null
  readonly tagName: string
  readonly id: string
  readonly parentElement: Element | null
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
}

/** A page, read by an HTML parser. */
export interface Page extends Element {
  readonly documentElement: Element
  getElementById(id: string): Element | null
}

export function pageIn(text: string): Page {
  // The parser's own types are those of a browser's window, which has a document only where a browser's types are read.
  const parsed: unknown = parseHTML(text)
  return (parsed as { readonly document: Page }).document
}

/** Elements within another, none where that is not there. */
export const all = (within: Element | null | undefined, selector: string): Element[] => [
  ...(within?.querySelectorAll(selector) ?? []),
]

/** The text of an element, its white space evened out. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
