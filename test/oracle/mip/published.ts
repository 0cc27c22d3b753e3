import type { Plan, Session } from '../../../models/plan.ts'
import { stabilityCost } from '../../../models/policy/constants.ts'
import type { Student } from '../../../models/student.ts'
import type { Cell, Group, Pool } from './cells.ts'
import { constant, type Expr, minus, type Program, scaled, sum } from './program.ts'
import type { Reading, Slot } from './reading.ts'
import type { DutyCell } from './staffing.ts'

/** More adults than a session has. */
const MANY = 9

interface Parts {
  readonly program: Program
  readonly reading: Reading
  readonly pools: readonly Pool[]
  readonly duties: readonly DutyCell[]
  readonly unserved: ReadonlyMap<string, Expr>
}

/** What a new roster keeps of the published one. */
export interface Kept {
  /** S09, points. */
  readonly cost: Expr
  readonly names: ReadonlyMap<Group, readonly { name: string; is: Expr }[]>
}

/** Which group goes on under which published id: each id once, for its own activity. */
function nameGroups({ program, pools }: Parts, published: Plan): Kept['names'] {
  const activityOf = new Map<string, string>(
    published.sessions.map(({ group, activity }) => [group, activity]),
  )
  const groups = new Set(pools.flatMap(({ places }) => places.map(({ group }) => group)))
  const standing = new Set<string>([...groups].flatMap((group) => group.standing?.id ?? []))
  const names = new Map<Group, { name: string; is: Expr }[]>()
  for (const group of groups) {
    if (group.standing !== null) {
      names.set(group, [{ name: group.standing.id, is: group.open }])
      continue
    }
    const own = [...activityOf].filter(
      ([name, activity]) => activity === group.activity.id && !standing.has(name),
    )
    names.set(
      group,
      own.map(([name]) => ({ name, is: program.binary() })),
    )
    program.atMost(sum((names.get(group) ?? []).map(({ is }) => is)), 1)
  }
  for (const name of activityOf.keys())
    program.atMost(sum([...names.values()].flatMap((list) => isNamed(list, name))), 1)
  return names
}

const isNamed = (list: readonly { name: string; is: Expr }[], name: string): Expr[] =>
  list.flatMap((entry) => (entry.name === name ? [entry.is] : []))

/** 1 where a student has in a slot what was published: the same group, or nothing again. */
function sameFor(parts: Parts, names: Kept['names'], published: Plan, who: Student, slot: Slot): Expr {
  const { program, pools } = parts
  const before = published.sessions.find(
    ({ date, blocks, students }) =>
      date === slot.day.date && blocks.some((code) => code === slot.code) && students.includes(who.id),
  )
  if (before === undefined) return parts.unserved.get(`${who.id} ${slot.index}`) ?? constant(0)
  return sum(
    pools
      .filter(({ runs }) => runs.some((run) => run.slots.includes(slot)))
      .flatMap(({ places }) =>
        places.flatMap(({ group, named }) => {
          const member = named.get(who)
          const [name] = isNamed(names.get(group) ?? [], before.group)
          return member === undefined || name === undefined ? [] : [program.all([member, name])]
        }),
      ),
  )
}

/** A session that there may be, matched with a published one or with none. */
interface Match {
  readonly before: Session
  readonly cell: Cell
  readonly is: Expr
}

const inCell = ({ leads, assists }: Cell, id: string): Expr =>
  sum([...leads, ...assists].filter(({ who }) => who.id === id).map(({ is }) => is))
const adultsOf = ({ lead, assistants }: Session): string[] => [...new Set<string>([lead, ...assistants])]

function matchesOf({ program, pools }: Parts, names: Kept['names'], published: Plan): Match[] {
  return pools.flatMap(({ places }) =>
    places.flatMap(({ group, cells }) =>
      cells.flatMap((cell) =>
        published.sessions
          .filter(({ date, blocks }) => date === cell.run.day.date && blocks[0] === cell.run.slots[0]?.code)
          .flatMap((before) =>
            isNamed(names.get(group) ?? [], before.group).map((name) => ({
              before,
              cell,
              is: program.all([name, cell.open]),
            })),
          ),
      ),
    ),
  )
}

/** S09 of adults and rooms. */
function sessionCost({ program, pools }: Parts, published: Plan, matches: readonly Match[]): Expr {
  const costs: Expr[] = []
  for (const cell of pools.flatMap(({ places }) => places.flatMap(({ cells }) => cells))) {
    const own = matches.filter((match) => match.cell === cell)
    const adults = sum([...cell.leads, ...cell.assists].map(({ is }) => is))
    const differ = program.real(0, MANY)
    program.atLeast(differ, minus(adults, scaled(MANY, sum(own.map(({ is }) => is)))))
    for (const { before, is } of own) {
      const unless = scaled(MANY, minus(constant(1), is))
      const stay = sum(adultsOf(before).map((id) => inCell(cell, id)))
      program.atLeast(differ, minus(minus(adults, stay), unless))
      program.atLeast(differ, minus(minus(constant(adultsOf(before).length), stay), unless))
      const moved = program.real(0, 1)
      const there = sum(cell.rooms.flatMap(({ room, is: held }) => (room.id === before.room ? [held] : [])))
      program.atLeast(moved, minus(is, there))
      costs.push(scaled(stabilityCost.room, moved))
    }
    costs.push(scaled(stabilityCost.adult * cell.run.slots.length, differ))
  }
  for (const before of published.sessions) {
    const gone = minus(constant(1), sum(matches.filter((m) => m.before === before).map(({ is }) => is)))
    costs.push(scaled(stabilityCost.adult * before.blocks.length * adultsOf(before).length, gone))
  }
  return sum(costs)
}

/** H19: no more students and adults than the budget of disturbance have another part in the week than was published. */
function addBudget(
  parts: Parts,
  published: Plan,
  matches: readonly Match[],
  same: Map<Student, Expr[]>,
): void {
  const { program, reading, pools, duties } = parts
  const { students, adults } = reading.week.disturbance ?? { students: null, adults: null }
  const anyOf = (changes: readonly Expr[]): Expr => {
    const is = program.binary()
    for (const change of changes) program.atLeast(is, change)
    return is
  }
  if (students !== null) {
    const hit = [...same.values()].map((list) => anyOf(list.map((is) => minus(constant(1), is))))
    program.atMost(sum(hit), students)
  }
  if (adults === null) return
  const cells = pools.flatMap(({ places }) => places.flatMap((place) => place.cells))
  const hit = reading.week.staff.map((who) => {
    const was = ({ before }: Match): boolean => adultsOf(before).includes(who.id)
    const came = cells.map((cell) =>
      minus(inCell(cell, who.id), sum(matches.filter((m) => m.cell === cell && was(m)).map(({ is }) => is))),
    )
    const went = published.sessions
      .filter((before) => adultsOf(before).includes(who.id))
      .map((before) => {
        const own = matches.filter((match) => match.before === before)
        return minus(constant(1), sum(own.map(({ is, cell }) => program.all([is, inCell(cell, who.id)]))))
      })
    const held = duties.flatMap(({ duty, slot, holders }) => {
      const now = sum(holders.flatMap((entry) => (entry.who === who ? [entry.is] : [])))
      const before = published.duties.some(
        (row) => row.duty === duty.id && row.date === slot.day.date && row.adults.includes(who.id),
      )
      return [before ? minus(constant(1), now) : now]
    })
    return anyOf([...came, ...went, ...held])
  })
  program.atMost(sum(hit), adults)
}

/** S09 and the budget of disturbance, where there is a published roster. */
export function keepPublished(parts: Parts): Kept {
  const { reading } = parts
  const { published } = reading.week.history
  if (published === null) return { cost: constant(0), names: new Map() }
  const names = nameGroups(parts, published)
  const same = new Map(
    [...reading.required].map(([who, slots]) => [
      who,
      slots.map((slot) => sameFor(parts, names, published, who, slot)),
    ]),
  )
  const matches = matchesOf(parts, names, published)
  addBudget(parts, published, matches, same)
  const changed = [...same.values()].flat().map((is) => scaled(stabilityCost.student, minus(constant(1), is)))
  return { cost: sum([...changed, sessionCost(parts, published, matches)]), names }
}
