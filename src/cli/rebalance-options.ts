import { type Command, Option } from 'commander'
import { AIMS, type Aim } from '../../models/changes.ts'
import type { Lang } from '../../models/text.ts'
import { helpWords as words } from '../messages/help.ts'
import { tell } from '../messages/message.ts'
import { DEFAULT_SEED, REBALANCE_ROUNDS } from '../solving/defaults.ts'
import { forceOption, oneOf, seedOption, wholeNumber } from './options.ts'
import type { ShortChanges } from './shorthand.ts'

/** Elementary changes of each solve for an explanation, in thousands. */
export const EXPLAIN_WORK = 100

/** Options of a rebalance. */
export interface RebalanceOptions extends ShortChanges {
  /** Files of changes. */
  readonly changes?: readonly string[]
  readonly accept?: Aim
  readonly out?: string
  readonly force?: true
  readonly seed?: number
  readonly work?: number
}

const many = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Adds the options of a rebalance: what happened, what limits it, which repair is taken. */
export const withChanges = (verb: Command, lang: Lang): Command =>
  verb
    .addOption(new Option('--changes <file>', words.changes[lang]).argParser(many))
    .addOption(new Option('--absent <who@when>', words.absent[lang]).argParser(many))
    .addOption(new Option('--closed <where@when>', words.closed[lang]).argParser(many))
    .addOption(new Option('--withdrawn <student@day>', words.withdrawn[lang]).argParser(many))
    .addOption(new Option('--cancelled <day@school>', words.cancelled[lang]).argParser(many))
    .addOption(new Option('--class-away <class@when>', words.classAway[lang]).argParser(many))
    .addOption(new Option('--budget <school=yuan>', words.budget[lang]).argParser(many))
    .addOption(new Option('--from <moment>', words.from[lang]))
    .addOption(new Option('--students <n>', words.students[lang]).argParser(wholeNumber(0, 1_000_000)))
    .addOption(new Option('--adults <n>', words.adults[lang]).argParser(wholeNumber(0, 1_000_000)))
    .addOption(new Option('--accept <repair>', words.accept[lang]).argParser(oneOf(AIMS)))
    .addOption(new Option('--out <folder>', words.out[lang]))
    .addOption(seedOption(tell(lang, words.seed, { seed: String(DEFAULT_SEED) })))
    .addOption(
      new Option('--work <rounds>', tell(lang, words.workOfRepair, { rounds: REBALANCE_ROUNDS })).argParser(
        wholeNumber(0, 10_000),
      ),
    )
    .addOption(forceOption(lang))

/** Adds the options of a recommendation. */
export const withQuestion = (verb: Command, lang: Lang): Command =>
  verb
    .addOption(new Option('--session <post>', words.session[lang]))
    .addOption(new Option('--student <student>', words.studentAt[lang]))
    .addOption(new Option('--swap [other]', words.swap[lang]))
    .addOption(new Option('--away', words.away[lang]))
    .addOption(new Option('--earlier <file>', words.earlier[lang]).argParser(many))
    .addOption(new Option('--out <folder>', words.outExchange[lang]))
    .addOption(forceOption(lang))

/** Adds the options of an explanation. */
export const withExplain = (verb: Command, lang: Lang): Command =>
  verb
    .addOption(new Option('--session <post>', words.session[lang]))
    .addOption(new Option('--child <student=activity>', words.child[lang]))
    .addOption(new Option('--unserved', words.unserved[lang]))
    .addOption(new Option('--worth', words.worth[lang]))
    .addOption(new Option('--letters <folder>', words.letters[lang]))
    .addOption(new Option('--school <school>', words.onlySchool[lang]))
    .addOption(seedOption(tell(lang, words.seed, { seed: String(DEFAULT_SEED) })))
    .addOption(
      new Option('--work <thousands>', tell(lang, words.workOfExplain, { work: EXPLAIN_WORK })).argParser(
        wholeNumber(0, 100_000),
      ),
    )
    .addOption(forceOption(lang))
