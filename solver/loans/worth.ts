import type { SchoolId } from '../../models/ids.ts'
import type { School } from '../../models/school.ts'
import { type StaffMember, staffMember } from '../../models/staff.ts'
import type { IsoDate } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { serviceDays } from '../compile/time.ts'
import type { Answer, TeacherDay, Value } from './ask.ts'
import { minus } from './price.ts'
import { askParty, type Setting, type World } from './world.ts'

/** What one more teacher of a skill on a day would be worth to a school: how much lower U and Z would be. */
export interface Worth {
  readonly school: SchoolId
  /** Null: a teacher without any skill that an activity asks for. */
  readonly skill: string | null
  readonly date: IsoDate
  readonly worth: Value
}

/** Skills that activities of a school ask for, the absence of any first. */
const skillsOf = (week: Week, school: SchoolId): (string | null)[] => [
  null,
  ...[
    ...new Set(
      week.activities.flatMap((row) => (row.school === school && row.skill !== null ? [row.skill] : [])),
    ),
  ].sort(),
]

/** An id that nobody of the week has. */
function freeId(week: Week, index: number): string {
  let id = `+${index}`
  while (week.staff.some((row) => row.id === id)) id = `+${id}`
  return id
}

/** Somebody who could come from anywhere: an own teacher of no school here, at the pay that is usual at the school. */
function somebody(week: Week, school: SchoolId, skill: string | null, index: number): StaffMember {
  const pays = week.staff.filter((row) => row.school === school).map(({ pay }) => pay)
  pays.sort((a, b) => a - b)
  return staffMember.parse({
    id: freeId(week, index),
    name: '+',
    source: 'own_teacher',
    inService: true,
    skills: skill === null ? [] : [skill],
    pay: pays[Math.floor(pays.length / 2)] ?? 0,
    vettedUntil: '9999-12-31',
    loanable: true,
  })
}

/** Teachers who could come to a school from anywhere, one of each skill that it asks for, and each with every day of its service. */
export function teachersFor(
  week: Week,
  school: School,
): { readonly people: readonly StaffMember[]; readonly days: readonly TeacherDay[] } {
  const people = skillsOf(week, school.id).map((skill, index) => somebody(week, school.id, skill, index))
  const dates = serviceDays(week, school)
    .filter(({ follows }) => school.blocks.some((block) => block.weekday === follows))
    .map(({ date }) => date)
  return { people, days: people.flatMap(({ id }) => dates.map((date) => ({ staff: id, date }))) }
}

/** What each of the days is worth, by what a school answered of them. */
export const worthsOf = (
  school: SchoolId,
  people: readonly StaffMember[],
  { value: before, priced }: Pick<Answer, 'value' | 'priced'>,
): Worth[] =>
  priced.flatMap(({ day, value }) => {
    const who = people.find((each) => 'staff' in day && each.id === day.staff)
    if (who === undefined) return []
    const [skill = null] = who.skills
    return [{ school, skill, date: day.date, worth: minus(before, value) }]
  })

/**
 * What one more teacher-day is worth, by school, skill and day, tried one by one on the schools as they stand: the best work
 * that can be found for such a teacher, with everybody else rearranged around it. What the trial finds is a floor of the worth.
 * @param schools those to look at
 */
export async function worthOf(
  setting: Setting,
  world: World,
  schools: readonly SchoolId[],
): Promise<Worth[]> {
  const { week } = setting
  const tables = await Promise.all(
    schools.map(async (school) => {
      const party = world.parties.get(school)
      const entry = week.schools.find(({ id }) => id === school)
      if (party === undefined || entry === undefined) return []
      const { people, days } = teachersFor(week, entry)
      const wider = { ...setting, week: { ...week, staff: [...week.staff, ...people] } }
      const ask = { kind: 'borrow', from: party.solution, days } as const
      const { answer } = await askParty(wider, world, school, ask, days)
      return worthsOf(school, people, answer)
    }),
  )
  return tables.flat()
}
