import { beforeAll, describe, expect, test } from 'vitest'
import { isStanding } from '../../../models/activity.ts'
import type { StandingGroup } from '../../../models/history.ts'
import type { Plan } from '../../../models/plan.ts'
import { plusDays } from '../../../models/time.ts'
import { type Week, type WeekInput, week as weekSchema } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { generate } from '../../../solver/generate/index.ts'
import { weekFrom } from '../../../solver/simulate/demand.ts'
import { standingGroups } from '../../../solver/simulate/standing.ts'
import { parse, standingDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

let first: Week
let plan: Plan
let groups: StandingGroup[]
beforeAll(async () => {
  const roster = await rosterOf(parse(standingDistrict()))
  first = withEvents(roster.input)
  plan = roster.plan
  groups = standingGroups(first, plan)
})

/** The week after, with what happens in it, and the sessions of the first week a week later as far as they are kept. */
function next(
  change: Partial<Week>,
  keep: (row: Plan['sessions'][number]) => boolean = () => true,
): StandingGroup[] {
  const monday = plusDays(first.monday, 7)
  const week = withEvents({
    ...weekFrom(first, monday),
    history: { ...first.history, standing: groups },
    ...change,
  })
  const sessions = plan.sessions.filter(keep).map((row) => ({ ...row, date: plusDays(row.date, 7) }))
  return standingGroups(week, { ...plan, sessions })
}

const byId = (rows: readonly StandingGroup[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('groups that stand', () => {
  test('there are some, and they go on as they met', () => {
    const met = groups.filter(({ id }) => plan.sessions.some(({ group }) => group === id))
    expect(met.length).toBeGreaterThan(0)
    expect(byId(next({}))).toEqual(byId(met))
  })

  test('are gone where they could have met and did not', () => {
    expect(next({}, () => false)).toEqual([])
  })

  test('stand on over an exam week, in which bans keep their activities from meeting', () => {
    const ban = {
      by: '学校',
      reason: '考试周',
      date: null,
      block: null,
      room: null,
      staff: null,
      student: null,
    }
    const bans = first.activities
      .filter(isStanding)
      .map(({ id, school }) => ({ ...ban, id: `exam-${id}`, school, activity: id }))
    expect(byId(next({ bans }, () => false))).toEqual(byId(groups))
    const [some] = bans
    const left = next({ bans: bans.filter((row) => row !== some) }, () => false)
    expect(left.every(({ activity }) => activity !== some?.activity)).toBe(true)
  })

  test('stand on where the school has no service on their days', () => {
    const schools = first.schools.map((row) => ({
      ...row,
      closures: [
        {
          from: plusDays(first.monday, 7),
          to: plusDays(first.monday, 13),
          start: null,
          end: null,
          reason: '',
        },
      ],
    }))
    expect(byId(next({ schools }, () => false))).toEqual(byId(groups))
  })

  /** The week after without some students, who are away on all its days. */
  function withoutSome(isAway: (id: string) => boolean): StandingGroup[] {
    const days = [0, 1, 2, 3, 4].map((day) => plusDays(first.monday, 7 + day))
    const students = first.students.map((row) => (isAway(row.id) ? { ...row, away: days } : row))
    const week = { ...weekFrom(first, plusDays(first.monday, 7)), students }
    const sessions = plan.sessions
      .map((row) => ({
        ...row,
        date: plusDays(row.date, 7),
        students: row.students.filter((id) => !isAway(id)),
      }))
      .filter((row) => row.students.length > 0)
    return standingGroups({ ...week, history: { ...first.history, standing: groups } }, { ...plan, sessions })
  }
  const membersOf = (rows: readonly StandingGroup[]) =>
    byId(rows).map(({ id, members }) => [id, [...members].sort()])

  test('keep the place of whoever is away, and stand on where too few are left', () => {
    const [one] = groups[0]?.members ?? []
    expect(membersOf(withoutSome((id) => id === one))).toEqual(membersOf(groups))
    expect(membersOf(withoutSome(() => true))).toEqual(membersOf(groups))
  })
})

test('what is dated happens in the week of its date, what has no date from the first week on', () => {
  const input: WeekInput = structuredClone(generate('tiny-02'))
  const [student] = input.students
  const [school] = input.schools
  if (student === undefined || school === undefined) throw new Error('nobody')
  const later = plusDays(weekSchema.parse(input).monday, 9)
  const who = { school: school.id, homeroom: student.homeroom }
  input.events = [
    { id: 'trip', kind: 'class_away', ...who, from: later, to: later },
    { id: 'closed', kind: 'day_cancelled', school: school.id, date: later },
    { id: 'leaves', kind: 'withdrawal', student: student.id, date: later },
    { id: 'cut', kind: 'budget_cut', school: school.id, weeklyBudget: 500 },
  ]
  const week = weekSchema.parse(input)
  const ids = (after: number) => weekFrom(week, plusDays(week.monday, 7 * after)).events.map(({ id }) => id)
  expect(ids(0)).toEqual(['cut'])
  expect(ids(1)).toEqual(['trip', 'closed', 'leaves', 'cut'])
  expect(ids(2)).toEqual(['leaves', 'cut'])
})
