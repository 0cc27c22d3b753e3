import { type ErrorCode, errorIndex, fill } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import type { Lang } from '../../models/text.ts'

const isListed = (code: string): code is ErrorCode => Object.hasOwn(errorIndex, code)

/** What is wrong and what to do, in the user's language. */
export function explained(
  { code, params }: Pick<Fault, 'params'> & { readonly code: string },
  lang: Lang,
): { cause: string; action: string } {
  if (!isListed(code)) return { cause: code, action: '' }
  const { cause, action } = errorIndex[code]
  return { cause: fill(cause, params)[lang], action: fill(action, params)[lang] }
}

/** A fault as programs are told it: as data, with its words. */
export const faultData = (
  fault: Fault,
  lang: Lang,
): Omit<Fault, 'params'> & { readonly cause: string; readonly action: string } => {
  const { params: _, ...rest } = fault
  return { ...rest, ...explained(fault, lang) }
}
