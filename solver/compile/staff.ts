import { nextSchoolDay } from '../../models/calendar.ts'
import type { Loan } from '../../models/plan.ts'
import type { School } from '../../models/school.ts'
import type { StaffMember } from '../../models/staff.ts'
import { type DayView, daysBetween, inWeeks, minutesOf, within } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import type { Allotment } from '../allotment.ts'
import type { DutyInstance, Problem, Slot } from '../problem.ts'

type StaffPart = Pick<
  Problem,
  | 'adults'
  | 'inService'
  | 'maxPerWeek'
  | 'restFrom'
  | 'teaches'
  | 'wanted'
  | 'unwanted'
  | 'pattern'
  | 'lostWishes'
  | 'duties'
> & {
  /** Adult × day: may serve this school then. */
  readonly present: Uint8Array
}

const NEVER = 32767

/** Whether an adult is one of the school's own, or one who comes to it. */
const belongs = (adult: StaffMember, school: School): boolean =>
  adult.school === school.id || adult.serves.includes(school.id)

/** The adults of a school's week, lent ones included, and what is fixed about them. */
export function compileStaff(
  week: Week,
  school: School,
  days: readonly DayView[],
  slots: readonly Slot[],
  homerooms: readonly string[],
  siteIndex: (site: string) => number,
  allotment: Allotment | null,
  loans: readonly Loan[],
): StaffPart {
  const lentIn = (adult: StaffMember, date: string): boolean =>
    loans.some((loan) => loan.staff === adult.id && loan.date === date && loan.host === school.id)
  const lentOut = (adult: StaffMember, date: string): boolean =>
    loans.some((loan) => loan.staff === adult.id && loan.date === date && loan.host !== school.id)
  const adults = week.staff.filter(
    (adult) =>
      belongs(adult, school) || loans.some((loan) => loan.staff === adult.id && loan.host === school.id),
  )
  const cells = adults.length * days.length
  const present = new Uint8Array(cells)
  const inService = new Uint8Array(cells)
  const restFrom = new Int16Array(cells).fill(NEVER)
  const maxPerWeek = Int32Array.from(
    adults,
    (adult) => allotment?.adultWeek.get(adult.id) ?? adult.maxPerWeek,
  )
  adults.forEach((adult, index) => {
    const allotted = allotment?.adultDays.get(adult.id)
    days.forEach((view, day) => {
      const cell = index * days.length + day
      const guest = lentIn(adult, view.date)
      const home = belongs(adult, school) && !lentOut(adult, view.date) && (allotted?.has(view.date) ?? true)
      present[cell] = guest || home ? 1 : 0
      inService[cell] =
        guest || (home && adult.source === 'own_teacher' && adult.school === school.id) ? 1 : 0
      if (adult.source === 'own_teacher') restFrom[cell] = latestEnd(week, adult, view)
    })
  })
  const homeroomIndex = new Map(homerooms.map((id, index) => [id, index]))
  const teaches = new Uint8Array(adults.length * homerooms.length)
  adults.forEach((adult, index) => {
    for (const id of adult.homerooms) {
      const homeroom = homeroomIndex.get(id)
      if (homeroom !== undefined) teaches[index * homerooms.length + homeroom] = 1
    }
  })
  return {
    adults,
    present,
    inService,
    restFrom,
    maxPerWeek,
    teaches,
    duties: compileDuties(school, days, slots, siteIndex),
    ...compileWishes(week, school, adults, days, slots, present),
  }
}

/** H18: the latest minute at which a late duty may end before it cuts into the rest hours. */
export function latestEnd(week: Week, adult: StaffMember, view: DayView): number {
  const { restHours } = week.district
  if (restHours === null) return NEVER
  const next = nextSchoolDay(week.district, view.date)
  if (next === null) return NEVER
  const starts = adult.lessons
    .filter((lesson) => lesson.weekday === next.follows && inWeeks(lesson.weeks, next.odd))
    .map((lesson) => minutesOf(lesson.start))
  if (starts.length === 0) return NEVER
  const first = Math.min(...starts) + 1440 * daysBetween(view.date, next.date)
  return Math.min(NEVER, first - restHours * 60)
}

function compileDuties(
  school: School,
  days: readonly DayView[],
  slots: readonly Slot[],
  siteIndex: (site: string) => number,
): DutyInstance[] {
  return days.flatMap((view, day) =>
    school.siteDuties.flatMap((duty) => {
      if (duty.weekday !== view.follows) return []
      const slot = slots.findIndex((entry) => entry.day === day && entry.block.code === duty.block)
      return slot < 0 ? [] : [{ duty, day, slot, site: siteIndex(duty.site) }]
    }),
  )
}

/** Wishes (S10) and last week's pattern (S13) by slot. */
function compileWishes(
  week: Week,
  host: School,
  adults: readonly StaffMember[],
  days: readonly DayView[],
  slots: readonly Slot[],
  present: Uint8Array,
) {
  const cells = adults.length * slots.length
  const wanted = new Uint8Array(cells)
  const unwanted = new Uint8Array(cells)
  const pattern = new Uint8Array(cells)
  let lostWishes = 0
  const schools = new Map(week.schools.map((school) => [school.id as string, school]))
  /** A guest's wish counts where their own school has service and such a block. */
  const isWish = (adult: StaffMember, slot: Slot): boolean => {
    if (belongs(adult, host)) return true
    const home = adult.school === null ? undefined : schools.get(adult.school)
    const { date, follows } = days[slot.day]
    return (
      home?.blocks.some((block) => block.weekday === follows && block.code === slot.block.code) === true &&
      !home.closures.some((gap) => within(date, gap))
    )
  }
  adults.forEach((adult, index) => {
    if (adult.lastWeek === null) pattern.fill(2, index * slots.length, (index + 1) * slots.length)
    slots.forEach((slot, at) => {
      const weekday = days[slot.day].follows
      const here = (list: StaffMember['wanted']) =>
        list.filter((entry) => entry.weekday === weekday && entry.block === slot.block.code).length
      if (present[index * days.length + slot.day] === 1 && isWish(adult, slot))
        wanted[index * slots.length + at] = here(adult.wanted)
      if (here(adult.unwanted) > 0) unwanted[index * slots.length + at] = 1
      if (adult.lastWeek !== null && here(adult.lastWeek) > 0) pattern[index * slots.length + at] = 1
    })
    const theirs = [adult.school, ...adult.serves].flatMap((id) =>
      id === null ? [] : (schools.get(id) ?? []),
    )
    for (const wish of adult.wanted)
      days.forEach((view, day) => {
        if (view.follows !== wish.weekday || present[index * days.length + day] === 0) return
        const has = (blocks: School['blocks']) =>
          blocks.some((block) => block.weekday === wish.weekday && block.code === wish.block)
        const inThisSchool = slots.some((slot) => slot.day === day && slot.block.code === wish.block)
        const elsewhere = theirs.some(
          (school) => has(school.blocks) && !school.closures.some((gap) => within(view.date, gap)),
        )
        if (!inThisSchool && elsewhere) lostWishes++
      })
  })
  return { wanted, unwanted, pattern, lostWishes }
}
