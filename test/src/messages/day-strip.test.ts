import { expect, test } from 'vitest'
import { activityId, blockCode } from '../../../models/ids.ts'
import { dayWords } from '../../../src/messages/effects.ts'

const names = { activity: (id: string | null): string => (id === null ? '' : 'Chess') }

test('a day is told part by part, a site duty by its name too', () => {
  const day = [
    { kind: 'lesson', start: 560, end: 600, block: null, activity: null },
    {
      kind: 'lead',
      start: 975,
      end: 1015,
      block: blockCode.parse('B1'),
      activity: activityId.parse('S-chess'),
    },
    { kind: 'duty', start: 1025, end: 1065, block: blockCode.parse('B2'), activity: null },
  ] as const
  expect(dayWords(day, names, 'en')).toBe(
    '09:20–10:00 lesson · 16:15–16:55 B1 Chess · 17:05–17:45 B2 site duty',
  )
  expect(dayWords(day, names, 'zh')).toBe('09:20–10:00 上课 · 16:15–16:55 B1 Chess · 17:05–17:45 B2 值守')
})
