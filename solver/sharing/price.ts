import type { SchoolId } from '../../models/ids.ts'
import { type Share, shareKey, type Value } from '../loans/ask.ts'
import { minus } from '../loans/price.ts'
import { askParty, type Setting, type SharedPrice, type World } from '../loans/world.ts'
import { daysOf, sessionsWith, settingWith, type Transfer, takersOf } from './transfer.ts'

/** A transfer, what it costs the school that gives, and what it is worth to the one that takes, each by itself. */
export interface TransferPrice {
  readonly transfer: Transfer
  readonly cost: Value
  readonly worth: Value
}

const NOTHING: Value = { broken: 0, unserved: 0, weighted: 0 }

/** Whether a transfer from one school to another is to be looked at. */
type IsMeant = (from: SchoolId, to: SchoolId) => boolean

/**
 * Prices days of shared people and rooms at the school that has them, by a trial without, and at others that share them, by a trial
 * with them. What is known of a school as it stands is not asked again.
 */
export async function priceTransfers(
  setting: Setting,
  world: World,
  isMeant: IsMeant = () => true,
): Promise<TransferPrice[]> {
  const takers = (school: SchoolId, share: Share): SchoolId[] =>
    takersOf(setting, world, school, share).filter((to) => isMeant(school, to))
  const given = await Promise.all(
    [...world.parties.keys()].map((school) => {
      const days = daysOf(setting, school).filter((share) => takers(school, share).length > 0)
      return ask(setting, world, school, 'lend', days)
    }),
  )
  const offers = given.flat().flatMap(({ school, row, change }) =>
    takers(school, row.day).flatMap((to) => {
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

/** What days away (`lend`) or more (`gain`) change at a school. */
async function ask(
  setting: Setting,
  world: World,
  school: SchoolId,
  kind: 'lend' | 'gain',
  days: readonly Share[],
): Promise<SharedPrice[]> {
  const party = world.parties.get(school)
  if (party === undefined) return []
  const known = setting.shared.get(party.solution) ?? new Map<string, SharedPrice>()
  setting.shared.set(party.solution, known)
  const nameOf = (day: Share): string => `${kind} ${shareKey(day)}`
  const open = days.filter((day) => !known.has(nameOf(day)))
  if (open.length > 0) {
    const asked = { kind, from: party.solution, days: open }
    const { answer } = await askParty(setting, world, school, asked)
    for (const row of answer.priced)
      known.set(nameOf(row.day), { school, row, change: minus(row.value, answer.value) })
  }
  return days.flatMap((day) => known.get(nameOf(day)) ?? [])
}
