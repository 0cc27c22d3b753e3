import type { Proposal } from '../../models/answers/effect.ts'
import type { Roster } from '../../models/roster.ts'
import type { Lang } from '../../models/text.ts'
import { verify } from '../../solver/verify/index.ts'
import { canWriteFolder, writeFolder } from '../files/output.ts'
import { tell } from '../messages/message.ts'
import { recommendingWords as words } from '../messages/recommending.ts'
import { baseOf, remade } from '../questions/edit.ts'
import { changeLine, named, namesOf, personChanges } from '../reports/person-changes.ts'
import { whatIsWrong } from '../solving/repair.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { madeFiles } from './repairs.ts'

/** Where an exchange is written. */
interface Target {
  readonly out: string
  readonly force: boolean
}

/** What was written of an exchange. */
interface Written {
  readonly lines: readonly string[]
  readonly result: Readonly<Record<string, unknown>>
}

/**
 * Makes an exchange that two people propose: the published roster with it, verified anew, its timetables and whose week changes, in
 * a folder. One that breaks a rule is not made.
 */
export async function makeExchange(
  published: Roster,
  { moves, effect }: Proposal,
  { out, force }: Target,
  lang: Lang,
): Promise<Outcome | Written> {
  const forbidden = (rules: readonly string[]): Outcome => ({
    exit: EXIT.invalid,
    faults: [cliFault('EXCHANGE_FORBIDDEN', { rules: rules.join(', ') })],
    result: {},
  })
  if (!effect.legal) return forbidden(effect.rules)
  const blocked = await canWriteFolder(out, 'roster', force)
  if (blocked !== null) return { exit: EXIT.output, faults: [blocked], result: {} }
  const { roster } = remade(baseOf(published), moves)
  const certificate = verify(roster)
  if (!certificate.valid) return forbidden(whatIsWrong(certificate))
  const fault = await writeFolder(out, 'roster', madeFiles(published, { roster, certificate }, lang), force)
  if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  const names = namesOf(roster.input)
  const people = personChanges(roster.input, published.plan, roster.plan)
  return {
    lines: [
      ...people.map((change) => `  ${changeLine(change, names, lang)}`),
      tell(lang, words.written, { folder: out }),
    ],
    result: { folder: out, people: people.map((change) => named(change, names)) },
  }
}
