import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { freePort } from '../../../src/database/machine.ts'
import { DEMO_PASSWORD } from '../../../src/demo/people.ts'
import { openFolder } from '../../service/cluster.ts'
import { Persistent } from '../../service/persistent.ts'
import { startDemoProcess } from '../../service/processes.ts'

let folder: string
beforeAll(async () => {
  folder = await openFolder()
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

interface Found {
  readonly items: readonly { readonly id: string }[]
}

/** What the demonstration shows to its bureau: who there is, which week, what is published of it and how it was made. */
async function seen(address: string) {
  const json = { login: 'bureau', password: DEMO_PASSWORD }
  const signedIn = await new Persistent(address).call('POST', '/v1/session', { json })
  expect(signedIn.status).toBe(200)
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';')
  const bureau = new Persistent(address, { cookie })
  const read = async (at: string) => (await bureau.done<Found>('GET', at)).body
  const accounts = await read('/v1/accounts')
  const weeks = await read('/v1/weeks')
  const rosters = await read(`/v1/weeks/${weeks.items[0]?.id}/rosters`)
  const schools = await read(`/v1/rosters/${rosters.items[0]?.id}/schools`)
  return { accounts, weeks, rosters, schools, jobs: await read('/v1/jobs') }
}

const summariesOf = ({ schools }: Awaited<ReturnType<typeof seen>>) => schools.items

test('the demonstration is solved, published and served, and found as it was when it is started again', async () => {
  const port = await freePort()
  const out = path.join(folder, 'out')
  const environment = { KEHOU_DATA: path.join(folder, 'data'), KEHOU_PORT: String(port) }
  const options = ['--work', '1', '--no-proof', '--no-loans', '--plain', '--out', out]
  const address = `http://127.0.0.1:${port}`
  const madeAt = async () => (await stat(path.join(out, 'roster.json'))).mtimeMs

  const first = startDemoProcess(environment, options)
  expect(await first.ready).toContain(DEMO_PASSWORD)
  const before = await seen(address)
  const made = await madeAt()
  expect(before.accounts.items).toHaveLength(5)
  expect(before.weeks.items).toHaveLength(1)
  expect(before.rosters.items).toMatchObject([{ state: 'published', verdict: { valid: true } }])
  expect(before.schools.items).toHaveLength(12)
  expect(await first.stop()).toBe(EXIT.done)

  const second = startDemoProcess(environment, options)
  // Nothing is solved or made again, so nobody is told of passwords.
  expect(await second.ready).not.toContain(DEMO_PASSWORD)
  expect(await seen(address)).toEqual(before)
  expect(await madeAt()).toBe(made)
  expect(await second.stop()).toBe(EXIT.done)

  // Into a database that is empty comes what lies in the folder, its proofs with it, if this version made it.
  const third = startDemoProcess({ ...environment, KEHOU_DATA: path.join(folder, 'empty') }, ['--out', out])
  expect(await third.ready).toContain(DEMO_PASSWORD)
  expect(summariesOf(await seen(address))).toEqual(summariesOf(before))
  expect(await madeAt()).toBe(made)
  expect(await third.stop()).toBe(EXIT.done)
}, 1_800_000)
