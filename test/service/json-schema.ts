import fc from 'fast-check'

/** As much of JSON Schema as the description of the API uses. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: string
}

type Named = Readonly<Record<string, JsonSchema>>

const MOST_ITEMS = 3

function text({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (pattern === undefined)
    return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)), unit: 'grapheme' })
  // Names of Unicode classes are written as the schema has them; what they admit is narrowed to what can be made.
  return pattern.includes('\\p')
    ? fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/)
    : fc.stringMatching(new RegExp(pattern))
}

function object({ properties = {}, required = [], additionalProperties }: JsonSchema, named: Named) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, of]) => [name, fromSchema(of, named)]),
  )
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  if (typeof additionalProperties !== 'object') return known
  const more = fc.dictionary(fc.string(), fromSchema(additionalProperties, named), { maxKeys: 2 })
  return fc.tuple(known, more).map(([own, others]) => ({ ...others, ...own }))
}

/** Values that a schema admits, or nearly: what it says of lengths and patterns is kept, what refinements say is not known here. */
export function fromSchema(schema: JsonSchema, named: Named): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fromSchema(named[schema.$ref.split('/').at(-1) ?? ''] ?? {}, named)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fromSchema(one, named)))
  if (schema.allOf !== undefined)
    return fc
      .tuple(...schema.allOf.map((one) => fromSchema(one, named)))
      .map((parts) => Object.assign({}, ...parts))
  switch (schema.type) {
    case 'string':
      return text(schema)
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -1_000_000,
        max: Math.min(schema.maximum ?? 1_000_000, 2 ** 31 - 1),
      })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, named), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? MOST_ITEMS, MOST_ITEMS)),
      })
    case 'object':
      return object(schema, named)
    default:
      return fc.jsonValue()
  }
}
