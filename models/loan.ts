import type { Loan } from './plan.ts'
import type { StaffMember } from './staff.ts'

/**
 * Where a loan stands: proposed by the bureau's plan, agreed to by the home school, by the teacher, by both (confirmed),
 * refused by one of them, or recalled after it had been agreed to.
 */
export type LoanState =
  | 'proposed'
  | 'home_consented'
  | 'teacher_consented'
  | 'confirmed'
  | 'refused'
  | 'recalled'

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

/** Who answers to a loan, and what. */
export type LoanSide = 'home' | 'teacher'
export type LoanAnswer = 'given' | 'refused' | 'recalled'

/**
 * The state of a loan once one side has answered. Whoever says no takes back what they had agreed to, or refuses what they had not; a no
 * stands, whatever either says then, until the loan is proposed anew (null: nothing is left to answer).
 */
export function answeredLoan(before: LoanState, by: LoanSide, said: LoanAnswer): LoanState | null {
  if (before === 'refused' || before === 'recalled') return null
  const [own, other] = [`${by}_consented`, `${by === 'home' ? 'teacher' : 'home'}_consented`] as const
  const hasGiven = before === own || before === 'confirmed'
  if (said !== 'given') return hasGiven ? 'recalled' : 'refused'
  return hasGiven ? before : before === other ? 'confirmed' : own
}

/** Loans of a teacher to which somebody said no, of some dates. */
export const declinedLoans = (staff: StaffMember, isMeant: (date: string) => boolean): readonly Loan[] =>
  staff.loanConsents.flatMap(({ date, host }) =>
    isMeant(date) && isDeclined(staff, { date, host }) ? [{ staff: staff.id, date, host }] : [],
  )

/** Whether somebody said no, before or after having agreed: such a loan is not made (H15). */
export const isDeclined = (staff: StaffMember, loan: Pick<Loan, 'date' | 'host'>): boolean =>
  ['refused', 'recalled'].includes(loanState(staff, loan))
