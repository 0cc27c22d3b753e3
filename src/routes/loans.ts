import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { schoolId, staffId } from '../../models/ids.ts'
import { answeredLoan, LOAN_STATES, type LoanSide } from '../../models/loan.ts'
import { isoDate, zonedDate } from '../../models/time.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { namesOf } from '../repositories/entities/names.ts'
import { createEntity } from '../repositories/entities/write.ts'
import { loansOf, lockLoan, type StoredLoan, setLoanState } from '../repositories/roster-parts.ts'
import type { StoredRoster } from '../repositories/rosters.ts'
import { calendarOf } from '../repositories/weeks.ts'
import { rosterOr404 } from './one-roster.ts'
import { weekOr404 } from './one-week.ts'
import { recorded } from './recorded.ts'
import { idParams } from './shapes.ts'
import { weekKey, within } from './within.ts'

const state = z.enum(LOAN_STATES)

const loan = z
  .object({
    staff: z.string(),
    name: z.string().describe('Of the teacher'),
    date: isoDate,
    host: z.string(),
    hostName: z.string(),
    home: z.string(),
    homeName: z.string(),
    travel: z.int().nullable().describe('Minutes there and back; null: nobody has said'),
    state,
    past: z.boolean().describe('Its day lies behind: it is not answered any more'),
  })
  .meta({ id: 'Loan' })
type Shown = z.infer<typeof loan>

/** Whether a day of a district lies behind. */
const isPast = ({ server }: FastifyRequest, { zone }: { readonly zone: string }, date: string): boolean =>
  date < zonedDate(zone, server.now())

/** Loans as they are shown. Both sides of one know what it is about, wherever its teacher belongs. */
async function shownOf(request: FastifyRequest, week: string, rows: readonly StoredLoan[]): Promise<Shown[]> {
  const scope = { district: whoOf(request).district, school: null }
  return await request.server.database.within(scope, async (tx) => {
    const { frame } = await weekOr404(tx, week)
    const schools = await namesOf(
      tx,
      week,
      'school',
      rows.flatMap(({ home, host }) => [home, host]),
    )
    const staff = await namesOf(
      tx,
      week,
      'staff',
      rows.map((row) => row.staff),
    )
    return rows.map((row) => {
      const way = frame.travel.find(
        ({ from, to }) => (from === row.home && to === row.host) || (from === row.host && to === row.home),
      )
      return {
        ...row,
        name: staff.get(row.staff) ?? row.staff,
        hostName: schools.get(row.host) ?? row.host,
        homeName: schools.get(row.home) ?? row.home,
        travel: way === undefined ? null : 2 * way.adult,
        past: isPast(request, frame.district, row.date),
      }
    })
  })
}

/** The roster that the loans of another one stand with: a single school's own keeps those of the district. */
const wholeOf = ({ id, partOf }: StoredRoster): string => partOf ?? id

const answer = z.enum(['given', 'refused', 'recalled'])

/** Which side somebody speaks for: a teacher for themselves, the home school or the bureau for the school. */
function sideOf(request: FastifyRequest, { staff, home }: StoredLoan): LoanSide {
  const who = whoOf(request)
  if (who.role !== 'staff') {
    if (who.school !== null && who.school !== home) throw new Problem('FORBIDDEN')
    return 'home'
  }
  if (who.staff !== staff) throw new Problem('NOT_FOUND')
  return 'teacher'
}

/** Teachers lent for a day: who goes where, and what home school and teacher say of it. */
export async function loanRoutes(app: App): Promise<void> {
  const tags = ['loans']

  app.get(
    '/v1/rosters/:id/loans',
    {
      schema: {
        tags,
        summary: 'Loans of a roster, in order of date',
        params: idParams,
        response: { 200: z.object({ items: z.array(loan) }) },
      },
      config: { may: 'loans.read' },
    },
    async (request) => {
      const { week, rows } = await within(request, async (tx) => {
        const stored = await rosterOr404(tx, request.params.id)
        return { week: stored.week, rows: await loansOf(tx, wholeOf(stored)) }
      })
      return { items: await shownOf(request, week, rows) }
    },
  )

  app.get(
    '/v1/rosters/:id/own-loans',
    {
      schema: {
        tags,
        summary: 'Loans of mine in a roster',
        params: idParams,
        response: { 200: z.object({ items: z.array(loan) }) },
      },
      config: { may: 'staff.own' },
    },
    async (request) => {
      const { staff } = whoOf(request)
      const { week, rows } = await within(request, async (tx) => {
        const stored = await rosterOr404(tx, request.params.id)
        return { week: stored.week, rows: await loansOf(tx, wholeOf(stored)) }
      })
      return {
        items: await shownOf(
          request,
          week,
          rows.filter((row) => row.staff === staff),
        ),
      }
    },
  )

  app.post(
    '/v1/rosters/:id/loans/:staff/:date/consents',
    {
      schema: {
        tags,
        summary:
          'Agree to a loan, refuse it or take an agreement back, as home school or as the teacher, until its day is over; a no stands until the loan is proposed anew',
        params: idParams.extend({ staff: staffId, date: isoDate }),
        body: z.strictObject({ answer }),
        response: { 200: z.object({ state }) },
      },
      config: { may: 'loans.consent', takes: ['key'] },
    },
    async (request, reply) =>
      await once(request, reply, async (tx) => {
        const { staff, date } = request.params
        const stored = await rosterOr404(tx, request.params.id)
        const { week } = stored
        const id = wholeOf(stored)
        const found = await lockLoan(tx, id, { staff, date })
        if (found === null) throw new Problem('NOT_FOUND')
        const by = sideOf(request, found)
        const { district } = await calendarOf(tx, week)
        if (isPast(request, district, date)) throw new Problem('LOAN_PAST', { date })
        const after = answeredLoan(found.state, by, request.body.answer)
        if (after === null) throw new Problem('LOAN_OVER')
        await setLoanState(tx, id, found, after)
        // A no has happened to the week: whoever plans repairs the roster without this loan.
        const isNo = after === 'refused' || after === 'recalled'
        if (isNo) {
          const host = schoolId.parse(found.host)
          const event = {
            id: randomUUID(),
            kind: 'loan_consent',
            staff,
            host,
            date,
            by,
            answer: after,
          } as const
          await createEntity(tx, weekKey(request, week), 'event', event)
        }
        await recorded(tx, request, {
          action: isNo ? after : 'given',
          kind: 'loan',
          object: `${id}/${staff}/${date}`,
          week,
          school: found.home,
          before: { state: found.state },
          after: { state: after },
        })
        return { status: 200, headers: {}, body: { state: after } }
      }),
  )
}
