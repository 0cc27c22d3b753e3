import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Week } from '../../models/week.ts'
import type { Result } from '../files/result.ts'
import { readRoster } from '../files/roster/read.ts'
import { readWeek } from '../files/week.ts'

const ROSTER = 'roster.json'
const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )

/** The week that was read last for a folder of results: that of the roster in it; null: there is none that can be read. */
export async function lastWeek(folder: string): Promise<Week | null> {
  const file = path.join(folder, ROSTER)
  const read = (await isThere(file)) ? await readRoster(file) : null
  return read?.ok === true ? read.value.input : null
}

/** An earlier week to compare with: as `solve` takes it, or what it made of it, a roster or the folder of one. */
export async function readEarlier(input: string): Promise<Result<Week>> {
  const own = path.join(input, ROSTER)
  const file = path.basename(input) === ROSTER ? input : (await isThere(own)) ? own : null
  if (file === null) return await readWeek(input)
  const read = await readRoster(file)
  return read.ok ? { ok: true, value: read.value.input, notes: [] } : read
}
