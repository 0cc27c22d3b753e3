import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { whenWords } from '../../messages/effects.ts'
import { bracketed } from '../../messages/lists.ts'
import { explainWords as words } from '../../messages/web/explain.ts'
import type { NamedKind } from '../api/data.ts'
import { type BlockHours, blockWords } from './blocks.ts'
import { isKey } from './keys.ts'
import type { Kind } from './places.ts'

/** What rows call what they name: names by kind and id, and the blocks of schools. */
export interface Called {
  readonly names: Readonly<Partial<Record<NamedKind, ReadonlyMap<string, string>>>>
  readonly blocks: ReadonlyMap<string, readonly BlockHours[]>
}

const textAt = (body: object, field: string): string | null => {
  const value: unknown = Reflect.get(body, field)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Whether rows are pins or bans: what one is about is what it is called. */
export const isLock = (kind: Kind): boolean => kind === 'pins' || kind === 'bans'

/** A block of a school in words: its kind and its hours; on a day that follows another weekday's timetable, those of every day. */
export function blockOf(
  { blocks }: Called,
  school: string | null,
  code: string,
  weekday: number | null,
  lang: Lang,
): string {
  const known = blocks.get(school ?? '') ?? []
  const isThen = known.some((block) => block.code === code && block.weekday === weekday)
  return blockWords(known, code, isThen ? weekday : null, lang)
}

/** A pin or a ban in words: when, what, where, who. */
function lockWords(body: object, called: Called, lang: Lang): string {
  const school = textAt(body, 'school')
  const date = textAt(body, 'date')
  const block = textAt(body, 'block')
  const weekday = date === null ? null : weekdayOf(date)
  const hours = block === null ? '' : blockOf(called, school, block, weekday, lang)
  const when = date === null ? hours : `${date} ${whenWords(date, hours, lang)}`
  const named = (kind: NamedKind, field: string): string | null => {
    const id = textAt(body, field)
    return id === null ? null : (called.names[kind]?.get(id) ?? id)
  }
  const staff = named('staff', 'staff')
  const role = textAt(body, 'role')
  const who = staff === null || role === null ? staff : bracketed(staff, wordFor(role)[lang], lang)
  const parts = [
    when === '' ? words.always[lang] : when,
    named('activity', 'activity'),
    named('room', 'room'),
    who,
  ]
  return [...parts, textAt(body, 'student')].filter((part) => part !== null).join(' · ')
}

/** What a row without a name is called: by its id, or by the end of one that says nothing to anybody. */
const idWords = (id: string): string => (isKey(id) ? id.slice(-6) : id)

/** What a row is called: by its name, a pin or a ban by what it is about, any other by its id. */
export function rowName(kind: Kind, body: object, called: Called, lang: Lang): string {
  if (isLock(kind)) return lockWords(body, called, lang)
  return textAt(body, 'name') ?? idWords(textAt(body, 'id') ?? '')
}
