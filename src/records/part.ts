import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { latestOf, rosterById, type StoredRoster } from '../repositories/rosters.ts'
import type { WeekTexts } from './snapshot.ts'
import type { Part } from './store-roster.ts'

/** What a repair or a change by hand of a roster is made of, and what it decides. */
export interface Base {
  readonly roster: StoredRoster
  /** Null: all schools. */
  readonly part: Part | null
  /** The data that it is of: of a single school's roster those of the whole. */
  readonly data: Pick<StoredRoster, 'weekRevision' | 'weekPrint'>
}

/**
 * What a change that is asked of a roster is made of: where the roster is in force, the latest one, in which is what single schools
 * have published of it since. A school decides of a roster of the whole district its own part.
 * @param school of whoever asks; null: the whole district
 */
export async function baseOf(tx: Transaction, asked: StoredRoster, school: string | null): Promise<Base> {
  const whole = asked.partOf ?? asked.id
  const latest = asked.state === 'published' ? await latestOf(tx, whole) : null
  const roster = latest ?? asked
  const isOwn = asked.partOf === null && asked.schools.every((id) => id === school)
  const data = roster.partOf === null ? roster : ((await rosterById(tx, whole)) ?? roster)
  return { roster, data, part: school === null || isOwn ? null : { school, of: whole } }
}

/** The roster that a draft was made of, by way of other drafts; null: none. */
async function ancestorOf(tx: Transaction, { parent }: StoredRoster): Promise<StoredRoster | null> {
  const found = parent === null ? null : await rosterById(tx, parent)
  return found?.state === 'draft' ? await ancestorOf(tx, found) : found
}

/**
 * The roster in force that a draft was made of; null: it stands by itself. Throws ROSTER_NOT_LATEST where something was published of the same
 * roster of the district that is not in the draft: publishing it would undo what another school has published since, or use twice whom
 * they share.
 */
export async function inForceOf(tx: Transaction, draft: StoredRoster): Promise<StoredRoster | null> {
  const made = await ancestorOf(tx, draft)
  const latest = made === null ? null : await latestOf(tx, made.partOf ?? made.id)
  const isOfLatest = latest === null ? draft.partOf === null : latest.id === made?.id
  if (!isOfLatest) throw new Problem('ROSTER_NOT_LATEST')
  return latest
}

/**
 * The data that a change of a roster is of: those of the roster; for a single school the week as it is now, if the school's own rows are still
 * those of the roster.
 * @param read reads the week as the school sees it
 * @param isSame looks at the rows (`hasOwnRows`)
 */
export async function dataOf(
  { data: { weekRevision, weekPrint }, part }: Pick<Base, 'data' | 'part'>,
  read: () => Promise<WeekTexts>,
  isSame: (now: WeekTexts, school: string) => Promise<boolean>,
): Promise<Pick<StoredRoster, 'weekRevision' | 'weekPrint'>> {
  if (part === null) return { weekRevision, weekPrint }
  const now = await read()
  const { revision, print } = now
  return revision === weekRevision || (await isSame(now, part.school))
    ? { weekRevision: revision, weekPrint: print }
    : { weekRevision, weekPrint }
}
