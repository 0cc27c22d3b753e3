import type { Lang } from '../../../models/text.ts'

const SEPARATORS = new Set([';', '；', '、', '，', ','])
const asItStands = (part: string): string => part

/**
 * The items of a list in one cell, blank ones left out. A backslash takes the sign after it as it stands; `use` is
 * told whether the item began with one.
 */
export function splitList(
  text: string,
  use: (part: string, escaped: boolean) => string = asItStands,
): string[] {
  const items: string[] = []
  let item = ''
  let escaped = false
  const end = () => {
    const trimmed = item.trim()
    if (trimmed !== '') items.push(use(trimmed, escaped))
    item = ''
    escaped = false
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\' && at + 1 < text.length) {
      if (item.trim() === '') escaped = true
      item += text.charAt(++at)
    } else if (SEPARATORS.has(sign)) end()
    else item += sign
  }
  end()
  return items
}

/** The list as one cell. `literally` names items that must not be taken for a word of the glossary. */
export function joinList(
  items: readonly string[],
  lang: Lang,
  literally: (index: number) => boolean = () => false,
): string {
  const safe = items.map((item, index) => {
    const marked = item.replace(/[;；、，,\\]/g, '\\$&')
    return literally(index) && !marked.startsWith('\\') ? `\\${marked}` : marked
  })
  return safe.join(lang === 'zh' ? '、' : ';')
}
