import { expect, test } from 'vitest'
import type { Post } from '../../../models/moves.ts'
import type { Plan } from '../../../models/plan.ts'
import { takerOf } from '../../../solver/explain/post.ts'

const session = (group: string, lead: string, assistants: readonly string[] = []) => ({
  group,
  lead,
  assistants,
  date: '2026-11-23',
  blocks: ['B1'],
})
const plan = (sessions: readonly object[], adults: readonly string[] = []): Plan =>
  ({
    sessions,
    // Another school has a duty of the same name.
    duties: [
      { school: 'O', duty: 'gate', date: '2026-11-23', adults: adults.map((id) => `O-${id}`) },
      { school: 'S', duty: 'gate', date: '2026-11-23', adults },
    ],
  }) as unknown as Plan

const at = { date: '2026-11-23', block: 'B1' }
const lead = (group: string) => ({ role: 'lead', group, ...at }) as Post

test('whoever takes a post is looked for in its own group, among several of one activity in a block', () => {
  const before = plan([session('g1', 'A'), session('g2', 'B', ['C'])], ['D', 'E'])
  const after = plan([session('g1', 'A'), session('g2', 'F', ['G'])], ['E', 'H'])
  expect(takerOf(before, after, lead('g2'))).toBe('F')
  expect(takerOf(before, after, lead('g1'))).toBeNull()
  expect(takerOf(before, after, { ...lead('g2'), role: 'assist' } as Post)).toBe('G')
  expect(
    takerOf(before, after, { role: 'duty', school: 'S', duty: 'gate', date: at.date } as unknown as Post),
  ).toBe('H')
  expect(takerOf(before, plan([session('g1', 'B')]), lead('g2'))).toBeNull()
})
