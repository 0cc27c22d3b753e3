import type { TeacherDaysAnswer } from '../../../models/answers/explanation.ts'
import type { components } from '../../client/schema.ts'

export type Board = components['schemas']['LoanBoard']
export type Loan = components['schemas']['Loan']
export type TeacherDay = TeacherDaysAnswer['days'][number]

/** Loans that are made or may still be: all but those that somebody declined. */
const standing = (loans: readonly Loan[]): readonly Loan[] =>
  loans.filter(({ state }) => state !== 'refused' && state !== 'recalled')

/** How a loan stands: what is not confirmed when its day is over will not be. */
export const standOf = ({ state, past }: Loan): Loan['state'] | 'lapsed' =>
  past && (state === 'proposed' || state === 'home_consented' || state === 'teacher_consented')
    ? 'lapsed'
    : state

/** A cell of the board: a home school that offers against a school that needs. */
export interface Meeting {
  /** Minutes one way; null: nobody has said how far it is, and nobody is lent. */
  readonly minutes: number | null
  /** Teacher-days that are lent. */
  readonly lent: number
}

export function meetingOf(board: Board, loans: readonly Loan[], home: string, host: string): Meeting {
  const way = board.travel.find((one) => one.home === home && one.host === host)
  return {
    minutes: way?.minutes ?? null,
    lent: standing(loans).filter((loan) => loan.home === home && loan.host === host).length,
  }
}

/** One who may be lent, and whose turn it is. */
export interface Turn {
  readonly id: string
  readonly name: string
  readonly home: string
  readonly school: string
  readonly skills: readonly string[]
  /** Days lent in earlier weeks, each week counting for less than the one after it. */
  readonly carried: number
  readonly thisWeek: number
}

/** Whose turn it is: who has been lent least comes first, this week counted. */
export function turnsOf({ offers }: Board, loans: readonly Loan[]): Turn[] {
  const made = standing(loans)
  return offers
    .flatMap(({ id: school, name: home, teachers }) =>
      teachers.map(({ id, name, skills, carried }) => ({
        ...{ id, name, home, school, skills },
        carried: carried / 100,
        thisWeek: made.filter(({ staff }) => staff === id).length,
      })),
    )
    .sort((a, b) => a.carried + a.thisWeek - (b.carried + b.thisWeek) || (a.id < b.id ? -1 : 1))
}

/** Worth of teacher-days as a table: skills down, the best first, dates across. */
export interface WorthTable {
  readonly dates: readonly string[]
  readonly rows: readonly {
    /** Null: without any skill that an activity asks for. */
    readonly skill: string | null
    readonly days: readonly (TeacherDay | undefined)[]
  }[]
  /** The day that is worth most; undefined: no day is worth anything. */
  readonly best: TeacherDay | undefined
}

const isWorthMore = (a: TeacherDay, b: TeacherDay): number => b.served - a.served || b.weighted - a.weighted

export function worthTable(days: readonly TeacherDay[]): WorthTable {
  const dates = [...new Set(days.map(({ date }) => date))].sort()
  const ordered = [...days].sort(isWorthMore)
  const skills = [...new Set(ordered.map(({ skill }) => skill))]
  const [best] = ordered
  return {
    dates,
    rows: skills.map((skill) => ({
      skill,
      days: dates.map((date) => days.find((day) => day.skill === skill && day.date === date)),
    })),
    best: best !== undefined && (best.served > 0 || best.weighted > 0) ? best : undefined,
  }
}

/** Home schools with what they offer and lend, and the limit of each. */
export const lendersOf = (
  { offers }: Board,
  loans: readonly Loan[],
): { readonly id: string; readonly name: string; readonly teachers: number; readonly lent: number }[] =>
  offers.map(({ id, name, teachers }) => ({
    id,
    name,
    teachers: teachers.length,
    lent: standing(loans).filter(({ home }) => home === id).length,
  }))

type Needed = Board['needs'][number]['skills'][number]

/** Skills that a needing school is shortest of: those that nobody or one adult there has and students want, so many at the most. */
const FEW = 1
const MOST_SKILLS = 4

export const scarce = (skills: readonly Needed[]): readonly Needed[] =>
  skills.filter(({ own, wanted }) => own <= FEW && wanted > 0).slice(0, MOST_SKILLS)

/** Which of the skills that a school is short of somebody from a home school has. */
export function couldLead({ offers }: Board, home: string, skills: readonly Needed[]): string[] {
  const had = new Set(
    offers.filter(({ id }) => id === home).flatMap(({ teachers }) => teachers.flatMap((one) => one.skills)),
  )
  return scarce(skills)
    .map(({ skill }) => skill)
    .filter((skill) => had.has(skill))
}
