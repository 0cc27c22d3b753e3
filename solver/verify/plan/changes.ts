import type { Plan, Session } from '../../../models/plan.ts'
import type { StudentView } from '../week/demand.ts'
import type { WeekView } from '../week/index.ts'
import type { Slot } from '../week/schools.ts'
import type { PlanView } from './index.ts'

/** The published roster of the same week, found by student and by session. */
export interface Published {
  /** The group that a student was in on a date and block; null: unserved, or not placed. */
  readonly groupOf: (who: StudentView, slot: Slot) => string | null
  readonly session: (of: Session) => Session | undefined
  readonly plan: Plan
}

const sessionKey = (of: Session): string => `${of.group}\u0000${of.date}\u0000${of.blocks[0]}`

/** Reads the published plan of the week; null where none is given. Schools that are refused now are left out. */
export function readPublished(week: WeekView): Published | null {
  const { published } = week.week.history
  if (published === null) return null
  const plan: Plan = {
    ...published,
    sessions: published.sessions.filter((row) => !week.refused.has(row.school)),
    duties: published.duties.filter((row) => !week.refused.has(row.school)),
  }
  const groups = week.students.map((): (string | undefined)[] => [])
  for (const row of plan.sessions)
    for (const id of row.students) {
      const who = week.studentOf.get(id)
      const cells = who && groups[who.index]
      if (who === undefined || cells === undefined || who.student.school !== row.school) continue
      for (const block of row.blocks) {
        const slot = week.slotOf(who.school, row.date, block)
        if (slot !== undefined) cells[slot.index] ??= row.group
      }
    }
  const sessions = new Map<string, Session>()
  for (const row of plan.sessions) if (!sessions.has(sessionKey(row))) sessions.set(sessionKey(row), row)
  return {
    groupOf: (who, slot) => groups[who.index]?.[slot.index] ?? null,
    session: (of) => sessions.get(sessionKey(of)),
    plan,
  }
}

/** The group that holds a student in a slot; null: unserved. */
const groupIn = (plan: PlanView, who: StudentView, slot: Slot): string | null =>
  plan.held[who.index]?.[slot.index]?.session.group ?? null

/** Required blocks of a student whose group or served state is not the published one. */
export const changedBlocks = (plan: PlanView, published: Published, who: StudentView): Slot[] =>
  who.required.filter((slot) => groupIn(plan, who, slot) !== published.groupOf(who, slot))

/** What a rebalance did to one session, or one that is gone. */
export interface SessionChange {
  /** The session as it is, or, where there is none any more, as it was. */
  readonly session: Session
  /** Adults who came, and who went. */
  readonly came: readonly string[]
  readonly went: readonly string[]
  readonly roomChanged: boolean
}

/** Sessions of both plans, matched by group, date and first block, with what differs. */
export function sessionChanges(plan: PlanView, published: Published): SessionChange[] {
  const adults = (of: Session | undefined) => (of === undefined ? [] : [of.lead, ...of.assistants])
  const change = (session: Session, now: Session | undefined, before: Session | undefined): SessionChange => {
    const present = new Set<string>(adults(now))
    const past = new Set<string>(adults(before))
    return {
      session,
      came: [...present].filter((id) => !past.has(id)),
      went: [...past].filter((id) => !present.has(id)),
      roomChanged: now !== undefined && before !== undefined && now.room !== before.room,
    }
  }
  const matched = new Set<Session>()
  const changes = plan.sessions.map(({ session }) => {
    const before = published.session(session)
    if (before === undefined || matched.has(before)) return change(session, session, undefined)
    matched.add(before)
    return change(session, session, before)
  })
  for (const row of published.plan.sessions) if (!matched.has(row)) changes.push(change(row, undefined, row))
  return changes
}

/** Adults whose site duties are not the published ones. */
function changedDutyHolders(plan: PlanView, published: Published): Set<string> {
  const keys = (rows: Plan['duties']) =>
    new Map(
      rows.flatMap((row) =>
        row.adults.map((id) => [`${row.school}\u0000${row.date}\u0000${row.duty}\u0000${id}`, id] as const),
      ),
    )
  const now = keys(plan.plan.duties)
  const before = keys(published.plan.duties)
  return new Set<string>([
    ...[...now].filter(([key]) => !before.has(key)).map(([, id]) => id),
    ...[...before].filter(([key]) => !now.has(key)).map(([, id]) => id),
  ])
}

/** Everybody whom the plan disturbs against the published one: whose own part of it is not what it was. */
export function disturbed(
  plan: PlanView,
  published: Published,
): { students: Set<StudentView>; adults: Set<string> } {
  const students = new Set(plan.week.students.filter((who) => changedBlocks(plan, published, who).length > 0))
  const adults = changedDutyHolders(plan, published)
  for (const { came, went } of sessionChanges(plan, published))
    for (const id of [...came, ...went]) adults.add(id)
  return { students, adults }
}
