import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { solve } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { readRoster } from '../files/roster/read.ts'
import { rosterText, weekText } from '../files/roster/text.ts'
import { readWeek } from '../files/week.ts'
import { withThreads } from '../pool/pool.ts'
import { reportFiles } from '../reports/folder.ts'
import { reportedOf } from '../reports/reported.ts'
import { weekBook } from '../workbook/write.ts'

/** What a step made: files, and their bytes together. */
interface Made {
  readonly files: number
  readonly bytes: number
}

const CASES: readonly CaseName[] = ['school-M', 'district-12', 'district-60']
/** The case that `kehou demo` shows, and what its workbook is to be read in: seconds of the clock, megabytes. */
const DEMO: CaseName = 'district-12'
const TARGET = { seconds: 10, megabytes: 1000 } as const
const READ = 'read week.xlsx'
const STAMP = { revision: 0, stamp: '2026-01-01T00:00:00Z' }
const MEGABYTE = 1_000_000

const within = (home: string, name: string): string => path.join(home, name)

async function write(home: string, name: string, content: string | Uint8Array): Promise<Made> {
  await writeFile(within(home, name), content)
  return { files: 1, bytes: Buffer.byteLength(content) }
}

/** Makes the week and a roster of it, without a round of search: the files are as large as those of a better one. */
async function prepare(name: CaseName, home: string): Promise<Made> {
  const week = generate(name)
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const run = { seed: 1, version: 'bench', stop, rounds: 0, gap: null, observe: () => undefined }
  const roster = await withThreads(undefined, ({ pool }) => solve(week, { ...run, pool }))
  await write(home, 'week.json', weekText(week))
  return await write(home, 'roster.json', rosterText(roster))
}

async function weekIn(home: string, file: string) {
  const read = await readWeek(within(home, file))
  if (!read.ok) throw new Error(read.faults.map(({ code }) => code).join(' '))
  return read.value
}

async function report(home: string, calendars: boolean): Promise<Made> {
  const read = await readRoster(within(home, 'roster.json'))
  if (!read.ok) throw new Error(read.faults.map(({ code }) => code).join(' '))
  const reported = reportedOf(read.value, verify(read.value), 'zh')
  const made = { files: 0, bytes: 0 }
  for await (const [, content] of reportFiles(reported, {
    pages: !calendars,
    books: !calendars,
    tables: true,
    calendars: calendars ? STAMP : null,
  })) {
    made.files++
    made.bytes += Buffer.byteLength(content)
  }
  return made
}

/** Steps of which nothing is told. */
const PREPARE = 'prepare'

const STEPS: Readonly<Record<string, (home: string) => Promise<Made>>> = {
  'write week.xlsx': async (home) =>
    write(home, 'week.xlsx', await weekBook(await weekIn(home, 'week.json'), 'zh')),
  [READ]: async (home) => {
    await weekIn(home, 'week.xlsx')
    return { files: 1, bytes: (await readFile(within(home, 'week.xlsx'))).length }
  },
  'verify, pages, workbooks, CSV': (home) => report(home, false),
  'verify, CSV, calendars': (home) => report(home, true),
}

/** Does one step and tells what it took, as one line of JSON. */
async function step(name: string, home: string, of: string): Promise<void> {
  const made = await (name === PREPARE ? prepare(of as CaseName, home) : STEPS[name]?.(home))
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const cpu = (userCPUTime + systemCPUTime) / MEGABYTE
  process.stdout.write(JSON.stringify({ ...made, cpu, rss: (maxRSS * 1024) / MEGABYTE }))
}

/** Processes clean up their heaps as `kehou` does (bin/kehou.mjs). */
const AS_KEHOU = '--heap-growing-percent=40'
/** Megabytes to which a heap is held to see how little will do: else garbage lies as long as there is memory. */
const SMALL_HEAP = 512

/**
 * Runs one step in a process of its own. This one stays small: a process counts its parent's memory at birth as its own.
 * @param flags of the process
 * @returns what it tells; null: it failed
 */
function attempt(name: string, home: string, of: string, flags: readonly string[]): string | null {
  const args = [AS_KEHOU, ...flags, ...process.execArgv, import.meta.filename, 'step', name, home, of]
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', flags.length === 0 ? 'inherit' : 'ignore'],
  })
  return status === 0 ? stdout : null
}

function apart(name: string, home: string, of: string): string {
  const told = attempt(name, home, of, [])
  if (told === null) throw new Error(`${of}: ${name}`)
  return told
}

/** Peak memory of a step whose heap is held small, in megabytes; a dash where it does not do. */
function smallPeak(name: string, home: string, of: string): string {
  const told = attempt(name, home, of, [`--max-old-space-size=${SMALL_HEAP}`])
  return told === null ? '–' : JSON.parse(told).rss.toFixed(0)
}

/** Every step of every case in a process of its own, as rows of a table in Markdown. */
async function main(cases: readonly string[]): Promise<void> {
  const chosen = CASES.filter((name) => cases.length === 0 || cases.includes(name))
  process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model ?? ''}\n\n`)
  process.stdout.write(
    `| case | step | files | MB | CPU s | wall s | peak memory MB | with a heap of ${SMALL_HEAP} MB |\n`,
  )
  process.stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- |\n')
  let target: string | null = null
  for (const name of chosen) {
    const home = mkdtempSync(path.join(tmpdir(), 'kehou-bench-'))
    try {
      apart(PREPARE, home, name)
      for (const one of Object.keys(STEPS)) {
        const began = performance.now()
        const { files, bytes, cpu, rss } = JSON.parse(apart(one, home, name))
        const wall = (performance.now() - began) / 1000
        const cells = [
          name,
          one,
          files,
          (bytes / MEGABYTE).toFixed(1),
          cpu.toFixed(1),
          wall.toFixed(1),
          rss.toFixed(0),
          smallPeak(one, home, name),
        ]
        process.stdout.write(`| ${cells.join(' | ')} |\n`)
        if (name === DEMO && one === READ) target = targetLine(wall, rss)
      }
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }
  if (target !== null) process.stdout.write(`\n${target}\n`)
}

/** Whether the demo was read in the time and memory that it is to be read in. */
function targetLine(seconds: number, megabytes: number): string {
  const isMet = seconds < TARGET.seconds && megabytes < TARGET.megabytes
  const target = `in under ${TARGET.seconds} s and ${TARGET.megabytes.toLocaleString('en')} MB`
  const found = `${seconds.toFixed(1)} s with the start of the process, ${megabytes.toFixed(0)} MB`
  return `Target, the demo (${DEMO}) is read ${target}: ${found}: ${isMet ? 'met' : 'missed'}`
}

const [verb, ...rest] = process.argv.slice(2)
if (verb === 'step') await step(rest[0] ?? '', rest[1] ?? '', rest[2] ?? '')
else await main(verb === undefined ? [] : [verb, ...rest])
