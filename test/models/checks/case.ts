import { expect } from 'vitest'
import { type ErrorCode, errorIndex, fill } from '../../../models/errors.ts'
import type { Fault } from '../../../models/faults.ts'
import type { Week, WeekInput } from '../../../models/week.ts'

/** One thing wrong with the small week, and where the check must find it. */
export interface Case {
  readonly code: ErrorCode
  readonly severity: Fault['severity']
  /** Path of the fault. */
  readonly where: string
  readonly change: (input: WeekInput) => void
  /** What the same change brings with it by definition. */
  readonly also?: readonly ErrorCode[]
}

/** Whether a path leads somewhere in the week: to a value, or to a field that its row may have. */
function leads(week: Week, path: string): boolean {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  let here: unknown = week
  for (const [index, step] of steps.entries()) {
    if (typeof here !== 'object' || here === null) return false
    if (!Object.hasOwn(here, step)) return index === steps.length - 1 && !Array.isArray(here)
    here = Reflect.get(here, step)
  }
  return true
}

/** Everything a fault owes its reader. */
export function expectTold(week: Week, fault: Fault): void {
  const entry = errorIndex[fault.code as ErrorCode]
  expect(entry, fault.code).toBeDefined()
  expect(leads(week, fault.where), fault.where).toBe(true)
  expect(fault.read).not.toBe('')
  // A path of the data is no word of the user's; a row of it is turned into its place in the file.
  expect(fault.expected).not.toMatch(/\[\]|^[a-z]+\.[a-z]+$|^≠ [a-z]+[A-Z]\w*$/)
  for (const template of [entry.cause, entry.action]) {
    const text = fill(template, fault.params)
    expect(text.zh).not.toMatch(/[{}]|undefined/)
    expect(text.en).not.toMatch(/[{}]|undefined/)
    expect(text.zh).toMatch(/\p{Script=Han}/u)
    // No code of ours stands where its Chinese word should.
    expect(text.zh).not.toMatch(/[a-z]_[a-z]/)
    expect(text.en).not.toBe('')
  }
}
