import type { Week } from '../../models/week.ts'

/** Part of a time that is kept for deciding on loans, where there may be any. */
const LENDING_SHARE = 0.4
/** Seconds a school that a first round of it takes, about, on two processors: with less, nothing would come of it. */
const LENDING_SECONDS = 0.8

/** What comes after the search takes about so many times what construction took: ordering by lottery, putting together, verifying; of one school, and of several. */
const FINISHING = 0.6
const FINISHING_ALL = 1.3
/** And dividing again what several schools share. */
const DIVIDING = 1.2
/** The first round of the search takes about so many times what construction took: without it there is hardly a roster. */
const FIRST_ROUND = 1.3

const mayLend = ({ staff, schools }: Week): boolean =>
  schools.length > 1 && schools.some(({ weak }) => weak) && staff.some(({ loanable }) => loanable)

/** When the parts of a solve are to be over, in seconds from its beginning. */
interface Ends {
  /** Construction and search. */
  readonly search: number
  /** Deciding on loans. */
  readonly loans: number
}

/**
 * Divides the time of a solve: what it takes to verify what was found comes out of it too, as far as that can be told beforehand. Loans
 * have a part of it where somebody may be lent and that part is enough for one round of deciding on them.
 * @param seconds the time in all
 * @param construction seconds that construction took; 0: not known yet
 */
export function endsOf(seconds: number, week: Week, loans: boolean, construction: number): Ends {
  const least = Math.min(seconds, (1 + FIRST_ROUND) * construction)
  const isAlone = week.schools.length === 1
  const end = Math.max(least, seconds - (isAlone ? FINISHING : FINISHING_ALL) * construction)
  const isEnough = LENDING_SHARE * seconds >= LENDING_SECONDS * week.schools.length
  if (loans && isEnough && mayLend(week))
    return { search: Math.max(least, end * (1 - LENDING_SHARE)), loans: end }
  const dividing = isAlone ? 0 : DIVIDING * construction
  return { search: Math.max(least, end - dividing), loans: end }
}
