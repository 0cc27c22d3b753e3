import path from 'node:path'
import { wordFor } from '../../models/policy/glossary.ts'
import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import type { Roster } from '../../models/roster.ts'
import type { Lang } from '../../models/text.ts'
import type { Certificate } from '../../solver/verify/index.ts'
import { boundWords } from '../messages/bounds.ts'
import { explained } from '../messages/explained.ts'
import { tell } from '../messages/message.ts'
import { grouped, percent } from '../messages/numbers.ts'
import { solvingWords as words } from '../messages/solving.ts'
import type { Achieved } from '../reports/achieved.ts'
import { gapOf } from '../reports/gaps.ts'
import type { Spread } from '../reports/spread.ts'
import type { Ended } from '../solving/solve.ts'
import { labelled } from './layout.ts'
import { harmless, type Terminal } from './terminal.ts'

/** What the summary is made of. */
export interface Solved {
  readonly roster: Roster
  readonly certificate: Certificate
  readonly achieved: Achieved
  readonly stopped: Ended<'time' | 'signal'>
  readonly seconds: number
  /** Warnings of the input. */
  readonly warnings: number
  /** Pins that could not be kept. */
  readonly unkept: number
  readonly folder: string
  readonly files: number
  /** What to open first, by its path in the folder. */
  readonly look: string
}

const STOPPED = {
  work: words.byWork,
  time: words.byTime,
  gap: words.byGap,
  proved: words.byProof,
  signal: words.bySignal,
} as const
/** Places of choices that have a figure of their own. */
const RANKS_SHOWN = 4

const listed = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'zh' ? '，' : ', ')

function choices({ choices: byRank }: Achieved, lang: Lang): string {
  const all = byRank.reduce((sum, count) => sum + count, 0)
  if (all === 0) return words.noChoices[lang]
  const own = byRank.slice(0, RANKS_SHOWN)
  const later = all - own.reduce((sum, count) => sum + count, 0)
  const parts = own.map((count, place) =>
    tell(lang, words.choiceValue, { rank: place + 1, percent: percent(count, all) }),
  )
  if (later > 0)
    parts.push(tell(lang, words.choiceLater, { rank: RANKS_SHOWN + 1, percent: percent(later, all) }))
  return listed(parts, lang)
}

const spread = ({ median, lower, upper, most, people }: Spread, lang: Lang): string =>
  tell(lang, words.spread, { median, lower, upper, most, people: grouped(people) })

function unserved({ unserved: count, causes }: Achieved, lang: Lang): string {
  if (count === 0) return words.nobody[lang]
  const parts = Object.entries(causes)
    .sort((a, b) => b[1] - a[1])
    .map(([cause, blocks]) => `${wordFor(`cause_${cause}`)[lang]} ${grouped(blocks)}`)
  return `${grouped(count)}: ${listed(parts, lang)}`
}

/** What is proved, level by level, as far as the level above is proved equal, and how. */
function gap(roster: Roster, lang: Lang): string {
  const { bound, score } = roster
  if (bound.unserved !== score.unserved)
    return tell(lang, words.boundUnserved, { bound: grouped(bound.unserved ?? 0) })
  const share = gapOf(roster)
  if (share === null) return words.boundLeast[lang]
  const how = listed(boundWords(bound.how, lang), lang)
  const weighted = { gap: percent(share, 1), bound: grouped(bound.weighted ?? 0), how }
  return listed([words.boundLeast[lang], tell(lang, words.boundValue, weighted)], lang)
}

/** Terms that cost something, the dearest first. */
function byTerm({ score, input }: Roster, lang: Lang): string {
  const parts = TERM_CODES.map((code) => ({ code, value: score.terms[code] * input.weights[code] }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => b.value - a.value)
    .map(({ code, value }) => `${terms[code].name[lang]} ${grouped(value)}`)
  return parts.length === 0 ? '0' : listed(parts, lang)
}

const refusals = ({ roster, certificate }: Solved, lang: Lang): (readonly [string, string])[] =>
  certificate.refusals.flatMap(({ school, reasons }) => {
    const name = roster.input.schools.find(({ id }) => id === school)?.name ?? school
    return reasons
      .slice(0, 3)
      .map((reason) => [words.refused[lang], `${name}: ${explained(reason, lang).cause}`] as const)
  })

/** Says in a screenful what was achieved. */
export function showSummary(solved: Solved, { lang, say, paint }: Terminal): void {
  const { roster, certificate, achieved, stopped, seconds, warnings, unkept, folder, files, look } = solved
  const { score } = roster
  const marks = [
    unkept === 0 ? words.verified[lang] : tell(lang, words.verifiedBut, { count: unkept }),
    ...(certificate.complete && achieved.required > 0 ? [words.complete[lang]] : []),
  ]
  const title = tell(lang, words.title, { district: roster.input.district.name, monday: roster.input.monday })
  say(`${paint('bold', harmless(title))} · ${paint(unkept === 0 ? 'green' : 'red', marks.join(' · '))}`)
  const { count, facts, broken } = achieved.rules
  const lottery = (achieved.lotteryKept ? words.kept : certificate.valid ? words.notKept : words.notTested)[
    lang
  ]
  const rows: (readonly [string, string])[] = [
    [
      words.served[lang],
      tell(lang, words.servedValue, {
        served: grouped(achieved.served),
        required: grouped(achieved.required),
        percent: percent(achieved.served, achieved.required),
        students: grouped(achieved.students),
        schools: achieved.schools,
      }),
    ],
    [words.notServed[lang], unserved(achieved, lang)],
    [words.choices[lang], choices(achieved, lang)],
    [
      words.wanted[lang],
      tell(lang, words.wantedValue, {
        had: grouped(achieved.mostWanted.had),
        asked: grouped(achieved.mostWanted.asked),
        percent: percent(achieved.mostWanted.had, achieved.mostWanted.asked),
      }),
    ],
    [words.load[lang], spread(achieved.load, lang)],
    [words.late[lang], spread(achieved.late, lang)],
    [
      words.rules[lang],
      tell(lang, words.rulesValue, { rules: count, facts: grouped(facts), broken, lottery }),
    ],
    ...refusals(solved, lang),
    ...(warnings === 0
      ? []
      : [[words.warnings[lang], tell(lang, words.warningsValue, { count: warnings })] as const]),
    [
      words.score[lang],
      tell(lang, words.scoreValue, {
        unserved: grouped(score.unserved),
        worst: score.worstShare,
        weighted: grouped(score.weighted),
      }),
    ],
    [words.ofWhich[lang], byTerm(roster, lang)],
    [words.bound[lang], gap(roster, lang)],
    [
      words.work[lang],
      tell(lang, words.workValue, {
        rounds: roster.work,
        seconds: seconds.toFixed(1),
        seed: roster.seed,
        stopped: STOPPED[stopped][lang],
      }),
    ],
    [words.files[lang], tell(lang, words.filesValue, { folder, count: files })],
    [words.look[lang], path.join(folder, look)],
    [words.again[lang], `kehou verify ${path.join(folder, 'roster.json')}`],
  ]
  for (const line of labelled(rows)) say(harmless(line))
}
