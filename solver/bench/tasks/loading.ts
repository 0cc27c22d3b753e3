import { readFile } from 'node:fs/promises'
import { normalise } from '../../../models/normal.ts'
import { week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../compile.ts'
import { allot } from '../../sharing.ts'
import { slice } from '../../slice.ts'
import { answer, given, timed } from './given.ts'

const { file } = given<{ file: string }>()

/** Reads a week from JSON and checks its shape, then divides what is shared and compiles every school. */
const read = await timed(async () => {
  const { schema: _, ...rest } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  return week.parse(rest)
})
const compiled = await timed(() => {
  const folded = withEvents(normalise(read.value))
  const schools = folded.schools.map(({ id }) => id)
  const allotments = allot(folded, schools)
  for (const id of schools) compile(slice(folded, id), id, allotments.get(id) ?? null, [])
})
answer({
  parseSeconds: read.milliseconds / 1000,
  compileSeconds: compiled.milliseconds / 1000,
  seconds: (read.milliseconds + compiled.milliseconds) / 1000,
})
