import type { Move } from '../../models/moves.ts'
import type { Bound, Score } from '../../models/roster.ts'
import { type Asked, Opened } from '../../solver/index.ts'
import { type PackedRoster, rosterFrom } from '../records/store-roster.ts'
import { answer, type Question, shapeOf } from './answer.ts'
import { type Base, baseOf, changedRoster, edited } from './edit.ts'
import { keeping } from './keeping.ts'

/** Rosters that a thread keeps open for questions, or for changes. */
export const MOST = 2

const opened = keeping<Opened>(MOST)
const bases = keeping<Base>(MOST)

/** A roster of which something is asked. */
interface Of {
  /** Hash of its document: another version of a roster is another roster. */
  readonly hash: string
  /** Its bytes; null: it may be open here already. */
  readonly bytes: Uint8Array | null
}

/** A question about a roster. */
interface Asking extends Of {
  readonly do: 'ask'
  readonly question: Question
  readonly school: string | null
}

/** A change of a roster by hand. */
interface Editing extends Of {
  readonly do: 'edit'
  readonly moves: readonly Move[]
}

/** A roster was made of another by a change: whoever asks of it next finds it open, if that one was. */
interface Following {
  readonly do: 'follow'
  readonly hash: string
  readonly moves: readonly Move[]
  readonly made: { readonly hash: string; readonly score: Score; readonly bound: Bound }
}

export type Task = Asking | Editing | Following

/** What each kind of task gives; null: the roster is not open here and has to be brought. */
export interface Answers {
  /** The answer as JSON of its shape. */
  readonly ask: Asked<string> | null
  readonly edit: PackedRoster | null
  readonly follow: null
}

const rosterOf = ({ bytes }: Of) => (bytes === null ? null : rosterFrom(bytes))

function ask(task: Asking): Answers['ask'] {
  const open = opened.get(task.hash, () => {
    const roster = rosterOf(task)
    return roster && new Opened(roster)
  })
  if (open === null) return null
  const found = answer(open, task.question, task.school)
  // Held against its shape and written here: places by the hundred would take the time of everybody on the thread that serves them.
  return found.ok ? { ok: true, value: JSON.stringify(shapeOf(task.question).parse(found.value)) } : found
}

async function edit(task: Editing): Promise<Answers['edit']> {
  const base = bases.get(task.hash, () => {
    const roster = rosterOf(task)
    return roster && baseOf(roster)
  })
  if (base === null) return null
  const { base: next, packed } = await edited(base, task.moves)
  bases.keep(packed.head.documentHash, next)
  return packed
}

function follow({ hash, moves, made: { hash: next, ...judged } }: Following): null {
  const before = opened.get(hash, () => null)
  if (before !== null) {
    const changed = changedRoster(before.roster, before.week, moves)
    opened.keep(next, new Opened({ ...changed, ...judged }))
  }
  return null
}

/** What the thread does with a task. */
export async function runTask(task: Task): Promise<Answers[Task['do']]> {
  switch (task.do) {
    case 'ask':
      return ask(task)
    case 'edit':
      return await edit(task)
    case 'follow':
      return follow(task)
    default:
      return task satisfies never
  }
}
