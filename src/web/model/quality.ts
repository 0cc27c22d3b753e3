import type { SchoolSummary } from '../../views/shapes.ts'

/** A figure is shown only where it is of at least so many people: of a few, it would tell of single ones. */
export const LEAST_SHOWN = 10

/** Figures that are of people, each with how many it is of. */
const counted = {
  served: ({ students }: SchoolSummary): number => students.required,
  choices: ({ students }: SchoolSummary): number => students.chose,
  mostWanted: ({ mostWanted }: SchoolSummary): number => mostWanted.asked,
  envy: ({ envy }: SchoolSummary): number => envy.students,
  load: ({ load }: SchoolSummary): number => load.people,
  late: ({ late }: SchoolSummary): number => late.people,
} as const

/** Whether a figure of a school is of so many people that it may be shown. */
export const isShown = (figure: keyof typeof counted, of: SchoolSummary): boolean =>
  counted[figure](of) >= LEAST_SHOWN

/** Ranks that stand by themselves; later ones are counted together. */
export const RANKS = 4

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Percent of a whole, rounded; null where there is no whole. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole)

/** How even a spread is, 0 to 100: 100 where the middle half of the people do the same, 0 where it is as wide as the most anybody does. */
const evenness = ({ lower, upper, most }: SchoolSummary['load']): number =>
  most <= 0 ? 100 : Math.round(100 * (1 - (upper - lower) / most))

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

export function indicesOf(summary: SchoolSummary): Indices {
  const { school, name, required, unserved, choices, mostWanted, load, envy } = summary
  const shown = (figure: keyof typeof counted, value: number | null): number | null =>
    isShown(figure, summary) ? value : null
  return {
    school,
    name,
    served: shown('served', share(required - unserved, required)),
    firstTwo: shown('choices', share(sum(choices.slice(0, 2)), sum(choices))),
    mostWanted: shown('mostWanted', share(mostWanted.had, mostWanted.asked)),
    evenLoad: shown('load', evenness(load)),
    envyFree: shown('envy', share(envy.students - envy.envious, envy.students)),
  }
}

/** Student-blocks by rank of choice, the later ranks together. */
export const ranksOf = ({ choices }: Pick<SchoolSummary, 'choices'>): number[] =>
  Array.from({ length: RANKS }, (_, rank) =>
    rank < RANKS - 1 ? (choices[rank] ?? 0) : sum(choices.slice(RANKS - 1)),
  )

/** Percent of a school's student-blocks that were a choice of a rank; null where it is of too few to tell. */
export function rankShare(summary: SchoolSummary, rank: number): number | null {
  const ranks = ranksOf(summary)
  const whole = sum(ranks)
  return !isShown('choices', summary) || whole === 0
    ? null
    : Math.round((1000 * (ranks[rank] ?? 0)) / whole) / 10
}

/** Least, quartiles and most of what teachers of a school do; null where they are too few to tell. */
export const boxOf = (summary: SchoolSummary, of: 'load' | 'late'): number[] | null => {
  const { least, lower, median, upper, most } = summary[of]
  return isShown(of, summary) ? [least, lower, median, upper, most] : null
}

type Envy = SchoolSummary['envy']

/** Envy of several schools together; null where it is of too few to tell. */
export function envyOf(summaries: readonly Pick<SchoolSummary, 'envy'>[]): Envy | null {
  const students = sum(summaries.map(({ envy }) => envy.students))
  return students < LEAST_SHOWN
    ? null
    : {
        students,
        wishing: sum(summaries.map(({ envy }) => envy.wishing)),
        envious: sum(summaries.map(({ envy }) => envy.envious)),
      }
}

/** Duty by source: how many people, and how much of it all they do; null where they are too few to tell. */
export interface SourceShare {
  readonly source: string
  readonly people: number
  readonly minutes: number | null
  readonly pay: number | null
  /** Percent of all minutes. */
  readonly share: number | null
}

interface Loaded {
  readonly source: string
  readonly minutes: number
  readonly pay: number
}

/** Duty by source, the largest part first; those of too few to tell come last. */
export function sharesOf(people: readonly Loaded[]): SourceShare[] {
  const all = sum(people.map(({ minutes }) => minutes))
  return [...new Set(people.map(({ source }) => source))]
    .map((source) => {
      const own = people.filter((one) => one.source === source)
      const told = (value: number): number | null => (own.length < LEAST_SHOWN ? null : value)
      const minutes = sum(own.map((one) => one.minutes))
      return {
        source,
        people: own.length,
        minutes: told(minutes),
        pay: told(sum(own.map(({ pay }) => pay))),
        share: told(share(minutes, all) ?? 0),
      }
    })
    .sort((a, b) => (b.minutes ?? -1) - (a.minutes ?? -1) || (a.source < b.source ? -1 : 1))
}
