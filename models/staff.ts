import { z } from 'zod'
import { activityId, blockCode, homeroomId, institutionId, label, schoolId, siteId, staffId } from './ids.ts'
import { ledger } from './ledger.ts'
import { clock, closure, dateRange, isoDate, parity, weekday, window } from './time.ts'

/** Where an adult comes from [3.2.3]. Contract staff of the school are `own_teacher`. */
export const source = z.enum([
  'own_teacher',
  'retired_teacher',
  'professional',
  'volunteer',
  'outside_instructor',
])
export type Source = z.infer<typeof source>

/** A lesson of the compulsory timetable that an adult teaches. */
const lesson = z.strictObject({
  weekday,
  start: clock,
  end: clock,
  site: siteId,
  weeks: parity.default('every'),
})

/** A (weekday, block) of somebody's week: a wish, or a duty of last week. */
const dutySlot = z.strictObject({ weekday, block: blockCode })
export type DutySlot = z.infer<typeof dutySlot>

/** `recalled`: given, and then taken back. */
const consent = z.enum(['pending', 'given', 'refused', 'recalled'])

/** What home school and teacher said about a loan on a date to a host [3.2.3]. */
const loanConsent = z.strictObject({ date: isoDate, host: schoolId, home: consent, teacher: consent })

export const staffMember = z.strictObject({
  id: staffId,
  name: z.string().min(1).max(80),
  source,
  /** In service (在职) as a teacher. Own teachers are; nobody in service is engaged through an institution [3.3.7]. */
  inService: z.boolean(),
  /** Home school of own and retired teachers; null for others. */
  school: schoolId.nullable().default(null),
  /** Schools that professionals, volunteers and outside instructors serve. */
  serves: z.array(schoolId).default([]),
  organiser: z.string().max(80).default(''),
  institution: institutionId.nullable().default(null),
  skills: z.array(label).default([]),
  lessons: z.array(lesson).default([]),
  availability: z.array(window).default([]),
  absences: z.array(closure).default([]),
  /** Contract share in percent; volunteers 100. */
  share: z.int().min(1).max(100).default(100),
  maxPerDay: z.int().min(0).max(10).default(3),
  maxPerWeek: z.int().min(0).max(50).default(8),
  /** Yuan a session. */
  pay: z.int().min(0).max(100_000),
  /** 准入查询: last date on which the vetting record is in force; null: no record. */
  vettedUntil: isoDate.nullable(),
  /** Dates on which a later start (弹性上下班) is granted [3.2.1]. */
  laterStarts: z.array(isoDate).default([]),
  loanable: z.boolean().default(false),
  loanConsents: z.array(loanConsent).default([]),
  wanted: z.array(dutySlot).default([]),
  unwanted: z.array(dutySlot).default([]),
  /** Homerooms they teach. */
  homerooms: z.array(homeroomId).default([]),
  /** Ledger: deviations carried, minutes of duty, minutes late, loans in hundredths of a loan-day. */
  carried: z
    .strictObject({ load: ledger, late: ledger, loans: ledger })
    .default({ load: 0, late: 0, loans: 0 }),
  /** Duty slots of last week's roster; null where there was none. */
  lastWeek: z.array(dutySlot).nullable().default(null),
})
export type StaffMember = z.infer<typeof staffMember>

/** An approval (批准) of the bureau for one school and activity [3.2.3]. */
const approval = z.strictObject({ school: schoolId, activity: activityId, from: isoDate, to: isoDate })

export const institution = z.strictObject({
  id: institutionId,
  name: z.string().min(1).max(80),
  /** Subject-based (学科类) institutions may not take part [3.2.3]. */
  subject: z.boolean(),
  /** Ranges during which it is on the selection list (遴选机构名单). */
  listed: z.array(dateRange).default([]),
  approvals: z.array(approval).default([]),
})
export type Institution = z.infer<typeof institution>
