import { z } from 'zod'
import { whoOf } from '../plugins/authenticate.ts'
import { langOf } from '../plugins/lang.ts'
import type { App } from '../plugins/types.ts'
import { faultPlace } from '../problems/shape.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { weekKey, within } from './within.ts'

/** As many are told; the others are counted. */
const MOST = 500

/** What matters most comes first. */
const WEIGHT = { error: 0, refused: 1, warning: 2 } as const

const fault = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'refused', 'warning']),
    school: z.string().nullable(),
    name: z.string().nullable().describe('What the row is called; null: it has no name'),
    cause: z.string(),
    action: z.string(),
    ...faultPlace.shape,
  })
  .meta({ id: 'WeekFault' })

/** How many there are of each severity and in each list, of all. */
const counts = z.object({
  severity: z.object({ error: z.int(), refused: z.int(), warning: z.int() }),
  lists: z.array(z.object({ list: z.string(), count: z.int() })).describe('Those in rows, by their list'),
})

type Found = Pick<z.infer<typeof fault>, 'severity' | 'row'>

function countsOf(found: readonly Found[]): z.infer<typeof counts> {
  const of = (wanted: Found['severity']): number => found.filter(({ severity }) => severity === wanted).length
  const lists = new Map<string, number>()
  for (const { row } of found) if (row !== null) lists.set(row.list, (lists.get(row.list) ?? 0) + 1)
  return {
    severity: { error: of('error'), refused: of('refused'), warning: of('warning') },
    lists: [...lists].map(([list, count]) => ({ list, count })),
  }
}

/** What is wrong with the data of a week as they stand. */
export async function weekFaultRoutes(app: App): Promise<void> {
  app.get(
    '/v1/weeks/:week/faults',
    {
      schema: {
        tags: ['weeks'],
        summary: 'Judge the data of a week: faults, schools that a rule refuses, demands that cannot be met',
        params: weekParams,
        querystring: z.object({
          list: z.string().max(64).optional().describe('Only those in rows of a list: `staff`, `students`'),
        }),
        response: { 200: z.object({ count: z.int(), counts, items: z.array(fault) }) },
      },
      config: { may: 'data.read' },
    },
    async (request) => {
      const { district, school } = whoOf(request)
      const { week } = request.params
      await within(request, (tx) => weekOr404(tx, week))
      // Rows are judged against those of the whole district; a school is told what concerns it.
      const scope = { district, school: null }
      const from = { url: app.database.url, scope, key: weekKey(request, week) }
      const all = await app.bodies.run('faults', { ...from, lang: langOf(request) }, null)
      const own = all
        .filter((one) => school === null || one.school === school)
        .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
      const { list } = request.query
      const asked = list === undefined ? own : own.filter(({ row }) => row?.list === list)
      return { count: asked.length, counts: countsOf(own), items: asked.slice(0, MOST) }
    },
  )
}
