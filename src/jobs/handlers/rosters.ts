import type { Transaction } from '../../database/database.ts'
import { Problem } from '../../problems/problem.ts'
import { loadRosterBytes, type PackedRoster, storePackedRoster } from '../../records/store-roster.ts'
import { rosterById, type StoredRoster } from '../../repositories/rosters.ts'
import { weekById } from '../../repositories/weeks.ts'
import type { Running } from '../running.ts'
import { JobProblem } from './handler.ts'

/** A stored roster with its bytes. */
export interface LoadedRoster {
  readonly stored: StoredRoster
  readonly bytes: Uint8Array
}

export async function loadedRoster(running: Running, id: string): Promise<LoadedRoster> {
  try {
    return await running.within(async (tx) => {
      const stored = await rosterById(tx, id)
      if (stored === null) throw new Problem('NOT_FOUND')
      return { stored, bytes: await loadRosterBytes(tx, stored) }
    }, 60)
  } catch (error) {
    throw error instanceof Problem ? new JobProblem('JOB_ROSTER_GONE') : error
  }
}

interface DraftOf {
  readonly week: string
  readonly revision: number
  readonly print: string
  /** Null: it is called as its week is. */
  readonly name: string | null
  readonly origin: 'solve' | 'repair'
  readonly parent: string | null
}

/** Keeps a roster as a draft of its week, if the week is still there, and gives its id. */
export async function keepDraft(
  tx: Transaction,
  { job }: Running,
  { week, revision, print, name, origin, parent }: DraftOf,
  made: PackedRoster,
): Promise<string> {
  const found = await weekById(tx, week)
  if (found === null) throw new JobProblem('JOB_WEEK_GONE')
  const as = {
    district: job.district,
    week,
    job: job.id,
    parent,
    origin,
    weekRevision: revision,
    weekPrint: print,
  }
  return (await storePackedRoster(tx, { ...as, name: name ?? found.name }, made)).id
}
