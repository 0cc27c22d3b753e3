import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KehouClient } from '../../../src/client/client.ts'
import { weekText } from '../../../src/files/roster/text.ts'
import { threeSchools } from '../jobs/ground.ts'
import { type Driving, done, ended, key, preview, publish, startDriving } from './driving.ts'

const input = threeSchools()
const [HOME, CHILD] = ['P', 'P-S1']

let driving: Driving
let client: KehouClient
beforeAll(async () => {
  driving = await startDriving()
  client = driving.client
})
afterAll(async () => await driving.stop())

const rosterOf = async (week: string, rounds: number): Promise<string> => {
  const params = { path: { week }, header: key() }
  const body = { rounds, seed: 1, proof: false, loans: true, gap: null }
  const { id } = await done(client.POST('/v1/weeks/{week}/solves', { params, body }))
  return String((await ended(client, id))['roster'])
}

test('a loan is agreed to, published, judged by its file alone, followed in a calendar, and a copy of the week tried out', async () => {
  const read = await preview(client, weekText(input))
  const commit = await done(
    client.POST('/v1/imports/{id}/commit', {
      params: { path: { id: read.job }, header: key() },
      body: { name: 'week' },
    }),
  )
  const week = String((await ended(client, commit.id))['week'])
  const child = input.students.find(({ school }) => school === HOME)?.id ?? CHILD

  // A family says again what it said, but for the friend.
  const family = await driving.clientOf(
    await driving.service.signIn('parent', { schoolId: HOME, childIds: [child] }),
  )
  const of = { child, week }
  const said = await family.GET('/v1/children/{child}/weeks/{week}/sign-up', { params: { path: of } })
  const kept = await done(
    family.PUT('/v1/children/{child}/weeks/{week}/sign-up', {
      params: { path: of, header: { 'if-match': said.response.headers.get('etag') ?? '' } },
      body: { ...(said.data?.said ?? expect.fail('no sign-up')), friend: null },
    }),
  )
  expect(kept.friend).toBeNull()

  const roster = await rosterOf(week, 1)
  const path = { id: roster }
  const { items: loans } = await done(client.GET('/v1/rosters/{id}/loans', { params: { path } }))
  const [loan] = loans
  if (loan === undefined) throw new Error('no loan')
  const { staff, date } = loan
  const home = await driving.clientOf(await driving.service.signIn('school', { schoolId: loan.home }))
  const teacher = await driving.clientOf(
    await driving.service.signIn('staff', { schoolId: loan.home, staffId: staff }),
  )
  const consent = (who: KehouClient) =>
    done(
      who.POST('/v1/rosters/{id}/loans/{staff}/{date}/consents', {
        params: { path: { ...path, staff, date }, header: key() },
        body: { answer: 'given' },
      }),
    )
  expect([(await consent(home)).state, (await consent(teacher)).state]).toEqual([
    'home_consented',
    'confirmed',
  ])
  await publish(client, roster)

  const made = await done(
    client.POST('/v1/rosters/{id}/exports', {
      params: { path, header: key() },
      body: { format: 'json', school: null },
    }),
  )
  await ended(client, made.id)
  const file = await fetch(`${driving.address}/v1/jobs/${made.id}/files/document`, {
    headers: { authorization: `Bearer ${driving.token}` },
  })
  const judged = await done(
    client.POST('/v1/verifications', {
      body: { file: await file.text() },
      bodySerializer: ({ file: text }) => {
        const form = new FormData()
        form.set('file', new Blob([text]), 'roster.json')
        return form
      },
    }),
  )
  expect(judged.valid).toBe(true)

  const feed = await done(
    teacher.POST('/v1/feeds', { params: { header: key() }, body: { kind: 'staff', person: staff } }),
  )
  const link = new URL(feed.address ?? '', driving.address)
  const calendar = await fetch(link)
  expect([calendar.status, await calendar.text()]).toEqual([200, expect.stringContaining('BEGIN:VEVENT')])
  const revoked = await teacher.DELETE('/v1/feeds/{id}', {
    params: { path: { id: feed.id }, header: { 'if-match': `"${feed.version}"` } },
  })
  expect([revoked.response.status, (await fetch(link)).status]).toEqual([204, 404])

  const copy = await done(
    client.POST('/v1/weeks/{week}/copies', {
      params: { path: { week }, header: key() },
      body: { name: 'what if' },
    }),
  )
  expect(copy.copyOf).toBe(week)
  const tried = await rosterOf(copy.id, 2)
  const changed = await done(
    client.GET('/v1/rosters/{id}/changes', { params: { path: { id: tried }, query: { from: roster } } }),
  )
  expect(changed.weighted.before).toBeGreaterThanOrEqual(changed.weighted.after)
  const beside = await done(
    client.POST('/v1/rosters/{id}/comparisons', {
      params: { path, header: key() },
      body: { other: tried },
    }),
  )
  expect(await ended(client, beside.id)).toHaveProperty('comparison.people')
}, 300_000)
