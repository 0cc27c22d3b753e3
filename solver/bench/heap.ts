import { runTask } from './fresh.ts'

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
