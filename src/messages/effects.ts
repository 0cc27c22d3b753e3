import type { DayPart, Effect, LoadChange } from '../../models/answers/effect.ts'
import type { Candidate } from '../../models/answers/recommendation.ts'
import type { Move, Post } from '../../models/moves.ts'
import { weekdayName } from '../../models/policy/glossary.ts'
import { type RuleCode, rules } from '../../models/policy/rules.ts'
import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import type { Lang } from '../../models/text.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { basisParts } from './basis.ts'
import { bracketed, enumerated } from './lists.ts'
import { tell } from './message.ts'
import { grouped } from './numbers.ts'
import { recommendingWords as words } from './recommending.ts'

/** A date and block as people say it. */
export const whenWords = (date: string, block: string, lang: Lang): string =>
  `${weekdayName(weekdayOf(date))[lang]} ${block}`.trim()

export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${grouped(Math.abs(value))}`

/** A list in one line. */
export const listed = (parts: readonly string[], lang: Lang): string =>
  parts.join(lang === 'zh' ? '，' : ', ')

/** Rules by code and name. */
const ruled = (codes: readonly RuleCode[], lang: Lang): string =>
  codes.map((code) => `${code} ${rules[code].name[lang]}`).join(lang === 'zh' ? '；' : '; ')

/** Rules by code and name, with standing and clause. */
export const cited = (codes: readonly RuleCode[], lang: Lang): string =>
  codes
    .map((code) => {
      const basis = basisParts(code, lang).join(' · ')
      return basis === '' ? ruled([code], lang) : bracketed(ruled([code], lang), basis, lang)
    })
    .join('; ')

/** Whether a price makes a roster better or worse: less is better. */
const directionOf = (price: number): 'worse' | 'better' | 'same' =>
  price > 0 ? 'worse' : price < 0 ? 'better' : 'same'

/** The price of a change, and whether that is better or worse. */
export const priceWords = ({ weighted }: Pick<Effect, 'weighted'>, lang: Lang): string =>
  tell(lang, words.price, { weighted: signed(weighted), direction: words[directionOf(weighted)][lang] })

/** Aims that a change costs something, and aims that it serves. */
function aimsWords({ terms: by }: Pick<Effect, 'terms'>, lang: Lang): string[] {
  return (['worse', 'better'] as const).flatMap((direction) => {
    const codes = TERM_CODES.filter((code) => directionOf(by[code] ?? 0) === direction)
    const names = enumerated(
      codes.map((code) => terms[code].name[lang]),
      lang,
    )
    return names === '' ? [] : [tell(lang, words[`aims_${direction}`], { names })]
  })
}

/** What a change does, in a few words; a change that is not allowed has no price. */
export function effectWords(effect: Effect, lang: Lang): string {
  if (!effect.legal) return tell(lang, words.forbidden, { rules: cited(effect.rules, lang) })
  return listed(
    [
      words.legal[lang],
      ...(effect.unserved === 0 ? [] : [tell(lang, words.served, { unserved: signed(effect.unserved) })]),
      priceWords(effect, lang),
      ...aimsWords(effect, lang),
    ],
    lang,
  )
}

/** How what is told of is called. */
export interface Said {
  /** A person, a room, a duty. */
  readonly of: (id: string) => string
  readonly activity: (id: DayPart['activity']) => string
  readonly post: (post: Post) => string
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A day of somebody as a strip. */
export const dayWords = (day: readonly DayPart[], names: Pick<Said, 'activity'>, lang: Lang): string =>
  day
    .map(({ kind, start, end, block, activity }) => {
      const what = kind === 'lesson' ? words.lesson[lang] : (block ?? '')
      const of = kind === 'duty' ? words.onDuty[lang] : names.activity(activity)
      return `${clock(start)}–${clock(end)} ${what} ${of}`.trim()
    })
    .join(' · ')

/** Somebody's load before and after. */
export function loadWords({ sessions, minutes, late }: LoadChange, lang: Lang): string[] {
  return [
    tell(lang, words.load, {
      sessions: sessions[0],
      more: sessions[1],
      minutes: grouped(minutes[0]),
      after: grouped(minutes[1]),
    }),
    ...(late[0] === late[1]
      ? []
      : [tell(lang, words.late, { late: grouped(late[0]), after: grouped(late[1]) })]),
  ]
}

/** What speaks for or against somebody: whether they know the class, their load, their day. */
export const reasonWords = (each: Candidate, names: Pick<Said, 'activity'>, lang: Lang): string =>
  listed(
    [
      ...(each.knowsClass ? [words.knowsClass[lang]] : []),
      ...(each.onSite ? [words.onSite[lang]] : []),
      ...(each.covers === 0 ? [] : [tell(lang, words.covers, { covers: each.covers })]),
      ...loadWords(each.load, lang),
      ...(each.day.length === 0 ? [] : [tell(lang, words.day, { parts: dayWords(each.day, names, lang) })]),
    ],
    lang,
  )

/** A move in words. */
export function moveWords(move: Move, { of, post }: Pick<Said, 'of' | 'post'>, lang: Lang): string {
  switch (move.kind) {
    case 'post':
      return move.to === null
        ? tell(lang, words.leaves, { name: of(move.from ?? ''), post: post(move.post) })
        : tell(lang, words.takes, { name: of(move.to), post: post(move.post) })
    case 'seat':
      return move.to === null
        ? tell(lang, words.out, { name: move.student })
        : tell(lang, words.goes, {
            name: move.student,
            post: `${whenWords(move.date, move.block, lang)} ${move.to}`,
          })
    case 'room':
      return `${move.session.group} → ${of(move.room)}`
    case 'time':
      return `${move.session.group} → ${whenWords(move.date, move.blocks.join('+'), lang)}`
    default:
      return move satisfies never
  }
}
