import { z } from 'zod'
import { blockCode, dutyId, homeroomId, schoolId, siteId } from './ids.ts'
import { clock, closure, isoDate, parity, weekday } from './time.ts'

/** Grades 1–9 of compulsory education. */
export const grade = z.int().min(1).max(9)
export const blockKind = z.enum(['regular', 'extended', 'evening'])
export type BlockKind = z.infer<typeof blockKind>

/**
 * Which blocks are meant: every field given must agree, a field left out agrees with all. `{ block: 'B2' }` is B2 on
 * every weekday; `{ kind: 'extended' }` every extended block.
 */
export const slotPattern = z.strictObject({
  weekday: weekday.nullable().default(null),
  block: blockCode.nullable().default(null),
  kind: blockKind.nullable().default(null),
  weeks: parity.default('every'),
})
export type SlotPattern = z.infer<typeof slotPattern>

const homeroom = z.strictObject({ id: homeroomId, grade, name: z.string().max(80) })
export type Homeroom = z.infer<typeof homeroom>

/** End of the compulsory timetable (放学时间) of a grade on a weekday. */
const timetableEnd = z.strictObject({ grade, weekday, end: clock })

/** A service block (服务时段) of a weekday. Blocks of one grade and weekday do not overlap. */
const block = z.strictObject({
  code: blockCode,
  weekday,
  start: clock,
  end: clock,
  kind: blockKind,
  grades: z.array(grade).min(1),
})
export type Block = z.infer<typeof block>

/** Written homework a school declares for a grade, minutes a day on average [3.1.1]. */
const writtenHomework = z.strictObject({ grade, minutes: z.int().min(0).max(600) })

/** Homework blocks of a grade on a weekday, where they differ from the default; an empty list: none that day. */
const homeworkBlocks = z.strictObject({ grade, weekday, blocks: z.array(blockCode) })

/** A duty without students at a site in a block: duty leader, gate, late pick-up. */
const siteDuty = z.strictObject({
  id: dutyId,
  name: z.string().max(80),
  site: siteId,
  weekday,
  block: blockCode,
  adults: z.int().min(1).max(50),
  /** Minutes that count as duty for each adult; the adult is bound to the site for the whole block. */
  minutes: z.int().min(1).max(600),
})
export type SiteDuty = z.infer<typeof siteDuty>

export const school = z.strictObject({
  id: schoolId,
  name: z.string().min(1).max(80),
  level: z.enum(['primary', 'junior', 'nine_year']),
  ownership: z.enum(['public', 'private']).default('public'),
  location: z.enum(['town_and_above', 'below_town', 'urban']).default('town_and_above'),
  boarding: z.boolean().default(false),
  /** 师资力量薄弱的学校: may receive loans [3.2.3]. */
  weak: z.boolean().default(false),
  homerooms: z.array(homeroom).min(1),
  timetable: z.array(timetableEnd).min(1),
  blocks: z.array(block).min(1),
  writtenHomework: z.array(writtenHomework).default([]),
  homeworkBlocks: z.array(homeworkBlocks).default([]),
  siteDuties: z.array(siteDuty).default([]),
  /** Yuan a week for pay (H17); null: no limit set. */
  weeklyBudget: z.int().min(0).max(100_000_000).nullable().default(null),
  /** A recorded exemption from the end time (H02). */
  endTimeExemption: z
    .strictObject({ from: isoDate, to: isoDate, reason: z.string().max(200) })
    .nullable()
    .default(null),
  /** Dates on which this school gives no service: a cancelled day. */
  closures: z.array(closure).default([]),
})
export type School = z.infer<typeof school>
