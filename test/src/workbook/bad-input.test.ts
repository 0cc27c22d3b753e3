import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { bytesOf, imported, put, sheetsOf, told } from './books.ts'

const week = generate('tiny-01')
const whole = async (): Promise<Uint8Array> => await bytesOf(await sheetsOf(week))

/** The workbook with parts of its archive changed or added. */
async function repacked(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await whole())
  change(parts)
  return zipSync(parts, { level: 1 })
}

const ENTRY = 'PK\u0001\u0002'

/** An archive whose table of contents claims other sizes for some of its parts. */
function claiming(archive: Uint8Array, sizeOf: (name: string) => number | null): Buffer {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length)
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + 4)) {
    const size = sizeOf(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)))
    if (size !== null) bytes.writeUInt32LE(size, at + 24)
  }
  return bytes
}

/** An OLE container's head, with the name of a stream in it. */
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])

const xml = (body: string, after = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${after}</worksheet>`,
  )

const firstSheet = 'xl/worksheets/sheet1.xml'

describe('a file that is no workbook to read', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['text under the name of a workbook', async () => strToU8('编号,姓名'), 'BOOK_NOT_XLSX'],
    ['nothing', async () => new Uint8Array(), 'FILE_EMPTY'],
    ['a workbook of the old kind', async () => ole('Workbook'), 'BOOK_XLS'],
    ['a workbook behind a password', async () => ole('EncryptedPackage'), 'BOOK_PASSWORD'],
    ['an archive of something else', async () => zipSync({ 'a.txt': strToU8('x') }), 'BOOK_NOT_XLSX'],
    ['half a workbook', async () => (await whole()).slice(0, 3000), 'BOOK_DAMAGED'],
    [
      'a workbook with macros',
      () => repacked((parts) => Object.assign(parts, { 'xl/vbaProject.bin': strToU8('x') })),
      'BOOK_MACROS',
    ],
    [
      'a bomb: a sheet of 300 MB in a small file',
      async () => claiming(await whole(), (name) => (name === firstSheet ? 300_000_000 : null)),
      'BOOK_TOO_LARGE',
    ],
    [
      'many parts that are large together',
      async () => claiming(await whole(), (name) => (name.endsWith('.xml') ? 40_000_000 : null)),
      'BOOK_TOO_LARGE',
    ],
    [
      'two cells at opposite corners',
      () =>
        repacked((parts) => {
          parts[firstSheet] = xml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
        }),
      'BOOK_CELLS',
    ],
    [
      'a hundred thousand cells joined, all of them over the same rows',
      () =>
        repacked((parts) => {
          const rows = Array.from(
            { length: 5000 },
            (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
          )
          const joined = '<mergeCell ref="A1:A1048576"/>'.repeat(100_000)
          parts[firstSheet] = xml(rows.join(''), `<mergeCells>${joined}</mergeCells>`)
        }),
      'BOOK_DAMAGED',
    ],
    [
      'a sheet that is no XML',
      () => repacked((parts) => Object.assign(parts, { [firstSheet]: strToU8('<<<') })),
      'BOOK_DAMAGED',
    ],
    [
      'sheets of nothing known',
      () => writeXlsx({ sheets: [{ name: '通讯录', rows: [['电话', '地址']] }] }),
      'BOOK_UNKNOWN',
    ],
  ])(
    '%s',
    async (_, make, code) => {
      const read = await imported(await make())
      expect(read.ok ? [] : read.faults.map((fault) => fault.code)).toEqual([code])
    },
    120_000,
  )

  it('a bomb that lies about its size is unpacked no further than it says', async () => {
    const bytes = Buffer.from(
      await repacked((parts) => Object.assign(parts, { [firstSheet]: Buffer.alloc(90_000_000, 0x20) })),
    )
    claiming(bytes, (name) => (name === firstSheet ? 1000 : null))
    const read = await imported(bytes)
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toEqual(['BOOK_DAMAGED'])
  }, 120_000)
})

describe('a workbook with things that do no harm', () => {
  it('a million empty rows', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 1}"/>`).join('')
    const bytes = await repacked((parts) => {
      const name = Object.keys(parts).findLast((part) => part.startsWith('xl/worksheets/sheet')) ?? ''
      const text = new TextDecoder().decode(parts[name])
      parts[name] = strToU8(
        text.replace('</sheetData>', `${rows.slice(rows.indexOf('<row r="5000"'))}</sheetData>`),
      )
    })
    expect(await imported(bytes)).toMatchObject({ ok: true, value: week })
  }, 120_000)

  it('thousands of styles', async () => {
    const cells = new Map(
      Array.from({ length: 5000 }, (_, at) => [
        `${at + 100},30`,
        { value: null, style: { font: { size: 8 + at / 1000 } } },
      ]),
    )
    const sheets = [...(await sheetsOf(week))].map(([name, rows]) => ({
      name,
      rows,
      ...(name === '学生' ? { cells } : {}),
    }))
    expect(await imported(await writeXlsx({ sheets }))).toMatchObject({ ok: true, value: week })
  }, 120_000)

  it('hidden and protected sheets, the hidden ones with a word on it', async () => {
    const bytes = await bytesOf(await sheetsOf(week), {
      hidden: true,
      protection: { sheet: true, password: 'x' },
    })
    const read = await imported(bytes)
    expect(read).toMatchObject({ ok: true, value: week })
    expect(read.ok && read.notes.some(({ code }) => code === 'BOOK_SHEET_HIDDEN')).toBe(true)
  })
})

describe('faults of a workbook', () => {
  it('are all told at once, each with its sheet and cell', async () => {
    const sheets = await sheetsOf(week)
    put(sheets, '学生', 1, '年级', '低段')
    put(sheets, '学生', 2, '抽签号', null)
    put(sheets, '服务人员', 1, '准入查询有效期至', '1899-12-31')
    put(sheets, '服务时段', 1, '类型', '午休')
    expect(told(await imported(await bytesOf(sheets)))).toEqual([
      'CELL_CHOICE 服务时段!F2',
      'BOOK_DATE_OLD 服务人员!N2',
      'CELL_NUMBER 学生!C2',
      expect.stringMatching(/^CELL_BLANK 学生![A-Z]3$/),
    ])
  })

  it('formulas that went wrong, or were never worked out', async () => {
    const sheets = await sheetsOf(week)
    const bytes = await writeXlsx({
      sheets: [...sheets].map(([name, rows]) => ({
        name,
        rows,
        ...(name === '学生'
          ? {
              cells: new Map([
                ['1,2', { formula: 'A9', value: null }],
                ['2,2', { value: '#REF!', type: 'error' as const }],
              ]),
            }
          : {}),
      })),
    })
    expect(told(await imported(bytes))).toEqual(['BOOK_FORMULA 学生!C2', 'BOOK_CELL_ERROR 学生!C3'])
  })

  it('two sheets of one name after trimming, a sheet that is missing, headings that are not there', async () => {
    const sheets = await sheetsOf(week)
    const twice = new Map([...sheets, [' 学生 ', sheets.get('学生') ?? []]])
    expect(told(await imported(await bytesOf(twice)))).toEqual(['BOOK_SHEET_NAME 学生'])
    const two = new Map(['Students', ' students'].map((name) => [name, sheets.get('学生') ?? []]))
    expect(told(await imported(await bytesOf(two)))).toEqual(['BOOK_SHEET_NAME students'])
    const kind = new Map([...sheets, ['students', sheets.get('学生') ?? []]])
    expect(told(await imported(await bytesOf(kind)))).toEqual(['BOOK_SHEET_TWICE students'])
    const without = new Map([...sheets].filter(([name]) => name !== '场地'))
    expect(told(await imported(await bytesOf(without)))).toEqual(['BOOK_SHEET_MISSING 场地'])
    const headless = new Map([...sheets, ['服务项目', sheets.get('服务项目')?.slice(1) ?? []]])
    expect(told(await imported(await bytesOf(headless)))).toEqual(['BOOK_NO_HEADINGS 服务项目'])
    const misspelt = new Map([...sheets].map(([name, rows]) => [name, rows.map((row) => [...row])] as const))
    put(misspelt, '场地', 0, '容纳人数', '容量人数')
    const found = told(await imported(await bytesOf(misspelt)))
    expect(found.slice(0, 2)).toEqual(['CSV_HEADING_UNKNOWN 场地!D1', 'CSV_HEADING_MISSING 场地!A1'])
  })
})
