import type { Ban, Pin } from '../../models/pins.ts'
import type { School } from '../../models/school.ts'
import type { DayView } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import type { CompiledLock, Option, Slot } from '../problem.ts'

export interface Names {
  readonly activity: ReadonlyMap<string, number>
  readonly adult: ReadonlyMap<string, number>
  readonly room: ReadonlyMap<string, number>
  readonly student: ReadonlyMap<string, number>
}

/** Pins and bans of a school, in indices. What has begun when a rebalance may change the week breaks none of them. */
export function compileLocks(
  week: Week,
  school: School,
  days: readonly DayView[],
  slots: readonly Slot[],
  options: readonly Option[],
  names: Names,
  begun: Uint8Array | null,
): CompiledLock[] {
  const index = (map: ReadonlyMap<string, number>, id: string | null): number =>
    id === null ? -1 : (map.get(id) ?? -2)
  const isToCome = (slot: number): boolean => begun === null || begun[slot] === 0
  const isOver = (pin: Pin): boolean =>
    slots.some(
      ({ day, block }, slot) => days[day].date === pin.date && block.code === pin.block && !isToCome(slot),
    )
  const compiled = (source: Pin | Ban, isPin: boolean): CompiledLock => {
    const onSlot = (slot: number): boolean =>
      (source.date === null || days[slots[slot].day].date === source.date) &&
      (source.block === null || slots[slot].block.code === source.block)
    const activity = index(names.activity, source.activity)
    const matching = options.filter(
      (option) =>
        (source.activity === null || option.activity === activity) &&
        option.slots.some(onSlot) &&
        (isPin || isToCome(option.slots[0])),
    )
    const adult = index(names.adult, source.staff)
    const bare = !isPin && source.activity === null && source.room === null && source.student === null
    return {
      source,
      isPin,
      options: new Set(matching.map((option) => option.index)),
      room: index(names.room, source.room),
      adult,
      role: 'role' in source ? source.role : null,
      student: index(names.student, source.student),
      dutySlots: new Set(
        bare && adult >= 0 ? slots.flatMap((_, slot) => (onSlot(slot) && isToCome(slot) ? [slot] : [])) : [],
      ),
    }
  }
  return [
    ...week.pins.filter((pin) => pin.school === school.id && !isOver(pin)).map((pin) => compiled(pin, true)),
    ...week.bans.filter((ban) => ban.school === school.id).map((ban) => compiled(ban, false)),
  ]
}
