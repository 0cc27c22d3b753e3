import { z } from 'zod'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { listDeeds, type Recorded, verifyRecord } from '../repositories/audit.ts'
import { namesOfDeeds } from '../repositories/audit-names.ts'
import { pageOf, pageQuery } from './shapes.ts'
import { given, within } from './within.ts'

const words = z.string().min(1).max(100).optional()
const CHECK_SECONDS = 120

const shown = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  account: z.uuid().nullable(),
  by: z.string().nullable().describe('What that account is called today; null: nothing, or it is gone'),
  role: z.string(),
  school: z.string().nullable(),
  action: z.string(),
  kind: z.string(),
  object: z.string(),
  called: z.string().nullable().describe('What the object is called today, where it has a name and is there'),
  week: z.uuid().nullable(),
  weekName: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  request: z.string(),
  hash: z.string(),
})

const shownOf = (
  { at, previous: _, district: __, ...row }: Recorded,
  names: ReadonlyMap<string, string>,
): z.infer<typeof shown> => ({
  ...row,
  at: at.toISOString(),
  by: names.get(row.account ?? '') ?? null,
  called: names.get(row.object) ?? null,
  weekName: names.get(row.week ?? '') ?? null,
})

/** The record of all deeds. */
export async function auditRoutes(app: App): Promise<void> {
  const tags = ['audit']

  app.get(
    '/v1/audit',
    {
      schema: {
        tags,
        summary: 'Who did what when, the latest first',
        querystring: z.object({
          ...pageQuery,
          kind: words,
          object: words,
          account: z.uuid().optional(),
        }),
        response: { 200: pageOf(shown) },
      },
      config: { may: 'audit.read' },
    },
    async (request) => {
      const { limit, cursor = null, ...filter } = request.query
      return await within(request, async (tx) => {
        const page = await listDeeds(tx, { limit, after: cursor }, given(filter))
        const names = await namesOfDeeds(tx, page.rows)
        return { items: page.rows.map((row) => shownOf(row, names)), next: page.next }
      })
    },
  )

  app.get(
    '/v1/audit/check',
    {
      schema: {
        tags,
        summary:
          'Check the chain: whether any entry was changed, put in or taken out; its end too, where an earlier one is named',
        querystring: z
          .object({
            seq: z.coerce.number().int().min(1).optional().describe('`rows` of an earlier check'),
            hash: z.string().length(64).optional().describe('`head` of that check'),
          })
          .refine(({ seq, hash }) => (seq === undefined) === (hash === undefined)),
        response: {
          200: z.object({
            rows: z.int().describe('Deeds that are as they were put down'),
            head: z
              .string()
              .describe(
                'Hash of the last of them: noted elsewhere, it shows later whether the end was cut off',
              ),
            broken: z.int().nullable().describe('The first that is not; null: none'),
          }),
        },
      },
      config: { may: 'audit.read' },
    },
    (request) => {
      const { seq, hash } = request.query
      const noted = seq === undefined || hash === undefined ? null : { seq, hash }
      return within(request, (tx) => verifyRecord(tx, whoOf(request).district, noted), CHECK_SECONDS)
    },
  )
}
