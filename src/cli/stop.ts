import { discardUnfinished } from '../files/output.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { EXIT } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** The flag that ends a search, and who may raise it. */
export interface Stop {
  readonly flag: Int32Array
  /** The flag that ends deciding on loans, which comes after the search. */
  readonly loans: Int32Array
  /** Raises the flag of the search, and that of loans, when so many seconds have passed. */
  readonly after: (search: number, loans: number) => void
  /** Who raised it; null: nobody. */
  readonly raisedBy: () => 'time' | 'signal' | null
  /** Lets signals and time go their usual way again. */
  readonly release: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Those who end in good order when a signal comes, such as a search with its best roster so far; while there is one, it is theirs. */
let heeding = 0

function abort(terminal: Terminal): never {
  discardUnfinished()
  terminal.tell(words.aborted[terminal.lang])
  process.exit(EXIT.aborted)
}

/** Those whose process ends at once when a signal comes: one listener stands for all of them. */
const abortable = new Set<Terminal>()

function onSignal(): void {
  const [terminal] = abortable
  if (heeding === 0 && terminal !== undefined) abort(terminal)
}

/**
 * Makes Ctrl-C end the process at once with nothing written, unless a search is on that it ends first: while a file is read,
 * a result is judged.
 * @returns lets signals go their usual way again
 */
export function abortOnSignal(terminal: Terminal): () => void {
  if (abortable.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal)
  abortable.add(terminal)
  return () => {
    abortable.delete(terminal)
    if (abortable.size === 0) for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}

/** Resolves when the process is asked to end; asked once more, it ends at once. */
export const ended = (): Promise<void> =>
  new Promise((resolve) => {
    heeding++
    const onEnd = (): void => {
      for (const signal of SIGNALS) process.off(signal, onEnd)
      heeding--
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, onEnd)
  })

/**
 * Makes the first Ctrl-C end the search with the best roster so far, and a second one end the process at once.
 * @param clear takes a progress line off the terminal, so that what is said next begins a line
 */
export function openStop(terminal: Terminal, clear: () => void): Stop {
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const loans = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let raised: 'time' | 'signal' | null = null
  const timers: NodeJS.Timeout[] = []
  const onStop = (): void => {
    clear()
    if (raised === 'signal') abort(terminal)
    raised = 'signal'
    Atomics.store(flag, 0, 1)
    Atomics.store(loans, 0, 1)
    terminal.tell(words.stopping[terminal.lang])
  }
  heeding++
  for (const signal of SIGNALS) process.on(signal, onStop)
  return {
    flag,
    loans,
    after: (search, beyond) => {
      const raise = (which: Int32Array) => (): void => {
        raised ??= 'time'
        Atomics.store(which, 0, 1)
      }
      timers.push(setTimeout(raise(flag), search * 1000), setTimeout(raise(loans), beyond * 1000))
    },
    raisedBy: () => raised,
    release: () => {
      heeding--
      for (const timer of timers) clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, onStop)
    },
  }
}
