import type { Said } from '../api/own.ts'

/** Choices of the whole week; lists of single weekdays stay as they are. */
export const withChoices = (said: Said, activities: readonly string[], mostWanted: string | null): Said => ({
  ...said,
  choices: [
    ...said.choices.filter(({ weekday }) => weekday !== null),
    ...(activities.length === 0 ? [] : [{ weekday: null, activities: [...activities] }]),
  ],
  mostWanted,
})

/** An order with one of its items moved a step; at either end it stays. */
export function moved(order: readonly string[], at: number, step: 1 | -1): readonly string[] {
  const [one, other] = [order[at], order[at + step]]
  if (one === undefined || other === undefined) return order
  const next = [...order]
  next[at] = other
  next[at + step] = one
  return next
}
