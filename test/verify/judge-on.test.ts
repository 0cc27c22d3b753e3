import { describe, expect, it } from 'vitest'
import { judgeOn, verify } from '../../solver/verify/index.ts'
import { weekWith } from '../models/week-builder.ts'
import { settled } from '../solver/settled.ts'

describe('plans judged on the data of a week', () => {
  it('break on their own week what the verifier finds, and on another one what that one forbids', async () => {
    const { roster } = await settled(weekWith(() => undefined))
    const [session] = roster.plan.sessions
    if (session === undefined) throw new Error('no session')
    const { lead: staff, date } = session
    const days = { from: date, to: date, start: null, end: null }
    const event = { id: 'E1', kind: 'absence', staff, ...days } as const
    const later = { ...roster.input, events: [event] }
    const broken = {
      ...roster,
      plan: { ...roster.plan, sessions: roster.plan.sessions.map((one) => ({ ...one, students: [] })) },
    }
    const counts = (rules: readonly { readonly code: string; readonly broken: number }[]): number[] =>
      rules.map((rule) => rule.broken)
    const [own, ownBroken] = judgeOn(roster.input, [roster, broken])
    expect(counts(own?.rules ?? [])).toEqual(counts(verify(roster).rules))
    expect(counts(ownBroken?.rules ?? [])).toEqual(counts(verify(broken).rules))
    expect(ownBroken?.faults).not.toEqual(own?.faults)
    expect(own?.faults).toEqual([])
    const [now] = judgeOn(later, [roster])
    expect(counts(own?.rules ?? []).every((count) => count === 0)).toBe(true)
    expect(counts(now?.rules ?? []).some((count) => count > 0)).toBe(true)
  })
})
