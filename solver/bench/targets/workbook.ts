import path from 'node:path'
import { runFresh } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Ground, Job, Reading, Results, Target } from '../target.ts'

const LONGEST_SECONDS = 900

/** Seconds and memory of writing a case as a workbook and of reading and checking it again, each a process of its own. */
async function writeAndRead({ folder }: Ground, name: string, attempt: number): Promise<Reading> {
  const file = path.join(folder, `${name}-${attempt}.xlsx`)
  const written = await runFresh(
    ['bin/kehou.mjs', 'generate', name, '--out', file, '--quiet'],
    LONGEST_SECONDS,
  )
  if (written.exit !== 0) throw new Error(`${name} was not written: ${written.err.slice(-500)}`)
  const read = await runFresh(['bin/kehou.mjs', 'check', file, '--quiet'], LONGEST_SECONDS)
  // Schools that a rule refuses are no fault of the file.
  if (read.exit !== 0 && read.exit !== 4) throw new Error(`${name} was not read: ${read.err.slice(-500)}`)
  return {
    numbers: {
      writeSeconds: written.seconds,
      writeMegabytes: written.peakMegabytes,
      readSeconds: read.seconds,
      readMegabytes: read.peakMegabytes,
    },
  }
}

const keyOf = (name: string): string => `${name} as a workbook`

const job = (name: string, atMost: number): Job => ({
  key: keyOf(name),
  atMost,
  run: (ground, attempt) => writeAndRead(ground, name, attempt),
})

const figures = (results: Results, name: string): string =>
  [
    `writing ${spread(results, keyOf(name), 'writeSeconds', ' s')}, ${spread(results, keyOf(name), 'writeMegabytes', ' MB')}`,
    `reading and checking ${spread(results, keyOf(name), 'readSeconds', ' s')}, ${spread(results, keyOf(name), 'readMegabytes', ' MB')}`,
  ].join('; ')

/** The demonstration district as a workbook. */
const demonstration: Target = {
  name: 'workbook',
  scope: 'short',
  jobs: [job('district-12', 3)],
  judge: (results) => {
    const seconds = values(results, keyOf('district-12'), 'readSeconds')
    const memory = values(results, keyOf('district-12'), 'readMegabytes')
    return [
      {
        target: 'district-12 as an Excel workbook',
        asked: 'read in ≤ 10 s and ≤ 1,000 MB',
        measured: figures(results, 'district-12'),
        met: seconds.length === 0 ? null : median(seconds) <= 10 && median(memory) <= 1000,
      },
    ]
  },
}

/** A district of sixty schools as a workbook: what it takes, with nothing asked. */
const sixty: Target = {
  name: 'workbook, district-60',
  scope: 'full',
  jobs: [job('district-60', 3)],
  judge: (results) => [
    {
      target: 'district-60 as an Excel workbook',
      asked: '–',
      measured: figures(results, 'district-60'),
      met: null,
    },
  ],
}

export const workbooks: readonly Target[] = [demonstration, sixty]
