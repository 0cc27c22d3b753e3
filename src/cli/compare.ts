import type { Comparison, Level } from '../../models/answers/comparison.ts'
import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import type { Lang } from '../../models/text.ts'
import type { Told } from '../../solver/index.ts'
import { readRoster } from '../files/roster/read.ts'
import { comparingWords as words } from '../messages/comparing.ts'
import { signed } from '../messages/effects.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { compared, toldOf } from '../solving/compare.ts'
import { refused, weekWords } from './asking.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { labelled, padded, widest } from './layout.ts'
import type { Outcome } from './outcome.ts'
import { harmless, type Terminal } from './terminal.ts'

async function toldIn(file: string): Promise<Outcome | Told> {
  const read = await readRoster(file)
  return read.ok ? toldOf(read.value) : refused(...read.faults)
}

/** `kehou compare`: two rosters of one week side by side, the first as the baseline. */
export async function runCompare(first: string, second: string, terminal: Terminal): Promise<Outcome> {
  const [one, other] = [await toldIn(first), await toldIn(second)]
  if ('exit' in one) return one
  if ('exit' in other) return other
  const comparison = compared(one, other)
  if (comparison === null) {
    const [read, expected] = [weekWords(one.roster.input), weekWords(other.roster.input)]
    return refused(cliFault('COMPARE_OTHER_WEEK', { read, expected }))
  }
  if (!terminal.json && !terminal.quiet) {
    const { lang, say, paint } = terminal
    say(paint('bold', harmless(`${words.compare[lang]}: ${first} · ${second}`)))
    for (const line of linesOf(comparison, one, lang)) say(line)
  }
  return { exit: EXIT.done, faults: [], result: { comparison } }
}

function linesOf(
  { sides, input, level, better, proof, people }: Comparison,
  one: Told,
  lang: Lang,
): string[] {
  const [a, b] = sides
  const { weights } = one.roster.input
  const rows: (readonly [string, number, number])[] = [
    [words.unserved[lang], a.score.unserved, b.score.unserved],
    [words.worstShare[lang], a.score.worstShare, b.score.worstShare],
    [words.weighted[lang], a.score.weighted, b.score.weighted],
    ...TERM_CODES.map((code): readonly [string, number, number] => [
      `  ${code} ${terms[code].name[lang]}`,
      a.terms[code] * weights[code],
      b.terms[code] * weights[code],
    ]),
    [words.money[lang], a.pay, b.pay],
  ]
  const table = [
    ['', words.first[lang], words.second[lang], words.difference[lang]],
    ...rows.map(([name, x, y]) => [name, grouped(x), grouped(y), signed(y - x)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => widest(table.map((row) => row[column] ?? '')))
  const both = (of: (side: typeof a) => string): string => sides.map(of).join(' · ')
  const range = (part: 'minutes' | 'late' | 'choices') =>
    both(({ fairness }) => fairness[part].map(grouped).join('–'))
  return [
    ...table.map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    ...labelled([
      [words.minutes[lang], range('minutes')],
      [words.late[lang], range('late')],
      [words.choices[lang], range('choices')],
      [words.rules[lang], both(({ rules }) => rules.join(', ') || words.noRules[lang])],
      [
        words.people[lang],
        tell(lang, words.peopleValue, { students: people.students.length, adults: people.adults.length }),
      ],
      [words.unproved[lang], both(({ unproved }) => unprovedWords(unproved, level ?? 'weighted', lang))],
    ]),
    ...(input === 'same' ? [] : [words.changed[lang]]),
    ...(input === 'weights' ? [words.otherWeights[lang]] : []),
    ...verdict({ level, better, proof, input }, lang),
  ]
}

const unprovedWords = (unproved: Comparison['sides'][0]['unproved'], level: Level, lang: Lang): string => {
  const value = unproved[level]
  return value === null ? words.nothing[lang] : grouped(value)
}

function verdict(
  { level, better, proof, input }: Pick<Comparison, 'level' | 'better' | 'proof' | 'input'>,
  lang: Lang,
): string[] {
  if (level === null || proof === 'equal') return [words.equal[lang]]
  const which = better === 'first' ? words.betterFirst : words.betterSecond
  const means = proof === 'unknown' ? words.unknown : words[`${proof}_${input === 'same' ? 'same' : 'other'}`]
  return [tell(lang, which, { level: words[level][lang] }), means[lang]]
}
