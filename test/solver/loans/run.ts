import { expect } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { runRound, solve } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'

/** A week solved in this thread, and found valid. */
export async function rosterOf(
  week: Week,
  fields: { rounds?: number; loans?: boolean } = {},
): Promise<Roster> {
  const roster = await solve(week, {
    seed: 1,
    version: 'test',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds: fields.rounds ?? 8,
    gap: null,
    loans: fields.loans ?? true,
    observe: () => undefined,
  })
  const certificate = verify(roster)
  expect(certificate.faults).toEqual([])
  expect(certificate.rules.filter((rule) => rule.broken > 0)).toEqual([])
  return roster
}
