import type { OffWorkKind } from './calendar.ts'
import type { SchoolInput } from './input.ts'

/** What a generated school looks like. Everything else is drawn. */
export interface SchoolShape {
  /** Prefix of every id of the school; unique in the district. */
  readonly id: string
  readonly name: string
  readonly level: SchoolInput['level']
  readonly location: NonNullable<SchoolInput['location']>
  readonly students: number
  /** Of them in grades 7–9 (nine-year schools; a junior school has all there). */
  readonly juniors: number
  /** Sizes that homerooms should have. */
  readonly classSize: readonly [number, number]
  /** Adults by source. */
  readonly own: number
  readonly retired: number
  readonly professionals: number
  readonly volunteers: number
  /** Kinds of ranked activity offered. */
  readonly offers: number
  /** Of the sessions that the adults can give in a week, how many a comfortable plan needs, percent. */
  readonly load: number
  /** Whether `load` counts the fewest sessions that could serve everybody (full groups) instead. */
  readonly loadOfLeast?: boolean
  /** Percent of children who stay for extended care, and of day pupils of junior grades for the evening. */
  readonly extended: number
  readonly evening: number
  readonly boarding: boolean
  readonly weak: boolean
  /** Teachers who may be lent. */
  readonly loanable: number
  readonly offWork: OffWorkKind
  /** Classrooms fewer than homerooms; a village school that is short of them has no laboratory either. */
  readonly roomsShort: number
  /** A week in the middle of a term: standing groups, last week's pattern, ledgers. */
  readonly midTerm: boolean
  /** Whether the week's pay is limited, generously. */
  readonly budget: boolean
  /** A few pins and bans. */
  readonly locks: boolean
  /** An off-site venue within a short walk, and the weekdays the school has it; null: none. */
  readonly venue: { readonly id: string; readonly weekdays: readonly number[]; readonly duty: boolean } | null
  /** Where lottery numbers of the school begin: unique over the district. */
  readonly lotteryFrom: number
}

const common = {
  load: 80,
  extended: 10,
  evening: 45,
  boarding: false,
  weak: false,
  loanable: 0,
  offWork: 'by-season',
  roomsShort: 0,
  midTerm: true,
  budget: true,
  locks: false,
  venue: null,
  lotteryFrom: 0,
  juniors: 0,
} as const satisfies Partial<SchoolShape>

type Given = Pick<SchoolShape, 'id' | 'name' | 'students'> & Partial<SchoolShape>

/** A town primary: classes of 42–52, one own teacher for 19 children. */
export const townPrimary = (given: Given): SchoolShape => ({
  ...common,
  level: 'primary',
  location: 'town_and_above',
  classSize: [42, 52],
  own: Math.round(given.students / 19),
  retired: 3,
  professionals: 2,
  volunteers: 2,
  offers: 26,
  ...given,
})

/** A village primary: six to twelve small classes, few activities. */
export const villagePrimary = (given: Given): SchoolShape => ({
  ...common,
  level: 'primary',
  location: 'below_town',
  classSize: [12, 35],
  own: Math.round(given.students / 13),
  retired: 2,
  professionals: 1,
  volunteers: 2,
  offers: 6,
  ...given,
})

/** A junior school: one own teacher for 13.5, evening self-study. */
export const juniorSchool = (given: Given): SchoolShape => ({
  ...common,
  level: 'junior',
  location: 'town_and_above',
  juniors: given.students,
  classSize: [42, 52],
  own: Math.round((given.students * 2) / 27),
  retired: 2,
  professionals: 2,
  volunteers: 1,
  offers: 20,
  ...given,
})

/** A nine-year school: two thirds of its children in grades 1–6. */
export const nineYearSchool = (given: Given): SchoolShape => {
  const juniors = given.juniors ?? Math.round(given.students / 3)
  return {
    ...common,
    level: 'nine_year',
    location: 'town_and_above',
    classSize: [42, 52],
    own: Math.round((given.students - juniors) / 19 + (juniors * 2) / 27),
    retired: 3,
    professionals: 2,
    volunteers: 2,
    offers: 28,
    ...given,
    juniors,
  }
}
