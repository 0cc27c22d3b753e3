import { FIRST } from '../moves/index.ts'
import type { Run } from '../run.ts'
import type { Members } from './members.ts'
import type { RoundTask } from './round.ts'

/** A school that was constructed. */
interface Constructed {
  readonly task: RoundTask
  members: Members
}

/** What was constructed, bettered for a short while, unless whoever saw the first roster wants no more than that. */
export async function coolAll(
  schools: readonly Constructed[],
  { pool, stop, without }: Pick<Run, 'pool' | 'stop' | 'without'>,
): Promise<void> {
  if (without?.includes(FIRST) === true) return
  await Promise.all(
    schools.map(async (school) => {
      const [first] = school.members
      if (Atomics.load(stop, 0) !== 0 || first === undefined) return
      const { checkpoint } = await pool.run({ ...school.task, kind: 'cool', checkpoint: first })
      if (checkpoint === null) throw new Error('a school was not cooled')
      const { best } = checkpoint
      school.members = school.members.map((member) => ({ ...member, best }))
    }),
  )
}
