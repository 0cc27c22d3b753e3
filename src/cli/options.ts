import { type Command, InvalidArgumentError, Option } from 'commander'
import { COOLING } from '../../models/cooling.ts'
import { PRESET_NAMES, type PresetName } from '../../models/policy/weights.ts'
import type { Lang } from '../../models/text.ts'
import { isoDate } from '../../models/time.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { helpWords as words } from '../messages/help.ts'
import { tell } from '../messages/message.ts'
import type { Noted } from '../repositories/audit.ts'
import { DEFAULT_SEED } from '../solving/defaults.ts'
import { LANGS } from './lang.ts'

/** Rounds of the demonstration, which should be over in two minutes on two cores. */
export const DEMO_ROUNDS = 12
/** Rounds of every week of a simulated term, and its weeks. */
export const SIMULATED_ROUNDS = 8
export const DEFAULT_WEEKS = 20

/** Options of the verbs that write reports. */
export interface ReportOptions {
  readonly calendars?: true
  readonly revision?: number
  /** A workbook that tells who is who. */
  readonly names?: string
}

/** Options of the verbs that solve. */
export interface SolveOptions extends ReportOptions {
  readonly plain?: true
  readonly out?: string
  readonly force?: true
  readonly seed?: number
  readonly work?: number
  /** The coolings to begin with. */
  readonly coolings?: readonly string[]
  /** Seconds. */
  readonly time?: number
  /** Per mille. */
  readonly gap?: number
  readonly preset?: PresetName
  readonly workers?: number
  /** False: teachers are not lent between schools. */
  readonly loans?: boolean
  readonly loanRounds?: number
  readonly proof?: boolean
  /** A roster file to begin with. */
  readonly start?: string
}

/** An error of commander whose message is what would have been right. */
const refuse = (expected: string): never => {
  throw new InvalidArgumentError(expected)
}

/** Ends of records that somebody has noted, by district: `DISTRICT:NUMBER:HASH` as `kehou audit` tells them. */
export function notedEnds(
  text: string,
  before: ReadonlyMap<string, Noted> = new Map(),
): ReadonlyMap<string, Noted> {
  const [, district = '', seq = '', hash = ''] =
    /^(.+):([1-9]\d{0,8}):([0-9a-f]{64})$/.exec(text) ?? refuse('DISTRICT:NUMBER:HASH')
  return new Map([...before, [district, { seq: Number(seq), hash }]])
}

export const wholeNumber =
  (from: number, to: number) =>
  (text: string): number => {
    const value = Number(text)
    return /^\d+$/.test(text) && value >= from && value <= to ? value : refuse(`${from}–${to}`)
  }

const MOST_COOLINGS = 64

const coolingsOf = (text: string): string[] => {
  const parts = text.split(',')
  return parts.length <= MOST_COOLINGS && parts.every((part) => COOLING.test(part))
    ? parts
    : refuse('1,3,24@9:12')
}

const seconds = (text: string): number => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text) ?? []
  const value = Number(amount) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)
  return value > 0 && value <= 604_800 ? value : refuse('30, 90s, 2m, 1h')
}

const perMille = (text: string): number => {
  const [, amount] = /^(\d+(?:\.\d)?)%?$/.exec(text) ?? []
  const value = Math.round(Number(amount) * 10)
  return value >= 0 && value <= 1000 ? value : refuse('0–100, 0.5')
}

export const oneOf =
  <const Name extends string>(names: readonly Name[]) =>
  (text: string): Name =>
    names.find((name) => name === text) ?? refuse(names.join(', '))

const MOST_SEED = 4_294_967_295

/** @param told what `--help` says of it */
export const seedOption = (told: string): Option =>
  new Option('--seed <n>', told).argParser(wholeNumber(0, MOST_SEED))

export const forceOption = (lang: Lang): Option => new Option('--force', words.force[lang])

const mondayOf = (text: string): string =>
  isoDate.safeParse(text).success && weekdayOf(text) === 1 ? text : refuse('2026-09-07')

export const mondayOption = (told: string): Option => new Option('--monday <date>', told).argParser(mondayOf)

/** Adds the options that every verb has. */
export function withCommon(verb: Command, lang: Lang): Command {
  return verb
    .addOption(new Option('--lang <lang>', words.lang[lang]).argParser(oneOf(LANGS)))
    .addOption(new Option('--json', words.json[lang]))
    .addOption(new Option('--quiet', words.quiet[lang]))
}

/** Adds the options of a verb that writes reports. */
export const withReports = (verb: Command, lang: Lang): Command =>
  verb
    .addOption(new Option('--calendars', words.calendars[lang]))
    .addOption(new Option('--revision <n>', words.revision[lang]).argParser(wholeNumber(0, 1_000_000)))
    .addOption(new Option('--names <file>', words.names[lang]))

const workOption = (lang: Lang, rounds: number): Option =>
  new Option('--work <rounds>', tell(lang, words.work, { rounds })).argParser(wholeNumber(0, 1_000_000))

const presetOption = (lang: Lang): Option =>
  new Option('--preset <name>', tell(lang, words.preset, { names: PRESET_NAMES.join(', ') })).argParser(
    oneOf(PRESET_NAMES),
  )

const workersOption = (lang: Lang): Option =>
  new Option('--workers <n>', words.workers[lang]).argParser(wholeNumber(1, 256))

/** Adds what every verb takes that solves without writing a roster, with the rounds it does when nothing limits it. */
export const withWork = (verb: Command, lang: Lang, rounds: number): Command =>
  verb
    .addOption(seedOption(tell(lang, words.seed, { seed: String(DEFAULT_SEED) })))
    .addOption(workOption(lang, rounds))
    .addOption(presetOption(lang))
    .addOption(workersOption(lang))

/** Adds the options of a verb that solves and writes. */
export const withSolving = (verb: Command, lang: Lang, rounds: number): Command =>
  withWork(withReports(verb, lang), lang, rounds)
    .addOption(new Option('--plain', words.plain[lang]))
    .addOption(new Option('--time <time>', words.time[lang]).argParser(seconds))
    .addOption(new Option('--coolings <rounds>', words.coolings[lang]).argParser(coolingsOf))
    .addOption(new Option('--gap <percent>', words.gap[lang]).argParser(perMille))
    .addOption(new Option('--no-loans', words.noLoans[lang]))
    .addOption(new Option('--loan-rounds <n>', words.loanRounds[lang]).argParser(wholeNumber(0, 100)))
    .addOption(new Option('--no-proof', words.noProof[lang]))
    .addOption(forceOption(lang))

export const weeksOption = (lang: Lang): Option =>
  new Option('--weeks <n>', tell(lang, words.weeks, { weeks: DEFAULT_WEEKS })).argParser(wholeNumber(1, 60))
