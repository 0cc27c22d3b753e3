/** The first place where a text is not JSON. */
export interface SyntaxFault {
  readonly line: number
  readonly column: number
  /** What stands there; empty at the end of the text. */
  readonly read: string
  readonly expected: string
}

const SPACE = /[ \t\r\n]*/y
const TEXT = '"(?:[ !#-\\[\\]-\\u{10ffff}]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"'
const NUMBER = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'
const STRING = new RegExp(TEXT, 'uy')
const SCALAR = new RegExp(`(?:${TEXT}|${NUMBER}|true|false|null)`, 'uy')

type Awaited = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'comma' | 'end'

const WANTED: Readonly<Record<Awaited, string>> = {
  value: '{ [ " 0–9',
  'first value': '{ [ " 0–9 ]',
  name: '"',
  'first name': '" }',
  colon: ':',
  comma: ', ] }',
  end: '',
}

/**
 * The first place where a text is not JSON, by a reading of its own: what `JSON.parse` says of it differs from engine
 * to engine and often has no place. Undefined when the text is JSON.
 */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const open: ('{' | '[')[] = []
  let awaited: Awaited = 'value'
  let at = 0
  const after = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : -1
  }
  const closed = (): Awaited => (open.length === 0 ? 'end' : 'comma')
  for (;;) {
    at = after(SPACE)
    if (at === text.length) return awaited === 'end' ? undefined : placed(text, at, WANTED[awaited])
    const sign = text.charAt(at)
    if (awaited === 'value' || awaited === 'first value') {
      if (sign === '{' || sign === '[') {
        open.push(sign)
        awaited = sign === '{' ? 'first name' : 'first value'
        at++
        continue
      }
      if (sign === ']' && awaited === 'first value') {
        open.pop()
        awaited = closed()
        at++
        continue
      }
      const end = after(SCALAR)
      if (end < 0) return placed(text, at, WANTED[awaited])
      at = end
      awaited = closed()
    } else if (awaited === 'name' || awaited === 'first name') {
      if (sign === '}' && awaited === 'first name') {
        open.pop()
        awaited = closed()
        at++
        continue
      }
      const end = after(STRING)
      if (end < 0) return placed(text, at, WANTED[awaited])
      at = end
      awaited = 'colon'
    } else if (awaited === 'colon' && sign === ':') {
      at++
      awaited = 'value'
    } else if (awaited === 'comma' && sign === ',') {
      at++
      awaited = open.at(-1) === '{' ? 'name' : 'value'
    } else if (awaited === 'comma' && sign === (open.at(-1) === '{' ? '}' : ']')) {
      at++
      open.pop()
      awaited = closed()
    } else {
      const end = open.at(-1) === '{' ? ', }' : ', ]'
      return placed(text, at, awaited === 'comma' ? end : WANTED[awaited])
    }
  }
}

function placed(text: string, at: number, expected: string): SyntaxFault {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return { line, column, read: text.slice(at, at + 20), expected }
}
