import type { z } from 'zod'
import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile, type Place } from './fault.ts'

export type Path = readonly (string | number)[]
type Issue = z.core.$ZodIssue

/** A path as it is written: `students[3].choices[0]`. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )

/** The path that such a text names. */
export const pathOf = (text: string): Path =>
  [...text.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part))

/** What stands at a path of a value. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )

/** The path of an issue: no schema here has symbols for keys. */
export const plainPath = (path: readonly PropertyKey[]): Path =>
  path.filter((part): part is string | number => typeof part !== 'symbol')

const NOT_A: Readonly<Record<string, ErrorCode>> = {
  string: 'VALUE_NOT_TEXT',
  int: 'VALUE_NOT_INTEGER',
  number: 'VALUE_NOT_INTEGER',
  boolean: 'VALUE_NOT_YES_NO',
  array: 'VALUE_NOT_LIST',
  object: 'VALUE_NOT_OBJECT',
  record: 'VALUE_NOT_OBJECT',
}

/** Forms that a text may have to have, by the field that has them. */
const FORMS: readonly (readonly [field: RegExp, form: string])[] = [
  [/^(?:start|end|time)$/, 'HH:MM'],
  [/^zone$/, 'Asia/Shanghai'],
  [/^moment$/, 'YYYY-MM-DDTHH:MM'],
  [/^inputHash$/, '0–9 a–f × 64'],
  [/^(?:date|from|to|first|last|monday|vettedUntil|safetyUntil|withdrawn|laterStarts)$/, 'YYYY-MM-DD'],
]

const formOf = (field: string): string => FORMS.find(([name]) => name.test(field))?.[1] ?? 'A1, 3-2, 王芳 …'

interface Reading {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>
}

function reading(issue: Issue, path: Path, read: unknown, field: string): Reading {
  if (read === undefined && issue.code !== 'custom') return { code: 'VALUE_MISSING', details: {} }
  switch (issue.code) {
    case 'invalid_type':
      return { code: NOT_A[issue.expected] ?? 'VALUE_INVALID', details: {} }
    case 'too_big': {
      const code = typeof read === 'number' ? 'VALUE_TOO_BIG' : 'VALUE_TOO_LONG'
      return { code, details: { maximum: Number(issue.maximum), expected: `≤ ${issue.maximum}` } }
    }
    case 'too_small': {
      const code = typeof read === 'number' ? 'VALUE_TOO_SMALL' : 'VALUE_TOO_SHORT'
      return { code, details: { minimum: Number(issue.minimum), expected: `≥ ${issue.minimum}` } }
    }
    case 'invalid_value':
      return { code: 'VALUE_CHOICE', details: { expected: issue.values.map(String).join(', ') } }
    case 'invalid_format':
      return { code: 'VALUE_FORMAT', details: { expected: formOf(field) } }
    case 'custom':
      if (path[0] === 'bans' && path.length === 2) return { code: 'BAN_NAMES_NOTHING', details: {} }
      return { code: 'VALUE_FORMAT', details: { expected: formOf(field) } }
    case 'invalid_union':
      return { code: 'VALUE_INVALID', details: {} }
    default:
      return { code: 'VALUE_INVALID', details: {} }
  }
}

/** What the user calls a field of JSON: its own name, and which member of a list it is. */
const nameOf = (path: Path): string =>
  pathText(path.slice(path.findLastIndex((part) => typeof part === 'string')))

/** An integer out of any range is told by the range of its field alone. */
const isTold = (issue: Issue): boolean =>
  !('maximum' in issue && issue.maximum === Number.MAX_SAFE_INTEGER) &&
  !('minimum' in issue && issue.minimum === Number.MIN_SAFE_INTEGER)

/** Where a path of the value stands for the user. */
export type Locate = (path: Path) => Place

/** The faults that a schema found in a value. */
export const valueFaults = (issues: readonly Issue[], value: unknown, locate: Locate): Fault[] =>
  issues.filter(isTold).flatMap((issue) => {
    const path = plainPath(issue.path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const read = valueAt(value, [...path, key])
        return fileFault('VALUE_UNKNOWN_FIELD', locate([...path, key]), { read, field: key })
      })
    const read = valueAt(value, path)
    const place = locate(path)
    const name = nameOf(path)
    const { code, details } = reading(issue, path, read, name)
    return [
      fileFault(code, place, {
        ...(read === undefined ? {} : { read }),
        field: place.column === null || place.column === pathText(path) ? name : place.column,
        ...details,
      }),
    ]
  })

/** Paths of a JSON file are its own places. */
export const inJson =
  (file: string): Locate =>
  (path) =>
    inFile(file, null, pathText(path))
