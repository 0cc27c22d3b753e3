import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Week } from './week.ts'

/** SHA-256 (hex) of a text in UTF-8. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of a week. */
export const hashWeek = (input: Week): string => hashText(canonicalize(input) ?? '')
