import type { Draft } from '../fixture.ts'

/** A change of a valid roster and exactly what the verifier must find, as `code reason`. */
export interface Mutation {
  readonly name: string
  readonly finds: readonly string[]
  readonly change: (draft: Draft) => void
  /** Start from the roster with a loan; else from the one without. */
  readonly loan?: true
  /** Leave hash and score as they were claimed. */
  readonly claimed?: true
}
