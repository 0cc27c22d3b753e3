import type { Loan } from '../../models/plan.ts'
import { weekdayName } from '../../models/policy/glossary.ts'
import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import type { Roster } from '../../models/roster.ts'
import type { Lang } from '../../models/text.ts'
import { weekdayOf } from '../../models/weekday.ts'
import type { PersonChange, Proof, Rebalanced, Repair } from '../../solver/index.ts'
import { csvText } from '../files/csv/write-table.ts'
import { rosterText } from '../files/roster/text.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { rebalancingWords as words } from '../messages/rebalancing.ts'
import { type Files, reportFiles } from '../reports/folder.ts'
import {
  changeLine,
  changeRows,
  disturbedIn,
  type Names,
  namesOf,
  personChanges,
} from '../reports/person-changes.ts'
import { reportedOf } from '../reports/reported.ts'
import { labelled } from './layout.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Lines of a repair's changes that are shown. */
const SHOWN = 24

/** A roster that was changed, and what was found of it. */
type Made = Pick<Repair, 'roster' | 'certificate'>

const changesOf = (before: Roster, { roster }: Pick<Repair, 'roster'>): PersonChange[] =>
  personChanges(roster.input, before.plan, roster.plan)

/** What a repair is in figures, for `--json`. */
export function repairFigures(before: Roster, repair: Repair) {
  const changes = changesOf(before, repair)
  return {
    aim: repair.aim,
    changes: repair.changes,
    disturbed: disturbedIn(changes),
    score: repair.roster.score,
    before: before.score,
    people: changes,
    loans: loanChanges(before, repair),
  }
}

/** Loans that a repair has no more, and those it has besides. */
function loanChanges(before: Roster, { roster }: Repair) {
  const missing = (from: readonly Loan[], among: readonly Loan[]): Loan[] =>
    from.filter(({ staff, date, host }) =>
      among.every((other) => other.staff !== staff || other.date !== date || other.host !== host),
    )
  const [old, now] = [before.plan.loans, roster.plan.loans]
  return { gone: missing(old, now), come: missing(now, old) }
}

function loanWords(before: Roster, repair: Repair, names: Names, lang: Lang): string {
  const { gone, come } = loanChanges(before, repair)
  const of = ({ staff, date, host }: Loan): string =>
    `${weekdayName(weekdayOf(date))[lang]} ${names.of(staff)} → ${names.of(host)}`
  return [
    ...gone.map((loan) => tell(lang, words.loanGone, { loan: of(loan) })),
    ...come.map((loan) => tell(lang, words.loanCome, { loan: of(loan) })),
  ].join(lang === 'zh' ? '；' : '; ')
}

/** Terms whose weighted cost a repair changes, with the difference. */
function byTerm(before: Roster, { roster }: Repair, lang: Lang): string {
  const parts = TERM_CODES.map((code) => ({
    code,
    by:
      roster.score.terms[code] * roster.input.weights[code] -
      before.score.terms[code] * before.input.weights[code],
  })).filter(({ by }) => by !== 0)
  if (parts.length === 0) return '0'
  return parts
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ code, by }) => `${terms[code].name[lang]} ${by > 0 ? '+' : '−'}${grouped(Math.abs(by))}`)
    .join(lang === 'zh' ? '，' : ', ')
}

const loanRow = (text: string, lang: Lang): (readonly [string, string])[] =>
  text === '' ? [] : [[`  ${words.loans[lang]}`, text]]

/** @param isAlone there is no other school whose week could change with it */
function proofWords(
  { atLeast, fewest, forced }: Proof,
  changes: number,
  isAlone: boolean,
  lang: Lang,
): string {
  if (atLeast === null) return words.notKnown[lang]
  const params = { atLeast, changes }
  if (fewest === 'proved') return tell(lang, words.proved, params)
  if (atLeast === changes) return tell(lang, isAlone ? words.apartAlone : words.apart, params)
  if (atLeast === forced.changes) return tell(lang, words.forced, params)
  return tell(lang, isAlone ? words.unknownAlone : words.unknown, params)
}

/** Says what a rebalance found: each repair in a line, what is proved, and whose week the chosen one changes. */
export function showRebalance(
  before: Roster,
  { touched, repairs, proof }: Rebalanced,
  chosen: Repair,
  folder: string | null,
  { lang, say, paint }: Terminal,
): void {
  const names = namesOf(chosen.roster.input)
  const { district, monday } = before.input
  const from = chosen.roster.input.disturbance?.from ?? null
  say(paint('bold', harmless(tell(lang, words.title, { district: district.name, monday }))))
  const value = ({ score }: Roster) => ({
    unserved: grouped(score.unserved),
    weighted: grouped(score.weighted),
  })
  const rows: (readonly [string, string])[] = [
    [words.touched[lang], touched.map((id) => names.of(id)).join(', ') || words.nobody[lang]],
    [words.from[lang], from === null ? words.wholeWeek[lang] : tell(lang, words.fromOn, { from })],
    [words.before[lang], tell(lang, words.value, value(before))],
    ...repairs.flatMap((repair): (readonly [string, string])[] => [
      [
        words[repair.aim][lang],
        tell(lang, words.repair, {
          changes: repair.changes,
          ...disturbedIn(changesOf(before, repair)),
          ...value(repair.roster),
        }),
      ],
      [`  ${words.terms[lang]}`, byTerm(before, repair, lang)],
      ...loanRow(loanWords(before, repair, names, lang), lang),
    ]),
    [words.proof[lang], proofWords(proof, repairs[0]?.changes ?? 0, before.input.schools.length === 1, lang)],
    ...(folder === null ? [] : [[words.wrote[lang], folder] as const]),
  ]
  for (const line of labelled(rows)) say(harmless(line))
  const changes = changesOf(before, chosen)
  say(paint('bold', tell(lang, words.who, { repair: words[chosen.aim][lang] })))
  if (changes.length === 0) say(`  ${words.nobodys[lang]}`)
  for (const change of changes.slice(0, SHOWN)) say(harmless(`  ${changeLine(change, names, lang)}`))
  const count = changes.length - SHOWN
  if (count > 0)
    say(
      folder === null
        ? tell(lang, words.moreHere, { count })
        : tell(lang, words.more, { count, file: `${words.fileName[lang]}.csv` }),
    )
}

/** What is written of a rebalance: the chosen roster with its timetables and changes, the others beside it. */
export async function* repairFiles(
  before: Roster,
  repairs: readonly Repair[],
  chosen: Repair,
  lang: Lang,
): Files {
  for (const repair of repairs) if (repair !== chosen) yield* filesIn(`${repair.aim}/`, before, repair, lang)
  yield* madeFiles(before, chosen, lang)
}

/** What is written of one roster that was changed: itself with its certificate, timetables and changes. */
export async function* madeFiles(before: Roster, made: Made, lang: Lang): Files {
  yield* filesIn('', before, made, lang)
  const parts = { pages: false, books: false, tables: true, calendars: null }
  yield* reportFiles(reportedOf(made.roster, made.certificate, lang), parts)
}

function* filesIn(folder: string, before: Roster, made: Made, lang: Lang) {
  const rows = changeRows(changesOf(before, made), namesOf(made.roster.input), lang)
  yield [`${folder}roster.json`, rosterText(made.roster)] as const
  yield [`${folder}certificate.json`, `${JSON.stringify(made.certificate, null, 2)}\n`] as const
  yield [`${folder}${words.fileName[lang]}.csv`, csvText(rows)] as const
}
