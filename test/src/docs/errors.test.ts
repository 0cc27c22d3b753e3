import { expect, test } from 'vitest'
import { errorIndex } from '../../../models/errors.ts'
import { errorsPage } from '../../../src/docs/errors.ts'
import { textOf } from '../../tree.ts'

test('docs/errors.md is what the error index says', () => {
  expect(textOf('docs/errors.md')).toBe(errorsPage())
})

test('the page has code, cause and action of every error in both languages', () => {
  const lines = errorsPage().split('\n')
  for (const { code, cause, action } of Object.values(errorIndex)) {
    expect(lines.filter((line) => line === `### ${code}`)).toHaveLength(1)
    expect(lines).toContain(`- ${cause.en} ${action.en}`)
    expect(lines).toContain(`- ${cause.zh}${action.zh}`)
  }
})
