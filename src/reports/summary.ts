import type { Roster } from '../../models/roster.ts'
import type { Lang } from '../../models/text.ts'
import { tell } from '../messages/message.ts'
import { grouped, percent } from '../messages/numbers.ts'
import { reportWords as words } from '../messages/reports.ts'
import { achieved } from './achieved.ts'
import type { SchoolFigures } from './figures.ts'
import { gapOf } from './gaps.ts'
import type { Reported } from './reported.ts'
import { type Spread, spreadOf } from './spread.ts'

/** A figure with its name and what it is of. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly more: string
}

/** What an overview is made of, of a school or of a district. */
interface Summary {
  readonly students: number
  readonly required: number
  readonly served: number
  /** Student-blocks by place of the choice. */
  readonly choices: readonly number[]
  readonly mostWanted: { readonly asked: number; readonly had: number }
  readonly load: Spread
  readonly late: Spread
}

/** Names of schools by id. */
export function nameIn({ input }: Roster): (school: string) => string {
  const names = new Map<string, string>(input.schools.map(({ id, name }) => [id, name]))
  return (school) => names.get(school) ?? school
}

/** The days of the week, from the first to the last. */
export function weekWords({ view, lang }: Reported): string {
  const [first, last] = [view.days[0]?.date, view.days.at(-1)?.date]
  return first === undefined || last === undefined
    ? view.week.monday
    : tell(lang, words.week, { first, last })
}

const ruleFigure = ({ certificate: { rules, valid }, lang }: Reported): Figure => ({
  name: words.rules[lang],
  value: (valid ? words.valid : words.notValid)[lang],
  more: tell(lang, words.rulesValue, {
    facts: grouped(rules.reduce((sum, { checked }) => sum + checked, 0)),
    broken: grouped(rules.reduce((sum, { broken }) => sum + broken, 0)),
  }),
})

function gapFigure({ roster, lang }: Reported): Figure {
  const gap = gapOf(roster)
  return {
    name: words.gap[lang],
    value: gap === null ? words.unknown[lang] : tell(lang, words.atMost, { gap: percent(gap, 1) }),
    more: words.levelZ[lang],
  }
}

/** Part of the student-blocks in ranked activities that are a first or second choice. */
export const firstTwo = (choices: readonly number[]): string =>
  percent(
    (choices[0] ?? 0) + (choices[1] ?? 0),
    choices.reduce((sum, count) => sum + count, 0),
  )

/** The figures of an overview. */
function summaryFigures(summary: Summary, lang: Lang): Figure[] {
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

/** Figures of a whole district. */
export const districtFigures = (reported: Reported): Figure[] => [
  ...summaryFigures(achieved(reported.roster, reported.certificate, reported.figures), reported.lang),
  ruleFigure(reported),
  gapFigure(reported),
]

/** Figures of one school; where it is the only one, those of the roster as a whole too. */
export function schoolFigures(
  reported: Reported,
  { school, choices, mostWanted, teachers }: SchoolFigures,
): Figure[] {
  const { certificate, figures, lang } = reported
  const {
    signedUp = 0,
    required = 0,
    served = 0,
  } = certificate.perSchool.find((one) => one.school === school.id) ?? {}
  const load = spreadOf(teachers.map((teacher) => teacher.load))
  const late = spreadOf(teachers.map((teacher) => teacher.late))
  return [
    ...summaryFigures({ students: signedUp, required, served, choices, mostWanted, load, late }, lang),
    ...(figures.length === 1 ? [ruleFigure(reported), gapFigure(reported)] : []),
  ]
}
