import { z } from 'zod'

/** What every list takes: how many, and after which. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).max(200).optional().describe('`next` of the page before'),
}

/** A page of a list; `next` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const idParams = z.object({ id: z.uuid() })

/** Bytes of a body with many rows: as many as are checked while nobody else waits for long. */
export const ROWS_BYTES = 512 * 1024

/** For answers that are a text already when they are sent, made of their shape where there is one. */
export const asWritten =
  () =>
  (text: unknown): string =>
    String(text)
