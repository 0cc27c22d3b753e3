import { z } from 'zod'
import { type Event, event } from '../../models/events.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { openEvents } from '../repositories/entities/events.ts'
import type { WeekKey } from '../repositories/entities/kinds.ts'
import { type NamedKind, namesOf } from '../repositories/entities/names.ts'
import { entityById } from '../repositories/entities/read.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { weekKey, within } from './within.ts'

/** What has happened in a week, to one school or to any (null), and no published roster answers, in order. */
export async function happened(tx: Transaction, key: WeekKey, school: string | null): Promise<Event[]> {
  const open = await openEvents(tx, key)
  const found = await Promise.all(open.map((id) => entityById(tx, key, 'event', id)))
  return found.flatMap((one) =>
    one === null || (school !== null && one.school !== school) ? [] : [one.body],
  )
}

const NAMED = ['staff', 'room', 'venue', 'institution', 'school'] as const satisfies readonly NamedKind[]

/** What an event is about, where that has a name of its own. */
function aboutOf(of: Event): { readonly kind: NamedKind; readonly id: string } | null {
  const fields: Readonly<Record<string, unknown>> = of
  const kind = NAMED.find((one) => typeof fields[one] === 'string')
  return kind === undefined ? null : { kind, id: String(fields[kind]) }
}

const told = z.object({
  event,
  name: z
    .string()
    .nullable()
    .describe('What whoever or whatever it is about is called; null: it has no name'),
})

/** What was told of a week and has not been answered yet: by teachers, families, schools. */
export async function openEventRoutes(app: App): Promise<void> {
  app.get(
    '/v1/weeks/:week/open-events',
    {
      schema: {
        tags: ['repairs'],
        summary: 'What has happened in a week and no published roster answers: what a repair begins with',
        params: weekParams,
        response: { 200: z.object({ items: z.array(told) }) },
      },
      config: { may: 'data.read' },
    },
    async (request) => {
      const { school } = whoOf(request)
      const items = await within(request, async (tx) => {
        const { id } = await weekOr404(tx, request.params.week)
        const events = await happened(tx, weekKey(request, id), school)
        const about = events.map(aboutOf)
        const names = new Map<string, string>()
        for (const kind of NAMED) {
          const ids = about.flatMap((one) => (one?.kind === kind ? [one.id] : []))
          for (const [key, name] of await namesOf(tx, id, kind, ids)) names.set(`${kind} ${key}`, name)
        }
        return events.map((one, at) => {
          const of = about[at]
          return { event: one, name: of ? (names.get(`${of.kind} ${of.id}`) ?? null) : null }
        })
      })
      return { items }
    },
  )
}
