import { z } from 'zod'

/** An identifier as it stands in a file: 1–64 characters, no white space at the ends, no control characters or line separators. */
const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u)

export const schoolId = id.brand<'SchoolId'>()
/** A school's own site carries the school's id; an off-site venue's site carries the venue's id. */
export const siteId = id.brand<'SiteId'>()
export const roomId = id.brand<'RoomId'>()
export const staffId = id.brand<'StaffId'>()
export const institutionId = id.brand<'InstitutionId'>()
export const activityId = id.brand<'ActivityId'>()
export const studentId = id.brand<'StudentId'>()
export const homeroomId = id.brand<'HomeroomId'>()
export const groupId = id.brand<'GroupId'>()
export const dutyId = id.brand<'DutyId'>()
/** Code of a service block, unique within one weekday of a school: `B1`. */
export const blockCode = id.brand<'BlockCode'>()
/** Any other name that is only compared: a skill, a room kind, a tag, a pin. */
export const label = id

export type SchoolId = z.infer<typeof schoolId>
export type SiteId = z.infer<typeof siteId>
export type RoomId = z.infer<typeof roomId>
export type StaffId = z.infer<typeof staffId>
export type InstitutionId = z.infer<typeof institutionId>
export type ActivityId = z.infer<typeof activityId>
export type StudentId = z.infer<typeof studentId>
export type HomeroomId = z.infer<typeof homeroomId>
export type GroupId = z.infer<typeof groupId>
export type BlockCode = z.infer<typeof blockCode>

/** The site of a school: the same word, read as a place. */
export const siteOf = (school: SchoolId): SiteId => school as string as SiteId
