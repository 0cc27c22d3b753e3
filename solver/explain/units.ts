import type { Unit } from '../../models/answers/explanation.ts'
import type { RoomId, SchoolId } from '../../models/ids.ts'
import { staffMember } from '../../models/staff.ts'
import { plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'

const NEVER = '9999-12-31'

/** What a school can have more of by itself. */
export type OwnUnit = Exclude<Unit, { kind: 'loan' | 'shared_adult' | 'shared_room' }>

/** The week with one unit more of something at a school; null: there is nothing that it could be more of. */
export function withUnit(week: Week, school: SchoolId, unit: OwnUnit): Week | null {
  switch (unit.kind) {
    case 'adult':
      return withAdult(week, school, unit.skill)
    case 'limit':
      return changeStaff(week, school, ({ maxPerWeek }) => ({ maxPerWeek: Math.min(50, maxPerWeek + 1) }))
    case 'vetting':
      return changeStaff(week, school, ({ id }) => (id === unit.staff ? { vettedUntil: NEVER } : {}))
    case 'room':
      return withRoom(week, school, unit.of)
    case 'group_size':
      return changeActivities(week, school, ({ max, studentsPerAdult }) => ({
        max: Math.min(500, max + 1),
        studentsPerAdult: Math.min(500, studentsPerAdult + 1),
      }))
    case 'minimum':
      return changeActivities(week, school, ({ min }) => ({ min: Math.max(0, min - 1) }))
    case 'budget':
      return {
        ...week,
        schools: week.schools.map((row) =>
          row.id === school && row.weeklyBudget !== null
            ? { ...row, weeklyBudget: row.weeklyBudget + unit.yuan }
            : row,
        ),
      }
    default:
      return unit satisfies never
  }
}

/** The week with changes of a school's activities. */
export const changeActivities = (
  week: Week,
  school: SchoolId,
  change: (row: Week['activities'][number]) => Partial<Week['activities'][number]>,
): Week => ({
  ...week,
  activities: week.activities.map((row) => (row.school === school ? { ...row, ...change(row) } : row)),
})

/** The week with changes of the people who belong to a school or serve it. */
export const changeStaff = (
  week: Week,
  school: SchoolId,
  change: (row: Week['staff'][number]) => Partial<Week['staff'][number]>,
): Week => ({
  ...week,
  staff: week.staff.map((row) =>
    row.school === school || row.serves.includes(school) ? { ...row, ...change(row) } : row,
  ),
})

/** An id that the week does not know. */
function fresh(taken: readonly { readonly id: string }[], stem: string): string {
  const known = new Set(taken.map(({ id }) => id))
  let id = stem
  for (let number = 2; known.has(id); number++) id = `${stem}-${number}`
  return id
}

/** One more own teacher, always free, with the limits and the pay of the first; without a ledger, a pattern and wishes. */
export function withAdult(week: Week, school: SchoolId, skill: string | null): Week {
  const model = week.staff.find((row) => row.school === school && row.source === 'own_teacher')
  const more = staffMember.parse({
    id: fresh(week.staff, 'one-more'),
    name: '增补教师',
    source: 'own_teacher',
    inService: true,
    school,
    skills: skill === null ? [] : [skill],
    pay: model?.pay ?? 0,
    vettedUntil: NEVER,
    ...(model && { maxPerDay: model.maxPerDay, maxPerWeek: model.maxPerWeek }),
  })
  return { ...week, staff: [...week.staff, more] }
}

/** One more room of a kind, as large as the largest of the school, always open. */
export function withRoom(week: Week, school: SchoolId, kind: string): Week | null {
  const own = week.rooms.filter(({ site }) => site === (school as string))
  const [model] = own.toSorted((a, b) => b.capacity - a.capacity || (a.id < b.id ? -1 : 1))
  if (model === undefined) return null
  const more: Week['rooms'][number] = {
    ...model,
    id: fresh(week.rooms, 'one-more-room') as RoomId,
    name: `${model.name}（增）`,
    kinds: [kind],
    homeroom: null,
    parallel: 1,
    closures: [],
    availability: [],
    safetyUntil: NEVER,
  }
  return { ...week, rooms: [...week.rooms, more] }
}

/** Every unit of which a school might have one more: what its activities ask for, and what the week lacks. */
export function unitsOf(week: Week, school: SchoolId): OwnUnit[] {
  const activities = week.activities.filter((row) => row.school === school)
  const people = week.staff.filter((row) => row.school === school || row.serves.includes(school))
  const skills = new Set<string | null>([null, ...activities.map(({ skill }) => skill)])
  const kinds = new Set(activities.flatMap(({ roomKinds }) => roomKinds))
  const ownKinds = week.rooms.find(({ site }) => site === (school as string))?.kinds ?? []
  if (kinds.size === 0 && ownKinds[0] !== undefined) kinds.add(ownKinds[0])
  const lapsed = people.filter(({ vettedUntil }) => (vettedUntil ?? '') < lastDay(week))
  const budget = week.schools.find(({ id }) => id === school)?.weeklyBudget ?? null
  return [
    ...[...skills].map((skill) => ({ kind: 'adult' as const, skill })),
    { kind: 'limit' },
    ...lapsed.map(({ id }) => ({ kind: 'vetting' as const, staff: id })),
    ...[...kinds].map((of) => ({ kind: 'room' as const, of })),
    { kind: 'group_size' },
    ...(activities.some(({ min }) => min > 0) ? [{ kind: 'minimum' as const }] : []),
    ...(budget === null
      ? []
      : [{ kind: 'budget' as const, yuan: Math.max(0, ...people.map(({ pay }) => pay)) }]),
  ]
}

/** The last day of a week. */
const lastDay = ({ monday }: Week): string => plusDays(monday, 6)
