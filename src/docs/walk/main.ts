/**
 * Runs the walks of docs/rebalance.md and docs/loans.md and writes what the program prints into them. `npm run walk` solves the
 * demonstration first; `npm run walk -- kehou-demo` takes one that is solved.
 */
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  const ill = ['rebalance', 'kehou-demo/roster.json', '--absent', `${name}@Wed`, '--from', moment]
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

/** The loans of a week, and those of the week in which a pin asks for one. */
async function loansOfTheWeek(roster: Roster): Promise<Map<string, string>> {
  const { pin, teacher } = await scienceIn(roster)
  const { school, date, block, activity } = Object.assign(
    { school: '', date: '', block: '', activity: '' },
    pin,
  )
  const host = roster.input.schools.find(({ id }) => id === school)?.name ?? school
  const generated = await kehou(['generate', 'district-12', '--out', 'my-district'])
  const row = [
    'tuesday',
    '区教育局',
    'science on Tuesdays',
    school,
    date,
    block,
    activity,
    '',
    teacher.id,
    'lead',
    '',
  ]
  const table = path.join('my-district', 'pins.csv')
  const loans = await kehou(['loans', 'my-district', '--work', '1'])
  const sheet = await readFile(table, 'utf8').catch(() => '')
  await appendFile(table, `${row.join(',')}\n`)
  const pinned = await kehou(['loans', 'my-district', '--work', '1'])
  let isMeant = false
  const keep = (line: string, index: number): boolean => {
    if (/^\d{4}-/.test(line)) isMeant = line.startsWith(date) && line.includes(`→ ${host}`)
    return index === 0 || isMeant || !/^(?:\d{4}-| {4})/.test(line)
  }
  return new Map([
    ['generate', blockOf(generated, () => true)],
    ['loans', blockOf(loans, keep)],
    ['pin', ['```', (sheet.split('\n')[0] ?? '').replace(/^\uFEFF/, ''), row.join(','), '```'].join('\n')],
    ['pinned', blockOf(pinned, keep)],
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
  await fillPage(LOANS, await loansOfTheWeek(await rosterIn('kehou-demo')))
} finally {
  process.chdir('/')
  await rm(place, { recursive: true, force: true })
}
