import type { Roster } from '../../models/roster.ts'
import type { Certificate } from '../../solver/verify/index.ts'
import { viewOf } from '../files/roster/view.ts'
import { figuresOf, type SchoolFigures } from './figures.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What a roster achieved, in figures. */
export interface Achieved {
  readonly schools: number
  readonly refused: readonly string[]
  readonly students: number
  readonly required: number
  readonly served: number
  readonly unserved: number
  readonly causes: Readonly<Record<string, number>>
  /** Student-blocks in ranked activities by the place of the choice, the first at 0. */
  readonly choices: readonly number[]
  /** Students who named a most wanted activity, and those of them who are in it. */
  readonly mostWanted: { readonly asked: number; readonly had: number }
  /** Minutes of duty of own and retired teachers, scaled to a full contract. */
  readonly load: Spread
  /** The same in extended and evening blocks. */
  readonly late: Spread
  readonly rules: { readonly count: number; readonly facts: number; readonly broken: number }
  readonly lotteryKept: boolean
}

/** Places of choices of several schools together. */
export function sumOfChoices(figures: readonly SchoolFigures[]): number[] {
  const most = Math.max(0, ...figures.map(({ choices }) => choices.length))
  return Array.from({ length: most }, (_, place) =>
    figures.reduce((sum, { choices }) => sum + (choices[place] ?? 0), 0),
  )
}

/**
 * Counts what a verified roster achieved.
 * @param figures of the roster's schools, as `figuresOf` counts them
 */
export function achieved(
  roster: Roster,
  certificate: Certificate,
  figures: readonly SchoolFigures[] = figuresOf(viewOf(roster)),
): Achieved {
  const schools = certificate.perSchool.filter(({ refused }) => !refused)
  const sum = (field: 'signedUp' | 'required' | 'served' | 'unserved'): number =>
    schools.reduce((total, school) => total + school[field], 0)
  const causes: Record<string, number> = {}
  for (const { cause } of roster.causes) causes[cause] = (causes[cause] ?? 0) + 1
  const teachers = figures.flatMap((school) => school.teachers)
  return {
    schools: schools.length,
    refused: certificate.refusals.map(({ school }) => school),
    students: sum('signedUp'),
    required: sum('required'),
    served: sum('served'),
    unserved: sum('unserved'),
    causes,
    choices: sumOfChoices(figures),
    mostWanted: {
      asked: figures.reduce((total, { mostWanted }) => total + mostWanted.asked, 0),
      had: figures.reduce((total, { mostWanted }) => total + mostWanted.had, 0),
    },
    load: spreadOf(teachers.map(({ load }) => load)),
    late: spreadOf(teachers.map(({ late }) => late)),
    rules: {
      count: certificate.rules.filter(({ checked }) => checked > 0).length,
      facts: certificate.rules.reduce((total, { checked }) => total + checked, 0),
      broken: certificate.rules.reduce((total, { broken }) => total + broken, 0),
    },
    lotteryKept: certificate.lotteryKept,
  }
}
