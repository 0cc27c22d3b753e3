import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Week, WeekInput } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { FRIDAY, rowOf, SATURDAY, smallWeek, THURSDAY, TUESDAY, WEDNESDAY, weekWith } from './week-builder.ts'

type EventInput = WeekInput['events'][number]

const happened = (...events: EventInput[]): Week =>
  withEvents(
    weekWith((input) => {
      input.events = events
    }),
  )
const plain = weekWith()

/** The week after the events is the plain week but for some of its parts. */
function onlyChanged(changed: Week, ...parts: (keyof Week)[]): void {
  for (const part of Object.keys(plain) as (keyof Week)[])
    if (!parts.includes(part)) expect(changed[part], part).toEqual(plain[part])
}

describe('withEvents', () => {
  test('returns the very week when nothing happened', () => {
    expect(withEvents(plain)).toBe(plain)
  })

  test('absence: the person is away, for hours if given', () => {
    const week = happened({
      id: 'e',
      kind: 'absence',
      staff: 'T1',
      from: TUESDAY,
      to: WEDNESDAY,
      start: '17:00',
    })
    expect(rowOf(week.staff, 'T1').absences).toEqual([
      { from: TUESDAY, to: WEDNESDAY, start: '17:00', end: null, reason: '' },
    ])
    onlyChanged(week, 'staff')
  })

  test('room closed: that room', () => {
    const week = happened({ id: 'e', kind: 'room_closed', room: 'K11', from: TUESDAY, to: TUESDAY })
    expect(rowOf(week.rooms, 'K11').closures).toHaveLength(1)
    expect(rowOf(week.rooms, 'K31').closures).toEqual([])
    onlyChanged(week, 'rooms')
  })

  test('venue closed: every room there and no other', () => {
    const week = happened({ id: 'e', kind: 'venue_closed', venue: 'YP', from: TUESDAY, to: FRIDAY })
    const closed = week.rooms.filter((room) => room.closures.length > 0)
    expect(closed.map((room) => room.id)).toEqual(['Y1'])
    onlyChanged(week, 'rooms')
  })

  test('budget cut: the new budget', () => {
    const week = happened({ id: 'e', kind: 'budget_cut', school: 'P1', weeklyBudget: 900 })
    expect(rowOf(week.schools, 'P1').weeklyBudget).toBe(900)
    onlyChanged(week, 'schools')
  })

  test('institution struck off: listed up to the day before; later ranges are gone, earlier ones stay', () => {
    const week = withEvents(
      weekWith((input) => {
        rowOf(input.institutions, 'I1').listed = [
          { from: '2026-01-01', to: '2026-06-30' },
          { from: '2026-09-01', to: '2027-01-22' },
          { from: THURSDAY, to: '2027-08-31' },
        ]
        input.events = [{ id: 'e', kind: 'institution_struck', institution: 'I1', date: WEDNESDAY }]
      }),
    )
    expect(rowOf(week.institutions, 'I1').listed).toEqual([
      { from: '2026-01-01', to: '2026-06-30' },
      { from: '2026-09-01', to: TUESDAY },
    ])
  })

  test('vetting expired: in force up to the day before, never longer than it was, none stays none', () => {
    const expired = (vettedUntil: string | null) =>
      rowOf(
        withEvents(
          weekWith((input) => {
            rowOf(input.staff, 'T1').vettedUntil = vettedUntil
            input.events = [{ id: 'e', kind: 'vetting_expired', staff: 'T1', date: WEDNESDAY }]
          }),
        ).staff,
        'T1',
      ).vettedUntil
    expect(expired('2027-08-31')).toBe(TUESDAY)
    expect(expired('2026-11-01')).toBe('2026-11-01')
    expect(expired(null)).toBeNull()
  })

  test('sign-up: replaces that weekday or adds it', () => {
    const week = happened(
      { id: 'a', kind: 'sign_up', student: 'S4', day: { weekday: 1, until: 'B2' } },
      { id: 'b', kind: 'sign_up', student: 'S4', day: { weekday: 5, extra: ['B3'] } },
    )
    const days = rowOf(week.students, 'S4').days
    expect([...days].sort((a, b) => a.weekday - b.weekday)).toEqual([
      { weekday: 1, until: 'B2', extra: [], needsExtended: false },
      { weekday: 2, until: 'B1', extra: [], needsExtended: false },
      { weekday: 5, until: null, extra: ['B3'], needsExtended: false },
    ])
    onlyChanged(week, 'students')
  })

  test('withdrawal: from its date, or from an earlier one; without a consent nothing changes', () => {
    const withdrawn = (consent: { date: string; withdrawn?: string } | null) =>
      rowOf(
        withEvents(
          weekWith((input) => {
            rowOf(input.students, 'S1').consent = consent
            input.events = [{ id: 'e', kind: 'withdrawal', student: 'S1', date: WEDNESDAY }]
          }),
        ).students,
        'S1',
      ).consent?.withdrawn
    expect(withdrawn({ date: '2026-08-30' })).toBe(WEDNESDAY)
    expect(withdrawn({ date: '2026-08-30', withdrawn: TUESDAY })).toBe(TUESDAY)
    expect(withdrawn({ date: '2026-08-30', withdrawn: FRIDAY })).toBe(WEDNESDAY)
    expect(withdrawn(null)).toBeUndefined()
  })

  test('class away: its students on these dates of the week, and no others', () => {
    const week = happened(
      { id: 'a', kind: 'class_away', school: 'P1', homeroom: 'C31', from: TUESDAY, to: WEDNESDAY },
      { id: 'b', kind: 'class_away', school: 'P1', homeroom: 'C31', from: '2026-11-02', to: TUESDAY },
      { id: 'c', kind: 'class_away', school: 'P2', homeroom: 'C31', from: FRIDAY, to: FRIDAY },
    )
    for (const { homeroom, away } of week.students)
      expect(away).toEqual(homeroom === 'C31' ? [week.monday, TUESDAY, WEDNESDAY] : undefined)
    expect(week.students.some(({ homeroom }) => homeroom === 'C31')).toBe(true)
    onlyChanged(week, 'students')
  })

  test('joining and leaving: members of the standing group, each once', () => {
    const week = happened(
      { id: 'a', kind: 'join_group', student: 'S3', group: 'CHOIR-1' },
      { id: 'b', kind: 'join_group', student: 'S3', group: 'CHOIR-1' },
      { id: 'c', kind: 'leave_group', student: 'S1', group: 'CHOIR-1' },
    )
    expect(week.history.standing[0]?.members).toEqual(['S2', 'S3'])
    onlyChanged(week, 'history')
  })

  test('day cancelled: a closure of the school, or of every school', () => {
    const whole = { from: WEDNESDAY, to: WEDNESDAY, start: null, end: null, reason: '' }
    const one = happened({ id: 'e', kind: 'day_cancelled', date: WEDNESDAY, school: 'P2' })
    expect(one.schools.map((school) => school.closures)).toEqual([[], [whole]])
    const all = happened({ id: 'e', kind: 'day_cancelled', date: WEDNESDAY, school: null })
    expect(all.schools.map((school) => school.closures)).toEqual([[whole], [whole]])
    onlyChanged(all, 'schools')
  })

  test('make-up day: in place of what the calendar said of the date', () => {
    const week = withEvents(
      weekWith((input) => {
        input.district.calendar = [{ date: SATURDAY, kind: 'school_day', follows: 1 }]
        input.events = [{ id: 'e', kind: 'make_up_day', date: SATURDAY, follows: 3 }]
      }),
    )
    expect(week.district.calendar).toEqual([{ date: SATURDAY, kind: 'make_up', follows: 3, name: '' }])
  })

  test('loan consent: the answer of one side, of that date and host alone', () => {
    const week = happened(
      { id: 'a', kind: 'loan_consent', staff: 'T1', host: 'P2', date: THURSDAY, by: 'home', answer: 'given' },
      {
        id: 'b',
        kind: 'loan_consent',
        staff: 'T1',
        host: 'P2',
        date: FRIDAY,
        by: 'teacher',
        answer: 'refused',
      },
    )
    expect(rowOf(week.staff, 'T1').loanConsents).toEqual([
      { date: THURSDAY, host: 'P2', home: 'given', teacher: 'given' },
      { date: FRIDAY, host: 'P2', home: 'pending', teacher: 'refused' },
    ])
    onlyChanged(week, 'staff')
  })

  test('events happen in the order of the list', () => {
    const join: EventInput = { id: 'a', kind: 'join_group', student: 'S3', group: 'CHOIR-1' }
    const leave: EventInput = { id: 'b', kind: 'leave_group', student: 'S3', group: 'CHOIR-1' }
    expect(happened(join, leave).history.standing[0]?.members).not.toContain('S3')
    expect(happened(leave, join).history.standing[0]?.members).toContain('S3')
  })

  test('an event about nobody the week knows changes nothing', () => {
    onlyChanged(
      happened(
        { id: 'a', kind: 'absence', staff: 'nobody', from: TUESDAY, to: TUESDAY },
        { id: 'b', kind: 'withdrawal', student: 'nobody', date: TUESDAY },
      ),
    )
  })

  const some: EventInput[] = [
    { id: '1', kind: 'absence', staff: 'T2', from: TUESDAY, to: TUESDAY },
    { id: '2', kind: 'room_closed', room: 'K31', from: TUESDAY, to: FRIDAY, start: '16:00', end: '17:00' },
    { id: '3', kind: 'venue_closed', venue: 'YP', from: TUESDAY, to: TUESDAY },
    { id: '4', kind: 'budget_cut', school: 'P2', weeklyBudget: 0 },
    { id: '5', kind: 'institution_struck', institution: 'I1', date: TUESDAY },
    { id: '6', kind: 'vetting_expired', staff: 'O1', date: TUESDAY },
    { id: '7', kind: 'sign_up', student: 'S4', day: { weekday: 4 } },
    { id: '8', kind: 'withdrawal', student: 'S5', date: FRIDAY },
    { id: '9', kind: 'join_group', student: 'S4', group: 'CHOIR-1' },
    { id: '10', kind: 'leave_group', student: 'S2', group: 'CHOIR-1' },
    { id: '11', kind: 'day_cancelled', date: FRIDAY, school: null },
    { id: '12', kind: 'make_up_day', date: SATURDAY, follows: 5 },
    { id: '14', kind: 'class_away', school: 'P1', homeroom: 'C11', from: TUESDAY, to: FRIDAY },
    { id: '13', kind: 'loan_consent', staff: 'T1', host: 'P2', date: TUESDAY, by: 'home', answer: 'refused' },
  ]

  test('folding leaves the week it was given alone, one event after another gives what all at once give', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: 1 }), (events) => {
        const week = weekWith((input) => {
          input.events = events
        })
        const before = structuredClone(week)
        const folded = withEvents(week)
        expect(week).toEqual(before)
        expect(folded.events).toEqual([])
        expect(withEvents(folded)).toBe(folded)
        let oneByOne: Week = { ...week, events: [] }
        for (const event of week.events) oneByOne = withEvents({ ...oneByOne, events: [event] })
        expect(oneByOne).toEqual(folded)
      }),
      { numRuns: 60 },
    )
  })

  test('there is a test event of every kind', () => {
    const kinds = new Set(some.map((event) => event.kind))
    expect(kinds.size).toBe(14)
    expect(smallWeek().events).toEqual([])
  })
})
