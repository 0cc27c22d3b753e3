import { z } from 'zod'
import { childAnswer } from '../../models/answers/child.ts'
import { effect } from '../../models/answers/effect.ts'
import { demandAnswer, whyPost } from '../../models/answers/explanation.ts'
import { postAnswer, seatAnswer, swapAnswer } from '../../models/answers/recommendation.ts'
import { type Thing, targets } from '../../models/answers/targets.ts'
import { activityId, blockCode, homeroomId, schoolId, staffId, studentId } from '../../models/ids.ts'
import { type Move, move, post } from '../../models/moves.ts'
import { isoDate } from '../../models/time.ts'
import {
  type Asked,
  explainChild,
  explainDemand,
  explainPost,
  type Opened,
  recommendPost,
  recommendSeat,
  recommendSwap,
  targetsOf,
} from '../../solver/index.ts'
import { priceOf, schoolOfMove, schoolOfPost, schoolOfStudent } from './price.ts'

/** Moves of one change. Whoever changes times of sessions changes no seats by it: who is where then follows from the times. */
export const moves = z
  .array(move)
  .min(1)
  .max(50)
  .refine(
    (list) => !list.some(({ kind }) => kind === 'time') || !list.some(({ kind }) => kind === 'seat'),
    'times and seats are not changed together',
  )

/** What somebody could have instead. */
export const recommendation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('post'),
    post,
    holder: staffId.nullable().optional().describe('Who gives it up; null: nobody, it is one more'),
    away: z.boolean().default(false).describe('Whether the holder takes no other post instead'),
  }),
  z.strictObject({ kind: z.literal('seat'), student: studentId, date: isoDate, block: blockCode }),
  z.strictObject({ kind: z.literal('swap'), post, holder: staffId.optional() }),
])

/** Why things are as they are. */
export const explanation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post'), post, holder: staffId.optional() }),
  z.strictObject({ kind: z.literal('child'), student: studentId, activity: activityId }),
  z.strictObject({
    kind: z.literal('demand'),
    school: schoolId,
    homeroom: homeroomId.nullable().describe('Null: the whole school'),
  }),
])

export const recommended = z.union([postAnswer, seatAnswer, swapAnswer])
export const explainedAnswer = z.union([whyPost, childAnswer, demandAnswer])

/** What is answered to each kind of question. */
const shapes = {
  price: effect,
  targets,
  recommendation: recommended,
  explanation: explainedAnswer,
} as const satisfies Record<Question['of'], z.ZodType>

export const shapeOf = ({ of }: Question): z.ZodType => shapes[of]

/** A question about a roster that is answered at once. */
export type Question =
  | { readonly of: 'price'; readonly moves: readonly Move[] }
  | { readonly of: 'targets'; readonly thing: Thing }
  | { readonly of: 'recommendation'; readonly ask: z.infer<typeof recommendation> }
  | { readonly of: 'explanation'; readonly ask: z.infer<typeof explanation> }

const unknown = <T>(code: 'ASK_SESSION' | 'ASK_STUDENT', read: string): Asked<T> => ({
  ok: false,
  code,
  read,
})

/** Schools that a question is about; undefined: something that the roster does not have. */
function schoolsOf(opened: Opened, question: Question): (string | undefined)[] {
  if (question.of === 'price') return question.moves.map((change) => schoolOfMove(opened, change))
  if (question.of === 'targets') return [question.thing.school]
  const { ask } = question
  if (ask.kind === 'demand') return [ask.school]
  return ['student' in ask ? schoolOfStudent(opened, ask.student) : schoolOfPost(opened, ask.post)]
}

/** Leaves out what was not said: the doors of the solver tell the two apart. */
const said = <T extends object>(ask: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined)) as never

function explainedOf(opened: Opened, ask: z.infer<typeof explanation>): Asked<unknown> {
  switch (ask.kind) {
    case 'post':
      return explainPost(opened, said(ask))
    case 'child':
      return explainChild(opened, ask.student, ask.activity)
    case 'demand':
      return explainDemand(opened, ask.school, ask.homeroom)
    default:
      return ask satisfies never
  }
}

/**
 * Answers a question about an open roster.
 * @param school the one school whose matters whoever asks may see; null: all. What is another's is told of as if it were not there.
 */
export function answer(opened: Opened, question: Question, school: string | null): Asked<unknown> {
  if (school !== null && schoolsOf(opened, question).some((id) => id !== school))
    return unknown('ASK_SESSION', '')
  if (question.of === 'price') return priceOf(opened, question.moves)
  if (question.of === 'targets') return targetsOf(opened, question.thing)
  const { of, ask } = question
  if (of === 'explanation') return explainedOf(opened, ask)
  if (ask.kind === 'post') return recommendPost(opened, said(ask))
  return ask.kind === 'swap' ? recommendSwap(opened, said(ask)) : recommendSeat(opened, ask)
}
