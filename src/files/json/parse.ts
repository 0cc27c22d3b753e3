import type { Fault } from '../../../models/faults.ts'
import { decodeText } from '../decode.ts'
import { fileFault, inFile } from '../fault.ts'
import { syntaxFault } from './syntax.ts'

type Parsed = { readonly value: unknown } | { readonly fault: Fault }

/** The value of a JSON file. */
export function parseJson(bytes: Buffer, file: string): Parsed {
  const decoded = decodeText(bytes)
  if ('fault' in decoded) return { fault: fileFault(decoded.fault, inFile(file)) }
  try {
    return { value: JSON.parse(decoded.text) as unknown }
  } catch (error) {
    const found = syntaxFault(decoded.text)
    if (found === undefined) throw error
    const place = inFile(file, found.line, String(found.column))
    const { read, expected } = found
    return { fault: fileFault(read === '' ? 'JSON_CUT_SHORT' : 'JSON_SYNTAX', place, { read, expected }) }
  }
}
