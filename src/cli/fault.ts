import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'

/** A fault of the command line or of the run, which stands in no file. */
export const cliFault = (code: ErrorCode, params: Readonly<Record<string, string | number>> = {}): Fault => ({
  code,
  severity: 'error',
  where: '',
  read: '',
  expected: '',
  params,
  school: null,
})
