import { z } from 'zod'
import { weekNumber } from '../../models/calendar.ts'
import { source } from '../../models/staff.ts'
import { plusDays } from '../../models/time.ts'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { entityById } from '../repositories/entities/read.ts'
import { entriesOf } from '../repositories/ledger.ts'
import { termLoad } from '../repositories/term-load.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { within } from './within.ts'

const sums = { sessions: z.int(), minutes: z.int(), late: z.int(), loans: z.int(), pay: z.int() }

const load = z
  .object({ person: z.string(), name: z.string(), source, weeks: z.int(), ...sums })
  .meta({ id: 'TermLoad' })

const own = z.object({ monday: z.string(), ...sums }).meta({ id: 'OwnLoad' })

/** Duty over a term: who did how much, as published weeks have it. */
export async function loadRoutes(app: App): Promise<void> {
  app.get(
    '/v1/weeks/:week/schools/:school/load',
    {
      schema: {
        tags: ['ledger'],
        summary: 'Adults of a school with what the published weeks of the term came to, up to this week',
        params: weekParams.extend({ school: z.string().min(1).max(64) }),
        response: { 200: z.object({ from: z.string(), to: z.string(), items: z.array(load) }) },
      },
      config: { may: 'ledger.read' },
    },
    async (request) => {
      const { week, school } = request.params
      const { district, school: mine } = whoOf(request)
      if (mine !== null && mine !== school) throw new Problem('NOT_FOUND')
      return await within(request, async (tx) => {
        const { monday: to, frame } = await weekOr404(tx, week)
        const found = await entityById(tx, { district, week }, 'school', school)
        if (found === null) throw new Problem('NOT_FOUND')
        const from = plusDays(to, -7 * ((weekNumber(frame.district, to) ?? 1) - 1))
        const items = await termLoad(tx, { week, school }, { from, to })
        return { from, to, items: items.map((row) => ({ ...row, source: source.parse(row.source) })) }
      })
    },
  )

  app.get(
    '/v1/own/ledger',
    {
      schema: {
        tags: ['own week'],
        summary: 'What my published weeks came to, the latest first',
        response: { 200: z.object({ items: z.array(own) }) },
      },
      config: { may: 'staff.own' },
    },
    async (request) => {
      const { district, staff } = whoOf(request)
      if (staff === null) throw new Problem('NOT_FOUND')
      const entries = await app.database.within({ district, school: null }, (tx) =>
        entriesOf(tx, 'staff', staff),
      )
      return {
        items: entries.map(({ monday, sessions, minutes, late, loans, pay }) => ({
          ...{ monday, sessions, minutes, late, loans, pay },
        })),
      }
    },
  )
}
