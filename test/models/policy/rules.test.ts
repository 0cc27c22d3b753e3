import { describe, expect, test } from 'vitest'
import { kindWords, RULE_CODES, type RuleEntry, rules, standingWords } from '../../../models/policy/rules.ts'

/** The table of the problem statement: code, name, kinds, and each standing with its clauses and the part it is for. */
const TABLE = [
  'H01 five-days | coverage | text 3.2.1 4.1.1',
  'H02 end-time | input | text 3.2.1; breaks: project',
  'H03 after-class | roster | text 3.2.2; adults: project',
  'H04 extended-care | input, coverage | text 3.2.1',
  'H05 evening | input, coverage | text 3.2.1',
  'H06 voluntary | roster | text 3.2.2 3.2.4',
  'H07 one-place | roster | –',
  'H08 capacity | roster | derived 3.2.5; minimum: project',
  'H09 adults | roster | derived 3.2.3 3.2.5',
  'H10 eligibility | roster | qualification: text 3.2.3; derived',
  'H11 outside-instructors | roster | text 3.2.3 3.3.7; share: derived',
  'H12 content | input | text 3.2.2; where subject content may stand: derived',
  'H13 tutoring | roster | derived 3.2.2 3.1.3',
  'H14 homework | input, roster | text 3.1.1 3.1.3 3.2.2',
  'H15 loans | roster | text 3.2.3; limits: project',
  'H16 rooms | roster | derived 3.2.3 3.2.5',
  'H17 budget | roster | derived 3.2.6',
  'H18 rest | roster | project 3.2.1',
  'H19 pins | roster | –',
  'H20 keep-apart | roster | derived 3.2.5',
  'H21 pattern | roster | project 3.2.2',
]

const row = ({ code, slug, kinds, standings }: RuleEntry): string => {
  const words = standings.map(
    ({ standing, clauses, part }) => (part === null ? '' : `${part.en}: `) + [standing, ...clauses].join(' '),
  )
  return `${code} ${slug} | ${kinds.join(', ')} | ${words.join('; ') || '–'}`
}

describe('catalogue of rules', () => {
  test('is the table of the problem statement', () => {
    expect(RULE_CODES.map((code) => row(rules[code]))).toEqual(TABLE)
    expect(Object.keys(rules).sort()).toEqual([...RULE_CODES])
  })

  test.each(RULE_CODES)('%s has a name and one sentence in both languages', (code) => {
    const { name, sentence } = rules[code]
    expect(name.zh).toMatch(/^\p{Script=Han}[\p{Script=Han}\d]*$/u)
    expect(name.en).toMatch(/^[A-Z][a-z ]+$/)
    expect(sentence.zh).toMatch(/^[^。]+。$/)
    expect(sentence.en).toMatch(/^[A-Z][^.]*\.$/)
    expect(sentence.en).not.toMatch(/\p{Script=Han}/u)
  })

  test('names differ', () => {
    const names = RULE_CODES.flatMap((code) => [rules[code].name.zh, rules[code].name.en, rules[code].slug])
    expect(new Set(names).size).toBe(names.length)
  })

  test('a sentence says the numbers and the words that its rule turns on', () => {
    expect(rules.H14.sentence.zh).toMatch(/60分钟.*90分钟/)
    expect(rules.H12.sentence.zh).toMatch(/新课、补课或考试训练.*奥数/)
    expect(rules.H05.sentence.zh).toContain('七至九年级')
    expect(rules.H15.sentence.zh).toContain('--no-loans')
    expect(rules.H18.sentence.zh).toContain('30分钟')
    for (const code of RULE_CODES) expect(rules[code].sentence.zh).not.toMatch(/差生|学困生/)
  })
})

test('standings and kinds have words', () => {
  expect(standingWords).toEqual({
    text: { zh: '文件规定', en: 'the policy says it' },
    derived: { zh: '由文件推出', en: 'follows from the policy' },
    project: { zh: '良好做法', en: 'good practice' },
  })
  expect(Object.keys(kindWords)).toEqual(['input', 'coverage', 'roster'])
})
