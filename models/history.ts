import { z } from 'zod'
import { activityId, blockCode, groupId, roomId, schoolId, staffId, studentId } from './ids.ts'
import { plan } from './plan.ts'
import { weekday } from './time.ts'

/** A standing group as last week's published roster had it. */
export const standingGroup = z.strictObject({
  id: groupId,
  school: schoolId,
  activity: activityId,
  members: z.array(studentId),
  /** Students who have left it by an event: they are in none of its sessions to come. */
  left: z.array(studentId).min(1).optional(),
  lead: staffId,
  room: roomId,
  /** Weekday and first block of each of its sessions. */
  slots: z.array(z.strictObject({ weekday, block: blockCode })).min(1),
})
export type StandingGroup = z.infer<typeof standingGroup>

/** What earlier weeks leave behind. Ledgers and last week's duties stand with the people. */
export const history = z.strictObject({
  standing: z.array(standingGroup).default([]),
  /** Last published district mean of S11 (100 × S01 ÷ required blocks); null: the first week. */
  meanChoiceCost: z.int().min(0).nullable().default(null),
  /** The published roster of this very week, when it is being rebalanced (S09). */
  published: plan.nullable().default(null),
})
