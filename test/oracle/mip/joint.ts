import { siteId } from '../../../models/ids.ts'
import { isDeclined } from '../../../models/loan.ts'
import type { Loan } from '../../../models/plan.ts'
import { convex, loanDay, SHARE_SCALE, squareDivisor } from '../../../models/policy/constants.ts'
import type { School } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { plusDays } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { objective, type Parts, rules } from './index.ts'
import { constant, type Expr, Program, scaled, sum } from './program.ts'
import { read } from './reading.ts'
import { lateness, load } from './staff-cost.ts'

/** The best (U, W, Z) of a district over all sets of loans, and one set that has it. */
export interface JointOptimum {
  readonly unserved: number
  readonly worstShare: number
  readonly weighted: number
  readonly loans: readonly Loan[]
}

/** What one optimum is held against another by. */
type Levels = Omit<JointOptimum, 'loans'>

/** Where somebody or a room of a venue that several schools share is on a day. */
interface Visit {
  readonly what: string
  readonly date: string
  readonly school: string
}

/** Dates on which some school has a block. */
const datesOf = (week: Week): readonly string[] => [
  ...new Set(
    week.schools.flatMap((school) => read(alone(week, school, [])).slots.map(({ day }) => day.date)),
  ),
]

/** Whole days on which somebody or something is not there. */
const closuresOn = (dates: readonly string[]) =>
  dates.map((date) => ({ from: date, to: date, start: null, end: null, reason: '' }))

/** The dates of a week but for some. */
function datesBut({ monday }: Week, dates: readonly string[]): string[] {
  return Array.from({ length: 7 }, (_, day) => plusDays(monday, day)).filter((date) => !dates.includes(date))
}

/**
 * What one school sees of a week under loans and visits: its own people when they are not lent, and its guests, people and rooms it shares as its own on
 * their days. The way to a venue is not looked at: it has to fit into every break.
 */
function alone(week: Week, school: School, loans: readonly Loan[], visits: readonly Visit[] = []): Week {
  const away = (who: StaffMember, dates: readonly string[]): StaffMember => ({
    ...who,
    absences: [...who.absences, ...closuresOn(dates)],
  })
  const visitsOf = (id: string): string[] =>
    visits.filter((row) => row.what === id && row.school === school.id).map(({ date }) => date)
  const staff = week.staff.flatMap((who) => {
    const lent = loans.filter((loan) => loan.staff === who.id)
    if (who.school === school.id)
      return [
        away(
          who,
          lent.map(({ date }) => date),
        ),
      ]
    const guest = lent.filter((loan) => loan.host === school.id).map((loan) => loan.date as string)
    const here = [...guest, ...visitsOf(who.id)]
    if (here.length === 0) return []
    return [{ ...away(who, datesBut(week, here)), school: school.id, serves: [] }]
  })
  const shared = week.rooms.flatMap((room) => {
    const here = visitsOf(room.id)
    if (here.length === 0) return []
    return [
      {
        ...room,
        site: siteId.parse(school.id),
        closures: [...room.closures, ...closuresOn(datesBut(week, here))],
      },
    ]
  })
  return {
    ...week,
    // Load and late duty of one person add up over schools, so they are counted once, for the district.
    weights: { ...week.weights, S03: 0, S04: 0 },
    schools: [school],
    rooms: [...week.rooms.filter((room) => (room.site as string) === school.id), ...shared],
    staff,
    activities: week.activities.filter((activity) => activity.school === school.id),
    students: week.students.filter((student) => student.school === school.id),
  }
}

/** Every set of loans that H15 allows by itself. */
function loanSets(week: Week, dates: readonly string[]): Loan[][] {
  const { daysPerTeacher, daysPerHomeSchool } = week.district.loanLimits
  const single = week.staff.flatMap((who) =>
    who.loanable && who.source === 'own_teacher'
      ? week.schools
          .filter((host) => host.weak && host.id !== who.school)
          .flatMap((host) => dates.map((date): Loan => ({ staff: who.id, date, host: host.id })))
          .filter((loan) => !isDeclined(who, loan))
      : [],
  )
  const homeOf = (loan: Loan) => week.staff.find(({ id }) => id === loan.staff)?.school
  const fits = (set: readonly Loan[], more: Loan): boolean =>
    !set.some((loan) => loan.staff === more.staff && loan.date === more.date) &&
    set.filter((loan) => loan.staff === more.staff).length < daysPerTeacher &&
    set.filter((loan) => homeOf(loan) === homeOf(more)).length < daysPerHomeSchool
  const sets: Loan[][] = [[]]
  for (const loan of single) sets.push(...sets.filter((set) => fits(set, loan)).map((set) => [...set, loan]))
  return sets
}

/** S07, and S03 and S04 of everybody over all schools at once. */
function districtCost(program: Program, week: Week, loans: readonly Loan[], parts: readonly Parts[]): Expr {
  const { S03, S04, S07 } = week.weights
  const slots = parts.flatMap(({ reading }) => reading.slots)
  const costs = week.staff.flatMap((who) => {
    const all = parts.flatMap(({ engagements }) => [...(engagements.get(who.id) ?? [])])
    const [first] = parts
    if (first === undefined) return []
    const reading = { ...first.reading, slots }
    program.atMost(sum(all.filter(({ session }) => session).map(({ is }) => is)), who.maxPerWeek)
    const lent = loans.filter((loan) => loan.staff === who.id)
    const minutes = lent.reduce((total, { host }) => {
      const row = week.travel.find(
        ({ from, to }) => (from === who.school && to === host) || (from === host && to === who.school),
      )
      return total + loanDay.ways * (row?.adult ?? 0)
    }, 0)
    const turns = convex(loanDay.ledger * lent.length, who.carried.loans, squareDivisor.loans)
    return [
      scaled(S03, load(program, reading, who, all)),
      scaled(S04, lateness(program, reading, who, all)),
      constant(S07 * (minutes + turns)),
    ]
  })
  return sum(costs)
}

/** The best of one set of loans; null where nothing is valid. `most`: unserved blocks that each school may have at most. */
async function under(
  week: Week,
  loans: readonly Loan[],
  most: ReadonlyMap<string, number>,
  visits: readonly Visit[] = [],
) {
  const program = new Program()
  const parts = week.schools.map((school) => rules(program, read(alone(week, school, loans, visits))))
  const open = parts.map(({ unserved }) => sum([...unserved.values()]))
  const homes = new Set(loans.map((loan) => week.staff.find(({ id }) => id === loan.staff)?.school))
  parts.forEach(({ reading }, at) => {
    const limit = most.get(reading.school.id)
    if (limit !== undefined && homes.has(reading.school.id)) program.atMost(open[at] ?? constant(0), limit)
  })
  const share = program.integer(0, SHARE_SCALE)
  parts.forEach(({ unserved }, at) => {
    program.atLeast(scaled(unserved.size, share), scaled(SHARE_SCALE, open[at] ?? constant(0)))
  })
  const cost = sum([...parts.map((part) => objective(part).cost), districtCost(program, week, loans, parts)])
  const first = await program.minimise(sum(open))
  if (first === null) return null
  const unserved = Math.round(first.value(sum(open)))
  program.atMost(sum(open), unserved)
  const second = await program.minimise(share, first.columns)
  const worstShare = Math.round(second?.value(share) ?? 0)
  program.atMost(share, worstShare)
  const third = await program.minimise(cost, (second ?? first).columns)
  if (third === null) throw new Error('the third level is infeasible')
  return {
    unserved,
    worstShare,
    weighted: Math.round(third.value(cost)),
    open: open.map((expr) => Math.round(third.value(expr))),
  }
}

/** The best without loans, and what each home school may leave unserved at most. */
async function withoutLoans(week: Week) {
  const none = await under(week, [], new Map())
  if (none === null) throw new Error('no roster is valid without loans')
  const most = new Map(week.schools.map((school, at) => [school.id as string, none.open[at] ?? 0]))
  return { none, most }
}

/** The best of a tiny district without loans, and with one of them alone (null: none is valid), whether its teacher is listed or not. */
export async function optimumWith(week: Week, loans: readonly Loan[]) {
  const { none, most } = await withoutLoans(week)
  const each = new Map<Loan, { readonly unserved: number; readonly weighted: number } | null>()
  for (const loan of loans) each.set(loan, await under(week, [loan], most))
  return { none, each }
}

const isLower = (a: Levels, b: Levels): boolean =>
  a.unserved !== b.unserved
    ? a.unserved < b.unserved
    : a.worstShare !== b.worstShare
      ? a.worstShare < b.worstShare
      : a.weighted < b.weighted

/**
 * The optimum of a tiny district by brute force over all sets of loans, each with all schools as one exact program. No
 * wishes: a wish for a block of the home school may be had at a host, which the program of one school does not see.
 */
export async function jointOptimum(week: Week): Promise<JointOptimum> {
  const { none, most } = await withoutLoans(week)
  let best: JointOptimum = { ...none, loans: [] }
  for (const loans of loanSets(week, datesOf(week))) {
    const found = loans.length === 0 ? null : await under(week, loans, most)
    if (found !== null && isLower(found, best)) best = { ...found, loans }
  }
  return best
}

/** Every way to divide the days of people and rooms that several schools share, a day being one school's. */
function divisions(week: Week, dates: readonly string[]): Visit[][] {
  const people = week.staff
    .filter(({ serves }) => serves.length > 1)
    .map(({ id, serves, absences }) => ({ id, schools: serves as readonly string[], gaps: absences }))
  const rooms = week.rooms.flatMap(({ id, site, closures }) => {
    if (!week.venues.some((venue) => venue.id === site)) return []
    const schools = week.travel.flatMap(({ from, to, walk }) => (to === site && walk !== null ? [from] : []))
    return [{ id, schools: schools as readonly string[], gaps: closures }]
  })
  const days = [...people, ...rooms].flatMap(({ id, schools, gaps }) =>
    dates
      .filter((date) => !gaps.some((gap) => gap.from <= date && date <= gap.to))
      .map((date) => ({ what: id, date, schools })),
  )
  return days.reduce<Visit[][]>(
    (ways, { what, date, schools }) =>
      ways.flatMap((way) => schools.map((school) => [...way, { what, date, school }])),
    [[]],
  )
}

/** The optima of a tiny district that shares people or rooms: of all divisions of their days without loans, of all loans beside that division, and of both at once. */
export async function sharedOptima(week: Week) {
  const dates = datesOf(week)
  const ways = divisions(week, dates)
  let apart: (JointOptimum & { visits: readonly Visit[]; open: readonly number[] }) | null = null
  for (const visits of ways) {
    const found = await under(week, [], new Map(), visits)
    if (found !== null && (apart === null || isLower(found, apart))) apart = { ...found, loans: [], visits }
  }
  if (apart === null) throw new Error('no roster is valid without loans')
  const { open, visits: divided } = apart
  const most = new Map(week.schools.map((school, at) => [school.id as string, open[at] ?? 0]))
  let [after, joint]: [JointOptimum, JointOptimum] = [apart, apart]
  for (const loans of loanSets(week, dates))
    for (const visits of ways) {
      const found = loans.length === 0 ? null : await under(week, loans, most, visits)
      if (found === null) continue
      if (visits === divided && isLower(found, after)) after = { ...found, loans }
      if (isLower(found, joint)) joint = { ...found, loans }
    }
  return { apart, after, joint }
}
