import type { Target } from '../../../models/answers/targets.ts'
import { refOf } from './names.ts'
import type { Duty, SessionOf } from './perspective.ts'

/** Places of a screen that something could be put to, by their keys; of each, the ways to do it, the best first. */
export interface Lights {
  readonly of: ReadonlyMap<string, readonly Target[]>
  readonly legal: number
  readonly barred: number
}

/** Keys of places: a session by its group, date and first block; a site duty; a room; a time. */
export const keys = {
  session: (group: string, date: string, block: string): string => `session ${group} ${date} ${block}`,
  duty: (duty: string, date: string): string => `duty ${duty} ${date}`,
  room: (room: string): string => `room ${room}`,
  time: (date: string, block: string): string => `time ${date} ${block}`,
} as const

/** The key of the place that a target is. */
function keyOf({ at }: Pick<Target, 'at'>): string {
  switch (at.kind) {
    case 'session':
      return keys.session(at.group, at.date, at.block)
    case 'duty':
      return keys.duty(at.duty, at.date)
    case 'room':
      return keys.room(at.room)
    case 'time':
      return keys.time(at.date, at.block)
    default:
      return at satisfies never
  }
}

/** Targets by place. They come the best first, and stay so within each place. */
export function lightsOf(targets: readonly Target[]): Lights {
  const of = new Map<string, Target[]>()
  for (const target of targets) {
    const key = keyOf(target)
    const known = of.get(key)
    if (known === undefined) of.set(key, [target])
    else known.push(target)
  }
  const legal = [...of.values()].filter(([best]) => best?.effect.legal === true).length
  return { of, legal, barred: of.size - legal }
}

/** A session and a site duty as places. */
export const sessionPlace = (session: SessionOf): string => {
  const { group, date, block } = refOf(session)
  return keys.session(group, date, block)
}
export const dutyPlace = ({ duty, date }: Duty): string => keys.duty(duty, date)

/** Those that are looked at, and beside them those that are places for what is held, in the order of all. */
export function withPlaces<Of>(
  all: readonly Of[],
  own: readonly Of[],
  { of }: Lights,
  placeOf: (one: Of) => string,
): readonly Of[] {
  const looked = new Set(own)
  return all.filter((one) => looked.has(one) || of.has(placeOf(one)))
}
