import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { refusals } from '../../solver/verify/index.ts'
import { readWeek } from '../files/week.ts'
import { faultWords as words } from '../messages/faults.ts'
import { tell } from '../messages/message.ts'
import { EXIT } from './exit-codes.ts'
import { showFaults } from './faults.ts'
import { grouped } from './layout.ts'
import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** What input rules say of the schools they refuse, as faults beside those of the file. */
export const refusalFaults = (week: Week): Fault[] =>
  refusals(week).flatMap(({ school, reasons }) =>
    reasons.map(({ code, params }) => ({
      code,
      severity: 'refused' as const,
      where: week.schools.find(({ id }) => id === school)?.name ?? school,
      read: '',
      expected: '',
      params,
      school,
    })),
  )

/** `kehou check`: everything that is wrong with a week, and what would be left out when it is solved. */
export async function runCheck(input: string, terminal: Terminal): Promise<Outcome> {
  const read = await readWeek(input)
  if (!read.ok) return { exit: EXIT.input, faults: read.faults, result: {} }
  const week = read.value
  const refused = refusalFaults(week)
  const schools = new Set(refused.map(({ school }) => school)).size
  const { lang, say } = terminal
  const sizes = {
    schools: week.schools.length,
    students: grouped(week.students.length),
    staff: grouped(week.staff.length),
  }
  if (!terminal.json && !terminal.quiet) {
    if (schools > 0) {
      terminal.tell(tell(lang, words.refusedSchools, { count: schools }))
      showFaults(refused, terminal)
    }
    if (read.notes.length > 0) {
      terminal.tell(tell(lang, words.warnings, { count: read.notes.length }))
      showFaults(read.notes, terminal)
    }
    say(tell(lang, refused.length + read.notes.length === 0 ? words.clean : words.usable, sizes))
  }
  return {
    exit: schools > 0 ? EXIT.refused : EXIT.done,
    faults: [...refused, ...read.notes],
    result: { schools: week.schools.length, students: week.students.length, staff: week.staff.length },
  }
}
