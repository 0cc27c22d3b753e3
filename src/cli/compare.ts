import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { recommendingWords as words } from '../messages/recommending.ts'
import { compareRosters } from '../solving/compare.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { padded, widest } from './layout.ts'
import type { Outcome } from './outcome.ts'
import { readPublished } from './rebalance.ts'
import { harmless, type Terminal } from './terminal.ts'

/** `kehou compare`: two rosters of one week side by side. */
export async function runCompare(first: string, second: string, terminal: Terminal): Promise<Outcome> {
  const [a, b] = [await readPublished(first), await readPublished(second)]
  if ('exit' in a) return a
  if ('exit' in b) return b
  const [one, other] = [a.roster, b.roster]
  const found = compareRosters(one, other)
  if (found === null) return { exit: EXIT.input, faults: [cliFault('COMPARE_OTHER_WEEK')], result: {} }
  const { money, load, people, unproved, withinProof } = found
  if (!terminal.json && !terminal.quiet) {
    const { lang, say, paint } = terminal
    const rows: (readonly [string, number, number])[] = [
      [words.unserved[lang], one.score.unserved, other.score.unserved],
      [words.worst[lang], one.score.worstShare, other.score.worstShare],
      [words.weighted[lang], one.score.weighted, other.score.weighted],
      ...TERM_CODES.map((code): readonly [string, number, number] => [
        `  ${code} ${terms[code].name[lang]}`,
        one.score.terms[code] * one.input.weights[code],
        other.score.terms[code] * other.input.weights[code],
      ]),
      [words.money[lang], ...money],
    ]
    const cells = rows.map(([name, x, y]) => [name, grouped(x), grouped(y), grouped(y - x)])
    const table = [['', words.first[lang], words.second[lang], words.difference[lang]], ...cells]
    const widths = [0, 1, 2, 3].map((column) => widest(table.map((row) => row[column] ?? '')))
    say(paint('bold', harmless(`${words.compare[lang]}: ${first} · ${second}`)))
    for (const row of table)
      say(
        row
          .map((cell, column) => padded(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
    say(`${words.fairness[lang]}: ${load.map(([least, most]) => `${least}–${most}`).join(' · ')}`)
    say(`${words.people[lang]}: ${tell(lang, words.peopleValue, people)}`)
    say(
      `${words.gap[lang]}: ${unproved.map((value) => (value === null ? words.gapNone[lang] : grouped(value))).join(' · ')}`,
    )
    say((withinProof ? words.within : words.beyond)[lang])
  }
  return { exit: EXIT.done, faults: [], result: { ...found } }
}
