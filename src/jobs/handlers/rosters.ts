import type { Transaction } from '../../database/database.ts'
import { Problem } from '../../problems/problem.ts'
import { type Base, baseOf } from '../../records/part.ts'
import {
  loadRosterBytes,
  type PackedRoster,
  type Part,
  storePackedRoster,
} from '../../records/store-roster.ts'
import { rosterById, type StoredRoster } from '../../repositories/rosters.ts'
import { weekById } from '../../repositories/weeks.ts'
import type { Running } from '../running.ts'
import { JobProblem } from './handler.ts'

/** A stored roster with its bytes. */
export interface LoadedRoster {
  readonly stored: StoredRoster
  readonly bytes: Uint8Array
}

/** @param instead finds the roster that is meant by the one that was asked for */
async function loaded<Of>(
  running: Running,
  id: string,
  instead: (tx: Transaction, asked: StoredRoster) => Promise<Of & { readonly stored: StoredRoster }>,
): Promise<Of & LoadedRoster> {
  try {
    return await running.within(async (tx) => {
      const asked = await rosterById(tx, id)
      if (asked === null) throw new Problem('NOT_FOUND')
      const found = await instead(tx, asked)
      return { ...found, bytes: await loadRosterBytes(tx, found.stored) }
    }, 60)
  } catch (error) {
    throw error instanceof Problem ? new JobProblem('JOB_ROSTER_GONE') : error
  }
}

export const loadedRoster = async (running: Running, id: string): Promise<LoadedRoster> =>
  await loaded(running, id, async (_, stored) => await Promise.resolve({ stored }))

/** What a change of a roster is made of, and what it decides (`baseOf`). */
export const loadedBase = async (
  running: Running,
  id: string,
): Promise<LoadedRoster & Pick<Base, 'data' | 'part'>> =>
  await loaded(running, id, async (tx, asked) => {
    const { roster, data, part } = await baseOf(tx, asked, running.job.school)
    return { stored: roster, data, part }
  })

interface DraftOf {
  readonly week: string
  readonly revision: number
  readonly print: string
  /** Null: it is called as its week is. */
  readonly name: string | null
  readonly origin: 'solve' | 'repair'
  readonly parent: string | null
  readonly part?: Part | null
}

/** Keeps a roster as a draft of its week, if the week is still there, and gives its id. */
export async function keepDraft(
  tx: Transaction,
  { job }: Running,
  { week, revision, print, name, origin, parent, part = null }: DraftOf,
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
    part,
  }
  return (await storePackedRoster(tx, { ...as, name: name ?? found.name }, made)).id
}
