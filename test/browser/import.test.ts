import { readFile } from 'node:fs/promises'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataWords } from '../../src/messages/web/data.ts'
import { importWords as words } from '../../src/messages/web/import.ts'
import { shellWords } from '../../src/messages/web/shell.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { weekBook } from '../../src/workbook/write.ts'
import { parse, type TinySchool, tinyDistrict } from '../solver/loans/district.ts'
import { barriers, type Stage } from './browser.ts'
import { press, tabTo } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'

const SCHOOLS: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 3, teachers: [['science', 'paper'], ['science']], loanable: 0 },
  { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
]

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded(SCHOOLS)
})
afterAll(() => stage.close())

type Lang = 'zh' | 'en'
type Rows = CellValue[][]

/** The week as a workbook, its sheets changed. */
async function book(change: (sheet: string, rows: Rows) => void): Promise<Buffer> {
  const { sheets } = await readXlsx(await weekBook(parse(tinyDistrict(SCHOOLS)), 'zh'))
  for (const { name, rows } of sheets) change(name, rows)
  return Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
}

/** Puts a value in the first row below the headings, and tells what was there. */
function put(rows: Rows, heading: string, value: CellValue): void {
  const at = rows.findIndex((row) => row.includes(heading))
  const row = rows[at + 1]
  if (row === undefined) throw new Error(`no row below ${heading}`)
  row[rows[at]?.indexOf(heading) ?? 0] = value
}

const BAD = '一百'
const bad = (): Promise<Buffer> =>
  book((sheet, rows) => {
    if (sheet === '场地') put(rows, '容纳人数', BAD)
  })
/** Each run has a number of its own: what is there already would change nothing. */
const good = (places: number): Promise<Buffer> =>
  book((sheet, rows) => {
    if (sheet === '场地') put(rows, '容纳人数', places)
  })

/** Signs in and goes to where files come in, by keyboard alone. */
async function atImport(lang: Lang, size: 'desktop' | 'phone', place: 'weeks' | 'data'): Promise<Page> {
  const page = await stage.open(size)
  await page.addInitScript(`localStorage.setItem('kehou.lang', '${lang}')`)
  await signIn(page, 'bureau', lang)
  if (place === 'data') {
    await press(page, '示范周')
    await press(page, weekWords.data[lang])
  }
  await press(page, words.title[lang])
  await page.getByText(words.nothingYet[lang]).waitFor()
  return page
}

/** Hands in a file, by keyboard alone but for the dialog of the system. */
async function hand(page: Page, lang: Lang, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, words.drop[lang])
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await chooser).setFiles({ name: 'week.xlsx', mimeType, buffer })
}

const drawer = (page: Page, lang: Lang) => page.getByRole('dialog', { name: words.title[lang] })

for (const [lang, size, places] of [
  ['zh', 'desktop', 77],
  ['en', 'phone', 78],
] as const) {
  it(`a faulty workbook is told cell by cell, a corrected one is looked at and taken over, by keyboard alone, in ${lang} on a ${size}`, async () => {
    const page = await atImport(lang, size, 'data')
    expect(await barriers(page)).toEqual([])
    await hand(page, lang, await bad())
    await drawer(page, lang).getByText(words.faulty[lang].replace('{count}', '1')).waitFor()
    // The job stands in the address: nothing is lost by loading the page anew.
    await page.reload()
    await drawer(page, lang).getByText(words.faulty[lang].replace('{count}', '1')).waitFor()
    await press(page, new RegExp(words.unfold[lang].replace('{where}', '场地!.+')))
    const wrong = drawer(page, lang).locator('.kehou-wrong')
    await wrong.waitFor()
    expect(await wrong.textContent()).toContain('✕ 容纳人数')
    expect(await wrong.textContent()).toContain(BAD)
    expect(await barriers(page)).toEqual([])
    const download = page.waitForEvent('download')
    await press(page, words.marked[lang])
    const marked = await readXlsx(await readFile(await (await download).path()))
    const rooms = marked.sheets.find(({ name }) => name === '场地')
    expect([...(rooms?.cells?.values() ?? [])].filter(({ comment }) => comment !== undefined)).toHaveLength(1)
    await press(page, words.another[lang])
    await hand(page, lang, await good(places))
    await drawer(page, lang).getByText(words.would[lang]).waitFor()
    await press(page, /^(场地：新增0，删除0，修改1|rooms: added 0, removed 0, changed 1)$/i)
    await drawer(page, lang).getByText(words.changed[lang]).waitFor()
    const details = page.waitForEvent('download')
    await press(page, words.details[lang])
    const all = JSON.parse(await readFile(await (await details).path(), 'utf8'))
    expect(all.find(({ key }: { key: string }) => key === 'rooms').changed).toHaveLength(1)
    expect(await barriers(page)).toEqual([])
    await press(page, words.commit[lang])
    await drawer(page, lang).getByText(words.committed[lang]).waitFor()
    expect(await barriers(page)).toEqual([])
    await press(page, shellWords.close[lang])
    await drawer(page, lang).waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.has('import')).toBe(false)
  })
}

it('a workbook makes a new week under the name that it is given, and the template and the data come out as files', async () => {
  const page = await atImport('zh', 'desktop', 'weeks')
  await hand(page, 'zh', await good(79))
  await tabTo(page, words.nameOfWeek.zh)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('开学第三周')
  await press(page, words.commit.zh)
  await drawer(page, 'zh').getByText(words.committed.zh).waitFor()
  await press(page, words.open.zh)
  await page.getByRole('heading', { name: /^开学第三周/ }).waitFor()
  await page.getByRole('link', { name: weekWords.data.zh, exact: true }).click()
  for (const name of [dataWords.template.zh, dataWords.exportBook.zh]) {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    const { sheets } = await readXlsx(await readFile(await (await download).path()))
    expect(sheets.map((one) => one.name)).toContain('场地')
  }
})
