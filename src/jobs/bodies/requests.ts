import type { Move } from '../../../models/moves.ts'
import type { StudentBlock } from '../../../models/plan.ts'
import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { withMoves } from '../../../solver/index.ts'
import { type Certificate, verify } from '../../../solver/verify/index.ts'
import type { Result } from '../../files/result.ts'
import { rosterOfBytes } from '../../files/roster/read.ts'
import { weekText } from '../../files/roster/text.ts'
import { nextWeek } from '../../records/next-week.ts'
import { type WeekTexts, weekOf } from '../../records/snapshot.ts'
import { type PackedRoster, packRoster, rosterFrom } from '../../records/store-roster.ts'
import { VERSION } from '../../version.ts'
import { judged } from '../../workbook/roster/judge.ts'
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

/** A roster after a change by hand, judged and ready to be stored. What is unserved of it and was not before is so by hand. */
export async function editBody({
  roster,
  moves,
}: {
  readonly roster: Uint8Array
  readonly moves: readonly Move[]
}): Promise<PackedRoster> {
  const before = rosterFrom(roster)
  const plan = withMoves(withEvents(before.input), before.plan, moves)
  const made = judged(before.input, plan, VERSION)
  const causes = new Map(before.causes.map((row) => [cellOf(row), row.cause]))
  const edited = {
    ...made.roster,
    causes: made.roster.causes.map((row) => ({ ...row, cause: causes.get(cellOf(row)) ?? row.cause })),
  }
  return await packRoster(edited, verify(edited))
}

const cellOf = ({ student, date, block }: StudentBlock): string => `${student} ${date} ${block}`
