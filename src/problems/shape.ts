import { z } from 'zod'

/** Something wrong, by itself, in words. */
export const faultShape = z.looseObject({ code: z.string(), cause: z.string(), action: z.string() })

/** A problem as RFC 9457 writes it. */
export const problemShape = z
  .object({
    type: z.string().describe('Address of what the code means'),
    title: z.string(),
    detail: z.string(),
    status: z.int(),
    code: z.string().describe('Stands in docs/errors.md'),
    instance: z.string().describe('Names the request in the log'),
    faults: z.array(faultShape).optional().describe('What is wrong, one by one'),
  })
  .meta({ description: 'A problem as RFC 9457 has it' })
export type ProblemBody = z.infer<typeof problemShape>
