import { z } from 'zod'
import { activityId, blockCode, homeroomId, schoolId, studentId } from './ids.ts'
import { ledger } from './ledger.ts'
import { grade } from './school.ts'
import { isoDate, weekday } from './time.ts'

/** A day of the week signed up for. */
export const signUp = z.strictObject({
  weekday,
  /** The regular block after which the student leaves; null: the last. */
  until: blockCode.nullable().default(null),
  /** Extended and evening blocks signed up for. */
  extra: z.array(blockCode).default([]),
  /** The family declared the need of extended care (延时托管) that day [3.2.1]. */
  needsExtended: z.boolean().default(false),
  /** The first date it is for, where it came in the middle of a week; before, the one it replaces counts. Left out: every date. */
  from: isoDate.exactOptional(),
})
export type SignUp = z.infer<typeof signUp>

/** Ranked choices of a weekday, or (null) of every weekday that has no list of its own. First is best. */
const choiceList = z.strictObject({ weekday: weekday.nullable(), activities: z.array(activityId).max(60) })

export const student = z.strictObject({
  id: studentId,
  school: schoolId,
  grade,
  homeroom: homeroomId,
  /** 自愿参加确认; null: none on record. A withdrawal counts from its own date. */
  consent: z.strictObject({ date: isoDate, withdrawn: isoDate.nullable().default(null) }).nullable(),
  days: z.array(signUp).default([]),
  /** Dates on which the student is not there at all (a trip of the class, quarantine): nothing is required then. Left out: none. */
  away: z.array(isoDate).min(1).optional(),
  tutoring: z
    .strictObject({ needed: z.boolean(), willing: z.boolean() })
    .default({ needed: false, willing: false }),
  boarder: z.boolean().default(false),
  hardship: z.boolean().default(false),
  specialCare: z.boolean().default(false),
  choices: z.array(choiceList).default([]),
  mostWanted: activityId.nullable().default(null),
  /** Lottery number of the term; the smaller goes first among equals. Bound siblings share one. */
  lottery: z.int().min(0).max(1_000_000_000),
  friend: studentId.nullable().default(null),
  keepApart: z.array(studentId).default([]),
  /** Ledger: deviation of S01 cost carried. */
  carried: ledger.default(0),
})
export type Student = z.infer<typeof student>

const family = { consent: true, days: true, choices: true, mostWanted: true, friend: true } as const

/** The part of a student that the school keeps. */
export const studentRecord = student.omit(family)

/** The part of a student that the family gives: consent, days, choices, friend. */
export const familySignUp = student.pick({ id: true, ...family })

/** The ranked list that applies on a weekday: its own, else the week's, else none. */
export const choicesOn = (who: Student, on: number): readonly z.infer<typeof activityId>[] =>
  (who.choices.find((list) => list.weekday === on) ?? who.choices.find((list) => list.weekday === null))
    ?.activities ?? []

/** The sign-up for a day, whether the student is expected then or not: the latest of its weekday that is for its date. */
export const signedUpOn = (
  who: Student,
  { date, follows }: { readonly date: string; readonly follows: number },
): SignUp | undefined =>
  who.days.findLast(({ weekday: on, from }) => on === follows && (from === undefined || from <= date))

/** Whether consent is in force on a date. */
export const consents = (who: Student, date: string): boolean =>
  who.consent !== null &&
  who.consent.date <= date &&
  (who.consent.withdrawn === null || date < who.consent.withdrawn)

/** Whether a student who signed up for its weekday comes on a date: consent in force, and not away. */
export const isExpected = (who: Student, date: string): boolean =>
  consents(who, date) && who.away?.some((day) => day === date) !== true
