import type { z } from 'zod'
import { checkWeek } from '../../models/checks/index.ts'
import type { Fault } from '../../models/faults.ts'
import { type Week, week as weekSchema } from '../../models/week.ts'
import { type Doubt, isLoose, type Loose } from './doubt.ts'
import { placeText } from './fault.ts'
import { withNames } from './named.ts'
import type { Result } from './result.ts'
import { type Locate, type Path, pathOf, plainPath, valueAt, valueFaults } from './values.ts'

/** A value that should be a week, where its parts stand, and what is known to be wrong with it. */
interface Candidate {
  readonly value: unknown
  readonly locate: Locate
  readonly faults: readonly Fault[]
  readonly notes: readonly Fault[]
  readonly doubt: Doubt
}

/** The week, if nothing is wrong with it; else all that is wrong, of the files, of the values, of parts against parts. */
export function checkedWeek(candidate: Candidate): Result<Week> {
  const { value, locate, faults, notes } = candidate
  const parsed = weekSchema.safeParse(value)
  if (parsed.success && faults.length === 0) {
    const found = withNames(parsed.data, checkWeek(parsed.data)).map((fault) => placed(fault, locate))
    return found.some(isError)
      ? { ok: false, faults: found.filter(isError) }
      : { ok: true, value: parsed.data, notes: [...notes, ...found] }
  }
  const issues = (parsed.error?.issues ?? []).filter(
    ({ path }) => !candidate.doubt.files.has(locate(plainPath(path)).file),
  )
  const wrong = valueFaults(issues, value, locate)
  return { ok: false, faults: [...faults, ...wrong, ...amongTheRest(candidate, issues)] }
}

const isError = (fault: Fault): boolean => fault.severity === 'error'

/** A path of the week within a text: `students[0].id`. */
const PATH = /\b[a-z]\w*(?:\[\d+\](?:\.\w+)*)+/gi

/** A fault in the words of the file: where it stands, and what it is compared with. */
function placed(fault: Fault, locate: Locate): Fault {
  const inWords = (path: string): string => placeText(locate(pathOf(path)))
  const where = inWords(fault.where)
  const expected = fault.expected.replace(PATH, inWords)
  return { ...fault, where, expected: expected === `≠ ${where}` ? '' : expected }
}

type Rows = Map<Loose, Set<number>>

/** Rows that the schema refuses; null when one stands in the frame of the week. */
function refusedRows(issues: readonly z.core.$ZodIssue[], { rows, frame }: Doubt): Rows | null {
  if (frame) return null
  const found: Rows = new Map()
  for (const [list, indices] of rows) if (isLoose(list)) found.set(list, new Set(indices))
  for (const { path } of issues) {
    const [list, index] = path
    if (!isLoose(list) || typeof index !== 'number') return null
    const known = found.get(list)
    if (known === undefined) found.set(list, new Set([index]))
    else known.add(index)
  }
  return found
}

/** Faults of parts against parts among the rows that nothing is wrong with. */
function amongTheRest({ value, locate, doubt }: Candidate, issues: readonly z.core.$ZodIssue[]): Fault[] {
  const refused = refusedRows(issues, doubt)
  if (refused === null || typeof value !== 'object' || value === null) return []
  const rest: Record<string, unknown> = { ...value }
  const kept = new Map<string, number[]>()
  const lost = new Set(doubt.lost)
  for (const [list, indices] of refused) {
    const rows = valueAt(value, [list])
    if (!Array.isArray(rows)) return []
    const left = [...rows.keys()].filter((index) => !indices.has(index))
    kept.set(list, left)
    rest[list] = left.map((index): unknown => rows[index])
    for (const index of indices) {
      const id = valueAt(rows[index], ['id'])
      if (typeof id === 'string') lost.add(id)
    }
  }
  const parsed = weekSchema.safeParse(rest)
  if (!parsed.success) return []
  const whole = (path: Path): Path => {
    const [list, index, ...inside] = path
    const original = typeof index === 'number' ? kept.get(String(list))?.[index] : undefined
    return original === undefined ? path : [String(list), original, ...inside]
  }
  const found = checkWeek(parsed.data).filter(
    (fault) => isError(fault) && !lost.has(fault.read) && !isEcho(fault, lost),
  )
  return withNames(parsed.data, found).map((fault) => placed(fault, (path) => locate(whole(path))))
}

const isEcho = ({ params }: Fault, lost: ReadonlySet<string>): boolean =>
  Object.values(params).some((value) => lost.has(String(value)))
