import { isRanked } from '../../../models/activity.ts'
import type { Week } from '../../../models/week.ts'
import type { SessionRow } from './columns.ts'

const LONGEST = 48

/**
 * The group of each row. Where none is written, rows of one activity and the same children or classes are a group (several of
 * them at one time are so many groups); sessions of tutoring, self-study and care are each a group of its own.
 */
export function groupsOf(
  rows: readonly (SessionRow & {
    readonly school: string
    readonly date: string
    readonly blocks: string[]
  })[],
  week: Week,
): string[] {
  const taken = new Set(rows.flatMap(({ group }) => group ?? []))
  const activities = new Map(week.activities.map((one) => [one.id as string, one]))
  const made = new Map<string, string>()
  const met = new Map<string, number>()
  return rows.map((row, index) => {
    if (row.group !== undefined) return row.group
    const category = activities.get(row.activity)?.category
    const isLasting = category === 'homework' || (category !== undefined && isRanked(category))
    const [{ students = [], homerooms = [] }, at] = [row, category === 'homework' ? row.blocks : []]
    const members = [...(homerooms.length > 0 ? homerooms : students)].sort()
    const same = JSON.stringify([row.school, row.activity, members])
    const then = JSON.stringify([same, row.date, at])
    const others = met.get(then) ?? 0
    met.set(then, others + 1)
    const key = JSON.stringify([same, isLasting ? others : index])
    const known = made.get(key)
    if (known !== undefined) return known
    let number = made.size + 1
    let group = ''
    do group = `${row.activity.slice(0, LONGEST)}#${number++}`
    while (taken.has(group))
    taken.add(group)
    made.set(key, group)
    return group
  })
}
