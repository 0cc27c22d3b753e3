import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { compareWeeks } from '../../../src/files/compare.ts'
import { TABLE_KEYS } from '../../../src/files/csv/columns/index.ts'
import { anyWeek } from './arbitrary.ts'

/** By which rows are known again. */
const KEYS = new Set(['schema', 'id', 'from', 'to'])

/** A value with everything in it changed but what rows are known by. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return `${value}改`
  if (Array.isArray(value)) return value.map(changed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, KEYS.has(key) ? inner : changed(inner)]),
  )
}

describe('what a week changes against an earlier one', () => {
  it('is told of every kind of row in words alone, which go to another thread', () => {
    const told = new Set<string>()
    fc.assert(
      fc.property(anyWeek, (week) => {
        const differences = compareWeeks(week, changed(week) as Week)
        expect(structuredClone(differences)).toEqual(differences)
        for (const { key, added, changed: rows } of differences) {
          for (const { fields } of rows)
            for (const field of fields) expect(Object.keys(field)).toEqual(['zh', 'en'])
          if (added.length + rows.length > 0) told.add(key)
        }
      }),
      { numRuns: 30 },
    )
    const lists = TABLE_KEYS.filter((key) => !key.includes('.') || key.startsWith('history.'))
    expect([...told].sort()).toEqual(['week', ...lists].sort())
  })
})
