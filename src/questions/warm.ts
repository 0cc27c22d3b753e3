import { fileURLToPath } from 'node:url'
import type { Move } from '../../models/moves.ts'
import type { Asked } from '../../solver/index.ts'
import { openThreads } from '../pool/threads.ts'
import type { PackedRoster } from '../records/store-roster.ts'
import type { Question } from './answer.ts'
import { Placing } from './placing.ts'
import { type Answers, MOST, type Task } from './thread.ts'

/** Threads that answer: what takes long about one roster holds up no question about those of the other thread. */
const THREADS = 2

/** A roster that is asked about: the hash of its document, and how its bytes are brought where it is not open yet. */
interface Of {
  readonly hash: string
  readonly load: () => Promise<Uint8Array>
}

/** Answers questions about rosters and changes them by hand, and keeps those that were asked of open. */
export interface Questions {
  /**
   * The answer as JSON of its shape.
   * @param school the one school that whoever asks may see; null: all
   */
  readonly ask: (of: Of, question: Question, school: string | null) => Promise<Asked<string>>
  /** A roster after a change, judged and ready to be stored. Whoever asks of it next finds it warm. */
  readonly edit: (of: Of, moves: readonly Move[]) => Promise<PackedRoster>
  readonly end: () => Promise<void>
}

/** Questions and changes that may wait for each thread. */
const WAITING = 64

/** Milliseconds for which the thread of changes waits for the next one before it lets its rosters go. */
const IDLE = 300_000

/** Megabytes of objects that each thread may hold. */
const MOST_MEGABYTES = 4096

const threads = (idleTimeout: number) => {
  const { run, end } = openThreads<Task, Answers[Task['do']]>(
    {
      filename: fileURLToPath(new URL('./thread.mjs', import.meta.url)),
      minThreads: 0,
      maxThreads: 1,
      concurrentTasksPerWorker: 1,
      idleTimeout,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    },
    WAITING,
  )
  return {
    // The thread answers as the type of its task says.
    run: async <Of extends Task>(task: Of) => (await run(task)) as Answers[Of['do']],
    end,
  }
}

/**
 * Each roster that is asked about is held by one of two threads: who asks of the same one again finds it warm. Another one holds those that are
 * changed: a change is verified as a whole, and nobody who drags waits for that. Each starts when it is first needed.
 */
export function openQuestions(): Questions {
  const asking = Array.from({ length: THREADS }, () => threads(Number.POSITIVE_INFINITY))
  const placing = new Placing(THREADS, THREADS * MOST)
  /** Does something in the thread of a roster. */
  const at = async <T>(
    roster: string,
    work: (thread: ReturnType<typeof threads>, place: number) => Promise<T>,
  ): Promise<T> => {
    const place = placing.enter(roster)
    const thread = asking[place]
    if (thread === undefined) throw new RangeError('no such thread')
    return await work(thread, place).finally(() => placing.leave(place))
  }
  const editing = threads(IDLE)
  return {
    ask: async ({ hash, load }, question, school) => {
      const task = { do: 'ask', hash, question, school } as const
      const answered = await at(
        hash,
        async ({ run }) =>
          (await run({ ...task, bytes: null })) ?? (await run({ ...task, bytes: await load() })),
      )
      if (answered === null) throw new Error('a roster that was brought is not open')
      return answered
    },
    edit: async ({ hash, load }, moves) => {
      const task = { do: 'edit', hash, moves } as const
      const packed =
        (await editing.run({ ...task, bytes: null })) ?? (await editing.run({ ...task, bytes: await load() }))
      if (packed === null) throw new Error('a roster that was brought is not open')
      const { documentHash, score, bound } = packed.head
      await at(hash, async ({ run }, place) => {
        await run({ do: 'follow', hash, moves, made: { hash: documentHash, score, bound } })
        placing.keep(documentHash, place)
      })
      return packed
    },
    end: async () => {
      await Promise.all([...asking, editing].map(({ end }) => end()))
    },
  }
}
