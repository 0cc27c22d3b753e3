import canonicalize from 'canonicalize'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { loadDocument } from '../repositories/documents.ts'
import { answerEvents } from '../repositories/entities/events.ts'
import { type Entities, entityTables, type WeekKey } from '../repositories/entities/kinds.ts'
import { ownersIn } from '../repositories/entities/owners.ts'
import { allEntities } from '../repositories/entities/read.ts'
import { saveEntities } from '../repositories/entities/write.ts'
import { writeEntries } from '../repositories/ledger.ts'
import { rosterById, type StoredRoster, setPublished } from '../repositories/rosters.ts'
import { LATER, weekPrint } from '../repositories/week-lists.ts'
import { lockWeek, weekById } from '../repositories/weeks.ts'
import { inForceOf } from './part.ts'
import { type PublicationTexts, readPublication } from './publication.ts'
import { takeAnswers } from './said-of-loans.ts'
import { readTexts } from './snapshot.ts'
import { type Standing, worseThan } from './standing.ts'
import { loadRosterBytes } from './store-roster.ts'

/** Rules broken and other faults that a certificate counts. */
const breaches = ({ verdict: { rules, faults } }: StoredRoster): number =>
  rules.reduce((sum, { broken }) => sum + broken, 0) + faults.reduce((sum, { count }) => sum + count, 0)

/** Whether the data are those that a draft was made of, and all that was added since is in it. */
async function isOfNow(
  tx: Transaction,
  key: WeekKey,
  { schools, partOf, weekPrint: print }: StoredRoster,
  { known }: PublicationTexts,
): Promise<boolean> {
  const [first = null, ...more] = schools
  const only = more.length === 0 ? first : null
  if ((await weekPrint(tx, key, only)) !== print) return false
  // What happened to several schools, a single one answers where its roster is made of all that it sees.
  const concerns = (school: string | null): boolean =>
    only === null || school === only || (school === null && partOf === null)
  for (const kind of LATER) {
    const answered = new Set(known[kind].map((body) => canonicalize(body)))
    const rows = await allEntities(tx, key, kind)
    if (rows.some(({ school, body }) => concerns(school) && !answered.has(canonicalize(body)))) return false
  }
  return true
}

/** Events of those schools that are asked for; undefined stands for a subject that the week does not know. */
async function eventsOf(
  tx: Transaction,
  key: WeekKey,
  events: readonly Entities['event'][],
  isAsked: (school: string | null | undefined) => boolean,
): Promise<readonly Entities['event'][]> {
  const { owner } = entityTables.event
  if (owner === null) return []
  const schoolOf = await ownersIn(tx, key, 'event', events)
  return events.filter((event) => isAsked(schoolOf(owner(event))))
}

/** Events that a roster answers: what happened in other schools is answered by rosters that decide them. */
async function answeredBy(
  tx: Transaction,
  key: WeekKey,
  { schools, partOf }: StoredRoster,
  { event: events }: PublicationTexts['known'],
): Promise<readonly Entities['event'][]> {
  if (partOf === null) return events
  return await eventsOf(tx, key, events, (school) => schools.some((id) => id === school))
}

/** What takes long in publishing, here or in another thread. */
interface Heavy {
  /** Reads what publishing brings. */
  readonly read: (
    bytes: Uint8Array,
    draft: Pick<StoredRoster, 'schools' | 'excuses'>,
  ) => Promise<PublicationTexts>
  /** What the draft breaks more of than the roster in force (`worseThan`). */
  readonly judge: (standing: Standing) => Promise<readonly string[]>
}

const here: Heavy = {
  read: async (bytes, draft) => await Promise.resolve(readPublication(bytes, draft)),
  judge: async (standing) => await Promise.resolve(worseThan(standing)),
}

/**
 * Holds a draft against the data where these are others by now. What was made of the roster in force takes its place as long as it breaks no
 * rule where that one keeps it: what neither knows of is still to be answered afterwards. Any other draft is of data that are not there.
 */
async function checkNow(
  tx: Transaction,
  key: WeekKey,
  draft: StoredRoster,
  inForce: StoredRoster | null,
  judge: Heavy['judge'],
): Promise<void> {
  if (inForce === null) throw new Problem('WEEK_CHANGED')
  const worse = await judge({
    draft: await loadRosterBytes(tx, draft),
    inForce: await loadRosterBytes(tx, inForce),
    now: await readTexts(tx, key),
  })
  if (worse.length > 0) throw new Problem('ROSTER_WORSE_NOW', { rules: worse.join(', ') })
}

/**
 * Publishes a draft, whole or not at all: rosters in force that it replaces are superseded, ledgers of the week written, events marked
 * as answered.
 *
 * Throws NOT_FOUND, ROSTER_NOT_DRAFT, VERSION_STALE; ROSTER_INVALID_TO_PUBLISH where its certificate finds a fault; ROSTER_NOT_LATEST
 * where something was published that is not in it; where the rows of the week are not those it was made of, WEEK_CHANGED, or, of a change of the
 * roster in force, ROSTER_WORSE_NOW where it breaks more than that one by now; UNSERVED_NOT_EXCUSED where a student-block is left over
 * without a reason.
 *
 * @param heavy left out: in this thread
 */
export async function publish(
  tx: Transaction,
  ask: {
    readonly roster: string
    readonly version: number
    /** Account. */
    readonly by: string
    readonly now: Date
  },
  heavy: Heavy = here,
): Promise<{ readonly roster: StoredRoster; readonly superseded: readonly string[] }> {
  const draft = await rosterById(tx, ask.roster)
  if (draft === null) throw new Problem('NOT_FOUND')
  if (draft.state !== 'draft') throw new Problem('ROSTER_NOT_DRAFT')
  const key = { week: draft.week, district: draft.district }
  // From here on nobody changes the week, or publishes another roster of it, before this is done.
  const revision = await lockWeek(tx, draft.week)
  if (!draft.verdict.valid) throw new Problem('ROSTER_INVALID_TO_PUBLISH', { count: breaches(draft) })
  const bytes = await loadDocument(tx, draft.district, draft.publicationHash)
  if (bytes === null) throw new Problem('NOT_FOUND')
  // What was worked out when the roster was stored.
  const publication = await heavy.read(bytes, draft)
  const inForce = await inForceOf(tx, draft)
  if (revision !== draft.weekRevision && !(await isOfNow(tx, key, draft, publication)))
    await checkNow(tx, key, draft, inForce, heavy.judge)
  const { notExcused: count } = publication
  if (count > 0) throw new Problem('UNSERVED_NOT_EXCUSED', { count })
  const week = await weekById(tx, draft.week)
  if (week === null) throw new Problem('NOT_FOUND')
  const { superseded } = await setPublished(tx, { ...draft, version: ask.version }, ask.now, ask.by)
  await takeAnswers(tx, draft.id, superseded)
  const of = { district: draft.district, monday: week.monday, roster: draft.id }
  // What is tried out in a copy of a week is no work that was done.
  if (week.copyOf === null) await writeEntries(tx, of, draft.schools, publication.entries)
  const there = new Map((await allEntities(tx, key, 'event')).map(({ id, body }) => [id, canonicalize(body)]))
  const events = await answeredBy(tx, key, draft, publication.known)
  // Who was erased does not come back by what a draft remembers.
  const missing = await eventsOf(
    tx,
    key,
    events.filter(({ id }) => !there.has(id)),
    (school) => school !== undefined,
  )
  // A repair may answer what nobody had put into the week yet.
  if (missing.length > 0) await saveEntities(tx, key, 'event', missing)
  // What has become another thing since is not answered by what was made before.
  const answered = events.filter((event) => there.get(event.id) === canonicalize(event))
  await answerEvents(
    tx,
    key,
    [...answered, ...missing].map(({ id }) => id),
    draft.id,
  )
  const roster = await rosterById(tx, draft.id)
  if (roster === null) throw new Problem('NOT_FOUND')
  return { roster, superseded }
}
