import type {
  Study,
  TeacherDaysAnswer,
  UnservedAnswer,
  ValueAnswer,
  WorthAnswer,
} from '../../../models/answers/explanation.ts'
import type { SchoolId } from '../../../models/ids.ts'
import {
  explainTeacherDays,
  explainUnserved,
  explainWorth,
  Opened,
  type Resolving,
} from '../../../solver/index.ts'
import { accountOf, verify } from '../../../solver/verify/index.ts'
import { loadEngine } from '../../pool/engine.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { DEFAULT_SEED } from '../../solving/defaults.ts'
import { VERSION } from '../../version.ts'

/** Elementary changes of each solve: a few seconds for a school. */
const WORK = 20_000

/** How a school is solved again for an explanation: the same work each time, so that what is tried again comes out as before. */
export const studyRun = async (): Promise<Resolving> => ({
  seed: DEFAULT_SEED,
  work: WORK,
  engine: await loadEngine(),
  verify,
  version: VERSION,
  stop: new Int32Array(1),
})

/** What the value of a roster is made of, or of one school's part of it. */
export const valueBody = ({
  roster,
  school,
}: {
  readonly roster: Uint8Array
  readonly school: SchoolId | null
}): ValueAnswer => accountOf(rosterFrom(roster), school)

/** Explains a school by solving its week again, or by trials; null: the roster decides nothing for it. */
export async function studyBody({
  roster,
  kind,
  school,
}: {
  readonly roster: Uint8Array
  readonly kind: Study
  readonly school: SchoolId
}): Promise<UnservedAnswer | WorthAnswer | TeacherDaysAnswer | null> {
  const opened = new Opened(rosterFrom(roster))
  if (!opened.isServed(school)) return null
  if (kind === 'teacher_days') return explainTeacherDays(opened, school)
  const run = await studyRun()
  return kind === 'worth' ? explainWorth(opened, school, run) : explainUnserved(opened, school, run)
}
