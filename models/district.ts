import { IANAZone } from 'luxon'
import { z } from 'zod'
import { label } from './ids.ts'
import { clock, isoDate, weekday } from './time.ts'

/** A term: week 1 is the Monday-to-Sunday week that holds its first day. */
const term = z.strictObject({ id: label, name: z.string().max(80), first: isoDate, last: isoDate })
export type Term = z.infer<typeof term>

/** The normal off-work time (正常下班时间) of a range of dates [3.2.1]. */
const offWork = z.strictObject({ from: isoDate, to: isoDate, time: clock })

/**
 * A date that differs from the rule "Monday to Friday of a term are school days". A `school_day` or `make_up` date
 * names the weekday whose timetable, sign-ups, availability and homework blocks it follows (default its own).
 */
const calendarDay = z.strictObject({
  date: isoDate,
  kind: z.enum(['school_day', 'make_up', 'public_holiday', 'regional_holiday', 'holiday_care']),
  follows: weekday.nullable().default(null),
  name: z.string().max(80).default(''),
})
export type CalendarDay = z.infer<typeof calendarDay>

/** A policy text in force from a date: other districts' or later texts stand beside the first. */
const ruleSource = z.strictObject({ id: label, title: z.string().max(200), from: isoDate })

export const district = z.strictObject({
  id: label,
  name: z.string().min(1).max(80),
  zone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone))
    .default('Asia/Shanghai'),
  terms: z.array(term).min(1),
  offWork: z.array(offWork).min(1),
  calendar: z.array(calendarDay).default([]),
  /** Longest break between blocks, minutes. */
  breakLimit: z.int().min(0).max(120).default(15),
  /** H18: hours between the end of a late duty and the next lesson; null: the rule is off. */
  restHours: z.int().min(1).max(24).nullable().default(null),
  /** H11: largest share of a school's sessions led by outside instructors, percent. */
  outsideShare: z.int().min(0).max(100).default(10),
  /** Share of written homework to be done in school, percent [3.1.3]. */
  homeworkInSchool: z
    .strictObject({
      primary: z.int().min(0).max(100).default(100),
      junior: z.int().min(0).max(100).default(67),
    })
    .default({ primary: 100, junior: 67 }),
  eveningCounts: z
    .strictObject({
      fees: z.boolean().default(false),
      subsidy: z.boolean().default(false),
      participation: z.boolean().default(true),
    })
    .default({ fees: false, subsidy: false, participation: true }),
  /** H15: most loan days a week, of one teacher and out of one home school. */
  loanLimits: z
    .strictObject({
      daysPerTeacher: z.int().min(0).max(7).default(1),
      daysPerHomeSchool: z.int().min(0).max(1000).default(4),
    })
    .default({ daysPerTeacher: 1, daysPerHomeSchool: 4 }),
  ruleSources: z.array(ruleSource).default([]),
})
export type District = z.infer<typeof district>

/** What a way is called, whichever end is said first. */
export const wayName = (a: string, b: string): string => (a < b ? `${a} – ${b}` : `${b} – ${a}`)

/** Minutes between two sites, the same both ways. `walk` is with students, `adult` without. */
export const travel = z.strictObject({
  from: label,
  to: label,
  adult: z.int().min(0).max(600),
  walk: z.int().min(0).max(600).nullable().default(null),
})
