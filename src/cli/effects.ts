import type { DayPart, Effect, LoadChange, Proposal } from '../../models/answers/effect.ts'
import type { Candidate } from '../../models/answers/recommendation.ts'
import type { Move, Post } from '../../models/moves.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import type { Lang } from '../../models/text.ts'
import type { Opened } from '../../solver/index.ts'
import { basisParts } from '../messages/basis.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { recommendingWords as words } from '../messages/recommending.ts'
import type { Names } from '../reports/person-changes.ts'
import { whenWords } from './asking.ts'

export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${grouped(Math.abs(value))}`

/** A list in one line. */
const listed = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'zh' ? '，' : ', ')

/** Rules with standing and clause. */
export const cited = (rules: readonly RuleCode[], lang: Lang): string =>
  rules.map((rule) => `${rule} ${basisParts(rule, lang).join(' · ')}`.trim()).join('; ')

/** What a change does, in a few words; a change that is not allowed has no price. */
export function effectWords(effect: Effect, lang: Lang): string {
  if (!effect.legal) return tell(lang, words.forbidden, { rules: cited(effect.rules, lang) })
  return listed(
    [
      words.legal[lang],
      ...(effect.unserved === 0 ? [] : [tell(lang, words.served, { unserved: signed(effect.unserved) })]),
      tell(lang, words.price, { weighted: signed(effect.weighted) }),
    ],
    lang,
  )
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A day of somebody as a strip. */
export const dayWords = (day: readonly DayPart[], names: Names, lang: Lang): string =>
  day
    .map(({ kind, start, end, block, activity }) => {
      const what = kind === 'lesson' ? words.lesson[lang] : (block ?? '')
      return `${clock(start)}–${clock(end)} ${what} ${names.activity(activity)}`.trim()
    })
    .join(' · ')

/** Somebody's load before and after. */
function loadWords({ sessions, minutes, late }: LoadChange, lang: Lang): string[] {
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

/** A candidate in a line: who, whether and at what price, why, their load and their day. */
export function candidateLine(each: Candidate, names: Names, lang: Lang): string {
  const reasons = [
    ...(each.knowsClass ? [words.knowsClass[lang]] : []),
    ...(each.onSite ? [words.onSite[lang]] : []),
    ...(each.covers === 0 ? [] : [tell(lang, words.covers, { covers: each.covers })]),
    ...loadWords(each.load, lang),
    ...(each.day.length === 0 ? [] : [tell(lang, words.day, { parts: dayWords(each.day, names, lang) })]),
  ]
  return `${names.of(each.staff)}: ${effectWords(each.effect, lang)} (${listed(reasons, lang)})`
}

/** A post in words: when, and of what. */
export function postWords({ week, roster }: Opened, post: Post, names: Names, lang: Lang): string {
  if (post.role === 'duty') return `${whenWords(post.date, '', lang)} ${names.of(post.duty)}`
  const row = roster.plan.sessions.find(({ group, date }) => group === post.group && date === post.date)
  const name = week.activities.find(({ id }) => id === row?.activity)?.name ?? post.group
  return `${whenWords(post.date, post.block, lang)} ${name} (${post.group})`
}

function moveWords(opened: Opened, move: Move, names: Names, lang: Lang): string {
  switch (move.kind) {
    case 'post': {
      const post = postWords(opened, move.post, names, lang)
      return move.to === null
        ? tell(lang, words.leaves, { name: names.of(move.from ?? ''), post })
        : tell(lang, words.takes, { name: names.of(move.to), post })
    }
    case 'seat':
      return move.to === null
        ? tell(lang, words.out, { name: move.student })
        : tell(lang, words.goes, {
            name: move.student,
            post: `${whenWords(move.date, move.block, lang)} ${move.to}`,
          })
    case 'room':
      return `${move.session.group} → ${names.of(move.room)}`
    default:
      return move satisfies never
  }
}

/** A proposal in lines: its price, then its moves, then the loads of those it concerns. */
export function proposalLines(
  opened: Opened,
  { moves, effect, loads }: Proposal,
  names: Names,
  lang: Lang,
): string[] {
  const steps = moves.map((move) => moveWords(opened, move, names, lang)).join(lang === 'zh' ? '；' : '; ')
  return [
    `${effectWords(effect, lang)}: ${steps}`,
    ...loads.map((load) => `    ${names.of(load.staff)}: ${listed(loadWords(load, lang), lang)}`),
  ]
}
