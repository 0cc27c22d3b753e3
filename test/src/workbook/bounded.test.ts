import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { weekBook } from '../../../src/workbook/write.ts'

const MEGABYTE = 1_000_000
const CHUNK = Buffer.alloc(MEGABYTE, '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>')
const CONTENT = '<?xml version="1.0"?><Types xmlns="x"/>'

const home = mkdtempSync(path.join(tmpdir(), 'kehou-bounded-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** An archive in the form of a workbook whose parts are as large as is said, made piece by piece. */
async function archive(name: string, megabytes: readonly number[]): Promise<string> {
  const file = path.join(home, name)
  const out = createWriteStream(file)
  const zip = new Zip((error, data, last) => {
    if (error !== null) throw error
    out.write(data)
    if (last) out.end()
  })
  const add = (part: string, content: Iterable<Uint8Array>): void => {
    const entry = new ZipDeflate(part, { level: 1 })
    zip.add(entry)
    for (const piece of content) entry.push(piece)
    entry.push(new Uint8Array(), true)
  }
  add('[Content_Types].xml', [strToU8(CONTENT)])
  add('xl/workbook.xml', [strToU8('<workbook/>')])
  for (const [at, size] of megabytes.entries())
    add(`xl/worksheets/sheet${at + 1}.xml`, Array<Uint8Array>(size).fill(CHUNK))
  zip.end()
  await finished(out)
  return file
}

function taken(file: string): { codes: string[]; peak: number } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'peak.ts'), file],
    { encoding: 'utf8' },
  )
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('a file that is too large', () => {
  let least = 0
  beforeAll(async () => {
    const small = path.join(home, 'small.xlsx')
    writeFileSync(small, await weekBook(generate('tiny-01'), 'zh'))
    least = taken(small).peak
  }, 120_000)

  it.each<[string, () => Promise<string>, string]>([
    ['a sheet of 200 MB', () => archive('sheet.xlsx', [200]), 'BOOK_TOO_LARGE'],
    ['sheets of 500 MB together', () => archive('sheets.xlsx', [100, 100, 100, 100, 100]), 'BOOK_TOO_LARGE'],
    [
      '150 MB that are no archive',
      async () => {
        const file = path.join(home, 'noise.xlsx')
        writeFileSync(file, 'noise')
        // In place, so that this process stays small: a child counts its parent's memory at birth as its own.
        truncateSync(file, 150 * MEGABYTE)
        return file
      },
      'FILE_TOO_LARGE',
    ],
  ])(
    '%s is refused with no more memory than a small workbook takes',
    async (_, make, code) => {
      const { codes, peak } = taken(await make())
      expect(codes).toEqual([code])
      expect(peak).toBeLessThan(least + 50 * MEGABYTE)
    },
    300_000,
  )
})
