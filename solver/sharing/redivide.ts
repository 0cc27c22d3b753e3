import type { SchoolId } from '../../models/ids.ts'
import { priceOf } from '../loans/price.ts'
import { askParty, isBetterWorld, partyOf } from '../loans/world.ts'
import { priceTransfers } from './price.ts'
import { type Division, settingWith, type Transfer, transferKey } from './transfer.ts'

/** Rounds of exchange at the most; in each a school gives or takes one day. */
const MOST_ROUNDS = 3

/**
 * Divides shared people and rooms again where that pays without loans: every day that one school has of them is priced there and at
 * every other that shares it; the days that gain most go over, both schools are repaired, and what lowers the district's true
 * (U, W, Z) stays.
 */
export async function redivide(from: Division): Promise<Division> {
  let division = from
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = await exchange(division)
    if (next === division) break
    division = next
  }
  return division
}

async function exchange(division: Division): Promise<Division> {
  const transfers = await gaining(division)
  const busy = new Set<SchoolId>()
  let best = division
  for (const transfer of transfers) {
    if (busy.has(transfer.from) || busy.has(transfer.to)) continue
    busy.add(transfer.from).add(transfer.to)
    const next = await carriedOut(best, transfer)
    if (isBetterWorld(next.world, best.world)) best = next
  }
  return best
}

/** Transfers that gain by their prices, the best first. */
async function gaining({ setting, world }: Division): Promise<Transfer[]> {
  return (await priceTransfers(setting, world))
    .map(({ transfer, cost, worth }) => ({ transfer, gain: priceOf(worth) - priceOf(cost) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (transferKey(a.transfer) < transferKey(b.transfer) ? -1 : 1))
    .map(({ transfer }) => transfer)
}

/** The division after a transfer: the school that gives is repaired, the one that takes is given the work the day is for. */
async function carriedOut({ setting, world }: Division, transfer: Transfer): Promise<Division> {
  const next = settingWith(setting, [transfer], false)
  const parties = new Map(world.parties)
  const repaired = await Promise.all(
    [transfer.from, transfer.to].map(async (school) => {
      const party = world.parties.get(school)
      if (party === undefined) return null
      const adapt = { kind: 'adapt', from: party.solution, work: 0, seed: setting.seed } as const
      const more = school === transfer.to ? [transfer.share] : []
      return partyOf(school, await askParty(next, world, school, { ...adapt, more }))
    }),
  )
  for (const party of repaired) if (party !== null) parties.set(party.school, party)
  return { setting: next, world: { ...world, parties } }
}
