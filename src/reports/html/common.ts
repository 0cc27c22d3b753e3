import type { Roster } from '../../../models/roster.ts'
import { tell } from '../../messages/message.ts'
import { grouped, percent } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { gapOf } from '../gaps.ts'
import type { Reported } from '../reported.ts'

/** Names of schools by id. */
export function nameIn({ input }: Roster): (school: string) => string {
  const names = new Map<string, string>(input.schools.map(({ id, name }) => [id, name]))
  return (school) => names.get(school) ?? school
}

/** The district and the days of the week. */
export function subtitleOf({ view, lang }: Reported): string {
  const [first, last] = [view.days[0]?.date, view.days.at(-1)?.date]
  const days =
    first === undefined || last === undefined ? view.week.monday : tell(lang, words.week, { first, last })
  return `${view.week.district.name} · ${days}`
}

export const footerOf = ({ roster, lang }: Reported): string =>
  tell(lang, words.madeBy, {
    version: roster.version,
    seed: roster.seed,
    rounds: roster.work,
    hash: roster.inputHash,
  })

export const ruleFigure = ({ certificate: { rules, valid }, lang }: Reported) => ({
  name: words.rules[lang],
  value: (valid ? words.valid : words.notValid)[lang],
  more: tell(lang, words.rulesValue, {
    facts: grouped(rules.reduce((sum, { checked }) => sum + checked, 0)),
    broken: grouped(rules.reduce((sum, { broken }) => sum + broken, 0)),
  }),
})

export function gapFigure({ roster, lang }: Reported) {
  const gap = gapOf(roster)
  return {
    name: words.gap[lang],
    value: gap === null ? words.unknown[lang] : tell(lang, words.atMost, { gap: percent(gap, 1) }),
    more: words.levelZ[lang],
  }
}
