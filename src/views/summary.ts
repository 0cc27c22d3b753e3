import { offWorkTime } from '../../models/calendar.ts'
import type { Roster } from '../../models/roster.ts'
import type { RosterView } from '../files/roster/view.ts'
import type { SchoolFigures } from '../reports/figures.ts'
import { spreadOf } from '../reports/spread.ts'
import type { SchoolSummary } from './shapes.ts'

/** Counts up what a roster gives one school and asks of its teachers. */
export function summaryOf(
  view: RosterView,
  { plan, refused }: Pick<Roster, 'plan' | 'refused'>,
  figures: SchoolFigures,
  weighted: number,
  proved: SchoolSummary['proved'],
): SchoolSummary {
  const { school, teachers, choices, chose, mostWanted, envy } = figures
  const sessions = view.sessionsOf(school)
  const ours = new Set<string>(
    view.week.students.filter((student) => student.school === school.id).map(({ id }) => id),
  )
  const unserved = plan.unserved.filter(({ student }) => ours.has(student))
  const asking = new Set<string>(unserved.map(({ student }) => student))
  for (const { students } of sessions) for (const { id } of students) asking.add(id)
  const days = view.days.map((day) => {
    const held = sessions.filter((one) => one.day.date === day.date)
    const missed = unserved.filter(({ date }) => date === day.date).length
    const served = held.reduce((sum, { students, blocks }) => sum + students.length * blocks.length, 0)
    const ends = held.map(({ end }) => end).sort()
    return {
      date: day.date,
      required: served + missed,
      unserved: missed,
      sessions: held.length,
      lastEnd: ends.at(-1) ?? null,
      offWork: offWorkTime(view.week.district, day.date),
    }
  })
  const home = new Map<string, string | null>(view.week.staff.map((who) => [who.id, who.school]))
  return {
    school: school.id,
    name: school.name,
    level: school.level,
    weak: school.weak,
    refused: refused.some((one) => one.school === school.id),
    days,
    required: days.reduce((sum, day) => sum + day.required, 0),
    unserved: unserved.length,
    students: { required: asking.size, chose },
    sessions: sessions.length,
    borrowed: plan.loans.filter(({ host }) => host === school.id).length,
    lent: plan.loans.filter(({ staff }) => home.get(staff) === school.id).length,
    load: spreadOf(teachers.map(({ load }) => load)),
    late: spreadOf(teachers.map(({ late }) => late)),
    choices: [...choices],
    mostWanted,
    envy,
    weighted,
    proved,
  }
}
