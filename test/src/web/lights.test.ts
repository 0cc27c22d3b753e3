import { expect, it } from 'vitest'
import { type Target, targets } from '../../../models/answers/targets.ts'
import { keys, lightsOf } from '../../../src/web/model/lights.ts'

const place = (at: object, legal: boolean, weighted: number): object => ({
  put: 'lead',
  at,
  moves: [{ kind: 'room', session: { group: 'g', date: '2026-11-23', block: 'B1' }, room: 'r' }],
  effect: { legal, rules: legal ? [] : ['H07'], unserved: 0, weighted, terms: {} },
})
const session = { kind: 'session', group: 'g', date: '2026-11-23', block: 'B1' }

it('places have their ways together, the best first, and are counted once each', () => {
  const list: readonly Target[] = targets.parse({
    targets: [
      place(session, true, -5),
      place({ kind: 'time', date: '2026-11-24', block: 'B2' }, true, 3),
      place(session, false, 0),
      place({ kind: 'duty', duty: 'd', date: '2026-11-23' }, false, 0),
      place({ kind: 'room', room: 'r' }, true, 9),
    ],
  }).targets
  const { of, legal, barred } = lightsOf(list)
  expect([legal, barred]).toEqual([3, 1])
  expect(of.get(keys.session('g', '2026-11-23', 'B1'))?.map(({ effect }) => effect.legal)).toEqual([
    true,
    false,
  ])
  expect([...of.keys()]).toEqual([
    keys.session('g', '2026-11-23', 'B1'),
    keys.time('2026-11-24', 'B2'),
    keys.duty('d', '2026-11-23'),
    keys.room('r'),
  ])
})
