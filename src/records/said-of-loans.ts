import { isNo, keptLoan, type LoanState } from '../../models/loan.ts'
import type { Transaction } from '../database/database.ts'
import { loansOf, type StoredLoan, setLoanState } from '../repositories/roster-parts.ts'
import { publishedRoster, rosterById, type StoredRoster } from '../repositories/rosters.ts'

/** The state of a loan, with what was said of the same one of an earlier roster. */
function stateAfter({ staff, date, host, state }: StoredLoan, said: readonly StoredLoan[]): LoanState {
  const before = said.find((one) => one.staff === staff && one.date === date && one.host === host)
  return before === undefined ? state : keptLoan(before.state, state)
}

/** Loans to which nobody said no: what is planned again although somebody had, of a week that does not know of the no any more, is proposed anew. */
const standing = (said: readonly StoredLoan[]): StoredLoan[] => said.filter(({ state }) => !isNo(state))

/** Loans of a roster to be, with what has been said of them: of the roster that it is made of, or of a solve of the one in force. */
export async function withAnswers(
  tx: Transaction,
  { parent, week }: Pick<StoredRoster, 'parent' | 'week'>,
  loans: readonly StoredLoan[],
): Promise<StoredLoan[]> {
  const from = parent === null ? await publishedRoster(tx, week, null) : await rosterById(tx, parent)
  if (loans.length === 0 || from === null) return [...loans]
  const all = await loansOf(tx, from.partOf ?? from.id)
  const said = parent === null ? standing(all) : all
  return loans.map((loan) => ({ ...loan, state: stateAfter(loan, said) }))
}

/** Takes over what was said of the same loans of rosters that a roster replaces, since it was made. */
export async function takeAnswers(
  tx: Transaction,
  roster: string,
  replaced: readonly string[],
): Promise<void> {
  const loans = await loansOf(tx, roster)
  if (loans.length === 0) return
  for (const id of replaced) {
    const said = standing(await loansOf(tx, id))
    for (const loan of loans) {
      const state = stateAfter(loan, said)
      if (state !== loan.state) await setLoanState(tx, roster, loan, state)
    }
  }
}
