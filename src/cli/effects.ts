import type { Proposal } from '../../models/answers/effect.ts'
import type { Candidate } from '../../models/answers/recommendation.ts'
import type { Post } from '../../models/moves.ts'
import type { Lang } from '../../models/text.ts'
import type { Opened } from '../../solver/index.ts'
import { effectWords, listed, loadWords, moveWords, reasonWords, whenWords } from '../messages/effects.ts'
import type { Names } from '../reports/person-changes.ts'

/** A candidate in a line: who, whether and at what price, why, their load and their day. */
export const candidateLine = (each: Candidate, names: Names, lang: Lang): string =>
  `${names.of(each.staff)}: ${effectWords(each.effect, lang)} (${reasonWords(each, names, lang)})`

/** A post in words: when, and of what. */
export function postWords({ week, roster }: Opened, post: Post, names: Names, lang: Lang): string {
  if (post.role === 'duty') return `${whenWords(post.date, '', lang)} ${names.of(post.duty)}`
  const row = roster.plan.sessions.find(({ group, date }) => group === post.group && date === post.date)
  const name = week.activities.find(({ id }) => id === row?.activity)?.name ?? post.group
  return `${whenWords(post.date, post.block, lang)} ${name} (${post.group})`
}

/** A proposal in lines: its price, then its moves, then the loads of those it concerns. */
export function proposalLines(
  opened: Opened,
  { moves, effect, loads }: Proposal,
  names: Names,
  lang: Lang,
): string[] {
  const said = { of: names.of, post: (post: Post) => postWords(opened, post, names, lang) }
  const steps = moves.map((move) => moveWords(move, said, lang)).join(lang === 'zh' ? '；' : '; ')
  return [
    `${effectWords(effect, lang)}: ${steps}`,
    ...loads.map((load) => `    ${names.of(load.staff)}: ${listed(loadWords(load, lang), lang)}`),
  ]
}
