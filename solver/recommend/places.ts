import type { Post as PostRef, SessionRef } from '../../models/moves.ts'
import type { Session } from '../../models/plan.ts'
import { sessionKey } from '../encode.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import type { Post } from '../rebalance/posts.ts'

/** A question that names something the roster does not have. */
export type AskFault =
  | 'ASK_SESSION'
  | 'ASK_STUDENT'
  | 'ASK_STAFF'
  | 'ASK_ACTIVITY'
  | 'ASK_SCHOOL'
  | 'ASK_ROOM'
  | 'ASK_SELF'
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: AskFault; readonly read: string }

export const answered = <T>(value: T): Asked<T> => ({ ok: true, value })
export const unknown = (code: AskFault, read: string): { ok: false; code: AskFault; read: string } => ({
  ok: false,
  code,
  read,
})

/** A session of a roster, found. */
export interface FoundSession extends OpenSchool {
  readonly row: Session
  readonly session: number
}

/** A session as something to refer to, by its first block. */
export function refTo({ group, date, blocks: [block] }: Session): SessionRef {
  if (block === undefined) throw new Error('a session without blocks')
  return { group, date, block }
}

export const refWords = ({ group, date, block }: SessionRef): string => `${group}@${date} ${block}`

/** The open school and the session that a reference means; null: the roster does not have it, or it breaks arcs. */
export function sessionIn(opened: Opened, ref: SessionRef): FoundSession | null {
  const row = opened.sessionRow(ref)
  if (row === undefined) return null
  const school = opened.school(row.school)
  const session = school.sessions.get(sessionKey(row))
  return session === undefined ? null : { ...school, row, session }
}

/** A post of a roster, found. */
export interface FoundPost extends OpenSchool {
  readonly post: Post
  /** Session of the post; null: a site duty. */
  readonly row: Session | null
}

export const postWords = (post: PostRef): string =>
  post.role === 'duty' ? `${post.duty}@${post.date}` : refWords(post)

/** The open school and the post that a reference means; null: there is no such session or site duty. */
export function postIn(opened: Opened, ref: PostRef): FoundPost | null {
  if (ref.role !== 'duty') {
    const found = sessionIn(opened, ref)
    return found && { ...found, post: { role: ref.role, at: found.session } }
  }
  if (!opened.isServed(ref.school)) return null
  const school = opened.school(ref.school)
  const { duties, days } = school.problem
  const at = duties.findIndex(({ duty, day }) => duty.id === ref.duty && days[day].date === ref.date)
  return at < 0 ? null : { ...school, row: null, post: { role: 'duty', at } }
}

/** A post of a school's state by its names. */
export function refOf({ problem }: OpenSchool, rows: ReadonlyMap<number, Session>, post: Post): PostRef {
  if (post.role === 'duty') {
    const { duty, day } = problem.duties[post.at]
    return { role: 'duty', school: problem.school.id, duty: duty.id, date: problem.days[day].date }
  }
  const row = rows.get(post.at)
  if (row === undefined) throw new Error('a session that the roster does not have')
  return { role: post.role, ...refTo(row) }
}
