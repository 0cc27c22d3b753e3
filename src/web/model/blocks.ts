import type { DayPart } from '../../../models/answers/effect.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { whenWords } from '../../messages/effects.ts'
import type { SchoolView } from '../../views/shapes.ts'

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

/** A block of a date at a school as people say it: the weekday and the hours, all of them where grades differ. A block that is not known keeps its code. */
export function blockAt(
  { slots }: Pick<SchoolView, 'slots'>,
  date: string,
  block: string,
  lang: Lang,
): string {
  const found = slots.filter((slot) => slot.date === date && slot.code === block)
  const hours = [...new Set(found.map(({ start, end }) => `${start}–${end}`))].sort()
  return whenWords(date, hours.length === 0 ? block : hours.join(' / '), lang)
}

/** When a session is held, in the same words. */
export const heldAt = (
  { date, start, end }: { readonly date: string; readonly start: string; readonly end: string },
  lang: Lang,
): string => whenWords(date, `${start}–${end}`, lang)

/** A day told by its hours: the code of a block is told where nothing else says what it is for. */
export const byHours = (day: readonly DayPart[]): DayPart[] =>
  day.map((part) => (part.activity === null ? part : { ...part, block: null }))
