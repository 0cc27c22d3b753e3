import type { SchoolId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { type Share, shareKey } from '../loans/ask.ts'
import { minus, priceOf } from '../loans/price.ts'
import { solutionIn } from '../loans/state-of.ts'
import { gain } from '../loans/trial.ts'
import { problemIn } from '../opened.ts'
import type { State } from '../state.ts'
import { isUnderWay } from './loans.ts'

/** A day of somebody or some room that several schools share, and the school that does without it for another. */
export interface Given {
  readonly share: Share
  readonly from: SchoolId
}

/** Days told at the most. */
const MOST_TOLD = 4

/**
 * Days of people and rooms that one other school holds and a school could use, by what they are worth to it; those of no worth
 * are left out.
 * @param now the plan that the state is a part of
 */
export function sharedDays(week: Week, open: ReadonlySet<SchoolId>, now: Plan, state: State): Given[] {
  const { id } = state.problem.school
  const given = heldByOthers(now, state).filter(
    ({ share, from }) => open.has(from) && !isUnderWay(week, share.date),
  )
  if (given.length === 0) return []
  const names = new Set(given.map(({ share }) => shareKey(share)))
  const isMeant = (share: Share): boolean => names.has(shareKey(share))
  const free: Plan = {
    ...now,
    sessions: now.sessions.filter(
      ({ school, date, room, lead, assistants }) =>
        school === id ||
        !(isMeant({ room, date }) || [lead, ...assistants].some((staff) => isMeant({ staff, date }))),
    ),
  }
  const wide = problemIn(week, free, id, new Set())
  const { value, priced } = gain(
    wide,
    solutionIn(state),
    given.map(({ share }) => share),
  )
  return given
    .map((each, index) => ({ each, worth: priceOf(minus(value, priced[index]?.value ?? value)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_TOLD)
    .map(({ each }) => each)
}

/** Days on which one other school alone holds somebody or some room in its sessions. */
function heldByOthers({ sessions }: Plan, { problem }: State): Given[] {
  const { id } = problem.school
  const adults = new Set<string>(problem.adults.map((row) => row.id))
  const rooms = new Set<string>(problem.rooms.map((row) => row.id))
  const holders = new Map<string, { share: Share; schools: Set<SchoolId> }>()
  for (const { school, date, room, lead, assistants } of sessions) {
    const shares: Share[] = [
      ...(rooms.has(room) ? [{ room, date }] : []),
      ...[lead, ...assistants].flatMap((staff) => (adults.has(staff) ? [{ staff, date }] : [])),
    ]
    for (const share of shares) {
      const key = shareKey(share)
      const known = holders.get(key) ?? { share, schools: new Set() }
      holders.set(key, { share, schools: known.schools.add(school) })
    }
  }
  return [...holders.values()].flatMap(({ share, schools }) => {
    const [from] = schools
    return schools.size === 1 && from !== undefined && from !== id ? [{ share, from }] : []
  })
}
