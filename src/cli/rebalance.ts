import { AIMS, type Aim, type Changes } from '../../models/changes.ts'
import type { Fault } from '../../models/faults.ts'
import type { Roster } from '../../models/roster.ts'
import type { Rebalanced, Repair } from '../../solver/index.ts'
import { type Certificate, verify } from '../../solver/verify/index.ts'
import { noChanges, readChanges } from '../files/changes.ts'
import { canWriteFolder, writeFolder } from '../files/output.ts'
import type { Result } from '../files/result.ts'
import { readRoster } from '../files/roster/read.ts'
import { tell } from '../messages/message.ts'
import { rebalancingWords as words } from '../messages/rebalancing.ts'
import { DEFAULT_SEED, REBALANCE_ROUNDS } from '../solving/defaults.ts'
import { checkedChanges, repairsOf, whatIsWrong, whyNoRepair } from '../solving/repair.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { tellWarnings } from './faults.ts'
import type { Outcome } from './outcome.ts'
import type { RebalanceOptions } from './rebalance-options.ts'
import { repairFigures, repairFiles, showRebalance } from './repairs.ts'
import { shortChanges } from './shorthand.ts'
import { openStop } from './stop.ts'
import type { Terminal } from './terminal.ts'

/** `kehou rebalance`: repairs a published roster after something happened. */
export async function runRebalance(
  file: string,
  options: RebalanceOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const published = await readPublished(file)
  if ('exit' in published) return published
  const told = await gathered(published.roster, options)
  if (!told.ok) return { exit: EXIT.input, faults: told.faults, result: {} }
  const { out } = options
  const blocked = out === undefined ? null : await canWriteFolder(out, 'roster', options.force === true)
  if (blocked !== null) return { exit: EXIT.output, faults: [blocked], result: {} }
  const stop = openStop(terminal, () => undefined)
  try {
    const found = await repairsOf(published.roster, told.value, {
      seed: options.seed ?? DEFAULT_SEED,
      rounds: options.work ?? REBALANCE_ROUNDS,
      stop: stop.flag,
    })
    return await concluded(published.roster, found, told.notes, options, terminal)
  } finally {
    stop.release()
  }
}

/** A roster that may stand as published: read, and valid; else how the verb ends. */
export async function readPublished(
  file: string,
): Promise<Outcome | { readonly roster: Roster; readonly certificate: Certificate }> {
  const read = await readRoster(file)
  if (!read.ok) return { exit: EXIT.input, faults: read.faults, result: {} }
  const certificate = verify(read.value)
  if (certificate.valid) return { roster: read.value, certificate }
  const rules = whatIsWrong(certificate).join(', ')
  return { exit: EXIT.invalid, faults: [cliFault('ROSTER_NOT_PUBLISHABLE', { rules })], result: {} }
}

/** Everything that a rebalance is told, of files and of the command line, checked against the roster. */
async function gathered(roster: Roster, options: RebalanceOptions): Promise<Result<Changes>> {
  const parts: Changes[] = []
  for (const file of options.changes ?? []) {
    const read = await readChanges(file)
    if (!read.ok) return read
    parts.push(read.value)
  }
  const short = shortChanges(roster.input, options)
  if (!short.ok) return short
  parts.push(short.value)
  const made: Changes = {
    ...noChanges,
    events: parts.flatMap(({ events }) => events),
    pins: parts.flatMap(({ pins }) => pins),
    bans: parts.flatMap(({ bans }) => bans),
    disturbance: parts.reduce<Changes['disturbance']>(
      (known, { disturbance }) => together(known, disturbance),
      null,
    ),
  }
  return checkedChanges(roster, made)
}

/** Limits of two places together, field by field: what the later one leaves open the earlier one says. */
function together(known: Changes['disturbance'], more: Changes['disturbance']): Changes['disturbance'] {
  if (known === null || more === null) return more ?? known
  return {
    students: more.students ?? known.students,
    adults: more.adults ?? known.adults,
    from: more.from ?? known.from,
  }
}

async function concluded(
  before: Roster,
  found: Rebalanced,
  notes: readonly Fault[],
  options: RebalanceOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const { lang } = terminal
  const input = (found.repairs[0] ?? found.failed)?.roster.input
  const result = {
    touched: found.touched,
    /** Moment before which nothing changes; null: the whole week may, days that are over too. */
    from: input?.disturbance?.from ?? null,
    proof: found.proof,
    repairs: found.repairs.map((repair) => repairFigures(before, repair)),
  }
  if (found.repairs.length === 0) {
    const { reason, faults } = whyNoRepair(before, found)
    return { exit: EXIT[reason], faults, result }
  }
  const chosen = chosenOf(found.repairs, options.accept)
  let written: string | null = null
  if (options.out !== undefined) {
    const files = repairFiles(before, found.repairs, chosen, lang)
    const fault = await writeFolder(options.out, 'roster', files, options.force === true)
    if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
    written = options.out
  }
  if (!terminal.json && !terminal.quiet) {
    showRebalance(before, found, chosen, written, terminal)
    const { accept: asked = chosen.aim } = options
    if (asked !== chosen.aim)
      terminal.say(tell(lang, words.instead, { asked: words[asked][lang], taken: words[chosen.aim][lang] }))
  }
  const refused = chosen.certificate.refusals.length > 0
  tellWarnings(notes, terminal)
  return {
    exit: refused ? EXIT.refused : EXIT.done,
    faults: notes,
    result: { ...result, accepted: chosen.aim, ...(written === null ? {} : { folder: written }) },
  }
}

/** The repair asked for, or the nearest one with fewer changes where two of them are the same. */
function chosenOf(repairs: readonly Repair[], aim: Aim = 'fewest'): Repair {
  const upTo = AIMS.slice(0, AIMS.indexOf(aim) + 1)
  const found = repairs.filter((repair) => upTo.includes(repair.aim)).at(-1) ?? repairs[0]
  if (found === undefined) throw new Error('no repair')
  return found
}
