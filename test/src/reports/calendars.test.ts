import fc from 'fast-check'
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { generate } from '../../../solver/generate/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { viewOf } from '../../../src/files/roster/view.ts'
import { calendarText, type Planned } from '../../../src/reports/calendar.ts'
import { calendarsOf, revisionOf } from '../../../src/reports/calendars.ts'
import { solved } from '../files/roster/solved.ts'

const EDITION = { revision: 3, stamp: '2026-11-20T08:00:00Z' }
let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

/** Reads a calendar by a library that had no part in writing it. */
const read = (text: string): IcsCalendar => convertIcsCalendar(undefined, text)

const eventsOf = (text: string) => read(text).events ?? []

/** When an event begins, as an instant. */
const instant = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`)

describe('calendars', () => {
  it.each(LANGS)('hold every session of every student, once, at its time and place (%s)', (lang) => {
    const view = viewOf(roster)
    const { ofStudent } = calendarsOf(roster, view, EDITION, lang)
    for (const student of view.week.students) {
      const due = view.sessions
        .filter(({ students }) => students.includes(student))
        .map((one) => [
          instant(one.day.date, one.start),
          instant(one.day.date, one.end),
          one.activity.name,
          `${view.siteName(one.room.site)} ${view.roomName(one.room)}`,
        ])
      const told = eventsOf(ofStudent(student)).map(({ start, end, summary, location }) => [
        start.date.getTime(),
        end?.date.getTime(),
        summary,
        location,
      ])
      expect(told).toEqual(due)
    }
  })

  it('hold every session and site duty of every adult', () => {
    const view = viewOf(roster)
    const { ofStaff } = calendarsOf(roster, view, EDITION, 'zh')
    const told = view.week.staff.flatMap((who) => eventsOf(ofStaff(who)))
    const sessions = roster.plan.sessions.reduce((sum, { assistants }) => sum + 1 + assistants.length, 0)
    const duties = roster.plan.duties.reduce((sum, { adults }) => sum + adults.length, 0)
    expect(told).toHaveLength(sessions + duties)
    expect(told.every(({ sequence }) => sequence === EDITION.revision)).toBe(true)
  })

  it('have one time zone, with its rules, and UIDs that differ', () => {
    const view = viewOf(roster)
    const { ofStudent, ofStaff } = calendarsOf(roster, view, EDITION, 'en')
    const texts = [
      ...view.week.students.map((one) => ofStudent(one)),
      ...view.week.staff.map((one) => ofStaff(one)),
    ]
    const uids = texts.flatMap((text) => {
      const { timezones, events = [] } = read(text)
      expect(timezones?.map(({ id }) => id)).toEqual(['Asia/Shanghai'])
      expect(events.every(({ start }) => start.local?.timezone === 'Asia/Shanghai')).toBe(true)
      return events.map(({ uid }) => uid)
    })
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('that replace others keep the number of what is as it was, raise that of what is not, and cancel what is gone', () => {
    const zone = 'Asia/Shanghai'
    const at = (start: string, summary: string): Planned => ({
      ...{ key: ['d', 'student', 's', start], date: '2026-11-23', start, end: '17:00' },
      ...{ summary, location: '操场', description: '体育' },
    })
    const week = (planned: readonly Planned[]) => ({ name: 'x', zone, planned, published: [] })
    const numbers = (text: string) =>
      Object.fromEntries(
        eventsOf(text).map(({ summary, sequence, status, stamp }) => [
          summary,
          `${sequence ?? 0} ${status} ${stamp.date.toISOString().slice(0, 10)}`,
        ]),
      )
    const first = calendarText(week([at('15:00', '足球'), at('16:00', '合唱')]), { ...EDITION, revision: 0 })
    const later = { revision: 0, stamp: '2026-11-22T08:00:00Z' }
    expect(calendarText(week([at('15:00', '足球'), at('16:00', '合唱')]), later, first)).toBe(first)
    const second = calendarText(week([at('15:00', '足球'), at('16:00', '围棋')]), later, first)
    expect(numbers(second)).toEqual({ 足球: '0 CONFIRMED 2026-11-20', 围棋: '1 CONFIRMED 2026-11-22' })
    const third = calendarText(week([at('16:00', '围棋')]), later, second)
    expect(numbers(third)).toEqual({ 足球: '1 CANCELLED 2026-11-22', 围棋: '1 CONFIRMED 2026-11-22' })
    expect(calendarText(week([at('16:00', '围棋')]), EDITION, third)).toBe(third)
    const fourth = calendarText(week([at('15:00', '足球'), at('16:00', '围棋')]), later, third)
    expect(numbers(fourth)['足球']).toBe('2 CONFIRMED 2026-11-22')
    expect(numbers(calendarText(week([at('15:00', '足球')]), later, 'something else'))).toEqual({
      足球: '0 CONFIRMED 2026-11-22',
    })
  })

  it('of a rebalanced week change events in place and cancel those that are gone', () => {
    const [first, ...rest] = roster.plan.sessions
    if (first === undefined) throw new Error('no session')
    const other = roster.input.activities.find(({ id }) => id !== first.activity)
    if (other === undefined) throw new Error('no other activity')
    const [student, stays] = first.students
    if (student === undefined || stays === undefined) throw new Error('too few students')
    const changed = { ...first, activity: other.id, students: first.students.slice(1) }
    const input = {
      ...roster.input,
      history: { ...roster.input.history, published: roster.plan },
      events: [{ id: 'e', kind: 'withdrawal' as const, student, date: '2027-06-01' }],
    }
    const repaired: Roster = { ...roster, input, plan: { ...roster.plan, sessions: [changed, ...rest] } }
    const edition = { ...EDITION, revision: revisionOf(repaired) }
    expect(revisionOf(repaired)).toBeGreaterThan(revisionOf(roster))
    const [before, after] = [
      calendarsOf(roster, viewOf(roster), { ...EDITION, revision: revisionOf(roster) }, 'zh'),
      calendarsOf(repaired, viewOf(repaired), edition, 'zh'),
    ]
    const who = (id: string) => {
      const found = roster.input.students.find((one) => one.id === id)
      if (found === undefined) throw new Error(id)
      return found
    }
    const uids = (text: string) =>
      eventsOf(text)
        .map(({ uid }) => uid)
        .sort()
    for (const id of [student, stays]) {
      expect(uids(after.ofStudent(who(id)))).toEqual(uids(before.ofStudent(who(id))))
    }
    const statuses = eventsOf(after.ofStudent(who(student))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 'CANCELLED')).toHaveLength(1)
    expect(eventsOf(after.ofStudent(who(stays))).map(({ summary }) => summary)).toContain(other.name)
    expect(eventsOf(after.ofStudent(who(stays))).every(({ sequence }) => sequence === edition.revision)).toBe(
      true,
    )
  })

  it('keep any text as it is, on lines of at most 75 bytes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((raw) => raw.replace(/\p{C}/gu, ''))
    fc.assert(
      fc.property(text, text, (summary, location) => {
        const planned: Planned = {
          ...{ key: ['a'], date: '2026-11-23', start: '16:15', end: '16:55' },
          ...{ summary: `${summary}.`, location: `${location}.`, description: 'a\nb; c, d\\' },
        }
        const written = calendarText(
          { name: summary, zone: 'PRC', planned: [planned], published: [] },
          EDITION,
        )
        const [event] = eventsOf(written)
        expect(event?.summary).toBe(planned.summary)
        expect(event?.location).toBe(planned.location)
        expect(event?.description).toBe(planned.description)
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
  })

  it('go by the zone’s own rules, whichever of its names the district uses', () => {
    const planned: Planned = {
      ...{ key: ['a'], date: '2026-07-01', start: '16:15', end: '16:55' },
      ...{ summary: 'x', location: 'y', description: '' },
    }
    for (const [zone, utc] of [
      ['PRC', '2026-07-01T08:15:00.000Z'],
      ['US/Pacific', '2026-07-01T23:15:00.000Z'],
    ] as const) {
      const [event] = eventsOf(calendarText({ name: 'x', zone, planned: [planned], published: [] }, EDITION))
      expect(event?.start.date.toISOString()).toBe(utc)
    }
  })

  it('are numbered by what has happened', () => {
    expect(revisionOf({ ...roster, input: generate('school-S') })).toBe(generate('school-S').events.length)
  })
})
