import type { RuleFor } from './rule.ts'

/** H17: the week's pay of a school, everybody who leads or assists its sessions, is within its budget. */
export const budget: RuleFor<'H17'> = {
  code: 'H17',
  roster: (plan, tally) => {
    for (const { index, school } of plan.week.schools) {
      if (school.weeklyBudget === null) continue
      tally.checked()
      let pay = 0
      for (const session of plan.bySchool[index] ?? []) for (const who of session.adults) pay += who.staff.pay
      if (pay > school.weeklyBudget)
        tally.breach({ school: school.id }, 'over', { pay, budget: school.weeklyBudget })
    }
  },
}
