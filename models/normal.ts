import type { Plan } from './plan.ts'
import type { Student } from './student.ts'
import type { Week } from './week.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A list by key; one that is in order already is given back itself, as nearly all are: a district holds a million. */
function sorted<T>(rows: T[], key: (row: T) => string): T[] {
  let last = ''
  const isInOrder = rows.every((row) => {
    const before = last
    last = key(row)
    return before <= last
  })
  return isInOrder ? rows : [...rows].sort((a, b) => byText(key(a), key(b)))
}

const sortedText = <T extends string>(texts: T[]): T[] => sorted(texts, (text) => text)
const two = (n: number): string => String(n).padStart(2, '0')

/** A plan in one fixed order. The blocks of a session keep theirs: it is the order of time. */
const normalisePlan = (plan: Plan): Plan => ({
  sessions: sorted(plan.sessions, (row) => JSON.stringify([row.school, row.group, row.date, row.blocks])).map(
    (row) => ({
      ...row,
      assistants: sortedText(row.assistants),
      students: sortedText(row.students),
    }),
  ),
  duties: sorted(plan.duties, (row) => JSON.stringify([row.school, row.date, row.duty])).map((row) => ({
    ...row,
    adults: sortedText(row.adults),
  })),
  loans: sorted(plan.loans, (row) => JSON.stringify([row.date, row.host, row.staff])),
  unserved: sorted(plan.unserved, (row) => JSON.stringify([row.date, row.block, row.student])),
})

/** Students are many, and those in order already are not copied. */
function normaliseStudent(row: Student): Student {
  const days = sorted(row.days, (day) => `${two(day.weekday)}${day.from ?? ''}`)
  const choices = sorted(row.choices, (list) => two(list.weekday ?? 0))
  const keepApart = sortedText(row.keepApart)
  const away = row.away && sortedText(row.away)
  const isInOrder =
    days === row.days &&
    choices === row.choices &&
    keepApart === row.keepApart &&
    away === row.away &&
    days.every(({ extra }) => sortedText(extra) === extra)
  if (isInOrder) return row
  const extra = (day: Student['days'][number]) => ({ ...day, extra: sortedText(day.extra) })
  return { ...row, days: days.map(extra), choices, keepApart, ...(away && { away }) }
}

/**
 * The same week with every list whose order has no meaning in one fixed order, so that the order of rows in a file
 * changes no byte of what is made from it. Ranked choices and events keep their order: it is their meaning.
 */
export function normalise(input: Week): Week {
  return {
    ...input,
    district: {
      ...input.district,
      terms: sorted(input.district.terms, (row) => row.id),
      offWork: sorted(input.district.offWork, (row) => row.from),
      calendar: sorted(input.district.calendar, (row) => row.date),
      ruleSources: sorted(input.district.ruleSources, (row) => row.id),
    },
    travel: sorted(input.travel, (row) => `${row.from}\u0000${row.to}`),
    schools: sorted(input.schools, (row) => row.id).map((row) => ({
      ...row,
      homerooms: sorted(row.homerooms, (room) => room.id),
      timetable: sorted(row.timetable, (end) => `${end.grade}${end.weekday}`),
      blocks: sorted(row.blocks, (block) => `${block.weekday}${block.start}${block.end}${block.code}`).map(
        (block) => ({ ...block, grades: [...block.grades].sort((a, b) => a - b) }),
      ),
      writtenHomework: sorted(row.writtenHomework, (entry) => `${entry.grade}`),
      homeworkBlocks: sorted(row.homeworkBlocks, (entry) => `${entry.grade}${entry.weekday}`).map(
        (entry) => ({
          ...entry,
          blocks: sortedText(entry.blocks),
        }),
      ),
      siteDuties: sorted(row.siteDuties, (duty) => duty.id),
      closures: sorted(row.closures, (gap) => JSON.stringify(gap)),
    })),
    venues: sorted(input.venues, (row) => row.id),
    rooms: sorted(input.rooms, (row) => row.id).map((row) => ({
      ...row,
      kinds: sortedText(row.kinds),
      availability: sorted(row.availability, (rule) => JSON.stringify(rule)),
      closures: sorted(row.closures, (gap) => JSON.stringify(gap)),
    })),
    institutions: sorted(input.institutions, (row) => row.id).map((row) => ({
      ...row,
      listed: sorted(row.listed, (range) => range.from + range.to),
      approvals: sorted(row.approvals, (entry) => JSON.stringify(entry)),
    })),
    staff: sorted(input.staff, (row) => row.id).map((row) => ({
      ...row,
      serves: sortedText(row.serves),
      skills: sortedText(row.skills),
      lessons: sorted(row.lessons, (lesson) => JSON.stringify(lesson)),
      availability: sorted(row.availability, (rule) => JSON.stringify(rule)),
      absences: sorted(row.absences, (gap) => JSON.stringify(gap)),
      laterStarts: sortedText(row.laterStarts),
      loanConsents: sorted(row.loanConsents, (entry) => JSON.stringify(entry)),
      wanted: sorted(row.wanted, (slot) => `${slot.weekday}${slot.block}`),
      unwanted: sorted(row.unwanted, (slot) => `${slot.weekday}${slot.block}`),
      homerooms: sortedText(row.homerooms),
      lastWeek: row.lastWeek && sorted(row.lastWeek, (slot) => `${slot.weekday}${slot.block}`),
    })),
    activities: sorted(input.activities, (row) => row.id).map((row) => ({
      ...row,
      tags: sortedText(row.tags),
      grades: [...row.grades].sort((a, b) => a - b),
      blocks: sorted(row.blocks, (pattern) => JSON.stringify(pattern)),
      roomKinds: sortedText(row.roomKinds),
      leadSources: sortedText(row.leadSources),
      assistSources: sortedText(row.assistSources),
    })),
    students: sorted(input.students, (row) => row.id).map(normaliseStudent),
    pins: sorted(input.pins, (row) => row.id),
    bans: sorted(input.bans, (row) => row.id),
    history: {
      ...input.history,
      standing: sorted(input.history.standing, (row) => row.id).map((row) => ({
        ...row,
        members: sortedText(row.members),
        ...(row.left && { left: sortedText(row.left) }),
        slots: sorted(row.slots, (slot) => `${slot.weekday}${slot.block}`),
      })),
      published: input.history.published && normalisePlan(input.history.published),
    },
  }
}
