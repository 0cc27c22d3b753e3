import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { loanDay } from '../../models/policy/constants.ts'
import { minutesBetween } from './admissible.ts'
import { shareKey, type Value } from './ask.ts'
import { minus } from './price.ts'
import { askParty, homeOf, type Setting, type World } from './world.ts'

/** A loan that is made, and what its host loses without it. */
export interface Loss {
  readonly loan: Loan
  readonly loss: Value
}

const NOTHING: Value = { broken: 0, unserved: 0, weighted: 0 }

/** What each host loses by each of some of its loans, taken from it alone in a trial. */
export async function lossesOf(setting: Setting, world: World, loans: readonly Loan[]): Promise<Loss[][]> {
  const byHost = new Map<SchoolId, Loan[]>()
  for (const loan of loans) byHost.set(loan.host, [...(byHost.get(loan.host) ?? []), loan])
  return Promise.all(
    [...byHost].map(async ([host, own]): Promise<Loss[]> => {
      const party = world.parties.get(host)
      if (party === undefined) return []
      const days = own.map(({ staff, date }) => ({ staff, date }))
      const { answer } = await askParty(setting, world, host, { kind: 'lend', from: party.solution, days })
      const lost = new Map(answer.priced.map(({ day, value }) => [shareKey(day), minus(value, answer.value)]))
      return own.map((loan) => {
        const { staff, date } = loan
        return { loan, loss: lost.get(shareKey({ staff, date })) ?? NOTHING }
      })
    }),
  )
}

/** What the way of a loan costs (S07, weighted). */
export function travelOf({ week }: Setting, loan: Loan): number {
  const home = homeOf(week, loan)
  const minutes = home === null ? 0 : (minutesBetween(week, home, loan.host) ?? 0)
  return week.weights.S07 * loanDay.ways * minutes
}
