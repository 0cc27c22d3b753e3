import { expect, test } from 'vitest'
import { clientTypes, openapiText } from '../../../src/docs/openapi.ts'
import { textOf } from '../../tree.ts'

test('docs/openapi.json is what the routes say, and the types of the client are what it says', async () => {
  const text = await openapiText()
  expect(textOf('docs/openapi.json')).toBe(text)
  expect(textOf('src/client/schema.ts')).toBe(await clientTypes(text))
})
