import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Week } from './week.ts'

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of a week. */
export const hashWeek = (input: Week): string =>
  createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex')
