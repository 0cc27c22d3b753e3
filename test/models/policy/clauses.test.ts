import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CLAUSE_KEYS, clause, policyDocument } from '../../../models/policy/clauses.ts'

const source = readFileSync(new URL('../../fixtures/policy.txt', import.meta.url), 'utf8')
const bare = (text: string): string => text.replace(/\s/g, '')

/** The source cut at its own headings (一、 / （一） / 1.), white space removed: a reading that knows nothing of the data. */
function clausesOfSource(): Map<string, string> {
  const found = new Map<string, string>()
  const numerals = '一二三四五'
  let part = 0
  let section = ''
  let current = ''
  for (const line of source.split('\n').map((text) => text.trim())) {
    const partHead = /^([一二三四五])、/.exec(line)
    const sectionHead = /^[（(]([一二三四五])[）)](.*)$/.exec(line)
    const itemHead = /^(\d)\. (.*)$/.exec(line)
    if (partHead !== null) {
      part = numerals.indexOf(partHead[1] ?? '') + 1
      section = current = ''
    } else if (sectionHead !== null && part > 0) {
      section = current = `${part}.${numerals.indexOf(sectionHead[1] ?? '') + 1}`
      // The sections of parts 3 and 4 have a title on the heading's line; those of part 5 begin there.
      found.set(current, part === 5 ? bare(sectionHead[2] ?? '') : '')
    } else if (itemHead !== null && section !== '') {
      current = `${section}.${itemHead[1]}`
      found.set(current, bare(itemHead[2] ?? ''))
    } else if (current !== '') found.set(current, (found.get(current) ?? '') + bare(line))
  }
  return found
}

describe('clauses of the policy', () => {
  const inSource = clausesOfSource()

  test('are the ones that bear on after-school service', () => {
    expect(CLAUSE_KEYS).toEqual([
      ...['3.1.1', '3.1.2', '3.1.3', '3.1.4'],
      ...['3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.5', '3.2.6', '3.2.7'],
      ...['3.3.1', '3.3.2', '3.3.4', '3.3.7'],
      ...['4.1.1', '4.1.2', '4.2', '4.3'],
      ...['5.2', '5.3', '5.4'],
    ])
  })

  test('keep the numbering of the source, in which 三（三） goes from 4 to 6', () => {
    expect([...inSource.keys()].filter((key) => key.startsWith('3.3.'))).toEqual([
      '3.3.1',
      '3.3.2',
      '3.3.3',
      '3.3.4',
      '3.3.6',
      '3.3.7',
    ])
  })

  test.each(CLAUSE_KEYS)(
    '%s is the text of the source to the letter, from its first word to its last',
    (key) => {
      expect(bare(clause(key).zh)).toBe(inSource.get(key))
    },
  )

  test.each(CLAUSE_KEYS)('%s knows its key, is cited in Chinese numerals and has no line break', (key) => {
    const [part, section, item] = key.split('.')
    const numeral = (digit = '') => '零一二三四五'[Number(digit)]
    expect(clause(key).key).toBe(key)
    expect(clause(key).cite).toBe(`${numeral(part)}（${numeral(section)}）${item ?? ''}`)
    expect(clause(key).zh).not.toMatch(/\n/)
  })

  test.each(CLAUSE_KEYS)('%s is whole in English', (key) => {
    const { zh, en } = clause(key)
    expect(en).not.toMatch(/\p{Script=Han}/u)
    // Faithful English of such prose runs to at least two and a half letters a character.
    expect(en.length).toBeGreaterThan(2.5 * zh.length)
    expect(en.includes('(Responsible:')).toBe(/[（(]责任单位/.test(zh))
    for (const figure of zh.match(/\d+/g) ?? []) expect(en).toContain(figure)
  })

  test('are cited as on screen', () => {
    expect(clause('3.2.1').cite).toBe('三（二）1')
    expect(clause('4.2').cite).toBe('四（二）')
  })
})

test('the document is the one of the source', () => {
  expect(bare(source)).toContain(policyDocument.number)
  expect(bare(source)).toContain(bare(policyDocument.title.zh))
  const [year, month, day] = policyDocument.date.split('-').map(Number)
  expect(bare(source)).toContain(`${year}年${month}月${day}日`)
  for (const office of policyDocument.issuer.zh.split('、')) expect(bare(source)).toContain(office)
})
