import { hashText } from '../models/hash.ts'
import type { SchoolId } from '../models/ids.ts'
import type { Week } from '../models/week.ts'
import { allotmentText } from './allotment.ts'
import type { Run } from './run.ts'
import type { RoundTask } from './search/round.ts'
import { allot } from './sharing.ts'
import { slice } from './slice.ts'

/** Bytes that worker threads share. */
function shared(text: string): SharedArrayBuffer {
  const bytes = new TextEncoder().encode(text)
  const buffer = new SharedArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}

/** A seed of each school's own: that of the run, and the school's place among the others. */
const seedOf = (seed: number, index: number): number => seed * 1009 + index

/** The first task of each school: what it may use of what schools share, its part of the week, its seed. */
export function tasksOf(
  week: Week,
  schools: readonly SchoolId[],
  { seed, stop, without }: Pick<Run, 'seed' | 'stop' | 'without'>,
): RoundTask[] {
  const allotments = allot(week, schools)
  const none = { adultDays: new Map(), adultWeek: new Map(), roomDays: new Map() }
  return schools.map((school, index) => {
    const text = JSON.stringify(slice(week, school))
    const allotment = allotments.get(school) ?? none
    return {
      key: hashText(`${text}${allotmentText(allotment)}`),
      week: shared(text),
      school,
      allotment,
      isAlone: schools.length === 1,
      seed: seedOf(seed, index),
      checkpoint: null,
      kind: 'search',
      from: 'best',
      ...(without === undefined ? {} : { without }),
      stop,
    }
  })
}
