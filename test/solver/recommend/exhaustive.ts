import { isRanked } from '../../../models/activity.ts'
import type { BlockCode, GroupId, StudentId } from '../../../models/ids.ts'
import type { Move, Post } from '../../../models/moves.ts'
import type { Plan, Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { withEvents } from '../../../models/with-events.ts'
import { type Verifier, verifierOf } from '../../oracle/brute/verifier.ts'

/** What the verifier says of a changed plan beside the plan as it was. */
interface Judged {
  readonly legal: boolean
  readonly unserved: number
  readonly weighted: number
}

export interface Way extends Judged {
  readonly moves: readonly Move[]
}

/** A roster with the verifier, and every way to change it by its plan alone. */
export class Exhaustive {
  readonly verifier: Verifier
  readonly roster: Roster
  constructor(roster: Roster) {
    this.roster = roster
    this.verifier = verifierOf(roster.input)
  }

  /** What becomes of a plan when sessions without students are closed. */
  judge(changed: Plan): Judged {
    const plan = { ...changed, sessions: changed.sessions.filter(({ students }) => students.length > 0) }
    const { score } = this.roster
    const now = this.verifier.score(plan)
    return {
      legal: this.verifier.rules(plan).every(({ broken }) => broken === 0),
      unserved: now.unserved - score.unserved,
      weighted: now.weighted - score.weighted,
    }
  }

  /** Every post that somebody holds. */
  posts(plan: Plan = this.roster.plan): { post: Post; holder: string }[] {
    return [
      ...plan.sessions.flatMap(({ group, date, blocks, lead, assistants }) => {
        const ref = { group, date, block: blocks[0] as BlockCode }
        return [
          { post: { role: 'lead' as const, ...ref }, holder: lead as string },
          ...assistants.map((id) => ({ post: { role: 'assist' as const, ...ref }, holder: id as string })),
        ]
      }),
      ...plan.duties.flatMap(({ school, duty, date, adults }) =>
        adults.map((id) => ({ post: { role: 'duty' as const, school, duty, date }, holder: id as string })),
      ),
    ]
  }

  /**
   * Every allowed chain of so many people that fills a post: nobody twice, each leaving a post that they hold, and none who
   * could have stopped there: were the chain to end with them, keeping what they have, a rule would be broken.
   */
  chains(post: Post, holder: string, longest: number): Way[] {
    const found: Way[] = []
    const staff = this.roster.input.staff.map(({ id }) => id as string)
    const held = this.posts()
    const walk = (moves: readonly Move[], used: ReadonlySet<string>, open: Post, from: string): void => {
      for (const to of staff) {
        if (used.has(to) || (moves.length === 0 && to === holder)) continue
        const now: Move[] = [...moves, { kind: 'post', post: open, from: from as never, to: to as never }]
        const ended = this.judge(changedPosts(this.roster.plan, now))
        if (ended.legal) {
          if (now.length > 1) found.push({ ...ended, moves: now })
          continue
        }
        if (now.length === longest) continue
        for (const { post: left, holder: of } of held)
          if (of === to && !now.some((move) => move.kind === 'post' && isSame(move.post, left)))
            walk(now, new Set([...used, to]), left, to)
      }
    }
    walk([], new Set(), post, holder)
    return found
  }

  /** Every allowed chain of students, one of whom makes room for the one before. */
  seatChains(student: string, date: string, block: string, longest: number): Way[] {
    const found: Way[] = []
    const here = this.roster.plan.sessions.filter(
      (row) => row.date === date && row.blocks.includes(block as never),
    )
    const walk = (moves: readonly Move[], plan: Plan, who: string, from: string | null): void => {
      for (const { group } of here) {
        if (group === from) continue
        const move: Move = {
          kind: 'seat',
          student: who as StudentId,
          date,
          block: block as BlockCode,
          to: group,
        }
        const next = this.seat(plan, who, date, group)
        if (next === null) continue
        const judged = this.judge(next)
        const now = [...moves, move]
        if (judged.legal) {
          if (now.length > 1 && judged.unserved <= 0) found.push({ ...judged, moves: now })
          continue
        }
        if (now.length === longest) continue
        const members = next.sessions.find((row) => row.group === group && row.date === date)?.students ?? []
        for (const other of members)
          if (!now.some((each) => each.kind === 'seat' && each.student === other))
            walk(now, this.leave(next, other, date, block), other, group)
      }
    }
    const held = here.find(({ students }) => students.includes(student as never))?.group ?? null
    walk([], this.roster.plan, student, held)
    return found
  }

  private together(plan: Plan, row: Session): Session[] {
    const { activities } = withEvents(this.roster.input)
    const category = activities.find(({ id }) => id === row.activity)?.category ?? 'care'
    return isRanked(category) ? plan.sessions.filter(({ group }) => group === row.group) : [row]
  }

  /** The plan with a student out of whatever they have in a block; what is left over stands in the unserved list. */
  leave(plan: Plan, student: string, date: string, block: string): Plan {
    const row = plan.sessions.find(
      (each) =>
        each.date === date &&
        each.blocks.includes(block as never) &&
        each.students.includes(student as never),
    )
    if (row === undefined) return plan
    const gone = this.together(plan, row)
    return this.counted({
      ...plan,
      sessions: plan.sessions.map((each) =>
        gone.includes(each) ? { ...each, students: each.students.filter((id) => id !== student) } : each,
      ),
    })
  }

  /** The plan with a student in the session of a group; null: they do not require all of its blocks. */
  seat(plan: Plan, student: string, date: string, group: GroupId): Plan | null {
    const row = plan.sessions.find((each) => each.group === group && each.date === date)
    if (row === undefined) return null
    const keys = this.together(plan, row).map((each) => `${each.group} ${each.date} ${each.blocks[0]}`)
    let now = plan
    for (const each of this.together(plan, row))
      for (const code of each.blocks) {
        if (
          !this.verifier.required.some(
            (cell) => cell.student === student && cell.date === each.date && cell.block === code,
          )
        )
          return null
        now = this.leave(now, student, each.date, code)
      }
    return this.counted({
      ...now,
      sessions: now.sessions.map((each) =>
        keys.includes(`${each.group} ${each.date} ${each.blocks[0]}`)
          ? { ...each, students: [...each.students, student as StudentId] }
          : each,
      ),
    })
  }

  private counted(plan: Plan): Plan {
    const held = new Set(
      plan.sessions.flatMap(({ date, blocks, students }) =>
        students.flatMap((id) => blocks.map((code) => `${id} ${date} ${code}`)),
      ),
    )
    return {
      ...plan,
      unserved: this.verifier.required.filter(
        ({ student, date, block }) => !held.has(`${student} ${date} ${block}`),
      ),
    }
  }
}

const keyOf = (post: Post): string =>
  post.role === 'duty'
    ? `duty ${post.duty} ${post.date}`
    : `${post.role} ${post.group} ${post.date} ${post.block}`
const isSame = (a: Post, b: Post): boolean => keyOf(a) === keyOf(b)

/** A plan in which posts go to others, by the plan alone. */
export function changedPosts(plan: Plan, moves: readonly Move[]): Plan {
  const sessions = plan.sessions.map((row) => ({ ...row, assistants: [...row.assistants] as string[] }))
  const duties = plan.duties.map((row) => ({ ...row, adults: [...row.adults] as string[] }))
  const posts = moves.filter((move) => move.kind === 'post')
  const at = (post: Post & { role: 'lead' | 'assist' }) =>
    sessions.find((row) => row.group === post.group && row.date === post.date && row.blocks[0] === post.block)
  const dutyAt = (post: Post & { role: 'duty' }) =>
    duties.find((row) => row.duty === post.duty && row.date === post.date)
  for (const { post, from } of posts) {
    if (post.role === 'duty') {
      const row = dutyAt(post)
      if (row !== undefined) row.adults = row.adults.filter((id) => id !== from)
    } else if (post.role === 'assist') {
      const row = at(post)
      if (row !== undefined) row.assistants = row.assistants.filter((id) => id !== from)
    }
  }
  for (const { post, to } of posts) {
    if (to === null) continue
    if (post.role === 'duty') dutyAt(post)?.adults.push(to)
    else if (post.role === 'assist') at(post)?.assistants.push(to)
    else Object.assign(at(post) ?? {}, { lead: to })
  }
  return { ...plan, sessions, duties } as Plan
}
