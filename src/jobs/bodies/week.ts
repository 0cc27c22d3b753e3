import { type Week, week as weekSchema } from '../../../models/week.ts'

/** The week of a snapshot. */
export const readWeek = (bytes: Uint8Array): Week =>
  weekSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
