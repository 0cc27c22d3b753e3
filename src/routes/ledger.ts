import { z } from 'zod'
import { isoDate } from '../../models/time.ts'
import type { App } from '../plugins/types.ts'
import { type DatedEntry, entriesBetween, entriesOf } from '../repositories/ledger.ts'
import { pageOf, pageQuery } from './shapes.ts'
import { within } from './within.ts'

const kind = z.enum(['staff', 'student'])

const entry = z
  .object({
    monday: isoDate,
    roster: z.uuid(),
    kind,
    person: z.string(),
    school: z.string().nullable(),
    sessions: z.int(),
    minutes: z.int(),
    late: z.int(),
    loans: z.int(),
    pay: z.int().describe('Yuan'),
    carried: z.record(z.string(), z.number()).describe('Deviations that the week after starts from'),
  })
  .meta({ id: 'LedgerEntry' })

const items = z.object({ items: z.array(entry) })
const itemsOf = (found: readonly DatedEntry[]): z.infer<typeof items> => ({
  items: found.map((row) => ({ ...row, carried: { ...row.carried } })),
})

/** What published weeks came to for each person: what pay, appraisal and fairness are counted from. */
export async function ledgerRoutes(app: App): Promise<void> {
  const tags = ['ledger']

  app.get(
    '/v1/ledger',
    {
      schema: {
        tags,
        summary: 'Entries of the weeks between two Mondays, both included',
        querystring: z.object({ ...pageQuery, kind: kind.default('staff'), from: isoDate, to: isoDate }),
        response: { 200: pageOf(entry) },
      },
      config: { may: 'ledger.read' },
    },
    async (request) => {
      const { kind: of, limit, cursor = null, ...between } = request.query
      const ask = { limit, after: cursor }
      const page = await within(request, (tx) => entriesBetween(tx, of, between, ask))
      return { ...itemsOf(page.rows), next: page.next }
    },
  )

  app.get(
    '/v1/ledger/:kind/:person',
    {
      schema: {
        tags,
        summary: 'Entries of one person, the latest week first',
        params: z.object({ kind, person: z.string().min(1).max(64) }),
        response: { 200: items },
      },
      config: { may: 'ledger.read' },
    },
    async (request) => {
      const { kind: of, person } = request.params
      return itemsOf(await within(request, (tx) => entriesOf(tx, of, person)))
    },
  )
}
