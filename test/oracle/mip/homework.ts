import type { Activity } from '../../../models/activity.ts'
import type { Student } from '../../../models/student.ts'
import { addPlace, addPool, type Group, mustName, type Place, type Pool } from './cells.ts'
import { type Program, sum } from './program.ts'
import { homeworkMinutes, isHomeworkBlock, mayJoin, type Reading, type Run } from './reading.ts'

/** Students of a homeroom who require a homework block, or who could be given homework. */
function enrolment(reading: Reading, homeroom: string): number {
  const runs = reading.runs.filter(({ activity }) => activity.category === 'homework')
  return reading.week.students.filter((who) => {
    if (who.homeroom !== homeroom) return false
    const slots = reading.required.get(who) ?? []
    return (
      slots.some((slot) => isHomeworkBlock(reading, who.grade, slot)) ||
      (homeworkMinutes(reading.school, who.grade) > 0 &&
        runs.some(
          ({ grades, slots: of }) => grades.has(who.grade) && of.every((slot) => slots.includes(slot)),
        ))
    )
  }).length
}

/** So many groups for these students, which each meet at most once in a block. */
function groupsFor(
  program: Program,
  reading: Reading,
  activity: Activity,
  runs: readonly Run[],
  students: readonly Student[],
  count: number,
  name: (run: Run, joining: readonly Student[]) => readonly Student[],
): Pool[] {
  const groups: Group[] = Array.from({ length: count }, () => ({
    activity,
    standing: null,
    open: program.binary(),
    cells: [],
  }))
  const pools = runs.flatMap((run) => {
    const joining = students.filter((who) => mayJoin(reading, who, run))
    const named = name(run, joining)
    const places = groups.flatMap((group): readonly Place[] => {
      const place = addPlace(program, reading, [run], [reading.week.staff], joining, named, group)
      return place === null ? [] : [place]
    })
    return addPool(program, [run], activity, joining, places) ?? []
  })
  for (const { cells, open } of groups) {
    for (const slot of reading.slots)
      program.atMost(sum(cells.flatMap((cell) => (cell.run.slots.includes(slot) ? [cell.open] : []))), 1)
    program.atMost(open, sum(cells.map((cell) => cell.open)))
  }
  return pools
}

/** Homework: as many groups for a homeroom as it needs, shared where homerooms may be merged. */
export function homeworkPools(
  program: Program,
  reading: Reading,
  activity: Activity,
  special: ReadonlySet<Student>,
): Pool[] {
  const runs = reading.runs.filter((run) => run.activity === activity)
  const homerooms = reading.school.homerooms.map(({ id }) => ({
    students: reading.week.students.filter(({ homeroom }) => homeroom === id),
    most: Math.max(1, Math.ceil(enrolment(reading, id) / activity.max)),
  }))
  if (!activity.mergeHomerooms)
    return homerooms.flatMap(({ students, most }) =>
      groupsFor(program, reading, activity, runs, students, most, (run, joining) =>
        mustName(reading, run, joining) ? joining : joining.filter((who) => special.has(who)),
      ),
    )
  const total = homerooms.reduce((count, { most }) => count + most, 0)
  const { students: everybody } = reading.week
  const pools = groupsFor(program, reading, activity, runs, everybody, total, (_, joining) => joining)
  for (const { students, most } of homerooms) {
    const places = pools.flatMap((pool) => pool.places)
    const held = [...new Set(places.map(({ group }) => group))].map((group) => {
      const holds = program.binary()
      for (const place of places)
        if (place.group === group)
          for (const who of students) {
            const is = place.named.get(who)
            if (is !== undefined) program.atMost(is, holds)
          }
      return holds
    })
    program.atMost(sum(held), most)
  }
  return pools
}
