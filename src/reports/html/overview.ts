import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { grouped, percent } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import type { Spread } from '../spread.ts'
import { type Html, html } from './html.ts'

/** What an overview is made of, of a school or of a district. */
export interface Summary {
  readonly students: number
  readonly required: number
  readonly served: number
  /** Student-blocks by place of the choice. */
  readonly choices: readonly number[]
  readonly mostWanted: { readonly asked: number; readonly had: number }
  readonly load: Spread
  readonly late: Spread
}

interface Figure {
  readonly name: string
  readonly value: string
  readonly more: string
}

/** Figures that say most, side by side. */
export const figureList = (figures: readonly Figure[]): Html =>
  html`<dl class="figures">${figures.map(
    ({ name, value, more }) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>`,
  )}</dl>`

/** Part of the student-blocks in ranked activities that are a first or second choice. */
export const firstTwo = (choices: readonly number[]): string =>
  percent(
    (choices[0] ?? 0) + (choices[1] ?? 0),
    choices.reduce((sum, count) => sum + count, 0),
  )

/** The figures of an overview. */
export function summaryFigures(summary: Summary, lang: Lang): Figure[] {
  const { students, required, served, choices, mostWanted, load, late } = summary
  const spread = ({ lower, upper, most }: Spread): string =>
    tell(lang, words.loadValue, { lower, upper, most })
  const median = (of: Spread): string => tell(lang, words.medianMinutes, { median: of.median })
  return [
    { name: words.students[lang], value: grouped(students), more: words.studentsValue[lang] },
    {
      name: words.served[lang],
      value: percent(served, required),
      more: tell(lang, words.servedValue, { served: grouped(served), required: grouped(required) }),
    },
    { name: words.firstTwo[lang], value: firstTwo(choices), more: words.firstTwoValue[lang] },
    {
      name: words.wanted[lang],
      value: percent(mostWanted.had, mostWanted.asked),
      more: tell(lang, words.wantedValue, { had: grouped(mostWanted.had), asked: grouped(mostWanted.asked) }),
    },
    { name: words.loadOf[lang], value: median(load), more: spread(load) },
    { name: words.lateOf[lang], value: median(late), more: spread(late) },
  ]
}
