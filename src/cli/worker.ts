import { servingWords as words } from '../messages/serving.ts'
import { serviceFault } from '../problems/starting.ts'
import { startWorker } from '../worker.ts'
import { EXIT } from './exit-codes.ts'
import type { Outcome } from './outcome.ts'
import { settingsOr } from './serve.ts'
import { ended } from './stop.ts'
import type { Terminal } from './terminal.ts'

/** `kehou worker`: takes jobs of the service until it is told to end. */
export async function runWorker({ lang, tell }: Terminal): Promise<Outcome> {
  const settings = settingsOr(process.env)
  if ('exit' in settings) return settings
  try {
    const worker = await startWorker(settings)
    tell(words.working[lang])
    await ended()
    tell(words.stopping[lang])
    await worker.stop()
    return { exit: EXIT.done, faults: [], result: {} }
  } catch (error) {
    const fault = serviceFault(error, settings.KEHOU_PORT)
    if (fault === null) throw error
    return { exit: EXIT.unexpected, faults: [fault], result: {} }
  }
}
