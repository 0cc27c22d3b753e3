import type { Loan } from './plan.ts'
import type { StaffMember } from './staff.ts'

/**
 * Where a loan stands: proposed by the bureau's plan, agreed to by the home school, by the teacher, by both (confirmed),
 * refused by one of them, or recalled after it had been agreed to.
 */
export const LOAN_STATES = [
  'proposed',
  'home_consented',
  'teacher_consented',
  'confirmed',
  'refused',
  'recalled',
] as const
export type LoanState = (typeof LOAN_STATES)[number]

type Consent = StaffMember['loanConsents'][number]

/** What both sides said of a loan; nothing on record: both answers are pending. */
const answers = (staff: StaffMember, { date, host }: Pick<Loan, 'date' | 'host'>): readonly Consent[] =>
  staff.loanConsents.filter((entry) => entry.date === date && entry.host === host)

/** The state of a loan of a teacher, by what home school and teacher have said. */
export function loanState(staff: StaffMember, loan: Pick<Loan, 'date' | 'host'>): LoanState {
  const said = answers(staff, loan)
  const any = (word: Consent['home']) => said.some(({ home, teacher }) => home === word || teacher === word)
  if (any('recalled')) return 'recalled'
  if (any('refused')) return 'refused'
  const home = said.some((entry) => entry.home === 'given')
  const teacher = said.some((entry) => entry.teacher === 'given')
  if (home) return teacher ? 'confirmed' : 'home_consented'
  return teacher ? 'teacher_consented' : 'proposed'
}

/** Whether one of the two said no to a loan, before or after having agreed. */
export const isNo = (state: LoanState): boolean => state === 'refused' || state === 'recalled'

/** Who answers to a loan, and what. */
const SIDES = ['home', 'teacher'] as const
export type LoanSide = (typeof SIDES)[number]
export type LoanAnswer = 'given' | 'refused' | 'recalled'

/**
 * The state of a loan once one side has answered. Whoever says no takes back what they had agreed to, or refuses what they had not; a no
 * stands, whatever either says then, until the loan is proposed anew (null: nothing is left to answer).
 */
export function answeredLoan(before: LoanState, by: LoanSide, said: LoanAnswer): LoanState | null {
  if (isNo(before)) return null
  const [own, other] = [`${by}_consented`, `${by === 'home' ? 'teacher' : 'home'}_consented`] as const
  const hasGiven = before === own || before === 'confirmed'
  if (said !== 'given') return hasGiven ? 'recalled' : 'refused'
  return hasGiven ? before : before === other ? 'confirmed' : own
}

/**
 * The state of a loan that a roster has from an earlier one: what was said to that holds on.
 * @param before its state in the earlier roster
 * @param now its state by the data of the later one (`loanState`): a no in them stands, and what is agreed to in them is added
 */
export function keptLoan(before: LoanState, now: LoanState): LoanState {
  if (isNo(now)) return now
  const said = SIDES.filter((side) => now === 'confirmed' || now === `${side}_consented`)
  return said.reduce((state, side) => answeredLoan(state, side, 'given') ?? state, before)
}

/** Loans of a teacher to which somebody said no, of some dates. */
export const declinedLoans = (staff: StaffMember, isMeant: (date: string) => boolean): readonly Loan[] =>
  staff.loanConsents.flatMap(({ date, host }) =>
    isMeant(date) && isDeclined(staff, { date, host }) ? [{ staff: staff.id, date, host }] : [],
  )

/** Whether somebody said no, before or after having agreed: such a loan is not made (H15). */
export const isDeclined = (staff: StaffMember, loan: Pick<Loan, 'date' | 'host'>): boolean =>
  isNo(loanState(staff, loan))
