import { z } from 'zod'
import { activityId, blockCode, dutyId, groupId, roomId, schoolId, staffId, studentId } from './ids.ts'
import { isoDate } from './time.ts'

/** One group of one activity on one day in a run of blocks (课次). Its group is named; a group has one session a day. */
const session = z.strictObject({
  school: schoolId,
  group: groupId,
  activity: activityId,
  date: isoDate,
  /** Blocks of the run in order of time. */
  blocks: z.array(blockCode).min(1),
  room: roomId,
  lead: staffId,
  assistants: z.array(staffId),
  students: z.array(studentId),
})
export type Session = z.infer<typeof session>

/** Who holds a site duty on a date. */
const dutyAssignment = z.strictObject({
  school: schoolId,
  duty: dutyId,
  date: isoDate,
  adults: z.array(staffId),
})
export type DutyAssignment = z.infer<typeof dutyAssignment>

/** A teacher's whole service of one day at another school [3.2.3]. */
const loan = z.strictObject({ staff: staffId, date: isoDate, host: schoolId })
export type Loan = z.infer<typeof loan>

/** A required student-block that is not served. */
export const studentBlock = z.strictObject({ student: studentId, date: isoDate, block: blockCode })
export type StudentBlock = z.infer<typeof studentBlock>

/** What is decided: the sessions, site duties and loans of a week, and what is left unserved. */
export const plan = z.strictObject({
  sessions: z.array(session),
  duties: z.array(dutyAssignment),
  loans: z.array(loan),
  unserved: z.array(studentBlock),
})
export type Plan = z.infer<typeof plan>
