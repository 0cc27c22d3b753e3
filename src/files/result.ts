import type { Fault } from '../../models/faults.ts'

/** What was made of an input: the value with what is worth saying of it, or everything that is wrong with it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] }
