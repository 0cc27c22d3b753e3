import { isRanked } from '../../models/activity.ts'
import type { Roster } from '../../models/roster.ts'
import { choicesOn } from '../../models/student.ts'
import { minutesOf } from '../../models/time.ts'
import type { Certificate } from '../../solver/verify/index.ts'
import { type RosterView, viewOf } from '../files/roster/view.ts'

/** How some figures are spread. */
export interface Spread {
  readonly people: number
  readonly least: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly most: number
}

/** What a roster achieved, in figures. */
export interface Achieved {
  readonly schools: number
  readonly refused: readonly string[]
  readonly students: number
  readonly required: number
  readonly served: number
  readonly unserved: number
  readonly causes: Readonly<Record<string, number>>
  /** Student-blocks in ranked activities by the place of the choice, the first at 0. */
  readonly choices: readonly number[]
  /** Students who named a most wanted activity, and those of them who are in it. */
  readonly mostWanted: { readonly asked: number; readonly had: number }
  /** Minutes of duty of own and retired teachers, scaled to a full contract. */
  readonly load: Spread
  /** The same in extended and evening blocks. */
  readonly late: Spread
  readonly rules: { readonly count: number; readonly facts: number; readonly broken: number }
  readonly lotteryKept: boolean
}

/** Counts what a verified roster achieved. */
export function achieved(roster: Roster, certificate: Certificate): Achieved {
  const view = viewOf(roster)
  const schools = certificate.perSchool.filter(({ refused }) => !refused)
  const sum = (field: 'signedUp' | 'required' | 'served' | 'unserved'): number =>
    schools.reduce((total, school) => total + school[field], 0)
  const causes: Record<string, number> = {}
  for (const { cause } of roster.causes) causes[cause] = (causes[cause] ?? 0) + 1
  const { choices, hadByStudent } = choicesOf(view)
  const open = new Set<string>(view.schools.map(({ id }) => id))
  const asked = view.week.students.filter(({ mostWanted, school }) => mostWanted !== null && open.has(school))
  const { load, late } = minutesOfTeachers(view)
  return {
    schools: schools.length,
    refused: certificate.refusals.map(({ school }) => school),
    students: sum('signedUp'),
    required: sum('required'),
    served: sum('served'),
    unserved: sum('unserved'),
    causes,
    choices,
    mostWanted: {
      asked: asked.length,
      had: asked.filter(({ id, mostWanted }) => mostWanted !== null && hadByStudent.get(id)?.has(mostWanted))
        .length,
    },
    load: spreadOf(load),
    late: spreadOf(late),
    rules: {
      count: certificate.rules.filter(({ checked }) => checked > 0).length,
      facts: certificate.rules.reduce((total, { checked }) => total + checked, 0),
      broken: certificate.rules.reduce((total, { broken }) => total + broken, 0),
    },
    lotteryKept: certificate.lotteryKept,
  }
}

function choicesOf({ sessions }: RosterView): { choices: number[]; hadByStudent: Map<string, Set<string>> } {
  const choices: number[] = []
  const hadByStudent = new Map<string, Set<string>>()
  for (const { activity, students, day, blocks } of sessions) {
    if (!isRanked(activity.category)) continue
    for (const student of students) {
      const place = choicesOn(student, day.follows).indexOf(activity.id)
      if (place >= 0) {
        while (choices.length <= place) choices.push(0)
        choices[place] = (choices[place] ?? 0) + blocks.length
      }
      const had = hadByStudent.get(student.id)
      if (had === undefined) hadByStudent.set(student.id, new Set([activity.id]))
      else had.add(activity.id)
    }
  }
  return { choices, hadByStudent }
}

function minutesOfTeachers(view: RosterView): { load: number[]; late: number[] } {
  const served = new Set<string>(view.schools.map(({ id }) => id))
  const pool = view.week.staff.filter(
    ({ source, school, maxPerWeek }) =>
      (source === 'own_teacher' || source === 'retired_teacher') &&
      school !== null &&
      served.has(school) &&
      maxPerWeek > 0,
  )
  const load = new Map<string, number>(pool.map(({ id }) => [id, 0]))
  const late = new Map(load)
  const add = (to: Map<string, number>, id: string, minutes: number): void => {
    const before = to.get(id)
    if (before !== undefined) to.set(id, before + minutes)
  }
  for (const { lead, assistants, blocks, start, end } of view.sessions) {
    const firstLate = blocks.find(({ kind }) => kind !== 'regular')
    for (const { id } of [lead, ...assistants]) {
      add(load, id, minutesOf(end) - minutesOf(start))
      if (firstLate !== undefined) add(late, id, minutesOf(end) - minutesOf(firstLate.start))
    }
  }
  for (const { adults, duty, block } of view.duties)
    for (const { id } of adults) {
      add(load, id, duty.minutes)
      if (block.kind !== 'regular') add(late, id, duty.minutes)
    }
  const scaled = (from: Map<string, number>): number[] =>
    pool.map(({ id, share }) => Math.round(((from.get(id) ?? 0) * 100) / share))
  return { load: scaled(load), late: scaled(late) }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? 0
  return {
    people: sorted.length,
    least: at(0),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    most: at(1),
  }
}
