import { z } from 'zod'

/** A problem as RFC 9457 writes it. */
export const problemShape = z
  .object({
    type: z.string().describe('Address of what the code means'),
    title: z.string(),
    detail: z.string(),
    status: z.int(),
    code: z.string().describe('Stands in docs/errors.md'),
    instance: z.string().describe('Names the request in the log'),
    faults: z.array(z.record(z.string(), z.unknown())).optional(),
  })
  .meta({ description: 'A problem as RFC 9457 has it' })
export type ProblemBody = z.infer<typeof problemShape>
