import { z } from 'zod'
import { activity } from './activity.ts'
import { district, travel } from './district.ts'
import { event } from './events.ts'
import { history } from './history.ts'
import { ban, disturbance, pin } from './pins.ts'
import { weights } from './policy/weights.ts'
import { room, venue } from './room.ts'
import { school } from './school.ts'
import { institution, staffMember } from './staff.ts'
import { student } from './student.ts'
import { isoDate } from './time.ts'

export const WEEK_SCHEMA = 'kehou/week/1'

/** Everything that one week's solve reads: the snapshot that a roster embeds. */
export const week = z.strictObject({
  schema: z.literal(WEEK_SCHEMA),
  /** Monday of the week. */
  monday: isoDate,
  weights,
  district,
  travel: z.array(travel),
  schools: z.array(school).min(1),
  venues: z.array(venue),
  rooms: z.array(room),
  institutions: z.array(institution),
  staff: z.array(staffMember),
  activities: z.array(activity),
  students: z.array(student),
  pins: z.array(pin),
  bans: z.array(ban),
  disturbance: disturbance.nullable(),
  events: z.array(event),
  history,
})
/** A week as the program holds it. */
export type Week = z.infer<typeof week>
/** A week as a file may write it: defaults left out. */
export type WeekInput = z.input<typeof week>
