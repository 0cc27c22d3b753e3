/**
 * Runs the walks of docs/rebalance.md and docs/loans.md and writes what the program prints into them. `npm run walk` solves the
 * demonstration first; `npm run walk -- kehou-demo` takes one that is solved.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CHANGES_SCHEMA } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import { readRoster } from '../../files/roster/read.ts'
import { blockOf, fileBlock, fillPage, kehou } from './blocks.ts'
import { illnessIn, scienceIn } from './chosen.ts'

const REBALANCE = new URL('../../../docs/rebalance.md', import.meta.url)
const LOANS = new URL('../../../docs/loans.md', import.meta.url)

async function rosterIn(folder: string): Promise<Roster> {
  const read = await readRoster(path.join(folder, 'roster.json'))
  if (!read.ok) throw new Error(read.faults.map(({ code }) => code).join(', '))
  return read.value
}

/** A teacher falls ill, three repairs, one accepted, the stand-in explained, a village school gets a teacher of science. */
async function afterPublication(): Promise<Map<string, string>> {
  const { name, moment, session } = await illnessIn(await rosterIn('kehou-demo'))
  const ill = ['rebalance', 'kehou-demo/roster.json', '--absent', `${name}@Tue..Fri`, '--from', moment]
  const accepted = await kehou([...ill, '--out', 'mended', '--accept', 'best'])
  const budget = await kehou([...ill, '--students', '0', '--adults', '0'])
  const post = `${session.group}@${session.date} ${session.blocks[0] ?? ''}`
  const why = await kehou(['explain', 'mended/roster.json', '--session', post])
  const { pin } = await scienceIn(await rosterIn('mended'))
  const file = `${JSON.stringify({ schema: CHANGES_SCHEMA, pins: [pin] }, null, 2)}\n`
  await writeFile('tuesday.json', file)
  const science = await kehou([
    ...['rebalance', 'mended/roster.json', '--changes', 'tuesday.json'],
    ...['--work', '0', '--out', 'tuesday'],
  ])
  const compared = await kehou(['compare', 'kehou-demo/roster.json', 'tuesday/roster.json'])
  const first = (count: number) => (_: string, index: number) => index < count
  return new Map([
    ['three repairs', blockOf(accepted, first(26))],
    ['budget', blockOf(budget, first(12))],
    ['stand-in', blockOf(why, first(12))],
    ['tuesday.json', fileBlock(file)],
    ['science', blockOf(science, first(16))],
    ['compare', blockOf(compared, first(24))],
  ])
}

/** The loans of a week, those of Tuesday to the village that gets a teacher of science; and the pin that would ask for one. */
async function loansOfTheWeek(): Promise<Map<string, string>> {
  const generated = await kehou(['generate', 'district-12', '--out', 'my-district'])
  const loans = await kehou(['loans', 'my-district', '--work', '1'])
  const science = loans.out.split('\n').findIndex((line) => /^ {4}\w+ 机器人/.test(line))
  const head =
    loans.out
      .split('\n')
      .slice(0, science)
      .findLast((line) => /^\d{4}-.* Tuesday/.test(line)) ?? ''
  const host = / → (\S+)/.exec(head)?.[1] ?? ''
  if (science < 0 || host === '') throw new Error('no loan of a teacher of science on Tuesday')
  let isMeant = false
  const keep = (line: string, index: number): boolean => {
    if (/^\d{4}-/.test(line)) isMeant = line.startsWith(head.slice(0, 10)) && line.includes(`→ ${host}`)
    return index < 2 || isMeant || !/^(?:\d{4}-| {4}\S)/.test(line)
  }
  return new Map([
    ['generate', blockOf(generated, () => true)],
    ['loans', blockOf(loans, keep)],
  ])
}

const [given] = process.argv.slice(2)
const demo = given === undefined ? null : path.resolve(given)
const place = await mkdtemp(path.join(tmpdir(), 'kehou-walk-'))
try {
  process.chdir(place)
  if (demo === null) await kehou(['demo', '--plain', '--no-proof'])
  else await cp(demo, 'kehou-demo', { recursive: true })
  await fillPage(REBALANCE, await afterPublication())
  await fillPage(LOANS, await loansOfTheWeek())
} finally {
  process.chdir('/')
  await rm(place, { recursive: true, force: true })
}
