import { isRanked } from '../../../models/activity.ts'
import type { Week } from '../../../models/week.ts'
import type { Attendance } from './students.ts'

const LONGEST = 48

/**
 * The group of each row. Where none is written, rows of one activity and the same children are a group; sessions of
 * tutoring, self-study and care are each a group of its own.
 */
export function groupsOf(rows: readonly Attendance[], week: Week): string[] {
  const taken = new Set(rows.flatMap(({ row }) => row.group ?? []))
  const activities = new Map(week.activities.map((one) => [one.id as string, one]))
  const made = new Map<string, string>()
  return rows.map(({ row, students }, index) => {
    if (row.group !== undefined) return row.group
    const category = activities.get(row.activity)?.category
    const stays = category === 'homework' || (category !== undefined && isRanked(category))
    const members = (row.homerooms ?? []).length > 0 ? (row.homerooms ?? []) : students
    const key = JSON.stringify([row.school, row.activity, stays ? [...members].sort() : index])
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
