import { TERM_CODES, terms } from '../../models/policy/terms.ts'
import type { Roster } from '../../models/roster.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { recommendingWords as words } from '../messages/recommending.ts'
import { gapOf } from '../reports/gaps.ts'
import { personChanges } from '../reports/person-changes.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { padded, widest } from './layout.ts'
import type { Outcome } from './outcome.ts'
import { readPublished } from './rebalance.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Sessions that each own teacher leads or assists: fewest and most. */
function loadOf({ input, plan }: Roster): readonly [number, number] {
  const counts = new Map<string, number>()
  for (const { id, source } of input.staff) if (source === 'own_teacher') counts.set(id, 0)
  for (const { lead, assistants } of plan.sessions)
    for (const id of [lead, ...assistants]) {
      const count = counts.get(id)
      if (count !== undefined) counts.set(id, count + 1)
    }
  const all = [...counts.values()]
  return [Math.min(...all), Math.max(...all)]
}

const payOf = ({ input, plan }: Roster): number => {
  const pay = new Map<string, number>(input.staff.map((row) => [row.id, row.pay]))
  return plan.sessions
    .flatMap(({ lead, assistants }) => [lead, ...assistants])
    .reduce((sum, id) => sum + (pay.get(id) ?? 0), 0)
}

/** What of Z is unproved; null: nothing is proved. */
const unprovedOf = (roster: Roster): number | null =>
  gapOf(roster) === null ? null : roster.score.weighted - (roster.bound.weighted ?? 0)

/** `kehou compare`: two rosters of one week side by side. */
export async function runCompare(first: string, second: string, terminal: Terminal): Promise<Outcome> {
  const [a, b] = [await readPublished(first), await readPublished(second)]
  if ('exit' in a) return a
  if ('exit' in b) return b
  const [one, other] = [a.roster, b.roster]
  if (one.input.district.id !== other.input.district.id || one.input.monday !== other.input.monday)
    return { exit: EXIT.input, faults: [cliFault('COMPARE_OTHER_WEEK')], result: {} }
  const changes = personChanges(other.input, one.plan, other.plan)
  const distinct = (person: 'staff' | 'student'): number =>
    new Set(changes.filter((row) => row.person === person && row.why.reason !== 'room').map(({ id }) => id))
      .size
  const people = { students: distinct('student'), adults: distinct('staff') }
  const unproved = [unprovedOf(one), unprovedOf(other)]
  const open = Math.max(...unproved.map((value) => value ?? Number.POSITIVE_INFINITY))
  const isWithin = Math.abs(one.score.weighted - other.score.weighted) <= open
  const [money, load] = [[payOf(one), payOf(other)] as const, [loadOf(one), loadOf(other)] as const]
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
    say((isWithin ? words.within : words.beyond)[lang])
  }
  return {
    exit: EXIT.done,
    faults: [],
    result: { scores: [one.score, other.score], money, load, people, unproved, withinProof: isWithin },
  }
}
