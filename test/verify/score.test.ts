import { describe, expect, it } from 'vitest'
import { certify, findingsOf, validDraft } from './fixture.ts'

describe('the hand-built roster', () => {
  const certificate = certify(validDraft())

  it('is valid, not complete, in lottery order', () => {
    expect(findingsOf(certificate)).toEqual([])
    expect(certificate.rules.flatMap(({ breaches }) => breaches)).toEqual([])
    expect(certificate.valid).toBe(true)
    expect(certificate.complete).toBe(false)
    expect(certificate.lotteryKept).toBe(true)
  })

  it('has facts for every rule', () => {
    expect(certificate.rules.filter(({ checked }) => checked === 0).map(({ code }) => code)).toEqual([])
  })

  it('has the score worked out on paper', () => {
    expect(certificate.score).toEqual({
      unserved: 1,
      worstShare: 125,
      weighted: 17185,
      terms: {
        S01: 36,
        S02: 27,
        S03: 2345,
        S04: 224,
        S05: 5,
        S06: 1510,
        S07: 60,
        S08: 7,
        S09: 0,
        S10: 5,
        S11: 531,
        S12: 3,
        S13: 8,
      },
    })
  })
})
