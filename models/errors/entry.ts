import type { Text } from '../text.ts'

/** One entry of the error index. Texts hold placeholders that `fill` of `errors.ts` fills. */
export interface ErrorEntry {
  readonly code: string
  /** What is wrong. */
  readonly cause: Text
  /** What to do about it. */
  readonly action: Text
}

/** The entries of one area, by code: what a file of this folder exports. */
export type ErrorArea = Readonly<Record<string, Omit<ErrorEntry, 'code'>>>
