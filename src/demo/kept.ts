import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { hashWeek } from '../../models/hash.ts'
import { schoolId } from '../../models/ids.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import type { ProvedSchool } from '../../solver/index.ts'
import { readRoster } from '../files/roster/read.ts'
import { VERSION } from '../version.ts'

/** What is proved of each school by itself, as a solve tells it. */
export const provedSchools = z.array(z.object({ school: schoolId, unserved: z.int(), weighted: z.int() }))

const made = z.object({ version: z.literal(VERSION), proved: provedSchools })

/** A roster, and what is proved of each of its schools. */
interface Kept {
  readonly roster: Roster
  readonly proved: readonly ProvedSchool[]
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** What this version made of a week and wrote into a folder; 'none': nothing lies there; 'other': something else does. */
export async function keptOf(folder: string, week: Week): Promise<Kept | 'none' | 'other'> {
  const file = path.join(folder, 'roster.json')
  if (!(await isThere(file))) return 'none'
  const run = await readFile(path.join(folder, 'run.json'), 'utf8')
    .then((text) => made.safeParse(JSON.parse(text)))
    .catch(() => null)
  const read = run?.success === true ? await readRoster(file) : null
  if (run?.success !== true || read?.ok !== true) return 'other'
  const roster = read.value
  return hashWeek(roster.input) === hashWeek(week) ? { roster, proved: run.data.proved } : 'other'
}
