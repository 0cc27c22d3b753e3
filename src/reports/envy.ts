import { type Activity, isRanked } from '../../models/activity.ts'
import { choicesOn, type Student } from '../../models/student.ts'
import type { SessionView } from '../files/roster/view.ts'

/** Students of a school who would rather be where others are. */
export interface Envy {
  /** Students who are in a session in which something ranked might have been. */
  readonly students: number
  /** Those of them who ranked an activity of that time higher than what they have, and its group is held. */
  readonly wishing: number
  /** Those of them whose claim on a place is the better one: the activity stood higher with them, or as high and their number is smaller. */
  readonly envious: number
}

/** Rank of what is not ranked. */
const NONE = Number.POSITIVE_INFINITY

const keyOf = (...parts: readonly string[]): string => parts.join(' ')

/** What a student has in each block of a day: the rank it had with them. Homework and tutoring take no choice away from anybody. */
function ranksOf(sessions: readonly SessionView[]): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const { activity, students, day, blocks } of sessions) {
    if (activity.category === 'homework' || activity.category === 'tutoring') continue
    for (const student of students) {
      const place = choicesOn(student, day.follows).indexOf(activity.id)
      const rank = isRanked(activity.category) && place >= 0 ? place : NONE
      for (const { code } of blocks) ranks.set(keyOf(student.id, day.date, code), rank)
    }
  }
  return ranks
}

/** Groups of each student by activity, of how many of which nobody may be in more than the activity says. */
function groupsOf(sessions: readonly SessionView[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const { session, activity, students } of sessions)
    for (const { id } of students) {
      const key = keyOf(id, activity.id)
      groups.set(key, (groups.get(key) ?? new Set()).add(session.group))
    }
  return groups
}

const canJoin = (activity: Activity, student: Student, groups: ReadonlyMap<string, Set<string>>): boolean =>
  activity.grades.includes(student.grade) &&
  (groups.get(keyOf(student.id, activity.id))?.size ?? 0) < activity.groupsPerStudent

/** Whether a member of a session has a weaker claim on it than a student for whom it is of a rank. */
const isWeaker = ({ activity, day, students }: SessionView, rank: number, { lottery }: Student): boolean =>
  students.some((member) => {
    const place = choicesOn(member, day.follows).indexOf(activity.id)
    return place > rank || (place === rank && member.lottery > lottery)
  })

/**
 * Counts the envy within a school: of single sessions against single sessions, whatever rules stood in the way. A group of several
 * sessions is looked at session by session, so that it is an upper estimate for those.
 */
export function envyOf(students: readonly Student[], sessions: readonly SessionView[]): Envy {
  const ranks = ranksOf(sessions)
  const groups = groupsOf(sessions)
  const held = new Map<string, SessionView[]>()
  for (const one of sessions) {
    const key = keyOf(one.activity.id, one.day.date)
    held.set(key, [...(held.get(key) ?? []), one])
  }
  const days = new Map(sessions.map(({ day }) => [day.date, day]))
  const placed = new Set(
    sessions.flatMap(({ students: members, activity }) =>
      activity.category === 'homework' || activity.category === 'tutoring' ? [] : members.map(({ id }) => id),
    ),
  )
  let wishing = 0
  let envious = 0
  for (const student of students) {
    let wishes = false
    let envies = false
    for (const { date, follows } of days.values())
      for (const [rank, id] of choicesOn(student, follows).entries())
        for (const one of held.get(keyOf(id, date)) ?? []) {
          if (!canJoin(one.activity, student, groups)) continue
          const has = one.blocks.map(({ code }) => ranks.get(keyOf(student.id, date, code)))
          if (!has.every((own) => own !== undefined && own > rank)) continue
          wishes = true
          envies ||= isWeaker(one, rank, student)
        }
    wishing += Number(wishes)
    envious += Number(envies)
  }
  return { students: students.filter(({ id }) => placed.has(id)).length, wishing, envious }
}
