import { z } from 'zod'
import { roomId, schoolId, staffId, studentId } from '../ids.ts'
import { move, post, sessionRef } from '../moves.ts'
import { isoDate } from '../time.ts'
import { effect } from './effect.ts'

/** Something of a school's week that somebody takes hold of, to put it elsewhere. */
export const thing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('adult'),
    school: schoolId,
    staff: staffId,
    post: post.nullable().default(null).describe('The post that is given up; null: none, it is one more'),
  }),
  z.strictObject({ kind: z.literal('student'), school: schoolId, student: studentId }),
  z.strictObject({ kind: z.literal('session'), school: schoolId, session: sessionRef }),
])
export type Thing = z.infer<typeof thing>

/** How a thing would be put there: as lead or assistant, on a site duty, in exchange, as a member, in a room, at a time. */
const PUTS = ['lead', 'assist', 'duty', 'exchange', 'seat', 'room', 'time'] as const
export type Put = (typeof PUTS)[number]

/** A place to which a thing could be put. */
const target = z.strictObject({
  put: z.enum(PUTS),
  /** Where that is: a session, a site duty on a date, a room, blocks of a date. */
  at: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('session'), ...sessionRef.shape }),
    z.strictObject({ kind: z.literal('duty'), duty: z.string(), date: isoDate }),
    z.strictObject({ kind: z.literal('room'), room: roomId }),
    z.strictObject({ kind: z.literal('time'), date: isoDate, block: sessionRef.shape.block }),
  ]),
  moves: z.array(move).min(1),
  effect,
})
export type Target = z.infer<typeof target>

/** Every place to which a thing could be put, those too where a rule forbids it; the best first. */
export const targets = z.strictObject({ targets: z.array(target) })
export type Targets = z.infer<typeof targets>
