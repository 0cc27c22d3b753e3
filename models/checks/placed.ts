import type { Activity } from '../activity.ts'
import type { Pin } from '../pins.ts'
import type { School } from '../school.ts'
import type { DayView } from '../time.ts'
import type { Row } from './fault.ts'
import type { Run } from './runs.ts'

/** A pin whose names are all known: what the static rules look at. */
export interface Placed {
  readonly pin: Pin
  readonly row: Row
  readonly school: School
  readonly activity: Activity
  readonly day: DayView
  /** Runs of the activity on that day that hold the block: one of them is the pinned session. */
  readonly runs: readonly Run[]
}
