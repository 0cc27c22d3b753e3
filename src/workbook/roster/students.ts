import type { StudentBlock } from '../../../models/plan.ts'
import type { Week } from '../../../models/week.ts'
import type { SessionRow } from './columns.ts'

type Row = SessionRow & { readonly school: string; readonly date: string }

/** A row with the children who attend. */
export interface Attendance {
  readonly row: Row
  readonly students: readonly string[]
}

/**
 * Who attends each session: those who are named, and of the classes that are named everybody who must be served in all of
 * its blocks and is named in no other session of one of them.
 */
export function attending(rows: readonly Row[], week: Week, required: readonly StudentBlock[]): Attendance[] {
  const slot = (date: string, block: string): string => `${date}\u0000${block}`
  const homeroomOf = new Map(week.students.map(({ id, homeroom }) => [id as string, homeroom as string]))
  const due = new Map<string, Map<string, Set<string>>>()
  for (const { student, date, block } of required) {
    const homeroom = homeroomOf.get(student) ?? ''
    const slots = due.get(homeroom) ?? new Map<string, Set<string>>()
    const students = slots.get(slot(date, block)) ?? new Set<string>()
    due.set(homeroom, slots.set(slot(date, block), students.add(student)))
  }
  const named = new Set(
    rows.flatMap(({ students = [], date, blocks }) =>
      students.flatMap((student) => blocks.map((block) => `${student}\u0000${slot(date, block)}`)),
    ),
  )
  return rows.map((row) => {
    const slots = row.blocks.map((block) => slot(row.date, block))
    const [first = ''] = slots
    const rest = (row.homerooms ?? []).flatMap((homeroom) => {
      const days = due.get(homeroom)
      return [...(days?.get(first) ?? [])].filter((student) =>
        slots.every((one) => days?.get(one)?.has(student) === true && !named.has(`${student}\u0000${one}`)),
      )
    })
    return { row, students: [...new Set([...(row.students ?? []), ...rest])] }
  })
}
