import { z } from 'zod'
import { activityId, studentId } from '../ids.ts'
import { sessionRef } from '../moves.ts'
import { RULE_CODES } from '../policy/rules.ts'
import { effect } from './effect.ts'

/** Why a child cannot have an activity at some time: its grades are others, they do not require its blocks, or rules give it to others. */
const bar = z.strictObject({
  why: z.enum(['grade', 'time', 'rule']),
  /** Of `rule`: which; else empty. */
  rules: z.array(z.enum(RULE_CODES)),
})
export type Bar = z.infer<typeof bar>

/** A session of the activity that a child asks for. */
const wishedSession = z.strictObject({
  ...sessionRef.shape,
  size: z.int(),
  max: z.int(),
  /** The lowest choice, from 1, that got a place in it; 0: nobody has one. */
  cutOff: z.int(),
  /** The largest lottery number among those of that choice who have a place; null: none has. */
  lastNumber: z.int().nullable(),
  /** The child is in it. */
  has: z.boolean(),
  /** Null: the child might have a place there. */
  barred: bar.nullable(),
  /** The activity that the child has instead then; null: none. */
  instead: activityId.nullable(),
  /** What a place there would do as things stand; null: the child is in it, or is barred. */
  effect: effect.nullable(),
})

/** Why a child has an activity or has it not. */
export const childAnswer = z.strictObject({
  student: studentId,
  activity: activityId,
  has: z.boolean(),
  /** Best place among the choices, from 1; null: none. */
  rank: z.int().nullable(),
  lottery: z.int(),
  /** Blocks in which the child might have it, whatever is held now, and of those the ones without any place; none: what bars them. */
  possible: z.strictObject({ blocks: z.int(), unserved: z.int(), barred: bar.nullable() }),
  sessions: z.array(wishedSession),
})
export type ChildAnswer = z.infer<typeof childAnswer>
