import { describe, expect, it } from 'vitest'
import { edit, refusedFor } from './stage.ts'

describe('H12 content', () => {
  it('takes subject content as homework, tutoring, extension and self-study', () => {
    const refused = refusedFor((input) => {
      edit(input.activities, 'chess', { category: 'extension', subject: true })
      edit(input.activities, 'self', { subject: true, tags: ['quiet'], text: '自主学习' })
    })
    expect(refused).toEqual([])
  })

  it.each([
    ['a tag', { tags: ['exam_drill'] }],
    ['a word in the name', { name: '趣味奥数' }],
    ['a word in the text', { text: '讲授新课' }],
    ['subject content in a club', { subject: true }],
  ])('refuses a school for %s', (_, fields) => {
    expect(refusedFor((input) => edit(input.activities, 'chess', fields))).toEqual(['H12'])
  })

  it('does not look at the activities of other schools', () => {
    expect(refusedFor((input) => edit(input.activities, 'chess', { school: 'X', name: '奥数' }))).toEqual([])
  })
})
