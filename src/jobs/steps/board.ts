import { fileURLToPath } from 'node:url'
import { openThreads } from '../../pool/threads.ts'
import type { Desk, StepAsk } from './desk.ts'
import type { StepInput } from './thread.ts'

/** A step that waits for a thread of this process. */
export interface Waiting {
  readonly input: StepInput
  /** Its packed result; null when it was stopped. */
  readonly done: (result: Uint8Array<ArrayBuffer> | null) => void
  readonly failed: (error: unknown) => void
  /** The job of this process that asks for it; null: another worker offered it. */
  readonly own: { readonly desk: Desk; readonly ask: StepAsk } | null
}

/** A step of a job of this process. */
export type Own = Waiting & { readonly own: NonNullable<Waiting['own']> }

const isOwn = (step: Waiting): step is Own => step.own !== null

/** The threads of this process that do steps, of its own jobs first, and the steps that wait for them. */
export interface Board {
  /** Threads with nothing to do. */
  readonly free: () => number
  readonly add: (step: Waiting) => void
  /** Takes the last of this process's own steps that wait off the board, at most so many. */
  readonly surplus: (most: number) => Own[]
  /** Takes steps off the board that need not be done any more. */
  readonly withdraw: (which: (step: Waiting) => boolean) => Waiting[]
  /** Begins no more steps; settles when those begun are done. */
  readonly drain: () => Promise<void>
  /** Ends the threads at once. */
  readonly end: () => Promise<void>
}

/**
 * @param idle told whenever threads are left with nothing to do
 */
export function openBoard(size: number, idle: () => void): Board {
  const threads = openThreads<StepInput, Uint8Array<ArrayBuffer> | null>({
    filename: fileURLToPath(new URL('./thread.mjs', import.meta.url)),
    minThreads: size,
    maxThreads: size,
    // A thread keeps its compiled schools from round to round: it must outlive the pauses between them.
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  const waiting: Waiting[] = []
  const running = new Set<Promise<void>>()
  let isDraining = false

  const begin = (step: Waiting): void => {
    const run = threads.run(step.input).then(step.done, step.failed)
    const ended = run.finally(() => {
      running.delete(ended)
      next()
    })
    running.add(ended)
  }
  const next = (): void => {
    while (!isDraining && running.size < size) {
      const step = waiting.shift()
      if (step === undefined) {
        idle()
        return
      }
      begin(step)
    }
  }
  const withdraw = (which: (step: Waiting) => boolean): Waiting[] => {
    const out = waiting.filter(which)
    for (const step of out) waiting.splice(waiting.indexOf(step), 1)
    return out
  }
  return {
    free: () => (isDraining ? 0 : size - running.size),
    add: (step) => {
      waiting.push(step)
      next()
    },
    surplus: (most) => {
      const out = waiting.filter(isOwn).slice(most === 0 ? waiting.length : -most)
      withdraw((step) => out.some((own) => own === step))
      return out
    },
    withdraw,
    drain: async () => {
      isDraining = true
      await Promise.all(running)
    },
    end: threads.end,
  }
}
