import { expect, test } from 'vitest'
import { unitWords } from '../../../src/messages/units.ts'

const nameOf = (id: string): string => id

test('a room more is told by what its kind is called; a kind that a district made up stands for itself', () => {
  const words = (of: string, lang: 'zh' | 'en'): string => unitWords({ kind: 'room', of }, nameOf, lang)
  expect(words('classroom', 'zh')).toContain('普通教室')
  expect(words('classroom', 'zh')).not.toContain('classroom')
  expect(words('sports_ground', 'en')).toContain('sports ground')
  expect(words('陶艺室', 'zh')).toContain('陶艺室')
})
