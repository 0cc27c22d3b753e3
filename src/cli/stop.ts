import { discardUnfinished } from '../files/output.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { EXIT } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** The flag that ends a search, and who may raise it. */
export interface Stop {
  readonly flag: Int32Array
  /** Raises the flag when some seconds have passed. */
  readonly after: (seconds: number) => void
  /** Who raised it; null: nobody. */
  readonly raisedBy: () => 'time' | 'signal' | null
  /** Lets signals and time go their usual way again. */
  readonly release: () => void
}

/**
 * Makes the first Ctrl-C end the search with the best roster so far, and a second one end the process at once.
 * @param clear takes a progress line off the terminal, so that what is said next begins a line
 */
export function openStop(terminal: Terminal, clear: () => void): Stop {
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let raised: 'time' | 'signal' | null = null
  let timer: NodeJS.Timeout | undefined
  const onSignal = (): void => {
    clear()
    if (raised === 'signal') {
      discardUnfinished()
      terminal.tell(words.aborted[terminal.lang])
      process.exit(EXIT.aborted)
    }
    raised = 'signal'
    Atomics.store(flag, 0, 1)
    terminal.tell(words.stopping[terminal.lang])
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    flag,
    after: (seconds) => {
      timer = setTimeout(() => {
        raised ??= 'time'
        Atomics.store(flag, 0, 1)
      }, seconds * 1000)
    },
    raisedBy: () => raised,
    release: () => {
      clearTimeout(timer)
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
