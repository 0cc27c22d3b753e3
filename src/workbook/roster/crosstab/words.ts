import type { WeekDirectories } from '../directories.ts'
import { shareOf } from '../who.ts'
import { type Dictionary, type Kind, nameAt, type Signs, signsOf, simple } from './dictionary.ts'
import { ASSISTS, COUNT, DUTY, FILLER, NTH, TIME, TITLE, YES } from './text.ts'

/** A word of a cell, and what it is. */
export type Word =
  | { readonly kind: 'name'; readonly word: string; readonly kinds: readonly Kind[] }
  | { readonly kind: 'time' | 'class' | 'duty' | 'unknown'; readonly word: string }
  | { readonly kind: 'count' | 'nth'; readonly number: number }
  | { readonly kind: 'assists' | 'yes' }

/** What is needed to know the words of a cell. */
export interface Lexicon {
  readonly known: WeekDirectories
  readonly school: string | null
  readonly dictionary: Dictionary
}

const PARTS = new Set([...'、,;/|+&:·。()[]【】<>《》"\'-–—~='])
const ENDS = new Set([...'、,;/|+&'])
const NUMERALS = '一二三四五'
/** Signs of the longest time. */
const LONGEST_TIME = 40
/** Words of a class that stand together: `grade 3: 12`. */
const MOST_WORDS = 4

/** Where the word that begins at a place ends: at the next space or sign that parts words. */
function endOf({ text, begins }: Signs, from: number, parts: ReadonlySet<string>, words = 1): number {
  let [depth, left] = [0, words]
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at)
    if (at > from && begins[at] && --left === 0) return at
    if (depth === 0 && parts.has(sign)) return at
    if (sign === '(' && parts === ENDS) depth++
    if (sign === ')' && depth > 0) depth--
  }
  return text.length
}

/** The words of one line. What is no word of the week is told as unknown. */
export function wordsOf(raw: string, lexicon: Lexicon): Word[] {
  const signs = signsOf(raw)
  const { text, begins } = signs
  const found: Word[] = []
  let at = 0
  let isFresh = true
  while (at < text.length) {
    if (PARTS.has(text.charAt(at))) {
      at++
      isFresh = true
      continue
    }
    const next = isFresh || begins[at] ? (special(signs, at) ?? classAt(signs, at, lexicon)) : null
    const name = next === null ? nameAt(lexicon.dictionary, signs, at) : null
    if (next !== null) {
      found.push(...next.words)
      at = next.end
    } else if (name !== null) {
      found.push({ kind: 'name', word: name.word, kinds: name.kinds })
      at += name.word.length
      at += name.kinds.includes('staff') ? (TITLE.exec(text.slice(at))?.[0].length ?? 0) : 0
    } else {
      const end = unknownUntil(signs, at, lexicon)
      const word = text.slice(at, end)
      if (!FILLER.test(word)) found.push(called(word, lexicon))
      at = end
    }
    isFresh = false
  }
  return found
}

type Found = { readonly words: readonly Word[]; readonly end: number }

/** Times, numbers and words that are no names. */
function special(signs: Signs, at: number): Found | null {
  const { text } = signs
  const near = text.slice(at, at + LONGEST_TIME)
  const [time] = /^(?:上午|下午|晚上)?\d/u.test(near) ? (TIME.exec(near) ?? []) : []
  if (time !== undefined && near.startsWith(time))
    return { words: [{ kind: 'time', word: time }], end: at + time.length }
  const end = endOf(signs, at, PARTS)
  const word = text.slice(at, end)
  const [, count] = COUNT.exec(word) ?? []
  if (count !== undefined && (word !== count || count.length < 3))
    return { words: [{ kind: 'count', number: Number(count) }], end }
  const [, nth] = NTH.exec(word) ?? []
  if (nth !== undefined)
    return { words: [{ kind: 'nth', number: NUMERALS.indexOf(nth) + 1 || Number(nth) }], end }
  if (YES.test(word)) return { words: [{ kind: 'yes' }], end }
  if (ASSISTS.test(word)) return { words: [{ kind: 'assists' }], end }
  if (DUTY.test(word)) return { words: [{ kind: 'duty', word: text.slice(end) }], end: text.length }
  return null
}

const MAY_BE_CLASS = /[\d一二三四五六七八九]|全校|全体|所有|all/u

/** A class, a grade or the school, with a number of children or without one. */
function classAt(signs: Signs, at: number, { known, school, dictionary }: Lexicon): Found | null {
  for (let words = MOST_WORDS; words > 0; words--) {
    const end = endOf(signs, at, ENDS, words)
    const text = signs.text.slice(at, end)
    const name = nameAt(dictionary, signs, at)
    if (!MAY_BE_CLASS.test(text) || (name !== null && name.word.length >= text.length)) continue
    const own = text.replace(/教室$/u, '')
    const share = shareOf(own, known, school, null)
    if (share === null || !('homerooms' in share)) continue
    if (own === text) return { words: [{ kind: 'class', word: text }], end }
    const [room] = known.week.rooms.filter(({ homeroom }) => homeroom === share.homerooms[0])
    if (share.homerooms.length === 1 && room !== undefined)
      return { words: [{ kind: 'name', word: room.id, kinds: ['room'] }], end }
  }
  return null
}

/** Where signs that begin no name end: with the word, or where a name begins within it. */
function unknownUntil(signs: Signs, from: number, { dictionary }: Lexicon): number {
  const end = endOf(signs, from, PARTS)
  for (let at = from + 1; at < end; at++) if (nameAt(dictionary, signs, at) !== null) return at
  return end
}

/** `王老师`, where one teacher alone is called so; else an unknown word. */
function called(word: string, { known, school }: Lexicon): Word {
  const [, family] = /^(\p{Script=Han}{1,2})(?:老师|教师)$/u.exec(word) ?? []
  const all =
    family === undefined
      ? []
      : known.week.staff.filter((one) => one.school === school && simple(one.name).startsWith(family))
  const [only, another] = all
  return only !== undefined && another === undefined
    ? { kind: 'name', word: only.id, kinds: ['staff'] }
    : { kind: 'unknown', word }
}
