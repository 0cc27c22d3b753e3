import { offWorkTime, schoolDays } from '../../../models/calendar.ts'
import type { Block, School } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { consents, type Student } from '../../../models/student.ts'
import { type DayView, inWeeks, isAvailable, minutesOf } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'

/** A block of a school on a service day, with the children who require it. */
export interface Asked {
  readonly school: School
  readonly day: DayView
  readonly block: Block
  readonly start: number
  readonly end: number
  /** Children by homeroom who do homework in it, and the others. */
  readonly homework: ReadonlyMap<string, readonly Student[]>
  readonly others: readonly Student[]
}

const endOf = (school: School, grade: number, weekday: number): number =>
  minutesOf(school.timetable.find((row) => row.grade === grade && row.weekday === weekday)?.end ?? '23:59')

function homeworkCodes(school: School, grade: number, weekday: number): readonly string[] {
  const given = school.homeworkBlocks.find((row) => row.grade === grade && row.weekday === weekday)
  if (given !== undefined) return given.blocks
  const declared = school.writtenHomework.find((row) => row.grade === grade)?.minutes ?? 0
  if (declared === 0) return []
  const end = endOf(school, grade, weekday)
  const first = school.blocks
    .filter((row) => row.kind === 'regular' && row.weekday === weekday && row.grades.includes(grade))
    .filter((row) => minutesOf(row.start) >= end)
    .sort((a, b) => minutesOf(a.start) - minutesOf(b.start))[0]
  return first === undefined ? [] : [first.code]
}

/** Whether a child requires a block on a day. */
function requires(school: School, who: Student, day: DayView, block: Block): boolean {
  if (block.weekday !== day.follows || !block.grades.includes(who.grade) || !consents(who, day.date))
    return false
  const signed = who.days.find((row) => row.weekday === day.follows)
  if (signed === undefined) return false
  if (block.kind !== 'regular') return signed.extra.includes(block.code)
  const last = school.blocks.find((row) => row.weekday === day.follows && row.code === signed.until)
  const upTo = last === undefined ? 1440 : minutesOf(last.end)
  return minutesOf(block.start) >= endOf(school, who.grade, day.follows) && minutesOf(block.end) <= upTo
}

/** Every block of a school's week that somebody requires, in order of time. */
export function askedOf(week: Week, school: School): Asked[] {
  const students = week.students.filter((row) => row.school === school.id)
  return schoolDays(week.district, week.monday).flatMap((day) =>
    school.blocks
      .filter((block) => block.weekday === day.follows)
      .map((block): Asked => {
        const homework = new Map<string, Student[]>()
        const others: Student[] = []
        for (const who of students) {
          if (!requires(school, who, day, block)) continue
          if (homeworkCodes(school, who.grade, day.follows).includes(block.code))
            homework.set(who.homeroom, [...(homework.get(who.homeroom) ?? []), who])
          else others.push(who)
        }
        const [start, end] = [minutesOf(block.start), minutesOf(block.end)]
        return { school, day, block, start, end, homework, others }
      })
      .filter((asked) => asked.others.length + asked.homework.size > 0)
      .sort((a, b) => a.start - b.start),
  )
}

export const childrenOf = (asked: Asked): number =>
  asked.others.length + [...asked.homework.values()].reduce((sum, list) => sum + list.length, 0)

/** Whether an adult could serve a stretch of a day: there, vetted, done with lessons. */
export const canServe = (who: StaffMember, day: DayView, start: number, end: number): boolean =>
  who.vettedUntil !== null &&
  day.date <= who.vettedUntil &&
  isAvailable(who.availability, who.absences, day, start, end) &&
  who.lessons.every(
    (row) => row.weekday !== day.follows || !inWeeks(row.weeks, day.odd) || minutesOf(row.end) <= start,
  )

export interface Supply {
  readonly school: string
  readonly students: number
  readonly staff: number
  readonly blocks: number
  /** Sessions of a comfortable plan, the fewest, and what the adults can give in the week. */
  readonly usual: number
  readonly least: number
  readonly supply: number
  /** The tightest block: adults who could be there, adults a comfortable plan asks for, duties included. */
  readonly tightest: {
    readonly date: string
    readonly block: string
    readonly there: number
    readonly usual: number
  }
}

const USUAL = { extended: 25, evening: 45, village: 18, ranked: 26 }

/** Groups of a comfortable plan and the fewest, of one block. */
function groupsOf(asked: Asked): { usual: number; least: number } {
  const village = asked.school.location === 'below_town'
  const sizes = [...asked.homework.values()].map((list) => {
    const tutored = list.filter((who) => who.tutoring.needed && who.tutoring.willing).length
    return { rest: list.length - tutored, tutored }
  })
  const tutored = sizes.reduce((sum, row) => sum + row.tutored, 0)
  const rest = sizes.reduce((sum, row) => sum + row.rest, 0)
  const homework = village
    ? Math.ceil(rest / 36)
    : sizes.reduce((sum, row) => sum + Math.ceil(row.rest / 45), 0)
  const { kind } = asked.block
  const usual = kind === 'regular' ? (village ? USUAL.village : USUAL.ranked) : USUAL[kind]
  return {
    usual: homework + Math.ceil(tutored / 10) + Math.ceil(asked.others.length / usual),
    least:
      homework + Math.ceil(tutored / 12) + Math.ceil(asked.others.length / (kind === 'evening' ? 50 : 40)),
  }
}

/** Need against supply of one school. */
export function supplyOf(week: Week, school: School): Supply {
  const asked = askedOf(week, school)
  const staff = week.staff.filter((row) => row.school === school.id || row.serves.includes(school.id))
  const days = schoolDays(week.district, week.monday)
  let usual = 0
  let least = 0
  let tightest = { date: '', block: '', there: 1, usual: 0 }
  for (const entry of asked) {
    const groups = groupsOf(entry)
    usual += groups.usual
    least += groups.least
    const duties = school.siteDuties
      .filter((duty) => duty.weekday === entry.day.follows && duty.block === entry.block.code)
      .reduce((sum, duty) => sum + duty.adults, 0)
    const there = staff.filter((who) => canServe(who, entry.day, entry.start, entry.end)).length
    const asks = groups.usual + duties
    if (asks * tightest.there > tightest.usual * there)
      tightest = { date: entry.day.date, block: entry.block.code, there, usual: asks }
  }
  const supply = staff.reduce((sum, who) => {
    const served = who.serves.length > 1 ? who.serves.length : 1
    const there = days.reduce((total, day) => {
      const blocks = asked.filter(
        (entry) => entry.day.date === day.date && canServe(who, day, entry.start, entry.end),
      )
      return total + Math.min(who.maxPerDay, blocks.length)
    }, 0)
    return sum + Math.min(who.maxPerWeek, there) / served
  }, 0)
  return {
    school: school.id,
    students: week.students.filter((row) => row.school === school.id).length,
    staff: staff.length,
    blocks: asked.reduce((sum, entry) => sum + childrenOf(entry), 0),
    usual,
    least,
    supply: Math.floor(supply),
    tightest,
  }
}

/** Whether the last regular block of a school's day reaches the off-work time. */
export const reachesOffWork = (week: Week, asked: readonly Asked[]): boolean =>
  asked
    .filter(({ block }) => block.kind === 'regular')
    .every(({ school, day, block }) => {
      const time = minutesOf(offWorkTime(week.district, day.date) ?? '00:00')
      return block.grades.every((grade) =>
        school.blocks.some(
          (row) =>
            row.kind === 'regular' &&
            row.weekday === day.follows &&
            row.grades.includes(grade) &&
            minutesOf(row.end) >= time,
        ),
      )
    })
