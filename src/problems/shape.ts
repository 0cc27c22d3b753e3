import { z } from 'zod'

/** Where in the data of a week something is wrong. */
export const faultPlace = z.object({
  row: z
    .object({
      list: z.string().describe('Its list: `staff`, `history.standing`, `district`'),
      id: z.string().nullable().describe('null: no row of the list, but that one is missing'),
    })
    .nullable()
    .describe('The row that it stands in; null: it stands in none'),
  field: z
    .string()
    .nullable()
    .describe('Path of the field within the row, as `siteDuties[0].site`; null: the row as a whole'),
})

/** Something wrong, by itself, in words; of the data of a week, with its place. */
export const faultShape = z.looseObject({
  code: z.string(),
  cause: z.string(),
  action: z.string(),
  ...faultPlace.partial().shape,
})

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
