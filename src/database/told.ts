import { codeOf } from './gone.ts'

/** Of Prisma, of PostgreSQL's driver, of a parser: their messages quote statements, values, texts. */
const QUOTING = /^(?:Prisma|DriverAdapter|DatabaseError|SyntaxError)/

const named = (error: Error): string => [error.name, codeOf(error) ?? ''].join(' ').trim()

const isQuoting = (error: Error): boolean => QUOTING.test(error.name) || QUOTING.test(error.constructor.name)

/** What an unforeseen error may be told by: its message, or where that could quote rows or statements its kind and code alone. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'not an error'
  return isQuoting(error) ? named(error) : error.message
}

/** Places in the program that an error came by, the innermost first. Of what is above them its message may be part. */
export const placesOf = (error: unknown): string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []

/** Places that a log names: enough to find what went wrong. */
const MOST_PLACES = 6

/** What a log says of an unforeseen error, beside what was being done, for whom: nothing of anybody's data. */
export const failureOf = (error: unknown) => ({
  kind: error instanceof Error ? error.name : 'not an error',
  code: codeOf(error),
  error: wordsOf(error),
  at: placesOf(error).slice(0, MOST_PLACES),
})
