import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
import { type Certificate, verify } from '../../../solver/verify/index.ts'
import type { Result } from '../../files/result.ts'
import { rosterOfBytes } from '../../files/roster/read.ts'
import { weekText } from '../../files/roster/text.ts'
import { nextWeek } from '../../records/next-week.ts'
import { type WeekTexts, weekOf } from '../../records/snapshot.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { templateBook } from '../../workbook/template.ts'
import { weekBook } from '../../workbook/write.ts'

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

/** A stored week as a file that can be imported again. */
export async function weekFileBody({
  texts,
  format,
  lang,
}: {
  readonly texts: WeekTexts
  readonly format: 'xlsx' | 'json'
  readonly lang: Lang
}): Promise<Uint8Array> {
  const week = weekOf(texts)
  return format === 'json' ? Buffer.from(weekText(week)) : await weekBook(week, lang)
}

/** The empty workbook to fill in. */
export const templateBody = async ({ lang }: { readonly lang: Lang }): Promise<Uint8Array> =>
  await templateBook(lang)

/** The week that follows a published one. */
export const nextWeekBody = ({
  texts,
  roster,
}: {
  readonly texts: WeekTexts
  readonly roster: Uint8Array
}): Week => nextWeek(weekOf(texts), rosterFrom(roster))
