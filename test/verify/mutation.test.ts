import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../solver/verify/index.ts'
import { certify, findingsOf, plainDraft, reclaim, validDraft } from './fixture.ts'
import { adultMutations } from './mutations/adults.ts'
import { claimMutations } from './mutations/claims.ts'
import { demandMutations } from './mutations/demand.ts'
import { engagementMutations } from './mutations/engagement.ts'
import { loanMutations } from './mutations/loans.ts'
import { lockMutations } from './mutations/locks.ts'
import type { Mutation } from './mutations/mutation.ts'
import { patternMutations } from './mutations/patterns.ts'
import { placeMutations } from './mutations/places.ts'
import { standingMutations } from './mutations/standing.ts'

const tables: Readonly<Record<string, readonly Mutation[]>> = {
  demand: demandMutations,
  places: placeMutations,
  adults: adultMutations,
  engagement: engagementMutations,
  locks: lockMutations,
  loans: loanMutations,
  patterns: patternMutations,
  standing: standingMutations,
  claims: claimMutations,
}
const all = Object.values(tables).flat()

describe.each(Object.entries(tables))('mutations of a valid roster: %s', (_, table) => {
  it.each(table)('$name', ({ change, finds, loan, claimed }) => {
    const draft = loan === true ? validDraft() : plainDraft()
    change(draft)
    if (claimed !== true) reclaim(draft)
    const certificate = certify(draft)
    expect(findingsOf(certificate)).toEqual([...finds].sort())
    expect(certificate.valid).toBe(finds.length === 0)
  })
})

describe('the table of mutations', () => {
  it('has at least 90 that are caught, and every roster rule and fault among them', () => {
    expect(all.filter(({ finds }) => finds.length > 0).length).toBeGreaterThanOrEqual(90)
    const found = new Set(all.flatMap(({ finds }) => finds.map((row) => row.split(' ')[0])))
    for (const code of FAULT_CODES) expect(found).toContain(code)
    const rules = certify(plainDraft()).rules.map(({ code }) => code as string)
    // H02 and H12 judge input alone: a school that breaks them is refused.
    for (const code of rules) if (code !== 'H02' && code !== 'H12') expect(found).toContain(code)
  })
})
