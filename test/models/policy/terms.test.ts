import { describe, expect, test } from 'vitest'
import { TERM_CODES, terms } from '../../../models/policy/terms.ts'

/** The table of the problem statement: code, name, weight, clauses cited in its row. */
const TABLE = [
  ['S01', 'choice', 20, []],
  ['S02', 'student-fairness', 5, []],
  ['S03', 'load-fairness', 1, []],
  ['S04', 'late-fairness', 5, []],
  ['S05', 'own-first', 20, ['3.2.3']],
  ['S06', 'cost', 1, []],
  ['S07', 'travel', 5, []],
  ['S08', 'continuity', 20, []],
  ['S09', 'stability', 300, []],
  ['S10', 'wishes', 20, []],
  ['S11', 'equity', 20, ['3.3.1']],
  ['S12', 'together', 5, []],
  ['S13', 'predictable', 10, []],
]

describe('catalogue of terms', () => {
  test('is the table of the problem statement', () => {
    const rows = TERM_CODES.map((code) => {
      const { code: own, slug, weight, clauses } = terms[code]
      return [own, slug, weight, clauses]
    })
    expect(rows).toEqual(TABLE)
    expect(Object.keys(terms)).toEqual([...TERM_CODES])
  })

  test.each(TERM_CODES)('%s has name, unit and one sentence in both languages', (code) => {
    const { name, unit, sentence } = terms[code]
    expect(name.zh).toMatch(/^\p{Script=Han}+$/u)
    expect(name.en).toMatch(/^[A-Z][a-z ]+$/)
    expect(unit.zh).not.toBe('')
    expect(unit.en).not.toBe('')
    expect(sentence.zh).toMatch(/^[^。]+。$/)
    expect(sentence.en).toMatch(/^[A-Z0-9][^.]*\.$/)
  })

  test('names differ', () => {
    const names = TERM_CODES.flatMap((code) => [terms[code].name.zh, terms[code].name.en])
    expect(new Set(names).size).toBe(names.length)
  })
})
