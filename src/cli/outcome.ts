import type { Fault } from '../../models/faults.ts'
import type { ExitCode } from './exit-codes.ts'

/** How a verb ended: its exit code, what it found, and what `--json` writes besides. */
export interface Outcome {
  readonly exit: ExitCode
  readonly faults: readonly Fault[]
  readonly result: Readonly<Record<string, unknown>>
  /** Told after the faults. */
  readonly after?: string
}
