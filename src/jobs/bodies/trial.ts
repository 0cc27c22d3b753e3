import type { TriedUnit, Unit } from '../../../models/answers/explanation.ts'
import type { SchoolId } from '../../../models/ids.ts'
import { Opened, type Trial, tryUnit } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { type PackedRoster, packRoster, rosterFrom } from '../../records/store-roster.ts'
import { studyRun } from './studies.ts'

/** A unit tried, ready to be stored: what a copy of the week has otherwise, and the roster of it. */
interface TrialOutput {
  readonly tried: TriedUnit
  readonly rows: Trial['rows']
  readonly made: PackedRoster
}

/** Solves a school again with one unit more; null: it cannot be had, or the roster decides nothing for the school. */
export async function trialBody({
  roster,
  school,
  unit,
}: {
  readonly roster: Uint8Array
  readonly school: SchoolId
  readonly unit: Unit
}): Promise<TrialOutput | null> {
  const opened = new Opened(rosterFrom(roster))
  if (!opened.isServed(school)) return null
  const found = tryUnit(opened, school, unit, await studyRun())
  if (found === null) return null
  const { tried, rows, roster: made } = found
  return { tried, rows, made: await packRoster(made, verify(made)) }
}
