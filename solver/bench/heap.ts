import { runTask } from './fresh.ts'
import type { Verdict } from './target.ts'

/** What the loop of the search takes from the heap, sampled, in one cooling after another has compiled it. */
export interface Allocation {
  readonly changes: number
  readonly bytes: number
  readonly moves: readonly { readonly what: string; readonly bytes: number }[]
  readonly sites: readonly { readonly what: string; readonly bytes: number }[]
}

/** Elementary changes of each cooling. */
const WORK = 500_000

export const profileHeap = (): Promise<Allocation> =>
  runTask<Allocation>('allocation', { name: 'school-M', work: WORK }, 600)

/** A sampled byte a change is as good as none: lists that still grow to their length. */
const MOST_BYTES = 1

/** Whether the loop of the search allocates, and who asks. */
export function heapVerdict(allocation: Allocation | null): Verdict {
  const perChange = (bytes: number): number => bytes / (allocation?.changes ?? 1)
  const callers = (allocation?.moves ?? []).filter(({ bytes }) => perChange(bytes) > MOST_BYTES)
  return {
    target: 'school-M: bytes that the loop of the search allocates for each elementary change',
    asked: 'none in the loop',
    measured:
      allocation === null
        ? '–'
        : `${perChange(allocation.bytes).toFixed(1)}${callers.length === 0 ? '' : `, of it ${callers.map(({ what, bytes }) => `${what} ${perChange(bytes).toFixed(1)}`).join(', ')}`}`,
    met: allocation === null ? null : perChange(allocation.bytes) <= MOST_BYTES,
  }
}
