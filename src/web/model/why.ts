import type { Demand } from '../../../models/answers/explanation.ts'
import type { SchoolView } from '../../views/shapes.ts'
import type { Board, Loan, Turn } from './loans.ts'

type Person = SchoolView['people'][number]

/** Load of those of the same source who do anything: how many they are, what half of them have at most, and the most. */
export function loadBeside(
  people: readonly Person[],
  { source }: Pick<Person, 'source'>,
): { readonly people: number; readonly median: number; readonly top: number } {
  const loads = people
    .filter((one) => one.source === source && one.minutes > 0)
    .map(({ minutes }) => minutes)
    .sort((a, b) => a - b)
  return {
    people: loads.length,
    median: loads[Math.floor((loads.length - 1) / 2)] ?? 0,
    top: loads.at(-1) ?? 0,
  }
}

/** What became of the wish for an activity. */
export type Outcome = 'notHeld' | 'allHad' | 'full' | 'left'

/** Why those who asked for an activity have it or have it not, as far as its places tell. */
export function outcomeOf({ sessions, wanted, had, places, taken }: Demand): Outcome {
  if (sessions === 0) return 'notHeld'
  if (had >= wanted) return 'allHad'
  return taken >= places ? 'full' : 'left'
}

/** A loan beside those that could be made instead: other schools that could lend and how many are nearer, others with a skill of the teacher who were lent less. */
export function beside(
  { travel }: Pick<Board, 'travel'>,
  turns: readonly Turn[],
  { home, host, staff }: Pick<Loan, 'home' | 'host' | 'staff'>,
): {
  readonly others: number
  readonly nearer: number
  readonly fewer: number
  readonly turn: Turn | undefined
} {
  const ways = travel.filter((way) => way.host === host)
  const own = ways.find((way) => way.home === home)?.minutes ?? Number.POSITIVE_INFINITY
  const turn = turns.find(({ id }) => id === staff)
  const done = (one: Turn): number => one.carried + one.thisWeek
  const skills = new Set(turn?.skills ?? [])
  return {
    others: ways.filter((way) => way.home !== home).length,
    nearer: ways.filter(({ minutes }) => minutes < own).length,
    fewer:
      turn === undefined
        ? 0
        : turns.filter((one) => done(one) < done(turn) && one.skills.some((skill) => skills.has(skill)))
            .length,
    turn,
  }
}
