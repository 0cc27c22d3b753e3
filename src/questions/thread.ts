import { type Asked, Opened } from '../../solver/index.ts'
import { rosterFrom } from '../records/store-roster.ts'
import { answer, type Question } from './answer.ts'

/** Rosters that are kept open; the one that was asked of longest ago gives way. */
const MOST = 4

const known = new Map<string, Opened>()

export interface Task {
  /** Hash of the roster's document: another version of a roster is another roster. */
  readonly hash: string
  /** Its bytes; null: it may be open here already. */
  readonly bytes: Uint8Array | null
  readonly question: Question
  readonly school: string | null
}

/** An answer, or null where the roster is not open here and has to be brought. */
export type Answered = Asked<unknown> | null

function openedAs({ hash, bytes }: Task): Opened | null {
  const open = known.get(hash) ?? (bytes === null ? null : new Opened(rosterFrom(bytes)))
  if (open === null) return null
  // Last in the order of insertion: asked of just now.
  known.delete(hash)
  known.set(hash, open)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return open
}

/** What the thread does with a question. */
export function runQuestion(task: Task): Answered {
  const opened = openedAs(task)
  return opened === null ? null : answer(opened, task.question, task.school)
}
