import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../../src/files/schema.ts'
import { textOf } from '../../tree.ts'

describe('schemas/', () => {
  it.each([...jsonSchemas()])('%s is what the schemas of the models say', (file, text) => {
    expect(textOf(`schemas/${file}`)).toBe(text)
  })
})
