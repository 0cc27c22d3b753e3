import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { asRunner, freePort, runner } from '../../src/database/machine.ts'
import { preparePrograms } from '../../src/database/programs.ts'
import { inTurn } from '../../src/database/turn.ts'

const run = promisify(execFile)
/** Of the server, and of the service in it: an ordinary role, as a bureau's administrator would make it. */
const [OWNER, ROLE] = ['owner', 'bureau']

/** Another zone and another order of dates than those of the embedded server: nothing may lean on either. */
const SETTINGS = ['max_connections=150', 'timezone=America/New_York', 'datestyle=German,DMY']

async function makeRole(port: number, password: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: OWNER, password, database: 'postgres' })
  await client.connect()
  try {
    const secret = client.escapeLiteral(password)
    await client.query(`CREATE ROLE ${ROLE} LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB PASSWORD ${secret}`)
  } finally {
    await client.end()
  }
}

async function start(folder: string): Promise<string> {
  const [programs, who, port] = [await preparePrograms(folder), await runner(), await freePort()]
  if (programs === null) throw new Error('no PostgreSQL for this machine')
  const [data, secret] = [path.join(folder, 'database'), path.join(folder, 'secret')]
  const password = randomBytes(12).toString('hex')
  await mkdir(data, { mode: 0o700 })
  await writeFile(secret, password, { mode: 0o600 })
  if (who !== null) for (const name of [data, secret]) await chown(name, who.uid, who.gid)
  const initial = ['-D', data, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8']
  await run(programs.initdb, [...initial, '--no-locale'], asRunner(who))
  const set = SETTINGS.map((setting) => `-c ${setting}`).join(' ')
  const listen = `-p ${port} -h 127.0.0.1 -c unix_socket_directories='' ${set}`
  const started = ['start', '-w', '-t', '60', '-D', data, '-l', path.join(data, 'server.log'), '-o', listen]
  await run(programs.control, started, asRunner(who))
  await makeRole(port, password)
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/postgres`
}

/**
 * A PostgreSQL server that is none of the service's own: made and started by the first test that asks for it.
 * @returns its address, for an ordinary role that may make databases
 */
export async function startSeparate(folder: string): Promise<string> {
  const file = path.join(folder, 'address')
  return await inTurn(path.join(folder, 'separate.turn'), async () => {
    const known = await readFile(file, 'utf8').catch(() => null)
    if (known !== null) return known
    const url = await start(folder)
    await writeFile(file, url)
    return url
  })
}
