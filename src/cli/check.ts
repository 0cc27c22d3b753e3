import { judgeWeek, warningsOf } from '../files/judge-week.ts'
import { readWeek } from '../files/week.ts'
import { faultWords as words } from '../messages/faults.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { readEarlier } from './earlier.ts'
import { EXIT } from './exit-codes.ts'
import { showFaults, tellWarnings } from './faults.ts'
import type { Outcome } from './outcome.ts'
import { showPreview } from './preview.ts'
import { refusedInput } from './refused-input.ts'
import type { Terminal } from './terminal.ts'

export interface CheckOptions {
  /** An earlier week; what this one changes in it is told. */
  readonly against?: string
}

/** `kehou check`: everything that is wrong with a week, and what would be left out when it is solved. */
export async function runCheck(
  input: string,
  { against }: CheckOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const read = await readWeek(input)
  if (!read.ok) return await refusedInput(input, read.faults, terminal)
  const week = read.value
  const earlier = against === undefined ? null : await readEarlier(against)
  if (earlier?.ok === false) return { exit: EXIT.input, faults: earlier.faults, result: {} }
  const changes = earlier === null ? {} : { changes: showPreview(earlier.value, week, terminal) }
  const { refused, schools: closed } = judgeWeek(week)
  const notes = warningsOf(week, read.notes, closed)
  const schools = closed.size
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
    tellWarnings(notes, terminal)
    say(tell(lang, refused.length + notes.length === 0 ? words.clean : words.usable, sizes))
  }
  return {
    exit: schools > 0 ? EXIT.refused : EXIT.done,
    faults: [...refused, ...notes],
    result: {
      schools: week.schools.length,
      students: week.students.length,
      staff: week.staff.length,
      ...changes,
    },
  }
}
