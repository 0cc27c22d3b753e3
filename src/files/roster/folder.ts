import type { Roster } from '../../../models/roster.ts'
import type { Lang } from '../../../models/text.ts'
import type { Certificate } from '../../../solver/verify/index.ts'
import { timetableWords } from '../../messages/timetables.ts'
import { csvText } from '../csv/write-table.ts'
import { rosterText } from './text.ts'
import { timetablesOf } from './timetables.ts'
import { viewOf } from './view.ts'

/** How and where a roster was made: what must not stand in the roster itself. */
export interface RunRecord {
  readonly schema: 'kehou/run/1'
  readonly version: string
  readonly started: string
  /** Seconds, by what was done. */
  readonly seconds: Readonly<Record<'read' | 'solve' | 'verify', number>>
  readonly machine: {
    readonly node: string
    readonly platform: string
    readonly cpus: number
    readonly workers: number
  }
  readonly seed: number
  readonly rounds: number
  readonly stopped: 'work' | 'time' | 'gap' | 'signal'
  /** The value after each round: seconds since the start, then (U, W, Z). */
  readonly curve: readonly (readonly [
    seconds: number,
    unserved: number,
    worstShare: number,
    weighted: number,
  ])[]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A name that any system takes for a folder. */
const safe = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 60) || '_'

/** Every file that goes with a solved week, by its path. */
export function rosterFolder(
  roster: Roster,
  certificate: Certificate,
  run: RunRecord,
  lang: Lang,
): Map<string, string> {
  const files = new Map([
    ['roster.json', rosterText(roster)],
    ['certificate.json', json(certificate)],
    ['run.json', json(run)],
  ])
  const view = viewOf(roster)
  const names = new Set<string>()
  for (const school of view.schools) {
    const plain = safe(school.name)
    const name = names.has(plain.toLowerCase()) ? `${plain} ${safe(school.id)}` : plain
    names.add(name.toLowerCase())
    for (const sheet of timetablesOf(view, school, lang))
      files.set(`${timetableWords.folder[lang]}/${name}/${sheet.name[lang]}.csv`, csvText(sheet.rows))
  }
  return files
}
