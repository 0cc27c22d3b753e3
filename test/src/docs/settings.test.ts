import { expect, test } from 'vitest'
import { settingsPage } from '../../../src/docs/settings.ts'
import { settings } from '../../../src/env.ts'
import { textOf } from '../../tree.ts'

test('docs/settings.md is what the settings say', () => {
  expect(textOf('docs/settings.md')).toBe(settingsPage())
})

test('every setting says what it is', () => {
  for (const [name, { description }] of Object.entries(settings.shape))
    expect(description ?? '', name).not.toBe('')
})
