import { describe, expect, test } from 'vitest'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import { PRESET_NAMES, presets, type Weights, weights } from '../../../models/policy/weights.ts'

const row = (held: Weights): number[] => TERM_CODES.map((code) => held[code])

describe('presets', () => {
  test('hold these weights, S01 to S13', () => {
    expect(Object.fromEntries(PRESET_NAMES.map((name) => [name, row(presets[name].weights)]))).toEqual({
      balanced: [20, 5, 1, 5, 20, 1, 5, 20, 300, 20, 20, 5, 10],
      'choice-first': [60, 15, 1, 5, 20, 1, 5, 20, 300, 20, 20, 15, 10],
      'cost-first': [20, 5, 1, 5, 20, 5, 5, 20, 300, 20, 20, 5, 10],
      'load-first': [20, 5, 4, 20, 20, 1, 5, 20, 300, 80, 20, 5, 40],
      simple: [20, 0, 1, 0, 20, 1, 0, 0, 0, 0, 0, 0, 0],
    })
  })

  test.each(PRESET_NAMES)('%s passes its own schema and is explained', (name) => {
    const { name: title, explanation, weights: held } = presets[name]
    expect(weights.parse(held)).toEqual(held)
    expect(title.zh).not.toBe(title.en)
    expect(explanation.zh).toMatch(/。$/)
    expect(explanation.en).toMatch(/\.$/)
  })
})

describe('schema of weights', () => {
  const { balanced } = presets
  const accepts = (value: unknown): boolean => weights.safeParse(value).success

  test('takes integers from 0 to 100,000', () => {
    expect(accepts({ ...balanced.weights, S01: 0 })).toBe(true)
    expect(accepts({ ...balanced.weights, S01: 100_000 })).toBe(true)
    for (const wrong of [-1, 100_001, 0.5, '20', null])
      expect(accepts({ ...balanced.weights, S01: wrong })).toBe(false)
  })

  test('asks for every term and for no other', () => {
    const { S13: _, ...incomplete } = balanced.weights
    expect(accepts(incomplete)).toBe(false)
    expect(accepts({ ...balanced.weights, S14: 1 })).toBe(false)
  })
})
