import { fileURLToPath } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { openThreads } from '../../pool/threads.ts'
import type { Told } from './handed.ts'
import type { Bodies, BodyKind } from './thread.ts'

/** Milliseconds for which a thread waits for the next job before it ends. */
const IDLE = 60_000
/** Megabytes of objects that one job may hold. */
const MOST_MEGABYTES = 4096

type InputOf<Of extends BodyKind> = Parameters<Bodies[Of]>[0]
type OutputOf<Of extends BodyKind> = Promise<Told<Awaited<ReturnType<Bodies[Of]>>>>

/** Threads for what is long in a job and no step: reading, verifying, writing. The loop that renews leases is never held up. */
export interface BodyThreads {
  /** @param signal ends the work where nobody is interested any more; null: somebody waits for it in any case */
  readonly run: <Of extends BodyKind>(
    kind: Of,
    input: InputOf<Of>,
    signal: AbortSignal | null,
    transfer?: readonly (ArrayBuffer | MessagePort)[],
  ) => OutputOf<Of>
  readonly end: () => Promise<void>
}

/**
 * @param most jobs at once
 * @param waiting how many others may wait; one more is refused (`ThreadsFull`)
 */
export function openBodies(most: number, waiting?: number): BodyThreads {
  const { run, end } = openThreads<{ readonly kind: BodyKind; readonly input: unknown }, unknown>(
    {
      filename: fileURLToPath(new URL('./thread.mjs', import.meta.url)),
      minThreads: 0,
      maxThreads: most,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    },
    waiting,
  )
  return {
    run: <Of extends BodyKind>(
      kind: Of,
      input: InputOf<Of>,
      signal: AbortSignal | null,
      transfer: readonly (ArrayBuffer | MessagePort)[] = [],
    ) =>
      // The thread answers as the type of its body says.
      run(
        { kind, input },
        { ...(signal === null ? {} : { signal }), transferList: [...transfer] },
      ) as OutputOf<Of>,
    end,
  }
}
