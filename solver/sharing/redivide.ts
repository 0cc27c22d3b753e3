import type { SchoolId } from '../../models/ids.ts'
import { isEven, negated, shiftsOf, standingsOf, worstShareAfter } from '../loans/equity.ts'
import { levelsOf, priceOf } from '../loans/price.ts'
import { askParty, isBetterWorld, type Party, partyOf } from '../loans/world.ts'
import { priceTransfers } from './price.ts'
import { type Division, settingWith, type Transfer, transferKey } from './transfer.ts'

/** Rounds of exchange at the most; in each a school gives or takes one day. */
const MOST_ROUNDS = 3
/** One, and one more for so many rounds of search: of schools that were hardly searched, searching on makes more. */
const PER_EXCHANGE = 6

/**
 * Divides shared people and rooms again where that pays without loans: every day that one school has of them is priced there and at
 * every other that shares it; the days that gain most go over, and those that serve as many as before and lower the worst share, both
 * schools are repaired, and what lowers the district's true (U, W, Z) stays.
 * @param work rounds of search that were done
 */
export async function redivide(from: Division, work: number): Promise<Division> {
  const rounds = Math.min(MOST_ROUNDS, 1 + Math.floor(work / PER_EXCHANGE))
  let division = from
  for (let round = 0; round < rounds; round++) {
    const next = await exchange(division)
    if (next === division) break
    division = next
  }
  return division
}

async function exchange(division: Division): Promise<Division> {
  const busy = new Set<SchoolId>()
  const apart = (await gaining(division)).filter(({ from, to }) => {
    if (busy.has(from) || busy.has(to)) return false
    busy.add(from).add(to)
    return true
  })
  // No school is in two of them, so that each can be carried out whatever becomes of the others.
  const carried = await Promise.all(
    apart.map(async (transfer) => ({ transfer, parties: await carriedOut(division, transfer) })),
  )
  let best = division
  for (const { transfer, parties } of carried) {
    const { setting, world } = best
    const all = new Map([...world.parties].map(([school, party]) => [school, parties.get(school) ?? party]))
    const next = { setting: settingWith(setting, [transfer], false), world: { ...world, parties: all } }
    if (isBetterWorld(next.world, best.world)) best = next
  }
  return best
}

/** Transfers that gain by their prices, or lower W though as many are served: the best first. */
async function gaining({ setting, world }: Division): Promise<Transfer[]> {
  const standings = standingsOf(world)
  const now = worstShareAfter(standings, [])
  return (await priceTransfers(setting, world))
    .map(({ transfer, cost, worth }) => {
      const shifts = shiftsOf([transfer.from, cost], [transfer.to, negated(worth)])
      const isFairer = isEven(shifts) && worstShareAfter(standings, shifts) < now
      return { transfer, gain: priceOf(worth) - priceOf(cost), isFairer }
    })
    .filter(({ gain, isFairer }) => gain > 0 || isFairer)
    .sort(
      (a, b) =>
        levelsOf(b.gain).unserved - levelsOf(a.gain).unserved ||
        Number(b.isFairer) - Number(a.isFairer) ||
        b.gain - a.gain ||
        (transferKey(a.transfer) < transferKey(b.transfer) ? -1 : 1),
    )
    .map(({ transfer }) => transfer)
}

/** Both schools after a transfer: the one that gives is repaired, the one that takes is given the work the day is for. */
async function carriedOut(
  { setting, world }: Division,
  transfer: Transfer,
): Promise<ReadonlyMap<SchoolId, Party>> {
  const next = settingWith(setting, [transfer], false)
  const repaired = await Promise.all(
    [transfer.from, transfer.to].map(async (school) => {
      const party = world.parties.get(school)
      if (party === undefined) return null
      const adapt = { kind: 'adapt', from: party.solution, work: 0, seed: setting.seed } as const
      const more = school === transfer.to ? [transfer.share] : []
      return partyOf(school, await askParty(next, world, school, { ...adapt, more }))
    }),
  )
  return new Map(repaired.filter((party) => party !== null).map((party) => [party.school, party]))
}
