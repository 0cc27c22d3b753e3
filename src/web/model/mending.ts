import type { z } from 'zod'
import type { familySignUp } from '../../../models/student.ts'
import type { components } from '../../client/schema.ts'
import { CALENDAR, DATA, type Kind, TRAVEL } from './places.ts'

type Place = Partial<Pick<components['schemas']['WeekFault'], 'row' | 'field'>>
type Severity = components['schemas']['WeekFault']['severity']

/** Where among the data of a week something wrong is mended. */
export interface Mending {
  readonly kind: (typeof DATA)[number]
  /** Id of the row; null: of no row alone. */
  readonly open: string | null
  /** Path of the field within the row; null: the row as a whole. */
  readonly field: string | null
}

/** Lists whose tables have another name. */
const NAMED: Readonly<Record<string, Mending['kind']>> = {
  district: CALENDAR,
  travel: TRAVEL,
  'history.standing': 'standing-groups',
}

/** Fields of a student that its sign-up has. */
const OF_FAMILY: Readonly<Record<Exclude<keyof z.infer<typeof familySignUp>, 'id'>, true>> = {
  consent: true,
  days: true,
  choices: true,
  mostWanted: true,
  friend: true,
}

const isOfFamily = (field: string): boolean => Object.hasOwn(OF_FAMILY, field.split(/[.[]/)[0] ?? '')

/** Where a fault of a week is mended; null: nowhere on the page. */
export function mendingOf({ row = null, field = null }: Place): Mending | null {
  // When the week is belongs to the week; that it lies in no term is mended in the terms.
  if (row === null) return field === 'monday' ? { kind: CALENDAR, open: null, field: 'terms' } : null
  const { list, id } = row
  const kind = NAMED[list] ?? DATA.find((one): one is Kind => one === list)
  if (kind === undefined) return null
  const own = kind === 'students' && field !== null && isOfFamily(field) ? 'sign-ups' : kind
  return { kind: own, open: kind === CALENDAR ? null : id, field }
}

/** What a link to where something is mended carries along: what is wrong there, in words. */
export interface Told {
  readonly words: string
  readonly severity: Severity
}

const SEVERITIES: readonly Severity[] = ['error', 'refused', 'warning']

/** What a link carried along, if whoever is here came by one. */
export function toldBy(state: unknown): Told | null {
  if (typeof state !== 'object' || state === null || !('words' in state) || !('severity' in state))
    return null
  const { words, severity: said } = state
  const severity = SEVERITIES.find((one) => one === said)
  return typeof words === 'string' && severity !== undefined ? { words, severity } : null
}
