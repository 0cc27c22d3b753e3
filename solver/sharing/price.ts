import type { SchoolId } from '../../models/ids.ts'
import { type Priced, type Share, shareKey, type Value } from '../loans/ask.ts'
import { minus } from '../loans/price.ts'
import { askParty, type Setting, type World } from '../loans/world.ts'
import { daysOf, sessionsWith, settingWith, type Transfer, takersOf } from './transfer.ts'

/** A transfer, what it costs the school that gives, and what it is worth to the one that takes, each by itself. */
export interface TransferPrice {
  readonly transfer: Transfer
  readonly cost: Value
  readonly worth: Value
}

const NOTHING: Value = { broken: 0, unserved: 0, weighted: 0 }

/** Prices every day of shared people and rooms at the school that has it, by a trial without it, and at every other that shares it, by a trial with it. */
export async function priceTransfers(setting: Setting, world: World): Promise<TransferPrice[]> {
  const given = await Promise.all(
    [...world.parties.keys()].map((school) => ask(setting, world, school, 'lend', daysOf(setting, school))),
  )
  const offers = given.flat().flatMap(({ school, row, change }) =>
    takersOf(setting, world, school, row.day).flatMap((to) => {
      const sessions = sessionsWith(setting, school, row)
      if (sessions === 0 || change.broken > 0) return []
      return [{ transfer: { share: row.day, from: school, to, sessions }, cost: change }]
    }),
  )
  const wanted = new Map<SchoolId, Transfer[]>()
  for (const { transfer } of offers) wanted.set(transfer.to, [...(wanted.get(transfer.to) ?? []), transfer])
  const gained = await Promise.all(
    [...wanted].map(([school, transfers]) => {
      const shares = transfers.map(({ share }) => share)
      return ask(settingWith(setting, transfers, true), world, school, 'gain', shares)
    }),
  )
  const worth = new Map(
    gained
      .flat()
      .map(({ school, row, change }) => [`${shareKey(row.day)} ${school}`, minus(NOTHING, change)]),
  )
  return offers.map(({ transfer, cost }) => ({
    transfer,
    cost,
    worth: worth.get(`${shareKey(transfer.share)} ${transfer.to}`) ?? NOTHING,
  }))
}

interface Change {
  readonly school: SchoolId
  readonly row: Priced
  readonly change: Value
}

/** What days away (`lend`) or more (`gain`) change at a school. */
async function ask(
  setting: Setting,
  world: World,
  school: SchoolId,
  kind: 'lend' | 'gain',
  days: readonly Share[],
): Promise<Change[]> {
  const party = world.parties.get(school)
  if (party === undefined || days.length === 0) return []
  const { answer } = await askParty(setting, world, school, { kind, from: party.solution, days })
  return answer.priced.map((row) => ({ school, row, change: minus(row.value, answer.value) }))
}
