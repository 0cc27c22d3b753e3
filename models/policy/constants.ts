/**
 * The numbers of the rules and of the objective, and the ledger formulas. All are integers. Weights stand in
 * `terms.ts` and `weights.ts`; what a district may set has its default here.
 */

/** What a district has until it says otherwise. */
export const districtDefaults = {
  /** IANA time zone. */
  zone: 'Asia/Shanghai',
  /** H02: longest break from the end of the timetable through regular and extended blocks, minutes. */
  breakLimit: 15,
  /** H18: hours between late duty and the next lesson; null: the rule is off. */
  restHours: null,
  /** H11: largest share of the sessions of a school and week that outside instructors lead, percent. */
  outsideShare: 10,
  /** H14: share of the written homework to be done in school, percent [3.1.3: 基本完成, 大部分]. */
  homeworkInSchool: { primary: 100, junior: 67 },
} as const

/** H05: the grades of junior school, the only ones with evening blocks [3.2.1]. */
export const eveningGrades = { from: 7, to: 9 } as const

/** H14: most minutes of written homework a day, on average, of a grade (1–9): none, 60 or 90 [3.1.1]. */
export const homeworkCap = (grade: number): number => (grade <= 2 ? 0 : grade <= 6 ? 60 : 90)

/** H09: fewest adults of a session, however small it is. */
export const FEWEST_ADULTS = 1

/** H16: sessions a room holds at once, by its kind, where the school says nothing; any other kind holds `other`. */
export const parallelDefaults = { sports_ground: 8, hall: 2, other: 1 } as const

/** H18: late minutes added by a later start (弹性上下班) that is used. */
export const LATER_START_MINUTES = 30

/** W: the worst school's share of unserved student-blocks is counted per mille, rounded up. */
export const SHARE_SCALE = 1000

/** S01, points. */
export const choiceCost = {
  /** Per student-block in a ranked activity, by place in the list from 0; the last holds for every later place. */
  byRank: [0, 1, 3, 6, 10, 15],
  /** Per block in which something ranked could have been had and was not. */
  missed: 20,
  /** The most wanted activity is not had all week. */
  mostWantedMissed: 5,
  /** A flagged, willing student is without tutoring all week. */
  tutoringMissed: 20,
} as const

/** S01: points of a student-block in a ranked activity by its place in the list, from 0 for the first choice. */
export const rankCost = (place: number): number =>
  choiceCost.byRank[Math.min(place, choiceCost.byRank.length - 1)] ?? 0

/** Divisors of the squares. S03 and S04 divide by the contract share in percent instead. */
export const squareDivisor = {
  /** S02, squared S01 points. */
  student: 20,
  /** S07, squared hundredths of a loan-day. */
  loans: 1000,
  /** S11, squared hundredths of an S01 point per required block. */
  equity: 100,
} as const

/** S07: a loan-day is travelled both ways and counts as 100 hundredths in the ledger. */
export const loanDay = { ways: 2, ledger: 100 } as const

/** S08, points. */
export const continuityCost = {
  /** Per lead of a group beyond the first. */
  lead: 2,
  /** Per room of a group beyond the first. */
  room: 1,
  /** Per session of a standing group at another weekday or block than last week. */
  moved: 2,
  /** Per homework session led by someone who teaches none of its homerooms. */
  stranger: 1,
} as const

/** S09, points. */
export const stabilityCost = {
  /** Per student-block whose group or served state differs. */
  student: 3,
  /** Per adult that differs, block and session. */
  adult: 5,
  /** Per session whose room differs. */
  room: 1,
} as const

/** S10, points per block. */
export const wishCost = { unwanted: 3, wantedMissed: 1 } as const

/** S11: S01 points per required block are counted in hundredths. */
export const EQUITY_SCALE = 100

/**
 * S11: the district mean that stands in for a published one in the first week, in hundredths of an S01 point per
 * required block: S01 53,600 over 12,790 blocks of school-M after 7 rounds (`kehou solve`).
 */
export const referenceMeanChoiceCost = 420

/** S12: points per block in which mutual friends who could be together are not. */
export const FRIENDS_APART = 2

/** S13, points. */
export const predictableCost = {
  /** Per duty block that is not in last week's pattern. */
  newBlock: 1,
  /** Per idle block between two duties on one day. */
  idle: 2,
} as const

/** Part of a ledger that is carried into the next week: 8 ÷ 10. */
export const ledgerDecay = { of: 8, in: 10 } as const

/** a ÷ b without its remainder, towards 0, exact for safe integers and b > 0. */
const truncated = (a: number, b: number): number => (a - (a % b)) / b

/**
 * Ledger of S02–S04 after publication: trunc(0.8 × (carried + thisWeek − fair)), in S01 points or minutes.
 * @param fair the fair part of the published week: `fairMean` for students, `fairLoad` for staff
 * @returns the deviation carried into the next week; may be negative
 */
export const carryOver = (carried: number, thisWeek: number, fair: number): number =>
  truncated(ledgerDecay.of * (carried + thisWeek - fair), ledgerDecay.in)

/**
 * Ledger of loans (S07) after publication: trunc(0.8 × (carried + 100 × days)).
 * @param carried hundredths of a loan-day
 * @param days loan-days of the published week
 */
export const loanCarry = (carried: number, days: number): number =>
  truncated(ledgerDecay.of * (carried + loanDay.ledger * days), ledgerDecay.in)

/**
 * S02: the mean S01 cost of a grade in a school in the published week, rounded down.
 * @param total sum over the grade's students with a required block, at least 0
 * @param students how many they are; 0 gives 0
 */
export const fairMean = (total: number, students: number): number =>
  students === 0 ? 0 : truncated(total, students)

/**
 * S03, S04: the fair part of one person in the minutes of the school's pool, rounded down.
 * @param minutes of the whole pool in the published week
 * @param share contract share of the person, percent
 * @param shares sum of the contract shares of the pool; 0 gives 0
 */
export const fairLoad = (minutes: number, share: number, shares: number): number =>
  shares === 0 ? 0 : truncated(minutes * share, shares)

/**
 * The convex cost of S02–S04 and S07: ⌊max(0, x + carried)² ÷ divisor⌋ − ⌊max(0, carried)² ÷ divisor⌋.
 * @param x this week's cost, minutes or (S07) hundredths of a loan-day, at least 0
 * @param divisor above 0: an entry of `squareDivisor`, or (S03, S04) the contract share in percent
 * @returns an integer at least 0, exact while x + carried stays below 94 million
 */
export function convex(x: number, carried: number, divisor: number): number {
  const after = Math.max(0, x + carried)
  const before = Math.max(0, carried)
  return truncated(after * after, divisor) - truncated(before * before, divisor)
}
