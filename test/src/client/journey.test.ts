import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KehouClient } from '../../../src/client/client.ts'
import { weekText } from '../../../src/files/roster/text.ts'
import { parse, tinyDistrict } from '../../solver/loans/district.ts'
import { type Driving, done, ended, key, preview, publish, startDriving } from './driving.ts'
import { checkExports } from './exported.ts'

const input = parse(
  tinyDistrict([
    { id: 'P', weak: false, students: 2, teachers: [['science', 'paper'], ['science']], loanable: 1 },
    { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
  ]),
)

let driving: Driving
let client: KehouClient
let address: string
let token: string
beforeAll(async () => {
  driving = await startDriving()
  ;({ client, address, token } = driving)
})
afterAll(async () => await driving.stop())

test('a planner imports, solves, publishes, repairs, accepts, compares and exports', async () => {
  const wrong = await preview(client, weekText(input).replace('"level":"primary"', '"level":"college"'))
  expect(wrong.result).toMatchObject({ ok: false })
  const read = await preview(client, weekText(input))
  expect(read.result).toMatchObject({ ok: true, monday: input.monday, counts: { schools: 2 } })
  const commit = await done(
    client.POST('/v1/imports/{id}/commit', {
      params: { path: { id: read.job }, header: key() },
      body: { name: 'first week' },
    }),
  )
  const { week } = (await ended(client, commit.id)) as { week: string }
  const schools = await done(client.GET('/v1/weeks/{week}/schools', { params: { path: { week } } }))
  expect(schools.items.map(({ body }) => body.id).sort()).toEqual(['P', 'Q'])

  const solve = await done(
    client.POST('/v1/weeks/{week}/solves', {
      params: { path: { week }, header: key() },
      body: { rounds: 1, seed: 1, proof: false, loans: false, gap: null },
    }),
  )
  const { roster } = (await ended(client, solve.id)) as { roster: string }
  const first = await publish(client, roster)
  expect(first.roster.state).toBe('published')

  const { plan } = await done(
    client.GET('/v1/rosters/{id}/schools/{school}', { params: { path: { id: roster, school: 'P' } } }),
  ).then((view) => ({ plan: view.sessions }))
  const [session] = plan
  if (session === undefined) throw new Error('no session')
  const event = {
    id: 'ill',
    kind: 'absence' as const,
    staff: session.lead,
    from: session.date,
    to: session.date,
  }
  await done(
    client.POST('/v1/weeks/{week}/events', {
      params: { path: { week }, header: key() },
      body: { ...event, start: null, end: null },
    }),
  )
  const repair = await done(
    client.POST('/v1/rosters/{id}/repairs', {
      params: { path: { id: roster }, header: key() },
      body: { seed: 1, work: 1 },
    }),
  )
  const { repairs } = (await ended(client, repair.id)) as { repairs: { aim: string; roster: string }[] }
  const [fewest] = repairs
  expect(fewest?.aim).toBe('fewest')
  const second = await publish(client, fewest?.roster ?? '')
  expect(second).toMatchObject({ roster: { state: 'published', parent: roster }, superseded: [roster] })
  const after = await done(
    client.GET('/v1/rosters/{id}/schools/{school}', {
      params: { path: { id: second.roster.id, school: 'P' } },
    }),
  )
  expect(after.sessions.filter(({ date, lead }) => date === session.date && lead === session.lead)).toEqual(
    [],
  )

  const comparison = await done(
    client.POST('/v1/rosters/{id}/comparisons', {
      params: { path: { id: roster }, header: key() },
      body: { other: second.roster.id },
    }),
  )
  expect(await ended(client, comparison.id)).toHaveProperty('comparison.people')

  const asked = { params: { path: { id: second.roster.id } } }
  const [other] = after.sessions
  if (other === undefined) throw new Error('no session')
  const post = { role: 'lead' as const, group: other.group, date: other.date, block: other.blocks[0] ?? '' }
  const why = await done(
    client.POST('/v1/rosters/{id}/explanations', { ...asked, body: { kind: 'post', post } }),
  )
  expect(why).toMatchObject({ holder: other.lead })
  const instead = await done(
    client.POST('/v1/rosters/{id}/recommendations', { ...asked, body: { kind: 'post', post, away: false } }),
  )
  const people = 'candidates' in instead ? instead.candidates : []
  expect(people.length).toBeGreaterThan(0)
  const legal = people.find(({ effect }) => effect.legal)
  for (const { staff, effect } of people) {
    const moves = [{ kind: 'post' as const, post, from: other.lead, to: staff }]
    expect(await done(client.POST('/v1/rosters/{id}/prices', { ...asked, body: { moves } }))).toEqual(effect)
  }
  if (legal !== undefined) {
    const moves = [{ kind: 'post' as const, post, from: other.lead, to: legal.staff }]
    const edited = await done(
      client.POST('/v1/rosters/{id}/edits', {
        params: { path: { id: second.roster.id }, header: key() },
        body: { moves },
      }),
    )
    const { score } = second.roster
    expect(edited).toMatchObject({
      origin: 'edit',
      parent: second.roster.id,
      verdict: { valid: true },
      score: { weighted: score.weighted + legal.effect.weighted },
    })
  }

  const exported = await checkExports(driving, second.roster.id, 'P')
  type Post = Pick<(typeof after.sessions)[number], 'group' | 'date' | 'blocks' | 'room' | 'lead'>
  const postsIn = (rows: readonly Post[]): Post[] =>
    rows
      .map(({ group, date, blocks, room, lead }) => ({ group, date, blocks, room, lead }))
      .sort((x, y) => (`${x.date} ${x.group}` < `${y.date} ${y.group}` ? -1 : 1))
  expect(postsIn(after.sessions)).toEqual(
    postsIn(exported.plan.sessions.filter(({ school }) => school === 'P')),
  )

  const ledger = await done(
    client.GET('/v1/ledger', { params: { query: { kind: 'staff', from: input.monday, to: input.monday } } }),
  )
  expect(ledger.items.map(({ roster: of }) => of)).toContain(second.roster.id)
  const next = await done(
    client.POST('/v1/weeks/{week}/next', {
      params: { path: { week }, header: key() },
      body: { name: 'second week' },
    }),
  )
  expect(next.monday > input.monday).toBe(true)
  const check = await done(client.GET('/v1/audit/check'))
  expect(check.broken).toBeNull()
}, 300_000)

test('whoever follows a job is told of its changes until it ends', async () => {
  const { result, job } = await preview(client, weekText(input))
  expect(result).toMatchObject({ ok: true })
  const answer = await fetch(`${address}/v1/jobs/${job}/events`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  expect(await answer.text()).toMatch(/event: done\ndata: \{.*"state":"done"/)
})
