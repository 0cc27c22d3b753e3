import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { weekBook } from '../../../src/workbook/write.ts'
import { bytesOf } from './books.ts'

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

function taken(file: string, flags: readonly string[] = []): { codes: string[]; peak: number } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, '--import', 'tsx', path.join(import.meta.dirname, 'peak.ts'), file],
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

/** A workbook whose sheets hold what is said. */
async function holding(sheets: readonly string[]): Promise<Buffer> {
  const rows = [['x']]
  const made = await bytesOf(new Map(sheets.map((_, at) => [`表${at + 1}`, rows])))
  const parts = unzipSync(made)
  const open = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  sheets.forEach((data, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(`${open}${data}</sheetData></worksheet>`)
  })
  return Buffer.from(zipSync(parts))
}

describe('a small file whose cells are far apart', () => {
  const codeOf = async (bytes: Buffer): Promise<string> => {
    const read = await readGrids(bytes, 'week.xlsx')
    return 'fault' in read ? read.fault.code : 'read'
  }
  const far = '<row><c r="XFD2500"><v>1</v></c></row>'

  it.each<[string, readonly string[]]>([
    ['in the last column of many rows', ['<row><c r="XFD1"/></row>'.concat('<row><c r="XFD9"/></row>', far)]],
    ['with single quotes and a prefix', ["<x:row><x:c s='a>b' r = 'XFD2500'><x:v>1</x:v></x:c></x:row>"]],
    ['in rows that have a number, the cells none', [`<row r="1048576">${'<c/>'.repeat(50)}</row>`]],
    ['in each of many sheets', Array<string>(30).fill('<row r="1000"><c r="BZZ1000"/></row>')],
    ['with a million formulas', [`<row>${'<c><f>1</f></c>'.repeat(1_000_001)}</row>`]],
  ])('%s is refused before it is read', async (_, sheets) => {
    expect(await codeOf(await holding(sheets))).toBe('BOOK_CELLS')
  })

  it('is read where they are not that many', async () => {
    expect(await codeOf(await holding(['<row r="9"><c r="XFD9"><v>1</v></c></row>']))).toBe('read')
  })
})

it('a sheet just under the limit is read with a heap of 1 GB', async () => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(20)}</row>`
  const data = row.repeat(Math.floor((99 * MEGABYTE) / row.length))
  const file = path.join(home, 'full.xlsx')
  writeFileSync(file, await holding([data]))
  expect(taken(file, ['--max-old-space-size=1000']).codes).toEqual(['BOOK_UNKNOWN'])
}, 300_000)
