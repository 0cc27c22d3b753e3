import { type Activity, isRanked } from '../../../models/activity.ts'
import type { StandingGroup } from '../../../models/history.ts'
import type { Student } from '../../../models/student.ts'
import { addCell, type Cell, type Group } from './cells.ts'
import { column, constant, type Expr, minus, type Program, scaled, sum } from './program.ts'
import { homeworkMinutes, isHomeworkBlock, mayJoin, type Reading, rankOn, requires, type Run } from './reading.ts'

void column

const runsOf = (reading: Reading, activity: Activity): Run[] =>
  reading.runs.filter((run) => run.activity === activity)

const datesOf = (runs: readonly Run[]): number => new Set(runs.map(({ day }) => day)).size

const onDate = (cells: readonly Cell[], run: Run): Cell[] => cells.filter((cell) => cell.run.day === run.day)

/** Sessions of one group: plain where a group has only one, a cell for every adult who may lead it. */
function plainCells(program: Program, reading: Reading, activity: Activity): Cell[] {
  return runsOf(reading, activity).flatMap((run) =>
    reading.week.staff.flatMap(
      (who) => addCell(program, reading, run, null, [who], reading.week.students) ?? [],
    ),
  )
}

/** A group of a ranked activity that keeps its members in a number of sessions on different days. */
function rankedGroup(
  program: Program,
  reading: Reading,
  activity: Activity,
  standing: StandingGroup | null,
  sessions: number,
  students: readonly Student[],
): Group | null {
  const runs = runsOf(reading, activity)
  const could = students.filter((who) => runs.some((run) => mayJoin(reading, who, run)))
  const members = new Map(could.map((who) => [who, program.binary()]))
  const open = standing === null ? members.get(students[0] as Student) : program.binary()
  if (open === undefined) return null
  const group: Group = { activity, standing, open, cells: [], members }
  for (const run of runs) addCell(program, reading, run, group, reading.week.staff, could)
  program.equal(sum(group.cells.map((cell) => cell.open)), scaled(sessions, open))
  for (const cell of group.cells)
    program.atMost(sum(onDate(group.cells, cell.run).map((other) => other.open)), open)
  for (const [who, is] of members) {
    program.atMost(is, open)
    for (const cell of group.cells) {
      const here = cell.members.get(who)
      if (here === undefined) program.atMost(sum([is, cell.open]), 1)
      else {
        program.atMost(here, is)
        program.atLeast(here, minus(sum([is, cell.open]), constant(1)))
      }
    }
  }
  for (const id of standing?.members ?? []) {
    const who = reading.week.students.find((student) => student.id === id)
    if (who === undefined) continue
    const free = group.cells.filter(
      ({ run }) =>
        !run.slots.every((slot) => requires(reading, who, slot)) || rankOn(who, activity, run.day) < 0,
    )
    const stays = members.get(who) ?? constant(0)
    program.atLeast(sum([stays, ...free.map((cell) => cell.open)]), open)
  }
  return group
}

/** Groups of a ranked activity: those that stand, and (where a group has several sessions) one by its first member. */
function rankedGroups(program: Program, reading: Reading, activity: Activity): [Group[], Cell[]] {
  const runs = runsOf(reading, activity)
  const groups = reading.week.history.standing
    .filter((row) => row.activity === activity.id)
    .flatMap((row) => {
      const days = reading.days.filter((day) => row.slots.some((slot) => slot.weekday === day.follows))
      const sessions = Math.min(activity.sessions, days.length)
      if (sessions === 0) return []
      return rankedGroup(program, reading, activity, row, sessions, reading.week.students) ?? []
    })
  const sessions = Math.min(activity.sessions, datesOf(runs))
  if (sessions <= 1) return [groups, plainCells(program, reading, activity)]
  const wishing = reading.week.students.filter((who) => runs.some((run) => mayJoin(reading, who, run)))
  for (let first = 0; first + Math.max(1, activity.min) <= wishing.length; first++) {
    const group = rankedGroup(program, reading, activity, null, sessions, wishing.slice(first))
    if (group !== null) groups.push(group)
  }
  return [groups, []]
}

/** Students of a homeroom who require a homework block, or who could be given homework. */
function enrolment(reading: Reading, homeroom: string): number {
  const runs = reading.runs.filter(({ activity }) => activity.category === 'homework')
  return reading.week.students.filter((who) => {
    if (who.homeroom !== homeroom) return false
    const slots = reading.required.get(who) ?? []
    return (
      slots.some((slot) => isHomeworkBlock(reading, who.grade, slot)) ||
      (homeworkMinutes(reading.school, who.grade) > 0 &&
        runs.some(({ grades, slots: of }) => grades.has(who.grade) && of.every((slot) => slots.includes(slot))))
    )
  }).length
}

/** Homework groups: as many for a homeroom as it needs, shared where homerooms may be merged. */
function homeworkGroups(program: Program, reading: Reading, activity: Activity): Group[] {
  const homerooms = reading.school.homerooms.map(({ id }) => ({
    id,
    students: reading.week.students.filter(({ homeroom }) => homeroom === id),
    most: Math.max(1, Math.ceil(enrolment(reading, id) / activity.max)),
  }))
  const make = (students: readonly Student[]): Group => {
    const group: Group = { activity, standing: null, open: program.binary(), cells: [], members: new Map() }
    for (const run of runsOf(reading, activity))
      addCell(program, reading, run, group, reading.week.staff, students)
    for (const slot of reading.slots) {
      const here = group.cells.filter(({ run }) => run.slots.includes(slot))
      program.atMost(sum(here.map(({ open }) => open)), 1)
    }
    program.atMost(group.open, sum(group.cells.map(({ open }) => open)))
    return group
  }
  if (!activity.mergeHomerooms)
    return homerooms.flatMap(({ students, most }) => Array.from({ length: most }, () => make(students)))
  const total = homerooms.reduce((count, { most }) => count + most, 0)
  const groups = Array.from({ length: total }, () => make(reading.week.students))
  for (const { students, most } of homerooms) {
    const held = groups.map((group) => {
      const holds = program.binary()
      for (const cell of group.cells)
        for (const who of students) {
          const is = cell.members.get(who)
          if (is !== undefined) program.atMost(is, holds)
        }
      return holds
    })
    program.atMost(sum(held), most)
  }
  return groups
}

/** All sessions that there may be, and the groups among them whose identity matters. */
export function addSessions(program: Program, reading: Reading): { cells: Cell[]; groups: Group[] } {
  const groups: Group[] = []
  const plain: Cell[] = []
  for (const activity of reading.week.activities) {
    if (activity.category === 'homework') groups.push(...homeworkGroups(program, reading, activity))
    else if (isRanked(activity.category)) {
      const [named, cells] = rankedGroups(program, reading, activity)
      groups.push(...named)
      plain.push(...cells)
    } else plain.push(...plainCells(program, reading, activity))
  }
  return { cells: [...groups.flatMap(({ cells }) => cells), ...plain], groups }
}

/** H21 and H20 for each student and pair. */
export function addMembership(
  program: Program,
  reading: Reading,
  cells: readonly Cell[],
  groups: readonly Group[],
): void {
  for (const activity of reading.week.activities) {
    if (!isRanked(activity.category)) continue
    const own = cells.filter(({ run }) => run.activity === activity)
    for (const who of reading.week.students) {
      const is = (cell: Cell): Expr => cell.members.get(who) ?? constant(0)
      const single = own.filter(({ group }) => group === null).map(is)
      const whole = groups.flatMap((group) => (group.activity === activity ? (group.members.get(who) ?? []) : []))
      program.atMost(sum([...single, ...whole]), activity.groupsPerStudent)
      for (const day of reading.days)
        program.atMost(sum(own.filter(({ run }) => run.day === day).map(is)), 1)
    }
  }
  for (const a of reading.week.students)
    for (const b of reading.week.students) {
      if (a === b || !a.keepApart.includes(b.id)) continue
      for (const cell of cells) {
        if (cell.run.activity.category === 'homework' && a.homeroom === b.homeroom) continue
        const both = [cell.members.get(a), cell.members.get(b)].flatMap((is) => is ?? [])
        if (both.length === 2) program.atMost(sum(both), 1)
      }
      for (const group of groups) {
        if (group.activity.category !== 'homework' || a.homeroom === b.homeroom) continue
        const ever = (who: Student): Expr => {
          const was = program.binary()
          for (const cell of group.cells) program.atMost(cell.members.get(who) ?? constant(0), was)
          return was
        }
        program.atMost(sum([ever(a), ever(b)]), 1)
      }
    }
}
