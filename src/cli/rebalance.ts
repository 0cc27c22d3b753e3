import { AIMS, type Aim, type Changes, changedWeek } from '../../models/changes.ts'
import { changeFaults } from '../../models/checks/changes.ts'
import { checkWeek } from '../../models/checks/index.ts'
import type { Fault } from '../../models/faults.ts'
import type { Roster } from '../../models/roster.ts'
import { Opened, type Rebalanced, type Repair, rebalance } from '../../solver/index.ts'
import { type Certificate, verify } from '../../solver/verify/index.ts'
import { noChanges, readChanges } from '../files/changes.ts'
import { canWriteFolder, writeFolder } from '../files/output.ts'
import type { Result } from '../files/result.ts'
import { readRoster } from '../files/roster/read.ts'
import { rebalancingWords as words } from '../messages/rebalancing.ts'
import { loadEngine } from '../pool/engine.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { DEFAULT_SEED } from './options.ts'
import type { Outcome } from './outcome.ts'
import { REBALANCE_ROUNDS, type RebalanceOptions } from './rebalance-options.ts'
import { repairFigures, repairFiles, showRebalance } from './repairs.ts'
import { shortChanges } from './shorthand.ts'
import { whatIsWrong } from './show-certificate.ts'
import { openStop } from './stop.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Elementary changes of one round, in thousands. */
const ROUND = 100

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
    const found = rebalance(new Opened(published.roster), told.value, {
      seed: options.seed ?? DEFAULT_SEED,
      version: VERSION,
      work: (options.work ?? REBALANCE_ROUNDS) * ROUND,
      stop: stop.flag,
      verify,
      engine: await loadEngine(),
      observe: () => undefined,
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

const isError = ({ severity }: Fault): boolean => severity === 'error'

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
    disturbance: parts.reduce<Changes['disturbance']>((last, { disturbance }) => disturbance ?? last, null),
  }
  const week = changedWeek(roster, made)
  const known = new Set(checkWeek(roster.input).map(({ code, where }) => `${code} ${where}`))
  const faults = [...changeFaults(week, made), ...checkWeek(week)].filter(
    ({ code, where }) => !known.has(`${code} ${where}`),
  )
  return faults.some(isError)
    ? { ok: false, faults: faults.filter(isError) }
    : { ok: true, value: made, notes: faults }
}

async function concluded(
  before: Roster,
  found: Rebalanced,
  notes: readonly Fault[],
  options: RebalanceOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const { lang } = terminal
  const result = {
    touched: found.touched,
    proof: found.proof,
    repairs: found.repairs.map((repair) => repairFigures(before, repair)),
  }
  if (found.repairs.length === 0) return { ...failure(before, found, terminal), result }
  const chosen = chosenOf(found.repairs, options.accept)
  let written: string | null = null
  if (options.out !== undefined) {
    const files = repairFiles(before, found.repairs, chosen, lang)
    const fault = await writeFolder(options.out, 'roster', files, options.force === true)
    if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
    written = options.out
  }
  if (!terminal.json && !terminal.quiet) showRebalance(before, found, chosen, written, terminal)
  const refused = chosen.certificate.refusals.length > 0
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

const PROVED = { least: words.leastBeyond, impossible: words.impossible, unknown: words.notKnown }

/** Why there is no repair: the budget of disturbance, pins, or a fault of the program. */
function failure(before: Roster, { failed, proof }: Rebalanced, { lang }: Terminal): Omit<Outcome, 'result'> {
  const wrong = failed === null ? [] : whatIsWrong(failed.certificate)
  const reasons = new Set(
    failed?.certificate.rules.flatMap(({ breaches }) =>
      breaches.map(({ rule, params }) => `${rule} ${params['reason']}`),
    ),
  )
  const over = ['H19 students_disturbed', 'H19 adults_disturbed']
  if (failed !== null && reasons.size > 0 && [...reasons].every((reason) => over.includes(reason))) {
    const { disturbed } = repairFigures(before, failed)
    const proved = PROVED[proof.overBudget ?? 'unknown'][lang]
    return {
      exit: EXIT.budget,
      faults: [cliFault('REBALANCE_OVER_BUDGET', { ...disturbed, proof: proved })],
    }
  }
  const pins = failed?.certificate.rules.flatMap(({ breaches }) => breaches) ?? []
  if (reasons.size === 1 && reasons.has('H19 pin'))
    return {
      exit: EXIT.pins,
      faults: pins.map(({ school, date = '', block = '', params }) =>
        cliFault('PIN_NOT_KEPT', { id: String(params['pin']), school, date, block }),
      ),
    }
  return { exit: EXIT.invalid, faults: [cliFault('ROSTER_INVALID', { rules: wrong.join(', ') })] }
}
