import type { worseThan } from '../../records/standing.ts'
import type { changesBody } from './changes.ts'
import type { compareBody } from './compare.ts'
import type { eraseBody } from './erase.ts'
import type { exportBody } from './export.ts'
import type { faultsBody } from './faults.ts'
import { Handed } from './handed.ts'
import type { importBody } from './import.ts'
import type { letterBody } from './letter.ts'
import type { ownRowsBody } from './own-rows.ts'
import type { prepareBody } from './prepare.ts'
import type { rebalanceBody } from './rebalance.ts'
import type { nextWeekBody, publicationBody, templateBody, verifyBody, weekFileBody } from './requests.ts'
import type { takeSnapshot } from './snapshot.ts'
import type { solveBody } from './solve.ts'
import type { studyBody, valueBody } from './studies.ts'
import type { trialBody } from './trial.ts'

type In<Body extends (input: never) => unknown> = Parameters<Body>[0]

/** What is long in each kind of job, and in a request. Each is loaded when it is first needed. */
const bodies = {
  snapshot: async (input: In<typeof takeSnapshot>) => (await import('./snapshot.ts')).takeSnapshot(input),
  solve: async (input: In<typeof solveBody>) => await (await import('./solve.ts')).solveBody(input),
  rebalance: async (input: In<typeof rebalanceBody>) =>
    await (await import('./rebalance.ts')).rebalanceBody(input),
  compare: async (input: In<typeof compareBody>) => (await import('./compare.ts')).compareBody(input),
  changes: async (input: In<typeof changesBody>) => (await import('./changes.ts')).changesBody(input),
  import: async (input: In<typeof importBody>) => await (await import('./import.ts')).importBody(input),
  prepare: async (input: In<typeof prepareBody>) => (await import('./prepare.ts')).prepareBody(input),
  verify: async (input: In<typeof verifyBody>) => (await import('./requests.ts')).verifyBody(input),
  weekFile: async (input: In<typeof weekFileBody>) =>
    await (await import('./requests.ts')).weekFileBody(input),
  nextWeek: async (input: In<typeof nextWeekBody>) =>
    await (await import('./requests.ts')).nextWeekBody(input),
  publication: async (input: In<typeof publicationBody>) =>
    (await import('./requests.ts')).publicationBody(input),
  standing: async (input: In<typeof worseThan>) =>
    (await import('../../records/standing.ts')).worseThan(input),
  study: async (input: In<typeof studyBody>) => await (await import('./studies.ts')).studyBody(input),
  value: async (input: In<typeof valueBody>) => (await import('./studies.ts')).valueBody(input),
  trial: async (input: In<typeof trialBody>) => await (await import('./trial.ts')).trialBody(input),
  letter: async (input: In<typeof letterBody>) => await (await import('./letter.ts')).letterBody(input),
  faults: async (input: In<typeof faultsBody>) => await (await import('./faults.ts')).faultsBody(input),
  ownRows: async (input: In<typeof ownRowsBody>) => (await import('./own-rows.ts')).ownRowsBody(input),
  erase: async (input: In<typeof eraseBody>) => await (await import('./erase.ts')).eraseBody(input),
  template: async (input: In<typeof templateBody>) =>
    await (await import('./requests.ts')).templateBody(input),
  export: async (input: In<typeof exportBody>) => await (await import('./export.ts')).exportBody(input),
}
export type Bodies = typeof bodies
export type BodyKind = keyof Bodies

/** What a thread does with what it is given. */
export async function runBody({
  kind,
  input,
}: {
  readonly kind: BodyKind
  readonly input: unknown
}): Promise<unknown> {
  // Whoever calls it gives each body what its type says.
  const body = bodies[kind] as (input: unknown) => Promise<unknown>
  const answer = await body(input)
  return answer instanceof Handed ? answer.moved() : answer
}
