import { Command, type CommanderError } from 'commander'
import type { Fault } from '../../models/faults.ts'
import type { Lang } from '../../models/text.ts'
import { helpWords as words } from '../messages/help.ts'
import { DEFAULT_ROUNDS } from '../solving/defaults.ts'
import { VERSION } from '../version.ts'
import type { AuditOptions } from './audit.ts'
import type { CheckOptions } from './check.ts'
import type { DemoOptions } from './demo.ts'
import { exitTable } from './exit-codes.ts'
import type { ExplainOptions } from './explain.ts'
import { cliFault } from './fault.ts'
import type { GenerateOptions } from './generate.ts'
import type { ImportRosterOptions } from './import-roster.ts'
import {
  DEMO_ROUNDS,
  forceOption,
  mondayOption,
  notedEnds,
  type ReportOptions,
  SIMULATED_ROUNDS,
  type SolveOptions,
  seedOption,
  weeksOption,
  withCommon,
  withReports,
  withSolving,
  withWork,
} from './options.ts'
import type { Outcome } from './outcome.ts'
import { type RebalanceOptions, withChanges, withExplain, withQuestion } from './rebalance-options.ts'
import type { RecommendOptions } from './recommend.ts'
import type { StartOptions } from './start.ts'
import type { TemplateOptions } from './template.ts'
import type { Terminal } from './terminal.ts'

/** Runs a verb on the terminal and reports how it ended. */
export type Host = (verb: (terminal: Terminal) => Promise<Outcome>) => Promise<void>

/** The whole command line in one language. Each verb loads its own parts when it is called: help is there at once. */
export function programIn({ lang, say }: Pick<Terminal, 'lang' | 'say'>, host: Host): Command {
  const titles = new Map<string, string>(
    (['usage', 'options', 'commands', 'arguments'] as const).map((title) => [
      words[title].en,
      words[title][lang],
    ]),
  )
  const program = new Command('kehou')
    .description(words.program[lang])
    .version(VERSION, '--version', words.version[lang])
    .helpOption('-h, --help', words.help[lang])
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titles.get(title) ?? title })
    .configureOutput({ writeOut: (text) => say(text.trimEnd()), writeErr: () => undefined })
    .addHelpText('after', `\n${words.exitCodes[lang]}\n${exitLines(lang)}`)
  const verb = (name: string, description: string): Command =>
    withCommon(program.command(name).description(description), lang)

  verb('generate', words.generate[lang])
    .argument('<case>', words.case[lang])
    .requiredOption('--out <path>', words.outOrFile[lang])
    .addOption(seedOption(words.seedOfCase[lang]))
    .addOption(forceOption(lang))
    .action((name: string, options: GenerateOptions) =>
      host(async (terminal) => (await import('./generate.ts')).runGenerate(name, options, terminal)),
    )
  verb('check', words.check[lang])
    .argument('<input>', words.input[lang])
    .option('--against <input>', words.against[lang])
    .action((input: string, options: CheckOptions) =>
      host(async (terminal) => (await import('./check.ts')).runCheck(input, options, terminal)),
    )
  withSolving(verb('solve', words.solve[lang]), lang, DEFAULT_ROUNDS)
    .argument('<input>', words.input[lang])
    .requiredOption('--out <folder>', words.out[lang])
    .option('--start <file>', words.startFrom[lang])
    .action((input: string, options: SolveOptions & { readonly out: string }) =>
      host(async (terminal) => (await import('./solve.ts')).runSolve(input, options, terminal)),
    )
  withWork(verb('loans', words.loans[lang]), lang, DEFAULT_ROUNDS)
    .argument('<input>', words.input[lang])
    .action((input: string, options: SolveOptions) =>
      host(async (terminal) => (await import('./loans.ts')).runLoans(input, options, terminal)),
    )
  withWork(verb('simulate', words.simulate[lang]), lang, SIMULATED_ROUNDS)
    .argument('<input>', words.input[lang])
    .addOption(weeksOption(lang))
    .action((input: string, options: SolveOptions & { readonly weeks?: number }) =>
      host(async (terminal) => (await import('./simulate.ts')).runSimulate(input, options, terminal)),
    )
  verb('verify', words.verify[lang])
    .argument('<file>', words.rosterFile[lang])
    .action((file: string) =>
      host(async (terminal) => (await import('./verify.ts')).runVerify(file, terminal)),
    )
  verb('start', words.start[lang])
    .argument('<lists...>', words.lists[lang])
    .requiredOption('--out <file>', words.outBook[lang])
    .addOption(mondayOption(words.monday[lang]))
    .option('--school <name>', words.schoolName[lang])
    .addOption(forceOption(lang))
    .action((lists: string[], options: StartOptions) =>
      host(async (terminal) => (await import('./start.ts')).runStart(lists, options, terminal)),
    )
  verb('template', words.template[lang])
    .requiredOption('--out <file>', words.outBook[lang])
    .addOption(forceOption(lang))
    .action((options: TemplateOptions) =>
      host(async (terminal) => (await import('./template.ts')).runTemplate(options, terminal)),
    )
  verb('import-roster', words.importRoster[lang])
    .argument('<file>', words.rosterBook[lang])
    .option('--week <input>', words.ofWeek[lang])
    .option('--sheet <name>', words.ofSheet[lang])
    .option('--out <file>', words.outRoster[lang])
    .addOption(forceOption(lang))
    .action((file: string, options: ImportRosterOptions) =>
      host(async (terminal) => (await import('./import-roster.ts')).runImportRoster(file, options, terminal)),
    )
  withReports(verb('report', words.report[lang]), lang)
    .argument('<file>', words.rosterFile[lang])
    .requiredOption('--out <folder>', words.out[lang])
    .addOption(forceOption(lang))
    .action((file: string, options: ReportOptions & { readonly out: string }) =>
      host(async (terminal) => (await import('./reporting.ts')).runReport(file, options, terminal)),
    )
  withQuestion(verb('recommend', words.recommend[lang]), lang)
    .argument('<file>', words.rosterFile[lang])
    .action((file: string, options: RecommendOptions) =>
      host(async (terminal) => (await import('./recommend.ts')).runRecommend(file, options, terminal)),
    )
  withExplain(verb('explain', words.explain[lang]), lang)
    .argument('<file>', words.rosterFile[lang])
    .action((file: string, options: ExplainOptions) =>
      host(async (terminal) => (await import('./explain.ts')).runExplain(file, options, terminal)),
    )
  verb('compare', words.compare[lang])
    .argument('<file>', words.rosterFile[lang])
    .argument('<other>', words.rosterFile[lang])
    .action((file: string, other: string) =>
      host(async (terminal) => (await import('./compare.ts')).runCompare(file, other, terminal)),
    )
  withChanges(verb('rebalance', words.rebalance[lang]), lang)
    .argument('<file>', words.rosterFile[lang])
    .action((file: string, options: RebalanceOptions) =>
      host(async (terminal) => (await import('./rebalance.ts')).runRebalance(file, options, terminal)),
    )
  verb('serve', words.serve[lang]).action(() =>
    host(async (terminal) => (await import('./serve.ts')).runServe(terminal)),
  )
  verb('worker', words.worker[lang]).action(() =>
    host(async (terminal) => (await import('./worker.ts')).runWorker(terminal)),
  )
  verb('backup', words.backup[lang])
    .argument('<file>', words.backupFile[lang])
    .option('--force', words.force[lang])
    .action((file: string, { force = false }: { readonly force?: boolean }) =>
      host(async (terminal) => (await import('./backup.ts')).runBackup(file, force, terminal)),
    )
  verb('restore', words.restore[lang])
    .argument('<file>', words.backupFile[lang])
    .action((file: string) =>
      host(async (terminal) => (await import('./backup.ts')).runRestore(file, terminal)),
    )
  verb('audit', words.audit[lang])
    .option('--noted <end>', words.noted[lang], notedEnds)
    .action((options: AuditOptions) =>
      host(async (terminal) => (await import('./audit.ts')).runAudit(options, terminal)),
    )
  verb('password', words.password[lang])
    .argument('<login>', words.login[lang])
    .action((login: string) =>
      host(async (terminal) => (await import('./password.ts')).runPassword(login, terminal)),
    )
  withSolving(verb('demo', words.demo[lang]), lang, DEMO_ROUNDS)
    .option('--out <folder>', words.outDemo[lang])
    .option('--serve', words.serveDemo[lang])
    .action((options: DemoOptions) =>
      host(async (terminal) => (await import('./demo.ts')).runDemo(options, terminal)),
    )
  return program
}

const exitLines = (lang: Lang): string =>
  exitTable.map(({ code, words: text }) => `  ${code}  ${text[lang]}`).join('\n')

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

/** What commander says of a wrong command line, as a fault; null: it was help or the version that was asked for. */
export function usageFault(error: CommanderError): Fault | null {
  const read = quoted(error.message)
  switch (error.code) {
    case 'commander.help':
      return cliFault('CLI_COMMAND_MISSING')
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null
    case 'commander.unknownCommand':
      return cliFault('CLI_COMMAND', { read })
    case 'commander.unknownOption':
      return cliFault('CLI_OPTION', { read })
    case 'commander.missingMandatoryOptionValue':
      return cliFault('CLI_OPTION_MISSING', { read })
    case 'commander.optionMissingArgument':
      return cliFault('CLI_VALUE_MISSING', { read })
    case 'commander.missingArgument':
      return cliFault('CLI_ARGUMENT_MISSING', { read })
    case 'commander.invalidArgument': {
      const [, value = '', expected = ''] = /argument '([^']*)' is invalid\. (.*)$/s.exec(error.message) ?? []
      return cliFault('CLI_VALUE', { option: read, read: value, expected })
    }
    default:
      return cliFault('CLI_ARGUMENTS')
  }
}
