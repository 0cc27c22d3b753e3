import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntaxFault } from '../../../../src/files/json/syntax.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place of a slip in JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9, '}'],
    ['{"a": 1\n "b": 2}', 2, 2, '"b": 2}'],
    ['[1, 2', 1, 6, ''],
    ['{"a": tru}', 1, 7, 'tru}'],
    ['{"a": "x}', 1, 7, '"x}'],
    ['[1] x', 1, 5, 'x'],
    ["{'a': 1}", 1, 2, "'a': 1}"],
    ['[1}', 1, 3, '}'],
    ['', 1, 1, ''],
  ])('%j', (text, line, column, read) => {
    expect(syntaxFault(text)).toMatchObject({ line, column, read })
  })

  it('agrees with JSON.parse on what is JSON', () => {
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', ']', ':', '1', '\\', '\u0001'))
      .map(([text, at, sign]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + sign + text.slice(place + (at % 2))
      })
    fc.assert(
      fc.property(nearly, (text) => {
        expect(syntaxFault(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 3000 },
    )
  })
})
