import { expect, test } from 'vitest'
import { inListForm } from '../../../models/policy/characters.ts'
import { forbiddenWords } from '../../../models/policy/words.ts'

const written = forbiddenWords.flatMap(({ word, except }) => [word, ...except]).join('')

test('the words of the list are written in its own form', () => {
  expect(inListForm(written)).toBe(written)
})

test('every form leads to a character of the list', () => {
  const others = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at))
  const read = others.filter((character) => inListForm(character) !== character).map(inListForm)
  expect(read.length).toBeGreaterThan(50)
  expect(read.filter((character) => !written.includes(character))).toEqual([])
})
