import { isRanked } from '../../models/activity.ts'
import type { StaffId } from '../../models/ids.ts'
import type { School } from '../../models/school.ts'
import type { StaffMember } from '../../models/staff.ts'
import { choicesOn } from '../../models/student.ts'
import type { Engagement } from '../files/roster/engagements.ts'
import { groupBy } from '../files/roster/group.ts'
import type { RosterView, SessionView } from '../files/roster/view.ts'
import { type Envy, envyOf } from './envy.ts'

/** What an adult does in a week. Minutes as they are, not scaled by contract. */
export interface Work {
  readonly led: number
  readonly assisted: number
  readonly duties: number
  readonly minutes: number
  readonly late: number
}

/** A teacher of a school's pool (own and retired, in the roster at all) with minutes scaled to a full contract. */
interface TeacherLoad {
  readonly who: StaffMember
  readonly load: number
  readonly late: number
}

/** What a roster gives the students and asks of the teachers of one school. */
export interface SchoolFigures {
  readonly school: School
  readonly sessions: number
  /** Student-blocks in ranked activities by the place of the choice, the first at 0. */
  readonly choices: readonly number[]
  /** Students whose blocks these are. */
  readonly chose: number
  /** Students who named a most wanted activity, and those of them who are in it. */
  readonly mostWanted: { readonly asked: number; readonly had: number }
  readonly teachers: readonly TeacherLoad[]
  readonly envy: Envy
}

/** Adds up engagements. */
export const workOf = (engagements: Iterable<Engagement>): Work => {
  const work = { led: 0, assisted: 0, duties: 0, minutes: 0, late: 0 }
  for (const { role, minutes, late } of engagements) {
    if (role === 'lead') work.led++
    else if (role === 'assist') work.assisted++
    else work.duties++
    work.minutes += minutes
    work.late += late
  }
  return work
}

/** Figures of every school that is not refused, in the order of the file. */
export const figuresOf = (view: RosterView): SchoolFigures[] => {
  const counted = listsOf(view)
  return view.schools.map((school) => figuresIn(view, school, counted))
}

/** Figures of one school, refused or not. */
export const schoolFigures = (view: RosterView, school: School): SchoolFigures =>
  figuresIn(view, school, listsOf(view))

const lists = new WeakMap<RosterView, ReturnType<typeof newLists>>()

const newLists = ({ engagements, week }: RosterView) => ({
  byPerson: groupBy(engagements, ({ who }) => who.id),
  students: groupBy(week.students, ({ school }) => school),
  pools: groupBy(week.staff.filter(isInPool), ({ school }) => school),
})

/** Lists of a roster that the figures of every school are counted from, made once. */
function listsOf(view: RosterView): ReturnType<typeof newLists> {
  const made = lists.get(view) ?? newLists(view)
  lists.set(view, made)
  return made
}

function figuresIn(
  view: RosterView,
  school: School,
  { byPerson, students, pools }: ReturnType<typeof newLists>,
): SchoolFigures {
  const sessions = view.sessionsOf(school)
  const { choices, chose, had } = choicesOf(sessions)
  const own = students.get(school.id) ?? []
  const asked = own.filter(({ mostWanted }) => mostWanted !== null)
  return {
    school,
    sessions: sessions.length,
    choices,
    chose,
    mostWanted: {
      asked: asked.length,
      had: asked.filter(({ id, mostWanted }) => mostWanted !== null && had.get(id)?.has(mostWanted)).length,
    },
    teachers: (pools.get(school.id) ?? []).map((who) => loadOf(who, byPerson)),
    envy: envyOf(own, sessions),
  }
}

const isInPool = ({ source, maxPerWeek }: StaffMember): boolean =>
  (source === 'own_teacher' || source === 'retired_teacher') && maxPerWeek > 0

function loadOf(who: StaffMember, byPerson: ReadonlyMap<StaffId, readonly Engagement[]>): TeacherLoad {
  const { minutes, late } = workOf(byPerson.get(who.id) ?? [])
  const scaled = (value: number): number => Math.round((value * 100) / who.share)
  return { who, load: scaled(minutes), late: scaled(late) }
}

function choicesOf(sessions: readonly SessionView[]): {
  choices: number[]
  chose: number
  had: Map<string, Set<string>>
} {
  const choices: number[] = []
  const chose = new Set<string>()
  const had = new Map<string, Set<string>>()
  for (const { activity, students, day, blocks } of sessions) {
    if (!isRanked(activity.category)) continue
    for (const student of students) {
      const place = choicesOn(student, day.follows).indexOf(activity.id)
      if (place >= 0) {
        while (choices.length <= place) choices.push(0)
        choices[place] = (choices[place] ?? 0) + blocks.length
        chose.add(student.id)
      }
      const own = had.get(student.id)
      if (own === undefined) had.set(student.id, new Set([activity.id]))
      else own.add(activity.id)
    }
  }
  return { choices, chose: chose.size, had }
}
