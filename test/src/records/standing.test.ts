import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { Transaction } from '../../../src/database/database.ts'
import { readTexts } from '../../../src/records/snapshot.ts'
import { worseThan } from '../../../src/records/standing.ts'
import { openEvents } from '../../../src/repositories/entities/events.ts'
import { entityById } from '../../../src/repositories/entities/read.ts'
import { createEntity, deleteEntity, putEntity } from '../../../src/repositories/entities/write.ts'
import type { StoredRoster } from '../../../src/repositories/rosters.ts'
import type { StoredDistrict } from '../../service/district.ts'
import { settled } from '../../solver/settled.ts'
import { draftOf, type North, openNorth, published, within } from './drafts.ts'

describe('a change of the roster in force, where the data have changed since it was made', () => {
  let of: North
  let home: StoredDistrict
  let roster: Roster
  beforeAll(async () => {
    of = await openNorth()
    ;({ home, roster } = of)
  })
  afterAll(async () => await of.database.close())

  const north = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => within(of, work)
  const draft = (made = roster, parent: string | null = null) => draftOf(of, made, parent)
  const put = (stored: StoredRoster) => published(of, stored)

  it('is not refused for what neither of the two knows, which is still to be answered', async () => {
    const inForce = await draft()
    await put(inForce)
    const change = await draft(roster, inForce.id)
    const [known] = home.week.events
    if (known === undefined) throw new Error('no event')
    const row = await north((tx) => createEntity(tx, home.key, 'event', { ...known, id: 'E3' }))
    const room = await north((tx) => entityById(tx, home.key, 'room', 'K31'))
    if (room === null) throw new Error('no room')
    await north((tx) => putEntity(tx, home.key, 'room', { ...room.body, name: '新名' }, room.version))
    const done = await put(change)
    expect([done.roster.state, done.superseded]).toEqual(['published', [inForce.id]])
    expect(await north((tx) => openEvents(tx, home.key))).toEqual(['E3'])
    // A draft that stands by itself is of data that are no longer there.
    await expect(put(await draft())).resolves.toMatchObject({ superseded: [change.id] })
    await north((tx) => deleteEntity(tx, home.key, 'event', 'E3', row.version))
    const last = await north((tx) => entityById(tx, home.key, 'room', 'K31'))
    await north((tx) => putEntity(tx, home.key, 'room', room.body, last?.version ?? 0))
  })

  it('is refused where it breaks more than that one does by now, with the rules', async () => {
    const [session] = roster.plan.sessions
    if (session === undefined) throw new Error('no session')
    const { lead: staff, date } = session
    const days = { from: date, to: date, start: null, end: null }
    const away = { id: 'E4', kind: 'absence', staff, ...days } as const
    const { roster: repaired } = await settled({ ...home.week, events: [...home.week.events, away] })
    const inForce = await draft(repaired)
    await put(inForce)
    await expect(put(await draft(roster, inForce.id))).rejects.toMatchObject({
      code: 'ROSTER_WORSE_NOW',
      params: { rules: expect.stringMatching(/^H\d\d(, H\d\d)*$/) },
    })
    const row = await north((tx) => entityById(tx, home.key, 'event', 'E4'))
    await north((tx) => deleteEntity(tx, home.key, 'event', 'E4', row?.version ?? 0))
  })

  it('is refused where it breaks something in one place, whatever it mends in another', async () => {
    const bytes = (made: Roster): Uint8Array => Buffer.from(JSON.stringify(made))
    const emptied = (at: number): Roster => ({
      ...roster,
      plan: {
        ...roster.plan,
        sessions: roster.plan.sessions.map((one, index) => (index === at ? { ...one, students: [] } : one)),
      },
    })
    const now = await north((tx) => readTexts(tx, home.key))
    const [first, second] = [bytes(emptied(0)), bytes(emptied(1))]
    expect(worseThan({ draft: first, inForce: first, now })).toEqual([])
    expect(worseThan({ draft: bytes(roster), inForce: first, now })).toEqual([])
    expect(worseThan({ draft: second, inForce: first, now })).not.toEqual([])
  })

  it('leaves to be answered what has become another thing since the draft was made', async () => {
    const [session] = roster.plan.sessions
    if (session === undefined) throw new Error('no session')
    const { lead: staff, date } = session
    const away = { id: 'E5', kind: 'absence', staff, from: date, to: date, start: null, end: null } as const
    const { roster: repaired } = await settled({ ...home.week, events: [...home.week.events, away] })
    const inForce = await draft()
    await put(inForce)
    const longer = { ...away, start: '08:00' }
    const row = await north((tx) => createEntity(tx, home.key, 'event', longer))
    await put(await draft(repaired, inForce.id))
    expect(await north((tx) => openEvents(tx, home.key))).toEqual(['E5'])
    await north((tx) => deleteEntity(tx, home.key, 'event', 'E5', row.version))
  })
})
