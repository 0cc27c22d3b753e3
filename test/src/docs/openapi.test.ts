import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { clientTypes, openapiText } from '../../../src/docs/openapi.ts'
import { textOf } from '../../tree.ts'

test('docs/openapi.json is what the routes say, and the types of the client are what it says', async () => {
  const text = await openapiText()
  expect(textOf('docs/openapi.json')).toBe(text)
  expect(textOf('src/client/schema.ts')).toBe(await clientTypes(text))
})

test('docs/openapi.json lints clean', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const found = await lintFromString({ source: textOf('docs/openapi.json'), config })
  expect(found.map(({ ruleId, message, location: [at] }) => `${ruleId} ${at?.pointer}: ${message}`)).toEqual(
    [],
  )
})
