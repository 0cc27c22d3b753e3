import type { GroupId, StaffId } from '../../../models/ids.ts'
import type { DutyAssignment, Session } from '../../../models/plan.ts'
import type { Score } from '../../../models/roster.ts'
import { type Atom, type Ground, planOf, spoiled, subsets } from './atoms.ts'

/** Everything that goes on in one slot. Sessions of two slots are in the casts of both. */
export interface Cast {
  readonly sessions: readonly Session[]
  readonly duties: readonly DutyAssignment[]
  /** Sessions that reach into the other slot. */
  readonly shared: readonly Atom[]
  readonly score: Score
}

/** Every set of sessions of a slot that leaves exactly so many of its students unserved, nobody in two places. */
function* settings(ground: Ground, slot: number, unserved: number): Generator<readonly Atom[]> {
  const here = ground.atoms.filter((atom) => atom.slots.includes(slot))
  const waiting = ground.students.filter((id) => ground.wanting[slot]?.has(id))
  function* fill(left: readonly string[], open: number, chosen: readonly Atom[]): Generator<readonly Atom[]> {
    const [next] = left
    if (next === undefined) {
      if (open === 0) yield chosen
      return
    }
    if (open > 0) yield* fill(left.slice(1), open - 1, chosen)
    const busy = new Set(chosen.flatMap(({ adults }) => adults))
    for (const atom of here) {
      const members = atom.session.students as readonly string[]
      if (!members.includes(next) || !members.every((id) => left.includes(id))) continue
      if (atom.adults.some((id) => busy.has(id))) continue
      yield* fill(
        left.filter((id) => !members.includes(id)),
        open,
        [...chosen, atom],
      )
    }
  }
  yield* fill(waiting, unserved, [])
}

/** Every way to man the site duties of a slot: nobody, or as many as the duty asks for. */
function* guards(ground: Ground, slot: number): Generator<readonly DutyAssignment[]> {
  const { week, slots } = ground
  const place = slots[slot]
  const duties = week.schools.flatMap(({ id, siteDuties }) =>
    siteDuties.filter(({ block }) => block === place?.block).map((duty) => ({ school: id, duty })),
  )
  function* fill(at: number, chosen: readonly DutyAssignment[]): Generator<readonly DutyAssignment[]> {
    const next = duties[at]
    if (next === undefined) {
      yield chosen
      return
    }
    yield* fill(at + 1, chosen)
    for (const adults of subsets(week.staff.map(({ id }) => id as StaffId)))
      if (adults.length === next.duty.adults)
        yield* fill(at + 1, [
          ...chosen,
          {
            school: next.school,
            duty: next.duty.id,
            date: place?.date ?? '',
            adults: [...adults],
          },
        ])
  }
  yield* fill(0, [])
}

/** Gives sessions names of groups: published ones, each at most once, or new ones. */
function* named(sessions: readonly Session[], names: readonly string[]): Generator<readonly Session[]> {
  const [first, ...others] = sessions
  if (first === undefined) {
    yield []
    return
  }
  const fresh = `${first.date} ${first.blocks[0]} ${first.lead}` as GroupId
  for (const group of [fresh, ...names])
    for (const rest of named(
      others,
      names.filter((name) => name !== group),
    ))
      yield [{ ...first, group: group as GroupId }, ...rest]
}

/** Everything that may go on in a slot and leaves so many of its students unserved. */
export function castsOf(ground: Ground, slot: number, unserved: number): Cast[] {
  const { verifier, week } = ground
  const names = [...new Set<string>(week.history.published?.sessions.map(({ group }) => group))]
  const casts: Cast[] = []
  for (const atoms of settings(ground, slot, unserved)) {
    const shared = atoms.filter(({ slots }) => slots.length > 1)
    for (const sessions of named(
      atoms.map((atom) => atom.session),
      names,
    ))
      for (const duties of guards(ground, slot)) {
        const plan = planOf(ground, sessions, [...duties])
        if (spoiled(verifier.rules(plan), shared.length === 0)) continue
        casts.push({ sessions, duties, shared, score: verifier.score(plan) })
      }
  }
  return casts
}
