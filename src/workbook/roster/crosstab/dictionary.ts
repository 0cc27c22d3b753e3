import { type Directory, idIn } from '../../../files/csv/names.ts'
import { plain } from '../../../files/csv/when.ts'
import type { WeekDirectories } from '../directories.ts'

/** Kinds of thing that are looked for in the cells of a timetable. */
export type Kind = 'activity' | 'room' | 'staff' | 'homeroom' | 'block' | 'school'
const KINDS: readonly Kind[] = ['activity', 'room', 'staff', 'homeroom', 'block', 'school']

/** A name, without spaces and in small letters, and what is called so. */
interface Entry {
  readonly word: string
  readonly kinds: readonly Kind[]
}

/** The names that a cell may hold, by their first sign, the longest first. */
export type Dictionary = ReadonlyMap<string, readonly Entry[]>

/** The names of a week as they are known at a school: of its own things, else of those anywhere. */
export function dictionaryOf({ of }: WeekDirectories, school: string | null): Dictionary {
  const kinds = new Map<string, Set<Kind>>()
  for (const kind of KINDS)
    for (const [word, things] of of[kind].byName) {
      const isNear = things.some((one) => one.school === null || one.school === school)
      const isFar = kind === 'staff' || kind === 'room'
      if (word.length < 2 || !(isNear || school === null || isFar)) continue
      const own = kinds.get(word) ?? new Set()
      kinds.set(word, own.add(kind))
    }
  const found = new Map<string, Entry[]>()
  for (const [word, own] of kinds) {
    const first = word.charAt(0)
    const bucket = found.get(first)
    if (bucket === undefined) found.set(first, [{ word, kinds: [...own] }])
    else bucket.push({ word, kinds: [...own] })
  }
  for (const bucket of found.values()) bucket.sort((a, b) => b.word.length - a.word.length)
  return found
}

/** The id of the thing that a word means; a word that means several or none stands as it is. */
export function meantBy(directory: Directory, word: string, school: string | null): string {
  const found = idIn(directory, word, school)
  return typeof found === 'string' ? found : word
}

/** A text in which names are looked for: its signs but for spaces, and before which of them a word begins. */
export interface Signs {
  readonly text: string
  readonly begins: readonly boolean[]
}

/** Signs of a text without spaces; a sign that parts words stands in it as a blank. */
export function signsOf(raw: string): Signs {
  let text = ''
  const begins: boolean[] = []
  let isNew = true
  for (const sign of raw.normalize('NFKC').toLowerCase()) {
    if (/\s/u.test(sign)) {
      isNew = true
      continue
    }
    for (let at = 0; at < sign.length; at++) begins.push(isNew && at === 0)
    text += sign
    isNew = false
  }
  return { text, begins }
}

const isLatin = (sign: string | undefined): boolean => sign !== undefined && /[a-z0-9]/.test(sign)

/** The longest name that begins at a place of a text; a Latin word or a number is not cut. */
export function nameAt(dictionary: Dictionary, { text, begins }: Signs, at: number): Entry | null {
  if (!begins[at] && isLatin(text[at - 1]) && isLatin(text[at])) return null
  for (const entry of dictionary.get(text.charAt(at)) ?? []) {
    const end = at + entry.word.length
    if (!text.startsWith(entry.word, at)) continue
    if (isLatin(text[end - 1]) && isLatin(text[end]) && !begins[end]) continue
    return entry
  }
  return null
}

export const simple = (text: string): string => plain(text).toLowerCase()
