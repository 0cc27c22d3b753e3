import { expect, test } from 'vitest'
import { momentOf, type Told } from '../../../src/web/model/events.ts'

const MONDAY = '2026-11-23'
/** Wednesday, 16:30 in the district. */
const WEDNESDAY = new Date('2026-11-25T08:30:00Z')
const NOW = '2026-11-25T16:30'

const at = (kind: Told['kind'], from: string, now = WEDNESDAY): string | null =>
  momentOf({ kind, from, to: from }, MONDAY, now)

test('while the week is under way, what has begun stays', () => {
  expect(at('absence', '2026-11-26')).toBe(NOW)
  expect(at('class_away', '2026-11-26')).toBe(NOW)
  expect(at('budget_cut', '2026-11-23')).toBe(NOW)
  expect(at('join_group', '2026-11-23')).toBe(NOW)
})

test('who falls ill today is away from now on; what is told of a whole day that has begun, or of an earlier one, is arranged anew', () => {
  expect(at('absence', '2026-11-25')).toBe(NOW)
  expect(at('class_away', '2026-11-25')).toBe(null)
  expect(at('absence', '2026-11-24')).toBe(null)
  expect(at('withdrawal', '2026-11-23')).toBe(null)
})

test('a sign-up for a later weekday leaves what has begun', () => {
  const signUp = (follows: 2 | 3 | 4): string | null =>
    momentOf({ kind: 'sign_up', from: MONDAY, to: MONDAY, follows }, MONDAY, WEDNESDAY)
  expect([signUp(2), signUp(3), signUp(4)]).toEqual([null, null, NOW])
})

test('before the week and after it everything may change; the district’s clock decides', () => {
  expect(at('absence', '2026-11-26', new Date('2026-11-22T15:59:00Z'))).toBe(null)
  expect(at('absence', '2026-11-26', new Date('2026-11-22T16:01:00Z'))).toBe('2026-11-23T00:01')
  expect(at('budget_cut', '2026-11-26', new Date('2026-11-29T16:01:00Z'))).toBe(null)
})
