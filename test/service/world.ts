import { randomUUID } from 'node:crypto'
import type { Roster } from '../../models/roster.ts'
import { newSecret, secretHash } from '../../src/access/secrets.ts'
import { type Database, SYSTEM } from '../../src/database/database.ts'
import { publish } from '../../src/records/publish.ts'
import { storeDocument } from '../../src/repositories/documents.ts'
import { createFeed } from '../../src/repositories/feeds.ts'
import { createLoans } from '../../src/repositories/roster-parts.ts'
import { createToken } from '../../src/repositories/tokens.ts'
import { type smallWeek, TUESDAY, weekWith } from '../models/week-builder.ts'
import { settled } from '../solver/settled.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from './app.ts'
import { type StoredDistrict, storeDistrict } from './district.ts'
import { storeDraft } from './draft.ts'

const who = { by: 'Z', reason: '', school: 'P1' }
const [BLOCK, ACTIVITY] = ['B1', 'CARE']

/** The small week with something of every kind in it. */
const fullWeek = () =>
  weekWith((input: ReturnType<typeof smallWeek>) => {
    input.pins = [{ id: 'PIN', ...who, date: TUESDAY, block: BLOCK, activity: ACTIVITY }]
    input.bans = [{ id: 'BAN', ...who, staff: 'T2', date: '2026-11-27', block: 'B3' }]
    const away = { kind: 'absence' } as const
    input.events = [
      { id: 'EVENT', ...away, staff: 'T2', from: '2026-11-27', to: '2026-11-27' },
      { id: 'EVENT-OWN', ...away, staff: 'T1', from: '2026-11-29', to: '2026-11-29' },
      { id: 'EVENT-LEFT', kind: 'withdrawal', student: 'S1', date: '2026-11-29' },
    ]
    const slots = [
      { weekday: 2, block: 'B2' },
      { weekday: 4, block: 'B2' },
    ]
    input.history = {
      standing: [
        {
          id: 'STANDING',
          school: 'P1',
          activity: 'CHOIR',
          members: ['S1', 'S2'],
          lead: 'T1',
          room: 'G1',
          slots,
        },
      ],
    }
  })

/** A service with something in every place that an address can name, and somebody of every role, in one school and in another. */
export interface World {
  readonly service: TestApp
  readonly home: StoredDistrict
  readonly roster: Roster
  /** Of school P1; the bureau and the auditor of the district. */
  readonly people: Readonly<Record<'b' | 's' | 't' | 'p' | 'a', Caller>>
  /** Of school P2. */
  readonly strangers: Readonly<Record<'s' | 't' | 'p', Caller>>
  readonly ids: Readonly<
    Record<
      | 'week'
      | 'draft'
      | 'publishable'
      | 'published'
      | 'queued'
      | 'done'
      | 'cancelled'
      | 'preview'
      | 'account'
      | 'token'
      | 'feed',
      string
    >
  >
}

async function storeJobs(database: Database, { week, district }: StoredDistrict['key'], upload: string) {
  return await database.within({ district, school: null }, async (tx) => {
    const make = async (
      kind: 'solve' | 'import',
      state: 'queued' | 'done' | 'cancelled',
      ask: object,
      result: object | null,
    ): Promise<string> => {
      const ends = state === 'queued' ? {} : { endedAt: new Date() }
      const data = { districtId: district, schoolId: 'P1', weekId: week, kind, state, ask, ...ends }
      const given = result === null ? {} : { result }
      const { id } = await tx.job.create({ data: { ...data, ...given, askedBy: randomUUID() } })
      return id
    }
    const ask = { step: 'preview', upload, file: 'week.json', replaces: week, lang: 'en' }
    const read = { ok: true, document: upload, replaces: week, revision: 1 }
    return {
      queued: await make('solve', 'queued', {}, null),
      done: await make('import', 'done', ask, { ...read, details: upload, marked: upload }),
      cancelled: await make('import', 'cancelled', ask, null),
      preview: await make('import', 'done', ask, read),
    }
  })
}

export async function openWorld(): Promise<World> {
  const service = await freshApp()
  const { database } = service
  const home = await storeDistrict(database, DISTRICT, fullWeek())
  const { key, scope } = home
  const { roster } = await settled(home.week)
  const [first, second, third] = [
    await storeDraft(database, home, roster),
    await storeDraft(database, home, roster),
    await storeDraft(database, home, roster),
  ]
  const people = {
    b: await service.signIn('bureau'),
    s: await service.signIn('school', { schoolId: 'P1' }),
    t: await service.signIn('staff', { schoolId: 'P1', staffId: 'T1', name: 'Somebody Particular' }),
    p: await service.signIn('parent', { schoolId: 'P1', childIds: ['S1'] }),
    a: await service.signIn('auditor'),
  }
  const strangers = {
    s: await service.signIn('school', { schoolId: 'P2' }),
    t: await service.signIn('staff', { schoolId: 'P2', staffId: 'T3' }),
    p: await service.signIn('parent', { schoolId: 'P2', childIds: ['S5'] }),
  }
  const ids = await database.within(scope, async (tx) => {
    await publish(tx, { roster: first.id, version: first.version, by: people.b.account, now: new Date() })
    const loan = { staff: 'T1', date: '2026-11-26', host: 'P2', home: 'P1', state: 'proposed' as const }
    await createLoans(tx, second.id, DISTRICT, [loan])
    const of = { district: DISTRICT, school: 'P1', kind: 'upload' } as const
    const upload = await storeDocument(tx, of, Buffer.from('{}'))
    const link = { district: DISTRICT, kind: 'student', person: 'S1', school: 'P1' } as const
    const feed = await createFeed(tx, secretHash(newSecret()), { ...link, createdBy: people.p.account })
    return { upload, feed: feed.id }
  })
  const jobs = await storeJobs(database, key, ids.upload)
  return {
    service,
    home,
    roster,
    people,
    strangers,
    ids: {
      week: key.week,
      draft: second.id,
      publishable: third.id,
      published: first.id,
      ...jobs,
      account: (await service.signIn('staff', { schoolId: 'P1', staffId: 'T2' })).account,
      token: (await tokenOf(service, people.b, ['account.own'], 1)).id,
      feed: ids.feed,
    },
  }
}

/** A token of somebody, with what it carries in a request. */
export async function tokenOf(
  { database }: TestApp,
  { account }: Caller,
  scopes: readonly string[],
  days: number,
): Promise<{ readonly id: string; readonly authorization: string }> {
  const secret = `kh_${newSecret()}`
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  const { id } = await database.within(SYSTEM, (tx) =>
    createToken(tx, {
      accountId: account,
      districtId: DISTRICT,
      name: '',
      hash: secretHash(secret),
      scopes: [...scopes],
      expiresAt,
    }),
  )
  return { id, authorization: `Bearer ${secret}` }
}
