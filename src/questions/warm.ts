import { fileURLToPath } from 'node:url'
import type { Asked } from '../../solver/index.ts'
import { openThreads } from '../pool/threads.ts'
import type { Question } from './answer.ts'
import type { Answered, Task } from './thread.ts'

/** Answers questions about rosters, and keeps those that were asked of open. */
export interface Questions {
  /**
   * @param hash of the roster's document
   * @param load brings its bytes, where it is not open yet
   * @param school the one school that whoever asks may see; null: all
   */
  readonly ask: (
    hash: string,
    load: () => Promise<Uint8Array>,
    question: Question,
    school: string | null,
  ) => Promise<Asked<unknown>>
  readonly end: () => Promise<void>
}

/** One thread holds the rosters: who asks of the same one again finds it warm. It starts with the first question. */
export function openQuestions(): Questions {
  const { run, end } = openThreads<Task, Answered>({
    filename: fileURLToPath(new URL('./thread.mjs', import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    concurrentTasksPerWorker: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  return {
    ask: async (hash, load, question, school) => {
      const warm = await run({ hash, bytes: null, question, school })
      if (warm !== null) return warm
      const answered = await run({ hash, bytes: await load(), question, school })
      if (answered === null) throw new Error('a roster that was brought is not open')
      return answered
    },
    end,
  }
}
