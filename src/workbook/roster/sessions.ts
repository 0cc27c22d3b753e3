import type { Fault } from '../../../models/faults.ts'
import type { StudentBlock } from '../../../models/plan.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import { ambiguousFault } from '../../files/csv/names.ts'
import { placeOf, type Sheet } from '../../files/csv/sheet.ts'
import { fileFault, inFile, type Place } from '../../files/fault.ts'
import { ROSTER_TABLES, type SessionRow } from './columns.ts'
import type { WeekDirectories } from './directories.ts'
import { groupsOf } from './groups.ts'
import { attending } from './students.ts'
import { blocksAt } from './when.ts'
import { type Share, shareOf } from './who.ts'

type Row = SessionRow & {
  readonly school: string
  readonly date: string
  readonly line: number
  /** Whether its number is the most that may come, where a timetable tells none. */
  readonly upTo?: true
}

/** A session in the shape of a plan, not yet looked at by its schema. */
interface Drafted {
  readonly school: string
  readonly group: string
  readonly activity: string
  readonly date: string
  readonly blocks: readonly string[]
  readonly room: string
  readonly lead: string
  readonly assistants: readonly string[]
  readonly students: readonly string[]
}

interface SessionsRead {
  readonly sessions: readonly Drafted[]
  readonly faults: readonly Fault[]
  readonly notes: readonly Fault[]
}

/** The sessions that rows mean: with their blocks, groups and children. */
export function sessionsOf(
  rows: readonly Row[],
  sheet: Sheet,
  known: WeekDirectories,
  required: readonly StudentBlock[],
): SessionsRead {
  const faults: Fault[] = []
  const notes: Fault[] = []
  const placeIn = (field: keyof SessionRow, { line }: Row): Place => {
    const column = ROSTER_TABLES.sessions.columns.find(({ path }) => path[0] === field)
    return column === undefined ? sheet.place(line) : placeOf(sheet, line, column)
  }
  const found = rows.flatMap((row) => {
    const shares = sharesOf(row, known, placeIn('homerooms', row), faults)
    const blocks = row.blocks ?? timed(row, shares, known)
    const isNobody = shares.length === 0 && (row.students ?? []).length === 0
    if (blocks.length === 0)
      faults.push(timeFault(row, known, placeIn(row.time === undefined ? 'blocks' : 'time', row)))
    if (isNobody && (row.size ?? 0) > 0)
      faults.push(fileFault('ROSTER_WHO', placeIn('size', row), { read: row.size }))
    return [{ ...row, blocks, shares }]
  })
  if (faults.length > 0) return { sessions: [], faults, notes }
  const groups = groupsOf(found, known.week)
  const drafts = found.map(({ shares, ...row }, at) => ({ row, shares, group: groups[at] ?? '' }))
  const attendance = attending(drafts, known, required)
  const chosen = attendance.filter(({ isChosen }) => isChosen).length
  if (chosen > 0) notes.push(warning(fileFault('ROSTER_CHOSEN', inFile(sheet.file), { count: chosen })))
  const sessions = drafts.map(({ row, group }, at) => {
    const { students = [], missing = 0 } = attendance[at] ?? {}
    if (missing > 0 && row.upTo === undefined)
      notes.push(
        warning(
          fileFault('ROSTER_FEWER', placeIn('size', row), {
            read: students.length + missing,
            count: missing,
          }),
        ),
      )
    const { school, activity, date, blocks, room, lead, assistants = [] } = row
    return { school, group, activity, date, blocks, room, lead, assistants, students }
  })
  return { sessions, faults, notes }
}

const warning = (fault: Fault): Fault => ({ ...fault, severity: 'warning' })

function sharesOf(row: Row, known: WeekDirectories, place: Place, faults: Fault[]): Share[] {
  const shares: Share[] = []
  let grade: number | null = null
  const { zh, en } = wordFor('homeroom')
  for (const text of row.homerooms ?? []) {
    const share = shareOf(text, known, row.school, grade)
    if (share === null) faults.push(fileFault('CELL_PARENT', place, { read: text, parent: `${zh} (${en})` }))
    else if ('homerooms' in share) {
      shares.push(share)
      grade = gradeOf(share, known)
    } else faults.push(ambiguousFault(place, text, share))
  }
  return shares
}

const gradeOf = ({ homerooms: [first] }: Share, { week }: WeekDirectories): number | null =>
  week.schools.flatMap(({ homerooms }) => homerooms).find(({ id }) => id === first)?.grade ?? null

function timed({ time, school, date }: Row, shares: readonly Share[], known: WeekDirectories): string[] {
  const grades = shares.flatMap((share) => gradeOf(share, known) ?? [])
  return time === undefined ? [] : blocksAt({ school, date, time, grades }, known)
}

function timeFault({ school, date, time }: Row, { week, days }: WeekDirectories, place: Place): Fault {
  const follows = days.find((one) => one.date === date)?.follows
  const expected = (week.schools.find(({ id }) => id === school)?.blocks ?? [])
    .filter(({ weekday }) => weekday === follows)
    .map(({ code, start, end }) => `${code} ${start}–${end}`)
    .join(', ')
  return time === undefined
    ? fileFault('CELL_BLANK', place, { read: '', expected })
    : fileFault('ROSTER_TIME', place, { read: time, expected })
}
