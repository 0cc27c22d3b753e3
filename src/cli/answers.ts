import { z } from 'zod'
import { personChange } from '../../models/answers/changed.ts'
import { childAnswer } from '../../models/answers/child.ts'
import { comparison } from '../../models/answers/comparison.ts'
import { proposal } from '../../models/answers/effect.ts'
import {
  alteredAnswer,
  unservedAnswer,
  whyPost,
  withoutAnswer,
  worthAnswer,
} from '../../models/answers/explanation.ts'
import { postAnswer, seatAnswer, swapAnswer } from '../../models/answers/recommendation.ts'

/** A fault as `--json` tells it. */
const fault = z.looseObject({ code: z.string(), severity: z.enum(['error', 'warning']) })

/** What every verb writes with `--json` around its answer. */
const around = { ok: z.boolean(), exit: z.int(), faults: z.array(fault) }

const refusal = z.strictObject(around)
const answers = <const T extends readonly z.ZodObject[]>(...shapes: T) => z.union([...shapes, refusal])

/** Documents that `kehou recommend`, `explain` and `compare` write with `--json`. */
export const answerDocuments = {
  recommend: answers(
    z.strictObject({ ...around, post: postAnswer }),
    z.strictObject({ ...around, seat: seatAnswer }),
    z.strictObject({ ...around, swaps: swapAnswer }),
    z.strictObject({ ...around, exchange: proposal }),
    /** An exchange that was made: where it was written, and whose week changes. */
    z.strictObject({ ...around, exchange: proposal, folder: z.string(), people: z.array(personChange) }),
  ),
  explain: answers(
    z.strictObject({ ...around, why: whyPost, without: withoutAnswer }),
    z.strictObject({ ...around, child: childAnswer, altered: alteredAnswer.nullable() }),
    z.strictObject({ ...around, schools: z.array(unservedAnswer) }),
    z.strictObject({ ...around, worth: worthAnswer }),
    z.strictObject({
      ...around,
      letters: z.strictObject({ folder: z.string(), students: z.int(), staff: z.int() }),
    }),
  ),
  compare: answers(z.strictObject({ ...around, comparison })),
}
