import { z } from 'zod'

const fault = z.object({
  where: z.string(),
  read: z.string(),
  expected: z.string(),
  cause: z.string(),
  action: z.string(),
  /** The row of the file that it stands in, and the index of its cell there. */
  cell: z.object({ row: z.int(), column: z.int() }).optional(),
})
export type FileFault = z.infer<typeof fault>

const row = z.object({
  sheet: z.string(),
  line: z.int(),
  headings: z.array(z.string()),
  values: z.array(z.string()),
})
export type FileRow = z.infer<typeof row>

const ids = z.object({ count: z.int(), first: z.array(z.string()) })

const refused = z.object({
  ok: z.literal(false),
  count: z.int(),
  faults: z.array(fault),
  rows: z.array(row),
  marked: z.string().nullish(),
})
const taken = z.object({
  ok: z.literal(true),
  monday: z.string(),
  counts: z.object({ schools: z.int(), students: z.int(), staff: z.int() }).loose(),
  faults: z.array(fault),
  differences: z.array(
    z.object({
      key: z.string(),
      name: z.object({ zh: z.string(), en: z.string() }),
      added: ids,
      removed: ids,
      changed: ids,
    }),
  ),
})
export type Taken = z.infer<typeof taken>
export type Difference = Taken['differences'][number]

/** What a file that was read came to: all that is wrong with it, or what it would change. */
export const previewed = z.discriminatedUnion('ok', [refused, taken])

/** What is there once it was taken over. */
export const committed = z.object({ week: z.string() })
