import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile } from './fault.ts'

/** Whether a JSON value names the format that is wanted; else the fault. */
export function schemaFault(value: unknown, file: string, expected: string): Fault | undefined {
  const read = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (read === expected) return undefined
  const place = inFile(file, null, 'schema')
  return read === undefined
    ? fileFault('SCHEMA_MISSING', place, { expected })
    : fileFault('SCHEMA_UNKNOWN', place, { read, expected })
}
