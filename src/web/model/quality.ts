import type { SchoolSummary } from '../../views/shapes.ts'

/** An index is shown only where it counts at least so many: of a few, it would tell of single people. */
export const LEAST_SHOWN = 10

/** Ranks that stand by themselves; later ones are counted together. */
export const RANKS = 4

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Percent of a whole, rounded; null where the whole is too small to be shown. */
const share = (part: number, whole: number): number | null =>
  whole < LEAST_SHOWN ? null : Math.round((100 * part) / whole)

/** How even a spread is, 0 to 100: 100 where the middle half of the people do the same, 0 where it is as wide as the most anybody does. */
const evenness = ({ people, lower, upper, most }: SchoolSummary['load']): number | null => {
  if (people < LEAST_SHOWN) return null
  return most <= 0 ? 100 : Math.round(100 * (1 - (upper - lower) / most))
}

/** Bounded indices of a school. */
export interface Indices {
  readonly school: string
  readonly name: string
  readonly served: number | null
  readonly firstTwo: number | null
  readonly mostWanted: number | null
  readonly evenLoad: number | null
  /** Share of students whom nobody with a weaker claim keeps from what they would rather have. */
  readonly envyFree: number | null
}

export const indicesOf = ({
  school,
  name,
  required,
  unserved,
  choices,
  mostWanted,
  load,
  envy,
}: SchoolSummary): Indices => ({
  school,
  name,
  served: share(required - unserved, required),
  firstTwo: share(sum(choices.slice(0, 2)), sum(choices)),
  mostWanted: share(mostWanted.had, mostWanted.asked),
  evenLoad: evenness(load),
  envyFree: share(envy.students - envy.envious, envy.students),
})

/** Student-blocks by rank of choice, the later ranks together. */
export const ranksOf = ({ choices }: Pick<SchoolSummary, 'choices'>): number[] =>
  Array.from({ length: RANKS }, (_, rank) =>
    rank < RANKS - 1 ? (choices[rank] ?? 0) : sum(choices.slice(RANKS - 1)),
  )

type Envy = SchoolSummary['envy']

/** Envy of several schools together. */
export const envyOf = (summaries: readonly Pick<SchoolSummary, 'envy'>[]): Envy => ({
  students: sum(summaries.map(({ envy }) => envy.students)),
  wishing: sum(summaries.map(({ envy }) => envy.wishing)),
  envious: sum(summaries.map(({ envy }) => envy.envious)),
})

/** Duty by source: how many people, and how much of it all they do. */
export interface SourceShare {
  readonly source: string
  readonly people: number
  readonly minutes: number
  readonly pay: number
  /** Percent of all minutes. */
  readonly share: number
}

interface Loaded {
  readonly source: string
  readonly minutes: number
  readonly pay: number
}

/** Duty by source, the largest part first. */
export function sharesOf(people: readonly Loaded[]): SourceShare[] {
  const all = sum(people.map(({ minutes }) => minutes))
  return [...new Set(people.map(({ source }) => source))]
    .map((source) => {
      const own = people.filter((one) => one.source === source)
      const minutes = sum(own.map((one) => one.minutes))
      return {
        source,
        people: own.length,
        minutes,
        pay: sum(own.map(({ pay }) => pay)),
        share: all === 0 ? 0 : Math.round((100 * minutes) / all),
      }
    })
    .sort((a, b) => b.minutes - a.minutes || (a.source < b.source ? -1 : 1))
}
