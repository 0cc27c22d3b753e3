import { openDatabase, SYSTEM } from '../database/database.ts'
import { backupWords as words } from '../messages/backup.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { serviceFault } from '../problems/starting.ts'
import { type Noted, type RecordChecked, verifyRecord } from '../repositories/audit.ts'
import { listDistricts } from '../repositories/districts.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { settingsOr } from './serve.ts'
import { harmless, type Terminal } from './terminal.ts'
import { withDatabase } from './with-database.ts'

const SECONDS = 600

interface Checked extends RecordChecked {
  readonly district: string
}

export interface AuditOptions {
  /** Ends that earlier checks have told, by district. */
  readonly noted?: ReadonlyMap<string, Noted>
}

/** Checks the record of every district from its first deed; of one that was noted and is not there any more nothing is left. */
async function checked(url: string, noted: ReadonlyMap<string, Noted>): Promise<Checked[]> {
  const database = await openDatabase(url, 1)
  try {
    return await database.within(
      SYSTEM,
      async (tx) => {
        const found: Checked[] = []
        for (const district of new Set([...(await listDistricts(tx)), ...noted.keys()]))
          found.push({ district, ...(await verifyRecord(tx, district, noted.get(district) ?? null)) })
        return found
      },
      SECONDS,
    )
  } finally {
    await database.close()
  }
}

/** `kehou audit`: whether any deed of the record was changed, put in or taken out since it was put down. */
export async function runAudit({ noted = new Map() }: AuditOptions, terminal: Terminal): Promise<Outcome> {
  const settings = settingsOr(process.env)
  if ('exit' in settings) return settings
  try {
    const districts = await withDatabase(settings, (url) => checked(url, noted))
    const faults = districts.flatMap(({ district, broken }) =>
      broken === null ? [] : [cliFault('RECORD_BROKEN', { district, seq: broken })],
    )
    if (!terminal.json && !terminal.quiet)
      for (const { district, rows, head } of districts)
        terminal.say(
          harmless(
            tell(terminal.lang, words.audited, {
              district,
              rows: grouped(rows),
              end: `${district}:${rows}:${head}`,
            }),
          ),
        )
    return { exit: faults.length === 0 ? EXIT.done : EXIT.invalid, faults, result: { districts } }
  } catch (error) {
    const fault = serviceFault(error, settings.KEHOU_PORT)
    if (fault === null) throw error
    return { exit: EXIT.unexpected, faults: [fault], result: {} }
  }
}
