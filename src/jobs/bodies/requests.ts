import type { Lang } from '../../../models/text.ts'
import { type Certificate, verify } from '../../../solver/verify/index.ts'
import type { Result } from '../../files/result.ts'
import { rosterOfBytes } from '../../files/roster/read.ts'
import { weekText } from '../../files/roster/text.ts'
import { bytesOfPrepared, type PreparedWeek, prepareWeek } from '../../records/import-week.ts'
import { nextWeek } from '../../records/next-week.ts'
import { type PublicationTexts, readPublication } from '../../records/publication.ts'
import { readTexts, weekOf } from '../../records/snapshot.ts'
import { loadRosterBytes, rosterFrom } from '../../records/store-roster.ts'
import { type Excuse, publishedRoster } from '../../repositories/rosters.ts'
import { weekById } from '../../repositories/weeks.ts'
import { templateBook } from '../../workbook/template.ts'
import { weekBook } from '../../workbook/write.ts'
import { Handed } from './handed.ts'
import { type InDatabase, read } from './reading.ts'

/** Judges a roster file, whoever made it. */
export function verifyBody({
  bytes,
  file,
}: {
  readonly bytes: Uint8Array
  readonly file: string
}): Result<Certificate> {
  const read = rosterOfBytes(Buffer.from(bytes), file)
  return read.ok ? { ok: true, value: verify(read.value), notes: read.notes } : read
}

/** A stored week as a file that can be imported again; null: there is none for this scope. */
export async function weekFileBody({
  format,
  lang,
  ...from
}: InDatabase & {
  readonly format: 'xlsx' | 'json'
  readonly lang: Lang
}): Promise<Handed<{ readonly bytes: Uint8Array; readonly monday: string }> | null> {
  const texts = await read(from, async (tx) =>
    (await weekById(tx, from.key.week)) === null ? null : await readTexts(tx, from.key),
  )
  if (texts === null) return null
  const week = weekOf(texts)
  const bytes = format === 'json' ? Buffer.from(weekText(week)) : await weekBook(week, lang)
  return new Handed({ bytes, monday: week.monday }, [bytes])
}

/** The empty workbook to fill in. */
export async function templateBody({ lang }: { readonly lang: Lang }): Promise<Handed<Uint8Array>> {
  const bytes = await templateBook(lang)
  return new Handed(bytes, [bytes])
}

/** The week that follows a published one, ready to be imported; null: there is no such week, or nothing of it is published. */
export async function nextWeekBody(from: InDatabase): Promise<Handed<PreparedWeek> | null> {
  const found = await read(from, async (tx) => {
    const published = await publishedRoster(tx, from.key.week, null)
    if (published === null) return null
    return [await readTexts(tx, from.key), await loadRosterBytes(tx, published)] as const
  })
  if (found === null) return null
  const [texts, roster] = found
  const prepared = prepareWeek(nextWeek(weekOf(texts), rosterFrom(roster)), null)
  return new Handed(prepared, bytesOfPrepared(prepared))
}

/** What publishing a roster brings (`readPublication`). */
export const publicationBody = ({
  bytes,
  schools,
  excuses,
}: {
  readonly bytes: Uint8Array
  readonly schools: readonly string[]
  readonly excuses: readonly Excuse[]
}): PublicationTexts => readPublication(bytes, { schools, excuses })
