import type { Plan } from '../../models/plan.ts'

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

/** What everybody has, by id. */
export interface Parts {
  readonly staff: ReadonlyMap<string, readonly Part[]>
  readonly students: ReadonlyMap<string, readonly Part[]>
}

/** What a plan alone does not say. */
export interface Finder {
  /** The block of a site duty. */
  readonly blockOf: (school: string, duty: string) => string | undefined
  /** The school of a student. */
  readonly schoolOf: (student: string) => string
}

/** One name for a session of a plan, the same in another plan. */
export const keyOf = ({ group, date, blocks }: Pick<Part, 'group' | 'date' | 'blocks'>): string =>
  `${group} ${date} ${blocks[0] ?? ''}`

/** One name for a post of an adult, without its role: a session, or a site duty on a date. */
export const placeOf = (part: Part): string =>
  part.kind === 'duty' ? `duty ${part.school} ${part.group} ${part.date}` : keyOf(part)

/** What everybody has in a plan. */
export function partsOf({ sessions, duties, unserved }: Plan, { blockOf, schoolOf }: Finder): Parts {
  const staff = new Map<string, Part[]>()
  const students = new Map<string, Part[]>()
  const put = (table: Map<string, Part[]>, id: string, part: Part): void => {
    const parts = table.get(id)
    if (parts === undefined) table.set(id, [part])
    else parts.push(part)
  }
  for (const { lead, assistants, students: members, ...row } of sessions) {
    const { school, date, blocks, group, activity, room } = row
    const place = { school, date, blocks, group, activity, room }
    put(staff, lead, { kind: 'lead', ...place })
    for (const id of assistants) put(staff, id, { kind: 'assist', ...place })
    for (const id of members) put(students, id, { kind: 'member', ...place })
  }
  const nothing = { activity: null, room: null }
  for (const { school, duty, date, adults } of duties) {
    const block = blockOf(school, duty)
    const blocks = block === undefined ? [] : [block]
    for (const id of adults) put(staff, id, { kind: 'duty', school, date, blocks, group: duty, ...nothing })
  }
  for (const { student, date, block } of unserved) {
    const school = schoolOf(student)
    put(students, student, { kind: 'unserved', school, date, blocks: [block], group: null, ...nothing })
  }
  return { staff, students }
}

/** Whether two parts meet in time at one school's blocks. */
const meet = (a: Part, b: Part): boolean =>
  a.date === b.date && a.blocks.some((block) => b.blocks.includes(block))

const isWork = ({ kind }: Part): boolean => kind === 'lead' || kind === 'assist'
const nameOf = (part: Part): string =>
  JSON.stringify([isWork(part) ? 'session' : part.kind, part.school, part.date, part.group, part.blocks[0]])

/** What somebody has no more, and what they have instead; null: nothing. */
export interface Exchanged {
  readonly from: Part | null
  readonly to: Part | null
}

/**
 * What is different in somebody's parts: each part that went beside the one that came at its time, and each that came beside the one
 * that went; a part that goes on in another role or room beside itself.
 */
export function exchanged(before: readonly Part[], after: readonly Part[]): Exchanged[] {
  const [was, is] = [
    new Map(before.map((part) => [nameOf(part), part])),
    new Map(after.map((part) => [nameOf(part), part])),
  ]
  const lost = before.filter((part) => !is.has(nameOf(part)))
  const gained = after.filter((part) => !was.has(nameOf(part)))
  const taken = new Set<Part>()
  const pairs = lost.map((from): Exchanged => {
    const at = gained.filter((part) => meet(part, from))
    const to = at.find((part) => !taken.has(part)) ?? at[0] ?? null
    if (to !== null) taken.add(to)
    return { from, to }
  })
  const more = gained.flatMap((to): Exchanged[] =>
    taken.has(to) ? [] : [{ from: lost.find((part) => meet(part, to)) ?? null, to }],
  )
  const going = before.flatMap((from): Exchanged[] => {
    const to = is.get(nameOf(from))
    return to === undefined || (to.kind === from.kind && to.room === from.room) ? [] : [{ from, to }]
  })
  return [...pairs, ...more, ...going]
}

/** Whether somebody is somewhere else, not in the same session in another role or room. */
export const isElsewhere = ({ from, to }: Exchanged): boolean =>
  from === null || to === null || placeOf(from) !== placeOf(to)
