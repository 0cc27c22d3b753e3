import type { Plan, Session } from '../../models/plan.ts'
import { type Exchanged, keyOf, type Part, type Parts, placeOf } from './parts.ts'

/**
 * Why a part of somebody's week is another one. Each is a fact of the two plans or of the week after:
 * - `cannot`: something that happened takes them away from what they had; `withdrawn`: their family did; `left_group`: they left the standing group;
 *   `no_service`: the school has none that day any more;
 *   `not_required`: the student requires nothing then; `signed_up`: the family has signed up for the day since;
 *   `new_day`: the day became a school day, or one that follows another weekday;
 * - `locked`: a pin asks for what they have, or a ban forbids what they had;
 * - `loan_ended`, `lent`: a loan that was is not made, or one that was not is, to a school;
 * - `closed`, `opened`: the group meets no more, or is new;
 * - `stands_in`: one person for each who has left the session or site duty; `more`, `released`: more adults than before, or fewer, are there;
 * - `elsewhere`: they have another post that day; `cheaper`: a budget was cut, and whoever has it now costs less; `replaced`: somebody else
 *   has it, and none of this is the reason;
 * - `place`: a student not placed before is; `no_place`: not placed; `made_room`: the group they left took others; `moved`: none of it;
 * - `role`, `room`: the same session in another role, in another room.
 */
export type Why =
  | { readonly reason: PlainReason }
  | { readonly reason: 'stands_in' | 'replaced' | 'cheaper' | 'lent'; readonly for: readonly string[] }

type PlainReason =
  | 'cannot'
  | 'withdrawn'
  | 'left_group'
  | 'no_service'
  | 'not_required'
  | 'signed_up'
  | 'new_day'
  | 'locked'
  | 'loan_ended'
  | 'closed'
  | 'opened'
  | 'more'
  | 'released'
  | 'elsewhere'
  | 'place'
  | 'no_place'
  | 'made_room'
  | 'moved'
  | 'role'
  | 'room'

export type Person = 'staff' | 'student'

/** What is known of the week after. */
export interface Ground {
  /** Whether nothing that happened takes somebody away from a part of the plan before. */
  readonly may: (person: Person, id: string, part: Part) => boolean
  /** Whether a student is withdrawn from the service then. */
  readonly withdrew: (id: string, part: Part) => boolean
  /** Whether a student has left the standing group of a part of the plan before. */
  readonly left: (id: string, part: Part) => boolean
  /** Whether an event signs a student up for the weekday that a part of the plan follows. */
  readonly signedUp: (id: string, part: Part) => boolean
  /** Whether an event made a school day of a date, or of another kind. */
  readonly isNewDay: (date: string) => boolean
  /** Whether a school has service on a date. */
  readonly serves: (school: string, date: string) => boolean
  /** Whether a pin asks for a part, or a ban forbids it. */
  readonly asks: (id: string, part: Part) => boolean
  readonly forbids: (id: string, part: Part) => boolean
  /** Whether a school's budget was cut, and one person costs less than another. */
  readonly saves: (school: string, by: string, than: string) => boolean
}

/** Adults who came to a session or a site duty and went from it, one for each as far as they go. */
interface Turnover {
  readonly for: ReadonlyMap<string, string>
  readonly by: ReadonlyMap<string, string>
}

/** Somebody who holds a post. */
interface Holder {
  readonly id: string
  readonly part: Part
}

type Posts = ReadonlyMap<string, readonly Holder[]>

/** Tells why, of what one plan has and another has not. */
export class Reasons {
  private readonly before: ReadonlyMap<string, Session>
  private readonly after: ReadonlyMap<string, Session>
  private readonly turnovers = new Map<string, Turnover>()
  private readonly held: readonly [Posts, Posts]
  private readonly plans: readonly [Plan, Plan]
  private readonly ground: Ground

  constructor(plans: readonly [Plan, Plan], parts: readonly [Parts, Parts], ground: Ground) {
    this.plans = plans
    this.ground = ground
    this.before = new Map(plans[0].sessions.map((row) => [keyOf(row), row]))
    this.after = new Map(plans[1].sessions.map((row) => [keyOf(row), row]))
    this.held = [holders(parts[0]), holders(parts[1])]
  }

  /** Why an adult has something else; `gained`: all that they have and had not. */
  ofAdult(id: string, { from, to }: Exchanged, gained: readonly Part[]): Why {
    if (from !== null && to !== null && placeOf(from) === placeOf(to)) return sameSession(from, to)
    const gone = from === null ? null : this.forced('staff', id, from)
    if (gone !== null) return gone
    if (to !== null) return this.ofGain(id, to)
    return from === null ? { reason: 'released' } : this.ofLoss(id, from, gained)
  }

  /** Why a student has something else. */
  ofStudent(id: string, { from, to }: Exchanged): Why {
    if (from !== null && to !== null && from.group !== null && placeOf(from) === placeOf(to))
      return { reason: 'room' }
    const gone = from === null ? null : this.forced('student', id, from)
    if (gone !== null) return gone
    if (to === null) return { reason: 'not_required' }
    if (this.ground.asks(id, to)) return { reason: 'locked' }
    const isClosed = from !== null && from.kind === 'member' && !this.after.has(placeOf(from))
    if (isClosed) return { reason: 'closed' }
    if (to.kind === 'unserved') return { reason: 'no_place' }
    if (from === null) return { reason: this.ground.signedUp(id, to) ? 'signed_up' : 'new_day' }
    if (!this.before.has(placeOf(to))) return { reason: 'opened' }
    if (from.kind === 'unserved') return { reason: 'place' }
    return { reason: this.took(placeOf(from)) ? 'made_room' : 'moved' }
  }

  /** What takes somebody away from what they had, whatever else there is to do. */
  private forced(person: Person, id: string, from: Part): Why | null {
    const { may, withdrew, left, serves, forbids } = this.ground
    if (!serves(from.school, from.date)) return { reason: 'no_service' }
    if (person === 'student' && withdrew(id, from)) return { reason: 'withdrawn' }
    if (person === 'student' && left(id, from)) return { reason: 'left_group' }
    if (!may(person, id, from)) return { reason: 'cannot' }
    const [was, is] = this.plans.map(({ loans }) =>
      loans.find(({ staff, date }) => (staff as string) === id && (date as string) === from.date),
    )
    if (person === 'staff' && was?.host !== is?.host) {
      if ((was?.host as string | undefined) === from.school) return { reason: 'loan_ended' }
      if (is !== undefined) return { reason: 'lent', for: [is.host] }
    }
    return forbids(id, from) ? { reason: 'locked' } : null
  }

  private ofGain(id: string, to: Part): Why {
    if (this.ground.asks(id, to)) return { reason: 'locked' }
    const whom = this.turnover(placeOf(to)).for.get(id)
    if (whom !== undefined) return { reason: 'stands_in', for: [whom] }
    const wasThere = (to.kind === 'duty' ? this.held[0] : this.before).has(placeOf(to))
    if (!wasThere && this.ground.isNewDay(to.date)) return { reason: 'new_day' }
    return { reason: to.kind === 'duty' || wasThere ? 'more' : 'opened' }
  }

  private ofLoss(id: string, from: Part, gained: readonly Part[]): Why {
    if (from.kind !== 'duty' && !this.after.has(placeOf(from))) return { reason: 'closed' }
    const by = this.turnover(placeOf(from)).by.get(id)
    if (by === undefined) return { reason: 'released' }
    if (gained.some(({ date }) => date === from.date)) return { reason: 'elsewhere' }
    const reason = this.ground.saves(from.school, by, id) ? 'cheaper' : 'replaced'
    return { reason, for: [by] }
  }

  /** Whether a session has members whom it had not. */
  private took(place: string): boolean {
    const had = new Set<string>(this.before.get(place)?.students)
    return this.after.get(place)?.students.some((id) => !had.has(id)) === true
  }

  /** Who came and who went, those first who had to go; leads before assistants. */
  private turnover(place: string): Turnover {
    const known = this.turnovers.get(place)
    if (known !== undefined) return known
    const [had, have] = [this.held[0].get(place) ?? [], this.held[1].get(place) ?? []]
    const missing = (from: readonly Holder[], among: readonly Holder[]): Holder[] =>
      from.filter(({ id }) => !among.some((other) => other.id === id))
    const must = ({ id, part }: Holder): number => (this.forced('staff', id, part) === null ? 1 : 0)
    const gone = missing(had, have)
      .sort((a, b) => must(a) - must(b))
      .map(({ id }) => id)
    const came = missing(have, had).map(({ id }) => id)
    const pairs = gone.flatMap((id, index) => (came[index] === undefined ? [] : [[id, came[index]] as const]))
    const made = { for: new Map(pairs.map(([id, by]) => [by, id])), by: new Map(pairs) }
    this.turnovers.set(place, made)
    return made
  }
}

const sameSession = (from: Part, to: Part): Why => ({ reason: from.kind === to.kind ? 'room' : 'role' })

/** Adults of every session and site duty, leads first. */
function holders({ staff }: Parts): Posts {
  const all = new Map<string, Holder[]>()
  for (const [id, parts] of staff)
    for (const part of parts) {
      const known = all.get(placeOf(part)) ?? []
      const held = { id, part }
      all.set(placeOf(part), part.kind === 'lead' ? [held, ...known] : [...known, held])
    }
  return all
}
