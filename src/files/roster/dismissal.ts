import type { School } from '../../../models/school.ts'
import type { Student } from '../../../models/student.ts'
import type { Lang } from '../../../models/text.ts'
import type { DayView } from '../../../models/time.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/timetables.ts'
import { weekday } from '../csv/cells.ts'
import { classKey } from './order.ts'
import { onDate, placeOf, type RosterView, type SessionView } from './view.ts'

interface Leaving {
  readonly student: Student
  readonly day: DayView
  /** The last session of the day; null: not placed at all, and leaving with the end of the timetable. */
  readonly last: SessionView | null
}

/** Who leaves when: by day and class, the time and place at which each student who signed up leaves. */
export function dismissal(view: RosterView, school: School, lang: Lang): string[][] {
  const headings = ['date', 'weekday', 'class', 'student', 'leaving', 'from', 'last', 'remark'] as const
  const rows = leavings(view, school).map(({ student, day, last }) => {
    const time = last?.end ?? endOfTimetable(school, student, day)
    const homeroom = view.homeroomOf(student)
    const cells = [
      day.date,
      weekday.write(day.follows, lang),
      homeroom?.name ?? student.homeroom,
      view.studentName(student),
      time,
      last === null ? view.siteName(school.id) : placeOf(view, last),
      last?.activity.name ?? '',
      remarkOf(view, { student, day, last }, lang),
    ]
    return {
      key: [day.date, classKey(homeroom?.grade, student.homeroom), time, student.id].join('\u0000'),
      cells,
    }
  })
  return [
    headings.map((heading) => words[heading][lang]),
    ...rows.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ cells }) => cells),
  ]
}

function leavings(view: RosterView, school: School): Leaving[] {
  const found = new Map<string, Leaving>()
  for (const one of view.sessionsOf(school)) {
    for (const student of one.students) {
      const key = onDate(student.id, one.day.date)
      const before = found.get(key)?.last
      if (!before || before.end < one.end) found.set(key, { student, day: one.day, last: one })
    }
  }
  const days = new Map(view.days.map((day) => [day.date, day]))
  for (const student of view.week.students) {
    if (student.school !== school.id) continue
    for (const [date, day] of days) {
      const key = onDate(student.id, date)
      if (view.unserved.has(key) && !found.has(key)) found.set(key, { student, day, last: null })
    }
  }
  return [...found.values()]
}

const endOfTimetable = (school: School, student: Student, day: DayView): string =>
  school.timetable.find((entry) => entry.grade === student.grade && entry.weekday === day.follows)?.end ?? ''

function remarkOf(view: RosterView, { student, day, last }: Leaving, lang: Lang): string {
  const walk = last === null ? null : view.walkTo(last.school, last.room.site)
  const missing = view.unserved.get(onDate(student.id, day.date)) ?? []
  const parts = [
    ...(walk === null ? [] : [tell(lang, words.offSite, { minutes: walk })]),
    ...(missing.length === 0 ? [] : [tell(lang, words.notPlaced, { blocks: missing.join(' ') })]),
  ]
  return parts.join(lang === 'zh' ? '；' : '; ')
}
