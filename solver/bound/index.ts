import type { SchoolId } from '../../models/ids.ts'
import { normalise } from '../../models/normal.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { refusedSchools } from '../rules/refusals.ts'
import type { Run } from '../run.ts'
import { tasksOf } from '../tasks.ts'
import { lendingOf } from './lending.ts'
import type { Proof } from './prove.ts'

/**
 * What can be proved of each school of a week without looking for a roster: a bound of its Z with everybody served, the
 * prices that prove it, the groups the relaxation opens. Schools that are refused, or may receive loans, are left out.
 * @param input a week without faults
 * @param steps of each school, fewer where more would hardly prove more
 * @returns when stopped, what was proved by then
 */
export async function bound(input: Week, run: Run, steps: number): Promise<Map<SchoolId, Proof>> {
  const week = withEvents(normalise(input))
  const refused = new Set<string>(refusedSchools(week).map(({ school }) => school))
  const schools = week.schools.map(({ id }) => id).filter((id) => !refused.has(id))
  const proofs = new Map<SchoolId, Proof>()
  await Promise.all(
    tasksOf(week, schools, run).map(async (task) => {
      const { lends, receives } = lendingOf(week, task.school, run)
      if (receives) return
      for (let step = 0; step < steps && Atomics.load(run.stop, 0) === 0; step++) {
        const before = proofs.get(task.school) ?? null
        if (before?.isDone === true) return
        const claim = { proof: before, mayBeLent: lends, level: 'weighted' as const, pace: 1 }
        const { proof } = await run.pool.run({ ...task, kind: 'prove', claim })
        if (proof) proofs.set(task.school, proof)
      }
    }),
  )
  return proofs
}
