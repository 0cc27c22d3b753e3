import { readFile } from 'node:fs/promises'
import { checkWeek } from '../../../models/checks/index.ts'
import { normalise } from '../../../models/normal.ts'
import { week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../compile.ts'
import { allot } from '../../sharing.ts'
import { slice } from '../../slice.ts'
import { answer, given, timed } from './given.ts'

const { file } = given<{ file: string }>()

const start = process.cpuUsage()
const before = start.user + start.system

/** Reads a week from JSON, checks its shape and its parts against each other, then divides what is shared and compiles every school. */
const read = await timed(async () => JSON.parse(await readFile(file, 'utf8')) as unknown)
const shaped = await timed(() => week.parse(read.value))
const checked = await timed(() => checkWeek(shaped.value))
if (checked.value.some(({ severity }) => severity === 'error')) throw new Error(`${file} has faults`)
const folded = await timed(() => withEvents(normalise(shaped.value)))
const divided = await timed(() => {
  const schools = folded.value.schools.map(({ id }) => id)
  const allotments = allot(folded.value, schools)
  return schools.map((id) => ({ id, part: slice(folded.value, id), allotment: allotments.get(id) ?? null }))
})
const compiled = await timed(() => {
  for (const { id, part, allotment } of divided.value) compile(part, id, allotment, [])
})
const seconds = (parts: readonly { readonly milliseconds: number }[]): number =>
  parts.reduce((sum, { milliseconds }) => sum + milliseconds / 1000, 0)
answer({
  parseSeconds: seconds([read]),
  shapeSeconds: seconds([shaped]),
  checkSeconds: seconds([checked]),
  divideSeconds: seconds([folded, divided]),
  compileSeconds: seconds([compiled]),
  processorSeconds: (process.cpuUsage().user + process.cpuUsage().system - before) / 1e6,
  seconds: seconds([read, shaped, checked, folded, divided, compiled]),
})
