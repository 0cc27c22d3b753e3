import type { Database } from '../database/database.ts'
import { SYSTEM } from '../database/database.ts'
import { type Hold, type Renewed, renewJobs } from '../repositories/job-leases.ts'
import { renewSteps, type StepHold } from '../repositories/job-steps.ts'

/** What is done when the database says something of a job that is held. */
interface JobHeld {
  readonly hold: Hold
  readonly hear: (renewed: Renewed) => void
  /** Somebody else has it, or it has ended. */
  readonly lost: () => void
}

interface StepHeld {
  readonly hold: StepHold
  readonly halt: () => void
}

const nameOf = ({ job, key }: { readonly job: string; readonly key: string }): string => `${job} ${key}`

/** Everything that this worker has taken, renewed together. */
export class Leases {
  private readonly jobs = new Map<string, JobHeld>()
  private readonly steps = new Map<string, StepHeld>()

  /** @returns lets go of the job */
  holdJob(held: JobHeld): () => void {
    const { id } = held.hold
    this.jobs.set(id, held)
    return () => {
      if (this.jobs.get(id) === held) this.jobs.delete(id)
    }
  }

  /** @returns lets go of the step */
  holdStep(held: StepHeld): () => void {
    const name = nameOf(held.hold)
    this.steps.set(name, held)
    return () => {
      if (this.steps.get(name) === held) this.steps.delete(name)
    }
  }

  has(job: string): boolean {
    return this.jobs.has(job)
  }

  get heldJobs(): Hold[] {
    return [...this.jobs.values()].map(({ hold }) => hold)
  }

  get heldSteps(): StepHold[] {
    return [...this.steps.values()].map(({ hold }) => hold)
  }

  /** Says that the worker lives, and passes on what is to stop and what is lost. */
  async renew(database: Database): Promise<void> {
    const jobs = [...this.jobs.values()]
    const steps = [...this.steps.values()]
    if (jobs.length + steps.length === 0) return
    const [ownJobs, ownSteps] = await database.within(SYSTEM, async (tx) => [
      jobs.length === 0
        ? []
        : await renewJobs(
            tx,
            jobs.map(({ hold }) => hold),
          ),
      steps.length === 0
        ? []
        : await renewSteps(
            tx,
            steps.map(({ hold }) => hold),
          ),
    ])
    const renewed = new Map(ownJobs.map((job) => [job.id, job]))
    for (const held of jobs) {
      const found = renewed.get(held.hold.id)
      // What was let go of in the meantime is nobody's loss.
      if (this.jobs.get(held.hold.id) !== held) continue
      if (found === undefined) held.lost()
      else held.hear(found)
    }
    const going = new Set(ownSteps.filter(({ stop }) => !stop).map(nameOf))
    for (const { hold, halt } of steps) if (!going.has(nameOf(hold))) halt()
  }
}
