import { stat } from 'node:fs/promises'
import type { ErrorCode } from '../../models/errors.ts'
import { backup } from '../backup/backup.ts'
import { BackupRefused } from '../backup/format.ts'
import { restore } from '../backup/restore.ts'
import { diskFault } from '../files/disk.ts'
import { backupWords as words } from '../messages/backup.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { serviceFault } from '../problems/starting.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { settingsOr } from './serve.ts'
import { harmless, type Terminal } from './terminal.ts'
import { withDatabase } from './with-database.ts'

const refusals: Readonly<Record<BackupRefused['kind'], ErrorCode>> = {
  format: 'BACKUP_FORMAT',
  damaged: 'BACKUP_DAMAGED',
  version: 'BACKUP_VERSION',
  not_empty: 'DATABASE_NOT_EMPTY',
}

type Fault = Outcome['faults'][number]

/** How a verb ends that moves all rows between a file and the database of the settings. */
async function moved(
  file: string,
  move: (url: string) => Promise<number>,
  /** What the system said of the file. */
  ofFile: (error: unknown) => Outcome,
  told: (rows: string) => string,
  terminal: Terminal,
): Promise<Outcome> {
  const settings = settingsOr(process.env)
  if ('exit' in settings) return settings
  const failed = (exit: Outcome['exit'], fault: Fault): Outcome => ({ exit, faults: [fault], result: {} })
  try {
    const rows = await withDatabase(settings, move)
    if (!terminal.json && !terminal.quiet) terminal.say(harmless(told(grouped(rows))))
    return { exit: EXIT.done, faults: [], result: { file, rows } }
  } catch (error) {
    if (error instanceof BackupRefused) return failed(EXIT.input, cliFault(refusals[error.kind], { file }))
    const fault = serviceFault(error, settings.KEHOU_PORT)
    if (fault !== null) return failed(EXIT.unexpected, fault)
    if (!(error instanceof Error && 'path' in error && 'code' in error)) throw error
    return ofFile(error)
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** `kehou backup`: all that the service keeps, as it is at one moment, into a new file. */
export async function runBackup(file: string, mayReplace: boolean, terminal: Terminal): Promise<Outcome> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (isThere && !mayReplace)
    return { exit: EXIT.output, faults: [cliFault('OUTPUT_EXISTS', { file })], result: {} }
  return await moved(
    file,
    async (url) => await backup(url, file),
    (error) => ({
      exit: EXIT.output,
      faults: [cliFault('OUTPUT_UNWRITABLE', { file, reason: reasonOf(error) })],
      result: {},
    }),
    (rows) => tell(terminal.lang, words.written, { rows, file }),
    terminal,
  )
}

/** `kehou restore`: fills an empty database from a backup. */
export async function runRestore(file: string, terminal: Terminal): Promise<Outcome> {
  return await moved(
    file,
    async (url) => await restore(url, file),
    (error) => ({ exit: EXIT.input, faults: [diskFault(error, file)], result: {} }),
    (rows) => tell(terminal.lang, words.restored, { rows, file }),
    terminal,
  )
}
