import { z } from 'zod'
import { homeroomId, label, roomId, siteId } from './ids.ts'
import { closure, isoDate, window } from './time.ts'

/** An off-site venue (校外活动场所) [3.2.3]; a school may use it where a walking time is recorded. */
export const venue = z.strictObject({ id: siteId, name: z.string().min(1).max(80) })

export const room = z.strictObject({
  id: roomId,
  name: z.string().min(1).max(80),
  site: siteId,
  capacity: z.int().min(1).max(5000),
  kinds: z.array(label).min(1),
  /** The homeroom whose classroom it is. */
  homeroom: homeroomId.nullable().default(null),
  availability: z.array(window).default([]),
  closures: z.array(closure).default([]),
  /** Sessions it holds at once. */
  parallel: z.int().min(1).max(50).default(1),
  /** Last date on which its safety check is in force [3.2.5]. */
  safetyUntil: isoDate,
})
export type Room = z.infer<typeof room>
