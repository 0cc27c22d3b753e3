import type { z } from 'zod'
import { hashWeek } from '../../models/hash.ts'
import { ROSTER_SCHEMA, roster } from '../../models/roster.ts'
import { type WeekInput, week } from '../../models/week.ts'
import { type Certificate, verify } from '../../solver/verify/index.ts'
import { FRI, MON, SAT, TUE, WED, weekInput } from './fixture-week.ts'

export * from './fixture-week.ts'

/** A roster as a file writes it: ids are plain text, so that a test can write them down. */
export type Draft = z.input<typeof roster>
export type SessionDraft = Draft['plan']['sessions'][number]

const sessionOf =
  (school: string) =>
  (
    group: string,
    activity: string,
    date: string,
    blocks: string[],
    room: string,
    adults: [string, ...string[]],
    students: string[],
  ): SessionDraft => {
    const [lead, ...assistants] = adults
    return { school, group, activity, date, blocks, room, lead, assistants, students }
  }
const p = sessionOf('P')
const j = sessionOf('J')

const primarySessions = (): SessionDraft[] => [
  p('c1', 'p-care', MON, ['B0'], 'P-R2', ['T1'], ['a1', 'a2', 'a3', 'a4']),
  p('c2', 'p-care', MON, ['B1'], 'P-R2', ['T1'], ['a1', 'a2', 'a3', 'a4']),
  p('h1', 'p-hw', MON, ['B1'], 'P-R4', ['T4'], ['d1', 'd2']),
  p('h2', 'p-hw', MON, ['B1'], 'P-R5', ['T6'], ['d4', 'd5']),
  p('t1', 'p-tut', MON, ['B1'], 'P-R6', ['T5'], ['d3']),
  p('b1', 'p-ball', MON, ['B2'], 'P-F', ['T2'], ['a1', 'a2', 'a4']),
  p('b2', 'p-ball', MON, ['B2'], 'P-F', ['T6'], ['a3', 'd4']),
  p('l1', 'p-lab', MON, ['B2'], 'Y-1', ['T4'], ['d1', 'd2']),
  p('c3', 'p-care', MON, ['B2'], 'P-R2', ['T1'], ['d3', 'd5']),
  p('c4', 'p-care', MON, ['B3'], 'P-R2', ['T5'], ['a1', 'd5']),
  p('c5', 'p-care', TUE, ['B0'], 'P-R2', ['T1'], ['a1']),
  p('s1', 'p-chess', TUE, ['B1'], 'P-R6', ['O1', 'V1'], ['a1']),
  p('h1', 'p-hw', TUE, ['B1'], 'P-R4', ['T4'], ['d1', 'd2']),
  p('r1', 'p-robot', TUE, ['B2'], 'P-R5', ['PR', 'T4'], ['a1', 'd1', 'd2']),
  p('c6', 'p-care', WED, ['B0'], 'P-R2', ['T1'], ['a3', 'a4']),
  p('w1', 'p-wood', WED, ['B1', 'B2'], 'P-R6', ['R1', 'T2'], ['a3', 'a4']),
  p('c7', 'p-care', FRI, ['B0'], 'P-R2', ['T1'], ['a1']),
  p('c8', 'p-care', FRI, ['B1'], 'P-R2', ['T1'], ['a1']),
  p('h1', 'p-hw', FRI, ['B1'], 'P-R4', ['T4'], ['d1', 'd2']),
  p('r1', 'p-robot', FRI, ['B2'], 'P-R5', ['PR', 'T4'], ['a1', 'd1', 'd2']),
  p('h2', 'p-hw', SAT, ['B1'], 'P-R4', ['T4'], ['d3']),
]

const juniorSessions = (): SessionDraft[] => [
  j('k1', 'j-hw', MON, ['C1'], 'J-R7', ['U1'], ['g1', 'g2', 'g3']),
  j('e1', 'j-self', MON, ['E1'], 'J-R7', ['U2'], ['g1', 'g2']),
]

const duties = (): Draft['plan']['duties'] => [{ school: 'P', duty: 'gate', date: MON, adults: ['T2'] }]

/** Recomputes what a roster claims of itself: hash and score. */
export function reclaim(draft: Draft): void {
  draft.inputHash = hashWeek(week.parse(draft.input))
  draft.score = verify(roster.parse(draft)).score
}

/**
 * A valid roster of the week. T3 is lent to J on Tuesday for chess, which has room for two of three; without the loan
 * all three would be unserved.
 */
export function validDraft(change: (input: WeekInput) => void = () => undefined): Draft {
  const input = weekInput()
  change(input)
  const draft: Draft = {
    schema: ROSTER_SCHEMA,
    version: 'test',
    seed: 1,
    work: 0,
    input,
    inputHash: '0'.repeat(64),
    refused: [],
    plan: {
      sessions: [
        ...primarySessions(),
        ...juniorSessions(),
        j('q1', 'j-chess', TUE, ['C1'], 'J-R8', ['T3'], ['g1', 'g2']),
      ],
      duties: duties(),
      loans: [{ staff: 'T3', date: TUE, host: 'J' }],
      unserved: [{ student: 'g3', date: TUE, block: 'C1' }],
    },
    withoutLoans: {
      sessions: [...primarySessions(), ...juniorSessions()],
      duties: duties(),
      loans: [],
      unserved: ['g1', 'g2', 'g3'].map((student) => ({ student, date: TUE, block: 'C1' })),
    },
    causes: [{ student: 'g3', date: TUE, block: 'C1', cause: 'group_size' }],
    score: {
      unserved: 0,
      worstShare: 0,
      weighted: 0,
      terms: {
        S01: 0,
        S02: 0,
        S03: 0,
        S04: 0,
        S05: 0,
        S06: 0,
        S07: 0,
        S08: 0,
        S09: 0,
        S10: 0,
        S11: 0,
        S12: 0,
        S13: 0,
      },
    },
    bound: { unserved: null, worstShare: null, weighted: null, how: 'none' },
  }
  reclaim(draft)
  return draft
}

/** The same without loans: J's own U1 leads the chess. */
export function plainDraft(change: (input: WeekInput) => void = () => undefined): Draft {
  const draft = validDraft((input) => {
    for (const row of input.staff) if (row.id === 'U1') row.skills = ['chess']
    change(input)
  })
  draft.plan.loans = []
  draft.withoutLoans = null
  for (const row of draft.plan.sessions) if (row.group === 'q1') row.lead = 'U1'
  reclaim(draft)
  return draft
}

export const certify = (draft: Draft): Certificate => verify(roster.parse(draft))

/** Everything found, as `code reason`: of broken rules and of other faults. */
export const findingsOf = (certificate: Certificate): string[] =>
  [
    ...new Set([
      ...certificate.rules.flatMap(({ code, breaches }) =>
        breaches.map(({ params }) => `${code} ${params['reason']}`),
      ),
      ...certificate.faults.flatMap(({ code, places }) =>
        places.map(({ params }) => `${code} ${params['reason']}`),
      ),
    ]),
  ].sort()

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Error(`the fixture has no ${what}`)
  return row
}

/** Rows of a draft by id, to be changed in place. */
export const at = {
  session: (draft: Draft, group: string, date: string = MON): SessionDraft =>
    found(
      draft.plan.sessions.find((row) => row.group === group && row.date === date),
      `session ${group} on ${date}`,
    ),
  staff: (draft: Draft, id: string) =>
    found(
      draft.input.staff.find((row) => row.id === id),
      id,
    ),
  student: (draft: Draft, id: string) =>
    found(
      draft.input.students.find((row) => row.id === id),
      id,
    ),
  activity: (draft: Draft, id: string) =>
    found(
      draft.input.activities.find((row) => row.id === id),
      id,
    ),
  school: (draft: Draft, id: string) =>
    found(
      draft.input.schools.find((row) => row.id === id),
      id,
    ),
  room: (draft: Draft, id: string) =>
    found(
      draft.input.rooms.find((row) => row.id === id),
      id,
    ),
}

/** Takes a session out of a plan. */
export function drop(plan: Draft['plan'], group: string, date: string = MON): void {
  plan.sessions = plan.sessions.filter((row) => row.group !== group || row.date !== date)
}

/** Leaves a student's block unserved, as a roster says it. */
export function leave(draft: Draft, student: string, date: string, block: string): void {
  for (const row of draft.plan.sessions)
    if (row.date === date && row.blocks.includes(block))
      row.students = row.students.filter((id) => id !== student)
  draft.plan.unserved.push({ student, date, block })
  draft.causes.push({ student, date, block, cause: 'search_ended' })
}
