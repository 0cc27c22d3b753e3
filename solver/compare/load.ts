import type { Plan } from '../../models/plan.ts'
import type { Block, SiteDuty } from '../../models/school.ts'
import { minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { weekdayOf } from '../../models/weekday.ts'

/** Minutes of duty of an adult in a week, and those in extended and evening blocks (S03, S04; later starts left out). */
export interface Minutes {
  readonly minutes: number
  readonly late: number
}

/** What every adult does in a plan, by id. */
export function minutesIn(week: Week, { sessions, duties }: Plan): ReadonlyMap<string, Minutes> {
  const follows = new Map(week.district.calendar.map((day) => [day.date, day.follows]))
  const blocks = new Map<string, Block>(
    week.schools.flatMap((school) =>
      school.blocks.map((block) => [`${school.id} ${block.weekday} ${block.code}`, block] as const),
    ),
  )
  const blockOf = (school: string, date: string, code: string | undefined) =>
    blocks.get(`${school} ${follows.get(date) ?? weekdayOf(date)} ${code}`)
  const sums = new Map<string, Minutes>()
  const add = (id: string, minutes: number, late: number): void => {
    const known = sums.get(id) ?? { minutes: 0, late: 0 }
    sums.set(id, { minutes: known.minutes + minutes, late: known.late + late })
  }
  for (const { school, date, blocks: codes, lead, assistants } of sessions) {
    const run = codes.flatMap((code) => blockOf(school, date, code) ?? [])
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) continue
    const end = minutesOf(last.end)
    const late = run.find(({ kind }) => kind !== 'regular')
    for (const id of [lead, ...assistants])
      add(id, end - minutesOf(first.start), late === undefined ? 0 : end - minutesOf(late.start))
  }
  const siteDuties = new Map<string, SiteDuty>(
    week.schools.flatMap(({ id, siteDuties: all }) => all.map((duty) => [`${id} ${duty.id}`, duty] as const)),
  )
  for (const { school, duty, date, adults } of duties) {
    const row = siteDuties.get(`${school} ${duty}`)
    const kind = blockOf(school, date, row?.block)?.kind
    if (row !== undefined) for (const id of adults) add(id, row.minutes, kind === 'regular' ? 0 : row.minutes)
  }
  return sums
}
