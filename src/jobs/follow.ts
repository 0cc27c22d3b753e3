import type { Database, Scope } from '../database/database.ts'
import { JOB_CHANNEL, type Job, jobById } from '../repositories/jobs.ts'
import { listen } from './notices.ts'

/** Milliseconds after which a job is looked at though nothing was told of it. */
const LOOK = 2_000

/** Follows jobs, whoever works on them. */
export interface Following {
  /**
   * The job as it stands, and again after every change that was seen, until it has ended or is gone; of changes in quick
   * succession the last.
   * @param signal ends the following
   * @param known revision of the job that is known already; its end is told in any case
   */
  readonly follow: (scope: Scope, id: string, signal: AbortSignal, known?: number) => AsyncGenerator<Job>
  readonly close: () => Promise<void>
}

const isOver = ({ state }: Job): boolean => state !== 'queued' && state !== 'running'

/** One connection hears of all jobs for all who follow. */
export function openFollowing(database: Database): Following {
  const woken = new Map<string, Set<() => void>>()
  const wake = (id: string): void => {
    for (const each of woken.get(id) ?? []) each()
  }
  const notices = listen({
    url: database.url,
    name: 'kehou-follow',
    channels: [JOB_CHANNEL],
    hear: (_, payload) => wake(payload.split(' ')[0] ?? ''),
    connected: () => {
      for (const id of woken.keys()) wake(id)
    },
  })
  async function* follow(scope: Scope, id: string, signal: AbortSignal, known = 0): AsyncGenerator<Job> {
    let isDue = true
    let proceed: () => void = () => undefined
    const due = (): void => {
      isDue = true
      proceed()
    }
    const own = woken.get(id) ?? new Set()
    woken.set(id, own.add(due))
    signal.addEventListener('abort', due)
    const change = (): Promise<void> =>
      new Promise((resolve) => {
        if (isDue) return resolve()
        const timer = setTimeout(resolve, LOOK)
        proceed = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    try {
      for (let seen = known; ; ) {
        await change()
        if (signal.aborted) return
        isDue = false
        const job = await database.within(scope, (tx) => jobById(tx, id))
        if (job === null) return
        if (job.revision !== seen || isOver(job)) yield job
        if (isOver(job)) return
        seen = job.revision
      }
    } finally {
      signal.removeEventListener('abort', due)
      own.delete(due)
      if (own.size === 0) woken.delete(id)
    }
  }
  return { follow, close: notices.close }
}
