import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ChangedPerson } from '../../../models/answers/changed.ts'
import { hashWeek } from '../../../models/hash.ts'
import type { Plan, Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { isExpected } from '../../../models/student.ts'
import { within } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import type { Part, PersonChange, Repair } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { disturbedIn, personChanges } from '../../../src/reports/person-changes.ts'
import { parse, tinyDistrict, VILLAGE_AND_TOWN } from '../../solver/loans/district.ts'
import { rosterOf } from '../../solver/loans/run.ts'
import { made, repaired } from '../../solver/rebalance/run.ts'
import { solved } from '../files/roster/solved.ts'
import { type Happening, KINDS, told } from './happenings.ts'

const CASES: readonly CaseName[] = ['tiny-13', 'tiny-40', 'tiny-77', 'school-S', 'tiny-33', 'tiny-85']
const rosters: Roster[] = []
beforeAll(async () => {
  for (const name of CASES) rosters.push(await solved(name))
  rosters.push(await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)), { rounds: 2 }))
})

const sessionIn = ({ sessions }: Plan, part: Part): Session | undefined =>
  sessions.find(
    ({ group, date, blocks }) => group === part.group && date === part.date && blocks[0] === part.blocks[0],
  )

/** Adults of a session or a site duty. */
function adultsIn(plan: Plan, part: Part): readonly string[] {
  if (part.kind === 'duty')
    return plan.duties
      .filter(({ school, duty, date }) => school === part.school && duty === part.group && date === part.date)
      .flatMap(({ adults }) => adults)
  const row = sessionIn(plan, part)
  return row === undefined ? [] : [row.lead, ...row.assistants]
}

/** Whether what is told of a change is so, looked up in the plans and the week and nowhere else. */
function isSo(
  { input, plan: after }: Roster,
  before: Plan,
  change: PersonChange,
  all: readonly PersonChange[],
): boolean {
  const { id, person, from, to, why } = change
  const week = withEvents(input)
  const child = week.students.find((row) => row.id === id)
  const adult = week.staff.find((row) => row.id === id)
  const loanOf = ({ loans }: Plan) =>
    loans.find(({ staff, date }) => staff === id && date === (from ?? to)?.date)
  const count = (plan: Plan, part: Part | null): number => (part === null ? 0 : adultsIn(plan, part).length)
  const names = 'for' in why ? why.for : []
  const other = names[0] ?? ''
  const isWithdrawn = input.events.some(
    (event) => event.kind === 'withdrawal' && event.student === id && event.date <= (from?.date ?? ''),
  )
  const hasLeft = input.events.some(
    (event) => event.kind === 'leave_group' && event.student === id && event.group === from?.group,
  )
  switch (why.reason) {
    case 'withdrawn':
      return person === 'student' && isWithdrawn
    case 'left_group':
      return person === 'student' && hasLeft && !isWithdrawn
    case 'cannot':
      if (from === null || isWithdrawn || hasLeft) return false
      if (person === 'student') return child !== undefined && !isExpected(child, from.date as never)
      return (
        adult?.vettedUntil === null ||
        (adult?.vettedUntil ?? '') < from.date ||
        adult?.absences.some((gap) => within(from.date as never, gap)) === true ||
        input.events.some(
          (event) =>
            event.kind === 'institution_struck' &&
            event.institution === adult?.institution &&
            event.date <= from.date,
        )
      )
    case 'no_service':
      return week.schools.some(
        ({ id: at, closures }) =>
          at === from?.school && closures.some((gap) => within(from.date as never, gap)),
      )
    case 'not_required':
      return person === 'student' && to === null
    case 'signed_up':
      return (
        from === null &&
        to?.kind === 'member' &&
        input.events.some(
          (event) =>
            event.kind === 'sign_up' &&
            event.student === id &&
            event.day.weekday === weekdayOf(to.date as never),
        )
      )
    case 'new_day':
      return (
        from === null && input.events.some((event) => event.kind === 'make_up_day' && event.date === to?.date)
      )
    case 'locked':
      return [...input.pins, ...input.bans].some(
        ({ staff, date }) => staff === id && date === (to ?? from)?.date,
      )
    case 'loan_ended':
      return loanOf(before)?.host === from?.school && loanOf(after)?.host !== from?.school
    case 'lent':
      return loanOf(after)?.host === other && loanOf(before)?.host !== other
    case 'closed':
      return from !== null && sessionIn(before, from) !== undefined && sessionIn(after, from) === undefined
    case 'opened':
      return to !== null && sessionIn(before, to) === undefined && sessionIn(after, to) !== undefined
    case 'stands_in':
      return (
        to !== null &&
        adultsIn(before, to).includes(other) &&
        !adultsIn(after, to).includes(other) &&
        adultsIn(after, to).includes(id) &&
        // One for each: nobody else stands in for the same person there.
        all.filter(
          (row) =>
            row.to !== null &&
            row.why.reason === 'stands_in' &&
            row.why.for[0] === other &&
            JSON.stringify([row.to.group, row.to.date, row.to.blocks]) ===
              JSON.stringify([to.group, to.date, to.blocks]),
        ).length === 1
      )
    case 'more':
      return count(after, to) > count(before, to)
    case 'released':
      return count(after, from) < count(before, from)
    case 'elsewhere':
      return all.some(
        (row) => row.id === id && row.to !== null && row.to.date === from?.date && row !== change,
      )
    case 'cheaper': {
      const by = week.staff.find((row) => row.id === other)
      return (by?.pay ?? 0) < (adult?.pay ?? 0) && input.events.some(({ kind }) => kind === 'budget_cut')
    }
    case 'replaced':
      return from !== null && adultsIn(after, from).includes(other) && !adultsIn(before, from).includes(other)
    case 'place':
      return from?.kind === 'unserved' && to?.kind === 'member'
    case 'no_place':
      return (
        to?.kind === 'unserved' &&
        after.unserved.some(({ student, date }) => student === id && date === to.date)
      )
    case 'made_room': {
      const had = new Set<string>(from === null ? [] : sessionIn(before, from)?.students)
      return from !== null && sessionIn(after, from)?.students.some((each) => !had.has(each)) === true
    }
    case 'moved':
      return from?.kind === 'member' && to?.kind === 'member' && from.group !== to.group
    case 'role':
      return from?.group === to?.group && from?.kind !== to?.kind
    case 'room':
      return from?.group === to?.group && from?.room !== to?.room
    default:
      return why satisfies never
  }
}

/** What happens to each roster, each thing alone: together they have every kind of happening, and the reasons looked for below. */
const CHOSEN: readonly (readonly Happening['kind'][])[] = [
  ['absence', 'pin', 'day', 'make_up_day'],
  ['absence', 'room', 'class'],
  ['withdrawal', 'budget', 'pin', 'ban'],
  ['absence', 'room', 'ban', 'sign_up', 'make_up_day', 'institution_struck'],
  ['join_group', 'leave_group'],
  ['venue_closed'],
  ['vetting', 'loan', 'pin'],
]

const happenings = fc.record({
  at: fc.nat({ max: CASES.length }),
  what: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), pick: fc.nat({ max: 400 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
})

/** A roster that lies before, and the repairs of what happens to it. */
function repairsOf(at: number, what: readonly Happening[]) {
  const before = rosters[at]
  if (before === undefined) throw new Error('no roster')
  const parts: { events?: object[]; pins?: object[]; bans?: object[] }[] = what.map((each, index) =>
    told(before, each, `e${index}`),
  )
  const changes = made({
    events: parts.flatMap(({ events = [] }) => events),
    pins: parts.flatMap(({ pins = [] }) => pins).slice(0, 1),
    bans: parts.flatMap(({ bans = [] }) => bans),
  })
  return { before, ...repaired(before, changes, { work: 4 }) }
}

const seen = new Set<ChangedPerson['why']['reason']>()

/** Whether as many are told to be disturbed as the verifier counts: their number is a budget that is kept, and one less is none. */
function countedAlike(before: Roster, { roster }: Pick<Repair, 'roster'>): void {
  const { students, adults } = disturbedIn(personChanges(roster.input, before.plan, roster.plan))
  const isKept = (limits: { students: number; adults: number }): boolean => {
    const input = { ...roster.input, disturbance: { ...limits, from: null } }
    const { rules } = verify({ ...roster, input, inputHash: hashWeek(input) })
    return rules.every(({ code, broken }) => code !== 'H19' || broken === 0)
  }
  expect(isKept({ students, adults })).toBe(true)
  if (students > 0) expect(isKept({ students: students - 1, adults })).toBe(false)
  if (adults > 0) expect(isKept({ students, adults: adults - 1 })).toBe(false)
}

/** Holds all that is told of the repairs of what happens against the plans, the week and the verifier. */
function heldAgainst(at: number, what: readonly Happening[]): void {
  const { before, repairs, failed } = repairsOf(at, what)
  for (const { roster } of failed === null ? repairs : [...repairs, failed]) {
    const changes = personChanges(roster.input, before.plan, roster.plan)
    for (const change of changes) {
      expect(isSo(roster, before.plan, change, changes), JSON.stringify(change)).toBe(true)
      seen.add(change.why.reason)
    }
  }
  for (const repair of repairs) countedAlike(before, repair)
}

describe('whose week a repair changes, and why', () => {
  test('every reason told is so, and as many are told to be disturbed as the verifier counts', () => {
    for (const [at, kinds] of CHOSEN.entries())
      for (const kind of kinds) heldAgainst(at, [{ kind, pick: 3 + at * 4 }])
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'cannot',
        'withdrawn',
        'left_group',
        'no_service',
        'locked',
        'opened',
        'stands_in',
        'replaced',
        'room',
        'closed',
        'loan_ended',
        'signed_up',
        'new_day',
      ]),
    )
  })

  test('so too of whatever happens together', () => {
    fc.assert(
      fc.property(happenings, ({ at, what }) => heldAgainst(at, what)),
      { numRuns: 12, seed: 6 },
    )
  })
})
