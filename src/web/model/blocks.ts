import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'

/** A block of a school, as hours. */
export interface BlockHours {
  readonly code: string
  readonly weekday: number
  readonly start: string
  readonly end: string
  readonly kind: string
}

/** A block as people say it: its kind and its hours; on every weekday (null) where they are the same. A block that is not known keeps its code. */
export function blockWords(
  blocks: readonly BlockHours[],
  code: string,
  weekday: number | null,
  lang: Lang,
): string {
  const found = blocks.filter(
    (block) => block.code === code && (weekday === null || block.weekday === weekday),
  )
  const [first] = found
  if (first === undefined) return code
  const hours = [...new Set(found.map(({ start, end }) => `${start}–${end}`))].sort()
  return `${wordFor(first.kind)[lang]} ${hours.join(' / ')}`
}
