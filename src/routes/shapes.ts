import { z } from 'zod'

/** What every list takes: how many, and after which. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).max(200).optional().describe('`next` of the page before'),
}

/** A page of a list; `next` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    detail: z.string(),
    status: z.int(),
    code: z.string(),
    instance: z.string(),
    faults: z.array(z.record(z.string(), z.unknown())).optional(),
  })
  .meta({ id: 'Problem', description: 'A problem as RFC 9457 has it; `code` stands in docs/errors.md' })

/** Answers that any route may give instead of its own. */
export const problemAnswers = { '4xx': problem, '5xx': problem } as const

export const idParams = z.object({ id: z.uuid() })
