import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { fittingName, MOST_NAME } from '../../../src/web/model/week-name.ts'

const tried = (name: string): string => `${name}（试排）`

it('a name made of another one fits, says what it is, and holds of the other as much as has room', () => {
  assert(
    property(string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (name) => {
      const made = fittingName(tried, name)
      expect(made.length).toBeLessThanOrEqual(MOST_NAME)
      expect(made.endsWith('（试排）')).toBe(true)
      expect(made).not.toMatch(/\p{Cs}/u)
      if (tried(name).length <= MOST_NAME) expect(made).toBe(tried(name))
      else expect(name.startsWith(made.slice(0, made.lastIndexOf('…')))).toBe(true)
    }),
  )
})
