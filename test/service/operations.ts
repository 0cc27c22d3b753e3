import { textOf } from '../tree.ts'
import type { JsonSchema } from './json-schema.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: JsonSchema
}

/** An operation of the description of the API. */
export interface Operation {
  readonly method: string
  /** `/v1/weeks/{week}`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  /** Of its JSON body; null: it takes none. */
  readonly body: JsonSchema | null
  /** Whether it takes a form with a file. */
  readonly takesFile: boolean
  /** Of what is answered where all is well, in JSON; null: it is something else, or nothing. */
  readonly answer: JsonSchema | null
  /** Media types of what is answered, by status; none: it is nothing. */
  readonly media: Readonly<Record<string, readonly string[]>>
  /** Headers of what is answered, by status. */
  readonly headers: Readonly<Record<string, readonly string[]>>
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[]
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
            }
            readonly responses: Readonly<
              Record<
                string,
                {
                  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
                  readonly headers?: Readonly<Record<string, unknown>>
                }
              >
            >
          }
        >
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

const described = JSON.parse(textOf('docs/openapi.json')) as Described

/** Shapes that the description names. */
export const shapes = described.components.schemas

/** Every operation that the description has. */
export const operations: readonly Operation[] = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
    method: method.toUpperCase(),
    path,
    parameters,
    body: requestBody?.content['application/json']?.schema ?? null,
    takesFile: requestBody?.content['multipart/form-data'] !== undefined,
    media: Object.fromEntries(
      Object.entries(responses).map(([status, { content = {} }]) => [status, Object.keys(content)]),
    ),
    headers: Object.fromEntries(
      Object.entries(responses).map(([status, { headers = {} }]) => [status, Object.keys(headers)]),
    ),
    answer: responses['200']?.content?.['application/json']?.schema ?? null,
  })),
)
