import type { Plan, Session } from '../../models/plan.ts'

/** What somebody has on a date: a part in a session, a site duty, or (students) nothing where something is required. */
export interface Part {
  readonly kind: 'lead' | 'assist' | 'duty' | 'member' | 'unserved'
  readonly school: string
  readonly date: string
  readonly blocks: readonly string[]
  /** Group and activity of a session; the site duty's id for `group` of a duty. */
  readonly group: string | null
  readonly activity: string | null
  readonly room: string | null
}

/**
 * Why a part of somebody's week is another one: they cannot (an event of their own), they stand in for somebody, they are
 * needed elsewhere, the group closed or is new, the room changed, a place came free or went.
 */
type Why =
  | { readonly reason: 'cannot' | 'elsewhere' | 'closed' | 'opened' | 'place' | 'room' | 'released' }
  | { readonly reason: 'stands_in'; readonly for: readonly string[] }

/** One change of one person's week. */
export interface PersonChange {
  readonly person: 'staff' | 'student'
  readonly id: string
  readonly from: Part | null
  readonly to: Part | null
  readonly why: Why
}

const keyOf = ({ group, date, blocks }: Pick<Session, 'group' | 'date' | 'blocks'>): string =>
  `${group} ${date} ${blocks[0] ?? ''}`

type Table = Map<string, Part[]>

/** What everybody has in a plan. `blockOf` finds the block of a site duty. */
function partsOf(plan: Plan, blockOf: (school: string, duty: string) => string | undefined) {
  const staff: Table = new Map()
  const students: Table = new Map()
  const put = (table: Table, id: string, part: Part): void => {
    const parts = table.get(id)
    if (parts === undefined) table.set(id, [part])
    else parts.push(part)
  }
  for (const {
    school,
    group,
    activity,
    date,
    blocks,
    room,
    lead,
    assistants,
    students: members,
  } of plan.sessions) {
    const place = { school, date, blocks, group, activity, room }
    put(staff, lead, { kind: 'lead', ...place })
    for (const id of assistants) put(staff, id, { kind: 'assist', ...place })
    for (const id of members) put(students, id, { kind: 'member', ...place })
  }
  for (const { school, duty, date, adults } of plan.duties) {
    const block = blockOf(school, duty)
    const part: Part = {
      kind: 'duty',
      school,
      date,
      blocks: block === undefined ? [] : [block],
      group: duty,
      activity: null,
      room: null,
    }
    for (const id of adults) put(staff, id, part)
  }
  return { staff, students }
}

const nameOf = ({ kind, school, date, blocks, group }: Part): string =>
  JSON.stringify([kind === 'assist' || kind === 'lead' ? 'session' : kind, school, date, group, blocks[0]])

const meet = (a: Part, b: Part): boolean =>
  a.date === b.date && a.blocks.some((block) => b.blocks.includes(block))

/** What the comparison is told of the week after. */
export interface Ground {
  readonly blockOf: (school: string, duty: string) => string | undefined
  /** Whether somebody could still have a part of the plan before: nothing that happened takes them away from it. */
  readonly may: (person: 'staff' | 'student', id: string, part: Part) => boolean
}

/** Every change of every person's week from one plan to another of the same week: who, from what, to what, why. */
export function changesByPerson(before: Plan, after: Plan, ground: Ground): PersonChange[] {
  const [old, now] = [partsOf(before, ground.blockOf), partsOf(after, ground.blockOf)]
  const sessionsBefore = new Map(before.sessions.map((row) => [keyOf(row), row]))
  const sessionsAfter = new Map(after.sessions.map((row) => [keyOf(row), row]))
  const at = (sessions: ReadonlyMap<string, Session>, { group, date, blocks }: Part): Session | undefined =>
    sessions.get(`${group} ${date} ${blocks[0] ?? ''}`)
  const adultsOf = (row: Session | undefined): string[] =>
    row === undefined ? [] : [row.lead, ...row.assistants]
  const wentFrom = (part: Part): string[] => {
    if (part.kind === 'duty') return []
    const present = new Set<string>(adultsOf(at(sessionsAfter, part)))
    return adultsOf(at(sessionsBefore, part)).filter((id) => !present.has(id))
  }
  const why = (person: 'staff' | 'student', id: string, from: Part | null, to: Part | null): Why => {
    if (from !== null && !ground.may(person, id, from)) return { reason: 'cannot' }
    const closed = from !== null && from.kind !== 'duty' && at(sessionsAfter, from) === undefined
    if (person === 'student') {
      if (from !== null && closed) return { reason: 'closed' }
      const isNew = to !== null && at(sessionsBefore, to) === undefined
      return { reason: isNew ? 'opened' : 'place' }
    }
    if (to !== null) {
      const gone = wentFrom(to)
      if (gone.length > 0) return { reason: 'stands_in', for: gone }
      if (to.kind !== 'duty' && at(sessionsBefore, to) === undefined) return { reason: 'opened' }
      return { reason: 'elsewhere' }
    }
    return { reason: closed ? 'closed' : 'released' }
  }
  const changes: PersonChange[] = []
  for (const person of ['staff', 'student'] as const) {
    const [was, is] = person === 'staff' ? [old.staff, now.staff] : [old.students, now.students]
    for (const id of [...new Set([...was.keys(), ...is.keys()])].sort()) {
      const [lost, gained] = difference(was.get(id) ?? [], is.get(id) ?? [])
      const taken = new Set<Part>()
      for (const from of lost) {
        const to = gained.find((part) => !taken.has(part) && meet(part, from)) ?? null
        if (to !== null) taken.add(to)
        changes.push({ person, id, from, to, why: why(person, id, from, to) })
      }
      for (const to of gained)
        if (!taken.has(to)) changes.push({ person, id, from: null, to, why: why(person, id, null, to) })
    }
  }
  return changes
}

/** Parts that are only in the first list, and only in the second. A part that goes on in another room is none of them. */
function difference(before: readonly Part[], after: readonly Part[]): [Part[], Part[]] {
  const [was, is] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))]
  return [before.filter((part) => !is.has(nameOf(part))), after.filter((part) => !was.has(nameOf(part)))]
}

/** A session that goes on in another room. */
export interface RoomChange {
  readonly session: Session
  readonly from: string
}

/** Sessions of both plans that meet in another room than before. */
export function roomChanges(before: Plan, after: Plan): RoomChange[] {
  const rooms = new Map(before.sessions.map((row) => [keyOf(row), row.room as string]))
  return after.sessions.flatMap((session) => {
    const from = rooms.get(keyOf(session))
    return from === undefined || from === session.room ? [] : [{ session, from }]
  })
}
