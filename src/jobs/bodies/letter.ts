import type { Lang } from '../../../models/text.ts'
import { Opened } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { loadEngine } from '../../pool/engine.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { adultLetter } from '../../reports/letters/adult.ts'
import { childLetter } from '../../reports/letters/child.ts'
import { sourcesOf } from '../../reports/letters/sources.ts'
import { DEFAULT_SEED } from '../../solving/defaults.ts'
import { VERSION } from '../../version.ts'

/** Elementary changes of each solve for a letter. */
const WORK = 2000

/** The letter to an adult or to a child’s family; null: the roster does not know them. */
export async function letterBody({
  roster,
  kind,
  person,
  lang,
}: {
  readonly roster: Uint8Array
  readonly kind: 'staff' | 'student'
  readonly person: string
  readonly lang: Lang
}): Promise<string | null> {
  const opened = new Opened(rosterFrom(roster))
  const sources = sourcesOf(opened, lang)
  const { staff, students } = sources.view.week
  if (kind === 'staff') {
    const who = staff.find(({ id }) => id === person)
    return who === undefined ? null : adultLetter(sources, who)
  }
  const who = students.find(({ id }) => id === person)
  if (who === undefined || !opened.isServed(who.school)) return null
  const run = { seed: DEFAULT_SEED, work: WORK, verify, version: VERSION, stop: new Int32Array(1) }
  return childLetter(sources, who, { ...run, engine: await loadEngine() })
}
