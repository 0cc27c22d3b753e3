import { normalise } from '../../../models/normal.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../compile.ts'
import { construct } from '../../construct.ts'
import { decode } from '../../decode.ts'
import { type CaseName, generate } from '../../generate/index.ts'
import { emptyState } from '../../search/empty.ts'
import { allot } from '../../sharing.ts'
import { slice } from '../../slice.ts'
import { median } from '../statistics.ts'
import { answer, given, timed } from './given.ts'

const { name } = given<{ name: CaseName }>()

/** How often everything is compiled and decoded; the first times compile the program itself. */
const REPEATS = 9

/** The median time of doing something to each of some schools, per student. */
async function perStudent(students: number, task: () => void): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < REPEATS; count++) times.push((await timed(task)).milliseconds)
  return (1000 * median(times)) / students
}

const folded = withEvents(normalise(generate(name)))
const ids = folded.schools.map(({ id }) => id)
const allotments = allot(folded, ids)
const parts = ids.map((id) => ({ id, part: slice(folded, id), allotment: allotments.get(id) ?? null }))
const students = folded.students.length
const compileMicroseconds = await perStudent(students, () => {
  for (const { id, part, allotment } of parts) compile(part, id, allotment, [])
})
const states = parts.map(({ id, part, allotment }) => {
  const state = emptyState(compile(part, id, allotment, []))
  construct(state)
  return state
})
const decodeMicroseconds = await perStudent(students, () => {
  for (const state of states) decode(state)
})
answer({ students, compileMicroseconds, decodeMicroseconds })
