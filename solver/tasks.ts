import { hashText } from '../models/hash.ts'
import type { SchoolId, StaffId } from '../models/ids.ts'
import type { Loan, Plan } from '../models/plan.ts'
import type { Week } from '../models/week.ts'
import { type Allotment, allotmentText } from './allotment.ts'
import type { Run } from './run.ts'
import type { RoundTask } from './search/round.ts'
import { allot } from './sharing.ts'
import { type Load, slice } from './slice.ts'

/** A school's part of a week as worker threads share it: its bytes, and a name that only the same bytes have. */
export interface Part {
  readonly bytes: SharedArrayBuffer
  readonly name: string
}

/** Puts a school's part of a week (`slice`) into bytes. */
function partOf(sliced: Week): Part {
  const text = JSON.stringify(sliced)
  const encoded = new TextEncoder().encode(text)
  const bytes = new SharedArrayBuffer(encoded.length)
  new Uint8Array(bytes).set(encoded)
  return { bytes, name: hashText(text) }
}

const known = new WeakMap<Week, Map<SchoolId, Part>>()

/** The part of a school that has no guests and lends nobody: the same whenever it is asked for. */
export function ownPart(week: Week, school: SchoolId): Part {
  const parts = known.get(week) ?? new Map<SchoolId, Part>()
  known.set(week, parts)
  const part = parts.get(school) ?? partOf(slice(week, school))
  parts.set(school, part)
  return part
}

/** Parts of a school that differ in guests and in what its people do elsewhere: so many are kept, for they are asked for in turn. */
const MOST_SHOWN = 4

const shown = new WeakMap<Week, Map<SchoolId, Map<string, Part>>>()

/** The part of a school with guests, and with what its people do at other schools. */
export function shownPart(
  week: Week,
  school: SchoolId,
  guests: readonly Loan[],
  away: ReadonlyMap<StaffId, Load>,
): Part {
  const bySchool = shown.get(week) ?? new Map<SchoolId, Map<string, Part>>()
  shown.set(week, bySchool)
  const parts = bySchool.get(school) ?? new Map<string, Part>()
  bySchool.set(school, parts)
  const seen = JSON.stringify([guests, [...away]])
  const part = parts.get(seen) ?? partOf(slice(week, school, guests, away))
  parts.delete(seen)
  parts.set(seen, part)
  const [oldest = seen] = parts.keys()
  if (parts.size > MOST_SHOWN) parts.delete(oldest)
  return part
}

/** Names a school's problem: the same key means the same part, allotment and loans. */
export const keyOf = ({ name }: Part, allotment: Allotment, loans: readonly Loan[]): string =>
  hashText(`${name}${JSON.stringify(loans)}${allotmentText(allotment)}`)

/** A seed of each school's own: that of the run, and the school's place among the others. */
const seedOf = (seed: number, index: number): number => seed * 1009 + index

/** What a plan says of a school. */
const ofSchool = ({ sessions, duties }: Plan, school: SchoolId): Plan => ({
  sessions: sessions.filter((row) => row.school === school),
  duties: duties.filter((row) => row.school === school),
  loans: [],
  unserved: [],
})

/** The first task of each school: what it may use of what schools share, its part of the week, its seed. */
export function tasksOf(
  week: Week,
  schools: readonly SchoolId[],
  { seed, stop, without, start }: Pick<Run, 'seed' | 'stop' | 'without' | 'start'>,
): RoundTask[] {
  const allotments = allot(week, schools)
  const none = { adultDays: new Map(), adultWeek: new Map(), roomDays: new Map() }
  return schools.map((school, index) => {
    const part = ownPart(week, school)
    const allotment = allotments.get(school) ?? none
    return {
      key: keyOf(part, allotment, []),
      part,
      school,
      allotment,
      isAlone: schools.length === 1,
      seed: seedOf(seed, index),
      checkpoint: null,
      kind: 'search',
      from: 'best',
      ...(without === undefined ? {} : { without }),
      ...(start === undefined ? {} : { start: ofSchool(start, school) }),
      stop,
    }
  })
}
