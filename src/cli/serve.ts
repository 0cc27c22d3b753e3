import type { Database } from '../database/database.ts'
import type { Settings } from '../env.ts'
import { readSettings } from '../env.ts'
import { tell } from '../messages/message.ts'
import { servingWords as words } from '../messages/serving.ts'
import { serviceFault } from '../problems/starting.ts'
import { startService } from '../server.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { ended } from './stop.ts'
import type { Terminal } from './terminal.ts'

/** Settings of the environment, or the outcome that says what is wrong with them. */
export function settingsOr(env: Readonly<Record<string, string | undefined>>): Settings | Outcome {
  const settings = readSettings(env)
  if (settings.ok) return settings.value
  return {
    exit: EXIT.usage,
    faults: [cliFault('SETTINGS_INVALID', { names: settings.names.join(', ') })],
    result: {},
  }
}

/** `kehou serve`: serves API and page until it is told to end. */
export const runServe = async (terminal: Terminal): Promise<Outcome> => await serveWith(terminal)

/**
 * Serves until it is told to end.
 * @param prepare puts something into the database before anybody can sign in
 */
export async function serveWith(
  terminal: Terminal,
  prepare?: (database: Database) => Promise<void>,
): Promise<Outcome> {
  const settings = settingsOr(process.env)
  if ('exit' in settings) return settings
  const { lang } = terminal
  try {
    const service = await startService(settings, prepare)
    terminal.tell(tell(lang, words.listening, { address: service.address }))
    if (service.credentials !== null) terminal.tell(tell(lang, words.credentials, { ...service.credentials }))
    await ended()
    terminal.tell(words.stopping[lang])
    await service.stop()
    return { exit: EXIT.done, faults: [], result: { address: service.address } }
  } catch (error) {
    const fault = serviceFault(error, settings.KEHOU_PORT)
    if (fault === null) throw error
    return { exit: EXIT.unexpected, faults: [fault], result: {} }
  }
}
