import type { MessagePort } from 'node:worker_threads'
import {
  type Pool,
  type Progress,
  type RoundResult,
  type RoundTask,
  runRound,
} from '../../../solver/index.ts'
import { type Flags, haltOf, keyOf, packTask, readResult, STOPPED } from './codec.ts'
import type { Desk, StepAsk } from './desk.ts'

/** What happens in a solve, first of how many schools it is, and, where its time is limited, how many seconds from its beginning the search has. */
export type SolveEvent =
  | Progress
  | { readonly kind: 'begun'; readonly schools: number }
  | { readonly kind: 'timed'; readonly searching: number }

/** What a solving thread says to the worker: a step it asks for, or how far it has come. */
type Said =
  | { readonly kind: 'step'; readonly id: number; readonly ask: StepAsk }
  | { readonly kind: 'progress'; readonly event: SolveEvent }

/** What it hears: the packed result of a step, null where it was stopped, nothing where it failed. */
interface Heard {
  readonly id: number
  readonly result?: Uint8Array<ArrayBuffer> | null
}

/** In the solving thread: a pool whose steps are done by whoever holds the other end of the port. */
export function poolOver(port: MessagePort, flags: Flags): Pool {
  const waiting = new Map<number, (heard: Heard) => void>()
  let last = 0
  port.on('message', (heard: Heard) => {
    waiting.get(heard.id)?.(heard)
    waiting.delete(heard.id)
  })
  const ask = (of: StepAsk): Promise<Heard> => {
    const id = ++last
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      port.postMessage({ kind: 'step', id, ask: of } satisfies Said, [of.task.buffer])
    })
  }
  return {
    run: async (task: RoundTask): Promise<RoundResult> => {
      const halts = haltOf(task, flags)
      const { result } = await ask({
        key: keyOf(task),
        task: packTask(task, halts),
        week: task.part.bytes,
        weekKey: task.part.name,
        halts,
      })
      if (result === undefined) throw new Error('a step failed')
      if (result !== null) return readResult(result)
      // A round of loans that is cut short is dropped whole: any answer will do, and with the flag raised one is had at once.
      return halts === 'loans' ? runRound(task) : STOPPED
    },
  }
}

/** In the solving thread: tells how far it has come. */
export const observerOver =
  (port: MessagePort) =>
  (event: SolveEvent): void =>
    port.postMessage({ kind: 'progress', event } satisfies Said)

/** In the worker: does what the solving thread asks for. */
export function serve(
  port: MessagePort,
  desk: Pick<Desk, 'run'>,
  observe: (event: SolveEvent) => void,
): void {
  const answer = async (id: number, ask: StepAsk): Promise<void> => {
    const heard: Heard = await desk.run(ask).then(
      (result) => ({ id, result }),
      () => ({ id }),
    )
    port.postMessage(heard)
  }
  port.on('message', (said: Said) => {
    if (said.kind === 'step') void answer(said.id, said.ask)
    else observe(said.event)
  })
}
