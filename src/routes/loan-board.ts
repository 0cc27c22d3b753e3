import { z } from 'zod'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import {
  type Host,
  hostsOf,
  type Lender,
  lendersOf,
  type Need,
  needsOf,
} from '../repositories/loan-market.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { within } from './within.ts'

const school = z.object({ id: z.string(), name: z.string() })

const board = z
  .object({
    /** Most loan days a week, of one teacher and out of one home school (H15). */
    limits: z.object({ daysPerTeacher: z.int(), daysPerHomeSchool: z.int() }),
    needs: z
      .array(
        school.extend({
          skills: z
            .array(
              z.object({
                skill: z.string(),
                activities: z.int().describe('Activities that ask for it'),
                own: z.int().describe('Adults of the school who have it'),
                wanted: z.int().describe('Students who rank one of these activities'),
              }),
            )
            .describe('The scarcest first'),
        }),
      )
      .describe('Weak schools, which may borrow'),
    offers: z.array(
      school.extend({
        teachers: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            skills: z.array(z.string()),
            carried: z.int().describe('Loans carried from earlier weeks, hundredths of a day'),
          }),
        ),
      }),
    ),
    travel: z.array(
      z.object({
        home: z.string(),
        host: z.string(),
        minutes: z.int().describe('One way, without students'),
      }),
    ),
  })
  .meta({ id: 'LoanBoard' })

type Way = { readonly from: string; readonly to: string; readonly adult: number }

/** Who could lend to whom, and how far it is. */
function boardOf(
  hosts: readonly Host[],
  skills: readonly Need[],
  lenders: readonly Lender[],
  ways: readonly Way[],
): Pick<z.infer<typeof board>, 'needs' | 'offers' | 'travel'> {
  const needs = hosts.filter(({ weak }) => weak)
  const offers = hosts.flatMap(({ id, name }) => {
    const teachers = lenders.filter((row) => row.school === id).map(({ school: _, ...row }) => row)
    return teachers.length === 0 ? [] : [{ id, name, teachers }]
  })
  const minutes = new Map(
    ways.flatMap(({ from, to, adult }) => [
      [`${from} ${to}`, adult],
      [`${to} ${from}`, adult],
    ]),
  )
  const travel = offers.flatMap(({ id: home }) =>
    needs.flatMap(({ id: host }) => {
      const way = minutes.get(`${home} ${host}`)
      return way === undefined ? [] : [{ home, host, minutes: way }]
    }),
  )
  const asked = (host: string) =>
    skills.filter((need) => need.school === host).map(({ school: _, ...need }) => need)
  return { needs: needs.map(({ id, name }) => ({ id, name, skills: asked(id) })), offers, travel }
}

/** Who could lend teachers to whom: what the bureau and the schools look at before they agree. */
export async function loanBoardRoutes(app: App): Promise<void> {
  app.get(
    '/v1/weeks/:week/loan-board',
    {
      schema: {
        tags: ['loans'],
        summary: 'Who could lend teachers to whom, and how far it is; a school sees what is its own to lend',
        params: weekParams,
        response: { 200: board },
      },
      config: { may: 'loans.read' },
    },
    async (request) => {
      const { district, school: own } = whoOf(request)
      const { frame, lenders } = await within(request, async (tx) => {
        const week = await weekOr404(tx, request.params.week)
        return { frame: week.frame, lenders: await lendersOf(tx, week.id) }
      })
      // Which schools there are, and which of them need help, every school of the district may know.
      const [hosts, skills] = await app.database.within({ district, school: null }, async (tx) => [
        await hostsOf(tx, request.params.week),
        await needsOf(tx, request.params.week),
      ])
      const mine = own === null ? lenders : lenders.filter((row) => row.school === own)
      return { limits: frame.district.loanLimits, ...boardOf(hosts, skills, mine, frame.travel) }
    },
  )
}
