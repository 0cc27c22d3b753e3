import { describe, expect, it } from 'vitest'
import { roster } from '../../models/roster.ts'
import { scoreParts } from '../../solver/verify/index.ts'
import { certify, findingsOf, validDraft } from './fixture.ts'

// S01, points: a1 ranks ball, robot, chess: N = min(4 blocks, 1 + 2 + 1) = 4, all had, at ranks 0, 1, 1, 2: 5. a2 has
//   ball first: 0. a3 and a4 have wood first (2 blocks) and ball second: 1 each. d1 has lab first and robot (2 blocks)
//   second: 2; d2 the other way: 1. d4 has ball second and not the lab they most wanted: 1 + 5. g3 has no place in
//   chess: 20. 5 + 1 + 1 + 2 + 1 + 6 + 20 = 36.
// S02: a1 carried 10: ⌊15² ÷ 20⌋ − ⌊10² ÷ 20⌋ = 11 − 5; d4 ⌊36 ÷ 20⌋ = 1; g3 400 ÷ 20 = 20; the others 0: 27.
// S03, minutes: T1 300: 900. T2 40 + 40 (gate) + 90: 170² ÷ 100 = 289. T3 45: 20. T4 280 − 30 carried: 625. T5 85 at
//   half a contract: 7225 ÷ 50 = 144. T6 80: 64. R1 90 at 40 %: 202. U1 45: 20. U2 90: 81. Together 2345.
// S04: T2 gate 40: 16. T5 45: 2025 ÷ 50 = 40. U2 90 + 30 for the later start, carried 10: 169 − 1. Together 224.
// S05: chess 1 block, robot 2, wood 2. S06: P 1360 (18 × 50 + 120 + 2 × 140 + 60 + …), J 150.
// S07: 2 × 20 minutes, and ⌊150² ÷ 1000⌋ − ⌊50² ÷ 1000⌋ = 22 − 2: 60.
// S08: h2 has two leads and two rooms: 3; on Monday its lead is a stranger: 1. r1 left last week's room: 1, and meets
//   on Friday, not on Wednesday: 2. Together 7.
// S10: T1 has an unwanted block: 3. T5 wanted B1 on the day that follows Thursday, T6 B1 on Friday: 1 each.
// S11: P ⌊1600 ÷ 45⌋ = 35, 15 above 20: 2. J 2000 ÷ 8 = 250, 230 above: 529.
// S12: g2 and g3 apart: 2. Ball groups of 3 and 2: 1.
// S13: T1 two new blocks; T2 four (last week none); T5 an idle block between tutoring and care: 2.
// Z: 720 + 135 + 2345 + 1120 + 100 + 1510 + 300 + 140 + 0 + 100 + 10620 + 15 + 80 = 17185.
const TERMS = {
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
}

describe('the hand-built roster', () => {
  const certificate = certify(validDraft())

  it('is valid, not complete, in lottery order', () => {
    expect(findingsOf(certificate)).toEqual([])
    expect(certificate.valid).toBe(true)
    expect(certificate.complete).toBe(false)
    expect(certificate.lotteryKept).toBe(true)
  })

  it('has facts for every rule', () => {
    expect(certificate.rules.filter(({ checked }) => checked === 0).map(({ code }) => code)).toEqual([])
  })

  it('has the score worked out on paper', () => {
    expect(certificate.score).toEqual({ unserved: 1, worstShare: 125, weighted: 17185, terms: TERMS })
  })

  it('has the figures of each school, which add up', () => {
    const [p, j] = certificate.perSchool
    expect(p).toMatchObject({ school: 'P', refused: false, signedUp: 9, required: 45, served: 45, share: 0 })
    expect(j).toMatchObject({ school: 'J', signedUp: 3, required: 8, served: 7, unserved: 1, share: 125 })
    expect((p?.weighted ?? 0) + (j?.weighted ?? 0)).toBe(17185)
    expect(p?.terms).toMatchObject({ S01: 16, S06: 1360, S11: 2 })
  })

  it('comes apart by student, adult and session', () => {
    const parts = scoreParts(roster.parse(validDraft()))
    expect(parts.students['a1']).toEqual({ S01: 5, S02: 6 })
    expect(parts.students['g3']).toEqual({ S01: 20, S02: 20 })
    expect(parts.staff['T1']).toEqual({ S03: 900, S06: 350, S10: 3, S13: 2 })
    expect(parts.staff['U2']).toEqual({ S03: 81, S04: 168, S06: 50 })
    expect(parts.sessions['r1 2026-11-27 B2']).toEqual({ S05: 1, S06: 140, S08: 2 })
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(certificate))).toEqual(certificate)
  })
})
