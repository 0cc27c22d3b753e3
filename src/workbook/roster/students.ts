import { isRanked } from '../../../models/activity.ts'
import type { StudentBlock } from '../../../models/plan.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import { groupBy } from '../../files/roster/group.ts'
import type { SessionRow } from './columns.ts'
import type { WeekDirectories } from './directories.ts'
import { exchange, type Want } from './exchange.ts'
import type { Share } from './who.ts'

/** A session as it is written, with its day, blocks and group found. */
export interface Session {
  readonly row: SessionRow & {
    readonly school: string
    readonly date: string
    readonly blocks: string[]
    /** Whether nobody comes who does not wish to. */
    readonly upTo?: true
  }
  readonly group: string
  /** Classes that are named. */
  readonly shares: readonly Share[]
}

/** Who attends a session. */
export interface Attendance {
  readonly students: readonly string[]
  /** Whether a sheet told how many of them come and not who, so that the choices of the children decided. */
  readonly isChosen: boolean
  /** How many more the sheet tells than could be found. */
  readonly missing: number
}

const LAST = 1_000
/** Whoever wishes a place in an activity is given one before those who do not, and both before care and the like. */
const ROUNDS = ['wished', 'any', 'others'] as const
const keyOf = (student: string, date: string, block: string): string =>
  `${student}\u0000${date}\u0000${block}`
const slotsOf = ({ row }: Session, student: string): string[] =>
  row.blocks.map((block) => keyOf(student, row.date, block))

/** What is asked for of a session: so many children of these classes. */
const asked = ({ row, shares }: Session): Want[] => {
  const counted = shares.flatMap(({ homerooms, count }) => (count === null ? [] : [{ homerooms, count }]))
  const open = shares.filter(({ count }) => count === null).flatMap(({ homerooms }) => homerooms)
  if (open.length === 0 || row.size === undefined) return open.length === 0 ? counted : []
  const told = counted.reduce((sum, { count }) => sum + count, row.students?.length ?? 0)
  return [...counted, { homerooms: open, count: Math.max(0, row.size - told) }]
}

/**
 * Who attends each session. Those who are named do. Of classes with a number of children so many come: who is in the group
 * already, then who has the activity highest in the choices of the day, then by lottery number; a group of a ranked activity
 * is of children who can come to all of its sessions. Of classes without a number everybody comes who must be served in all
 * blocks of the session and is named in no other one of them.
 */
export function attending(
  sessions: readonly Session[],
  { week, days }: WeekDirectories,
  required: readonly StudentBlock[],
): Attendance[] {
  const due = new Set(required.map(({ student, date, block }) => keyOf(student, date, block)))
  const categories = new Map(week.activities.map(({ id, category }) => [id as string, category]))
  const follows = new Map(days.map((day) => [day.date, day.follows]))
  const ofClass = groupBy(week.students, ({ homeroom }) => homeroom as string)
  const ofGroup = groupBy(sessions, ({ group }) => group)
  const isRankedOne = ({ row }: Session): boolean => isRanked(categories.get(row.activity) ?? 'care')
  const taken = new Set(
    sessions.flatMap((one) => (one.row.students ?? []).flatMap((student) => slotsOf(one, student))),
  )
  const isFree = (one: Session, { id }: Student): boolean =>
    slotsOf(one, id).every((slot) => due.has(slot) && !taken.has(slot))
  const free = (one: Session, homerooms: readonly string[]): Student[] =>
    homerooms.flatMap((homeroom) => ofClass.get(homeroom) ?? []).filter((student) => isFree(one, student))
  const rankIn = ({ row }: Session, student: Student): number => {
    const at = choicesOn(student, follows.get(row.date) ?? 0)
      .map(String)
      .indexOf(row.activity)
    const isTutored =
      categories.get(row.activity) === 'tutoring' && student.tutoring.needed && student.tutoring.willing
    return at < 0 && !isTutored ? LAST : at
  }
  const members = new Map<string, Set<string>>()
  const drafts = sessions.map((one) => ({
    one,
    asked: asked(one),
    students: new Set(one.row.students),
    found: new Map<string, Want>(),
    isChosen: false,
  }))
  for (const round of ROUNDS)
    for (const draft of drafts) {
      const { one, students } = draft
      if (isRankedOne(one) !== (round !== 'others') || (round === 'any' && one.row.upTo)) continue
      const group = members.get(one.group) ?? new Set(students)
      members.set(one.group, group)
      const together = round !== 'others' ? (ofGroup.get(one.group) ?? []) : []
      for (const want of draft.asked) {
        const able = free(one, want.homerooms)
          .filter(
            (student) => !students.has(student.id) && (round !== 'wished' || rankIn(one, student) < LAST),
          )
          .filter((student) => group.has(student.id) || together.every((other) => isFree(other, student)))
          .map((student) => ({
            id: student.id,
            key: [group.has(student.id) ? 0 : 1, rankIn(one, student), student.lottery],
          }))
          .sort((a, b) => a.key.reduce((order, value, at) => order || value - (b.key[at] ?? 0), 0))
        draft.isChosen ||= want.count > 0 && able.length > want.count
        for (const { id } of able.slice(0, want.count)) {
          want.count--
          students.add(id)
          draft.found.set(id, want)
          group.add(id)
          for (const slot of slotsOf(one, id)) taken.add(slot)
        }
      }
    }
  const homerooms = new Map(week.students.map(({ id, homeroom }) => [id as string, homeroom as string]))
  const unranked = drafts.filter(({ one }) => !isRankedOne(one))
  for (const atOnce of groupBy(unranked, ({ one: { row } }) =>
    JSON.stringify([row.date, row.blocks]),
  ).values())
    exchange(atOnce, {
      free: (one, of) => free(one, of).map(({ id }) => id),
      homeroomOf: (student) => homerooms.get(student) ?? '',
      take: (one, student) => {
        for (const slot of slotsOf(one, student)) taken.add(slot)
      },
      leave: (one, student) => {
        for (const slot of slotsOf(one, student)) taken.delete(slot)
      },
    })
  return drafts.map(({ one, asked: counted, students, isChosen }) => {
    const missing = counted.reduce((sum, { count }) => sum + count, 0)
    const all = counted.length > 0 ? [] : one.shares.flatMap(({ homerooms }) => free(one, homerooms))
    return { students: [...new Set([...students, ...all.map(({ id }) => id)])], isChosen, missing }
  })
}
