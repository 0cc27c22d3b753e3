import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SchoolId, StaffId } from '../../../models/ids.ts'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import type { Database } from '../../../src/database/database.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { viewOf } from '../../../src/files/roster/view.ts'
import { loadPart, loadRoster, loadRosterBytes, storeRoster } from '../../../src/records/store-roster.ts'
import { loansOf, lockLoan, partsOf, setLoanState } from '../../../src/repositories/roster-parts.ts'
import {
  deleteRoster,
  listRosters,
  publishedRoster,
  putRoster,
  rosterById,
  setPublished,
} from '../../../src/repositories/rosters.ts'
import { weekWith } from '../../models/week-builder.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { settled } from '../../solver/settled.ts'

const NOW = new Date('2026-11-23T08:00:00Z')

/** T1 of P1 is lent to P2 on Thursday, and leads what T3 led there. */
function lent(roster: Roster): Roster {
  const [teacher, host, date] = ['T1' as StaffId, 'P2' as SchoolId, '2026-11-26']
  return {
    ...roster,
    plan: {
      ...roster.plan,
      loans: [{ staff: teacher, date, host }],
      sessions: roster.plan.sessions.map((session) =>
        session.school === host && session.date === date ? { ...session, lead: teacher } : session,
      ),
    },
  }
}

describe('a stored roster', () => {
  let database: Database
  let home: StoredDistrict
  let roster: Roster
  beforeAll(async () => {
    database = await freshDatabase()
    home = await storeDistrict(database, 'north', weekWith())
    roster = lent((await settled(home.week)).roster)
  })
  afterAll(async () => await database.close())

  const north = <T>(work: Parameters<typeof database.within<T>>[1], school: string | null = null) =>
    database.within({ district: 'north', school }, work)
  const store = (name: string) =>
    north((tx) =>
      storeRoster(
        tx,
        {
          district: 'north',
          week: home.key.week,
          job: null,
          parent: null,
          name,
          origin: 'solve',
          weekRevision: 1,
          weekPrint: 'print',
        },
        roster,
        verify(roster),
      ),
    )

  it('comes back as the file that it is', async () => {
    const stored = await store('first')
    await north(async (tx) => {
      expect(await loadRoster(tx, stored)).toEqual(roster)
      expect(Buffer.from(await loadRosterBytes(tx, stored)).toString('utf8')).toBe(rosterText(roster))
      expect(await rosterById(tx, stored.id)).toEqual(stored)
    })
    expect(stored).toMatchObject({ state: 'draft', schools: ['P1', 'P2'], inputHash: roster.inputHash })
    expect(stored.score).toEqual(roster.score)
  })

  it('has a part for each school, and each school reads its own alone', async () => {
    const { id } = await store('parts')
    const stored = { id, district: 'north' }
    expect((await north((tx) => partsOf(tx, id))).map(({ school }) => school)).toEqual(['P1', 'P2'])
    expect((await north((tx) => partsOf(tx, id), 'P2')).map(({ school }) => school)).toEqual(['P2'])
    await expect(north((tx) => loadPart(tx, stored, 'P1'), 'P2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      north((tx) => loadRoster(tx, { district: 'north', documentHash: 'x' })),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const whole = viewOf(roster)
    for (const school of ['P1', 'P2']) {
      const part = viewOf(await north((tx) => loadPart(tx, stored, school), school))
      const own = (view: typeof whole) =>
        view.sessions
          .filter((one) => one.school.id === school)
          .map(({ session, start, end }) => ({ session, start, end }))
      expect(own(part)).toEqual(own(whole))
      const people = new Set(
        whole.week.staff
          .filter((who) => who.school === school || who.serves.some((one) => one === school))
          .map(({ id: who }) => who),
      )
      const duty = (view: typeof whole) =>
        view.engagements
          .filter(({ who, school: at }) => people.has(who.id) || at.id === school)
          .map(({ who, role, start, end, day }) => ({ who: who.id, role, start, end, date: day.date }))
      expect(duty(part)).toEqual(duty(whole))
    }
  })

  it('shows a school none of the children of others, and of its own no wishes', async () => {
    const stored = await store('children')
    const part = await north((tx) => loadPart(tx, stored, 'P1'), 'P1')
    const text = JSON.stringify(part)
    expect(part.plan.sessions.some(({ school }) => school === 'P2')).toBe(true)
    expect(text).not.toContain('"S5"')
    expect(
      part.input.students.every(
        ({ choices, friend, keepApart }) => choices.length + keepApart.length === 0 && friend === null,
      ),
    ).toBe(true)
  })

  it('tells home and host of its loans, and nobody else', async () => {
    const { id } = await store('loans')
    const loan = { staff: 'T1', date: '2026-11-26', host: 'P2', home: 'P1', state: 'teacher_consented' }
    expect(await north((tx) => loansOf(tx, id), 'P1')).toEqual([loan])
    expect(await north((tx) => loansOf(tx, id), 'P2')).toEqual([loan])
    expect(await north((tx) => loansOf(tx, id), 'P3')).toEqual([])
    expect(await north((tx) => lockLoan(tx, id, loan), 'P1')).toEqual(loan)
    await north((tx) => setLoanState(tx, id, loan, 'confirmed'), 'P1')
    expect(await north((tx) => lockLoan(tx, id, loan), 'P3')).toBeNull()
    await expect(north((tx) => setLoanState(tx, id, loan, 'refused'), 'P3')).rejects.toThrow()
    expect(await north((tx) => loansOf(tx, id))).toEqual([{ ...loan, state: 'confirmed' }])
  })

  it('is changed, published and deleted by version, and is then no draft any more', async () => {
    const [one, two] = [await store('one'), await store('two')]
    const words = { name: 'renamed', excuses: [] }
    const renamed = await north((tx) => putRoster(tx, one.id, words, one.version))
    expect(renamed).toMatchObject({ name: 'renamed', version: 2 })
    await expect(north((tx) => putRoster(tx, one.id, words, one.version))).rejects.toMatchObject({
      code: 'VERSION_STALE',
    })
    await expect(north((tx) => setPublished(tx, one, NOW, randomUUID()))).rejects.toMatchObject({
      code: 'VERSION_STALE',
    })
    expect(await north((tx) => publishedRoster(tx, home.key.week, 'P1'))).toBeNull()
    await north((tx) => setPublished(tx, renamed, NOW, randomUUID()))
    expect((await north((tx) => publishedRoster(tx, home.key.week, 'P1'), 'P1'))?.id).toBe(one.id)
    const { superseded } = await north((tx) => setPublished(tx, two, NOW, randomUUID()))
    expect(superseded).toEqual([one.id])
    expect((await north((tx) => publishedRoster(tx, home.key.week, null)))?.id).toBe(two.id)
    expect((await north((tx) => rosterById(tx, one.id)))?.state).toBe('superseded')
    await expect(north((tx) => deleteRoster(tx, two.id, 2))).rejects.toMatchObject({
      code: 'ROSTER_NOT_DRAFT',
    })
    const three = await store('three')
    await north((tx) => deleteRoster(tx, three.id, 1))
    await expect(north((tx) => deleteRoster(tx, three.id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { rows } = await north((tx) =>
      listRosters(tx, { limit: 10, after: null }, { week: home.key.week, state: 'published', school: 'P2' }),
    )
    expect(rows.map(({ id }) => id)).toEqual([two.id])
  })
})
