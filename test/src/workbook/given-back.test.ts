import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { compareWeeks } from '../../../src/files/compare.ts'
import { TABLE_KEYS, TABLES } from '../../../src/files/csv/columns/index.ts'
import { tooLargeForBook } from '../../../src/workbook/room.ts'
import { kehou } from '../cli/run.ts'
import { bytesOf, imported, put, sheetsOf } from './books.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehou-book-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a workbook with faults', () => {
  it('comes back as a copy with notes, and is taken once that is corrected', async () => {
    const sheets = await sheetsOf(generate('tiny-01'))
    const right = sheets.get('学生')?.[1]?.[2] ?? null
    put(sheets, '学生', 1, '年级', '低段')
    const file = path.join(folder, 'week.xlsx')
    await writeFile(file, await bytesOf(sheets))
    const checked = await kehou(['check', file, '--lang', 'zh'])
    expect(checked.code).toBe(3)
    expect(checked.err).toContain('week-问题.xlsx')
    const copy = path.join(folder, 'week-问题.xlsx')
    const { sheets: marked } = await readXlsx(await readFile(copy))
    const note = marked.find(({ name }) => name === '学生')?.cells?.get('1,2')?.comment?.text
    expect(note).toBe('“低段”不是整数。填写整数，不带单位。')
    const list = marked.find(({ name }) => name === '问题')
    expect(list?.rows[1]?.slice(0, 3)).toEqual(['学生', 'C2', '“低段”不是整数。'])
    const read = new Map(marked.map(({ name, rows }) => [name, rows]))
    put(read, '学生', 1, '年级', right)
    expect(await imported(await bytesOf(read))).toMatchObject({ ok: true, value: generate('tiny-01') })
    expect((await kehou(['solve', file, '--out', path.join(folder, 'out'), '--lang', 'en'])).code).toBe(3)
    expect((await readdir(folder)).sort()).toEqual(['week-faults.xlsx', 'week-问题.xlsx', 'week.xlsx'])
  })

  it('tells what the cells say, and not what was made of it', async () => {
    const told = new Map<string, Parameters<typeof put>[4]>([
      ['CELL_DATE 2026/2/30', '2026/2/30'],
      ['CELL_DATE 1月32日', '1月32日'],
      ['BOOK_DATE_OLD 1850/1/1', '1850/1/1'],
      ['BOOK_DATE_OLD 1899-12-31', new Date('1899-12-31T00:00:00Z')],
    ])
    const sheets = await sheetsOf(generate('tiny-01'))
    for (const [fault, value] of told) {
      put(sheets, '学生', 1, '自愿参加确认日期', value)
      const read = await imported(await bytesOf(sheets))
      expect(read.ok ? [] : read.faults.map(({ code, read: was }) => `${code} ${was}`)).toEqual([fault])
    }
  })

  it('has a note on the first cell of a sheet that is wrong as a whole, and says where it stands', async () => {
    const sheets = await sheetsOf(generate('tiny-01'))
    sheets.set(' 学生 ', sheets.get('学生') ?? [])
    const numbers = [...sheets.keys()].flatMap((name, at) => (name.trim() === '学生' ? [at + 1] : []))
    const file = path.join(folder, 'week.xlsx')
    await writeFile(file, await bytesOf(sheets))
    const { err } = await kehou(['check', file, '--lang', 'zh'])
    expect(err).toContain(`第${numbers[0]}张和第${numbers[1]}张工作表重名`)
    expect(err).toContain('用批注标出')
    const { sheets: marked } = await readXlsx(await readFile(path.join(folder, 'week-问题.xlsx')))
    const twice = marked.filter(({ name }) => name.trim() === '学生')
    expect(twice).toHaveLength(2)
    for (const { cells } of twice) expect(cells?.get('0,0')?.comment?.text).toContain('重名')
  })

  it('says that they are listed alone where no sheet is at fault', async () => {
    const file = path.join(folder, 'week.xlsx')
    await writeFile(file, await bytesOf(new Map([['名单', [['家长', '电话']]]])))
    const { err } = await kehou(['start', file, '--out', path.join(folder, 'out.xlsx'), '--lang', 'zh'])
    expect(err).toContain('名单（家长 电话）')
    expect(err).not.toContain('批注')
    expect(err).toContain('最后一个工作表')
  })

  it('comes back as a copy also where it is a roster that people made', async () => {
    const week = path.join(folder, 'week.json')
    await writeFile(week, JSON.stringify(generate('tiny-01')))
    const file = path.join(folder, 'roster.xlsx')
    const rows = [
      ['星期', '时段', '服务项目', '场地', '主教'],
      ['周一', 'B1', '无此项目', '无此场地', '无此人'],
    ]
    await writeFile(file, await bytesOf(new Map([['课次', rows]])))
    const imported = await kehou(['import-roster', file, '--week', week, '--lang', 'zh'])
    expect(imported.code).toBe(3)
    const { sheets } = await readXlsx(await readFile(path.join(folder, 'roster-问题.xlsx')))
    const cells = sheets.find(({ name }) => name === '课次')?.cells
    for (const at of ['1,2', '1,3', '1,4']) expect(cells?.get(at)?.comment?.text, at).toBeTruthy()
  })

  it('says what a cell may hold by its words and the codes that are read as well', async () => {
    const sheets = await sheetsOf(generate('tiny-01'))
    put(sheets, '服务人员', 1, '人员来源', '保安')
    const file = path.join(folder, 'week.xlsx')
    await writeFile(file, await bytesOf(sheets))
    const { err } = await kehou(['check', file, '--lang', 'zh'])
    expect(err).toContain('保安')
    expect(err).toContain('本校教师 (own_teacher)')
  })

  it('is never written over when somebody has saved it', async () => {
    const sheets = await sheetsOf(generate('tiny-01'))
    put(sheets, '学生', 1, '年级', '低段')
    const file = path.join(folder, 'week.xlsx')
    await writeFile(file, await bytesOf(sheets))
    await writeFile(path.join(folder, 'week-问题.xlsx'), 'mine')
    await kehou(['check', file, '--lang', 'zh'])
    expect(await readFile(path.join(folder, 'week-问题.xlsx'), 'utf8')).toBe('mine')
    expect(await readdir(folder)).toContain('week-问题-2.xlsx')
  })
})

describe('the template', () => {
  it.each(LANGS)(
    'has a sheet for every list, with notes, drop-downs and examples that are not read (%s)',
    async (lang) => {
      const file = path.join(folder, 'template.xlsx')
      expect((await kehou(['template', '--out', file, '--lang', lang])).code).toBe(0)
      const { sheets } = await readXlsx(await readFile(file))
      for (const key of TABLE_KEYS) {
        const sheet = sheets.find(({ name }) => name === TABLES[key].name[lang])
        // The heading, and two examples; there is one district.
        const written = (sheet?.rows ?? []).filter((cells) => cells.some((value) => (value ?? '') !== ''))
        expect(written.length, key).toBe(key === 'district' ? 2 : 3)
        expect(
          [...(sheet?.cells ?? [])].every(
            ([at, { comment }]) => !at.startsWith('0,') || comment !== undefined,
          ),
        ).toBe(true)
      }
      const staff = sheets.find(({ name }) => name === TABLES.staff.name[lang])
      expect(staff?.dataValidations?.some(({ values }) => values?.length === 5)).toBe(true)
      const read = await imported(await readFile(file))
      expect(new Set(read.ok ? [] : read.faults.map(({ code }) => code))).toEqual(new Set(['CSV_NO_ROWS']))
    },
  )
})

describe('a week that no workbook holds', () => {
  it('is not written as one', () => {
    const week = generate('tiny-01')
    const [student] = week.students
    const [activity] = week.activities
    if (student === undefined || activity === undefined) throw new Error('nobody')
    expect(tooLargeForBook(week)).toBeNull()
    const many = {
      ...week,
      students: Array.from({ length: 1_048_576 }, () => ({ ...student, days: [], choices: [] })),
    }
    expect(tooLargeForBook(many)).toMatchObject({ code: 'BOOK_ROWS', where: '学生' })
    const long = {
      ...week,
      activities: [{ ...activity, tags: Array.from({ length: 3300 }, () => 'a_x0041_b') }],
    }
    expect(tooLargeForBook(long)).toMatchObject({ code: 'BOOK_CELL_LONG', where: '服务项目' })
  })
})

describe('what would change', () => {
  it('is told list by list', () => {
    const before = generate('tiny-01')
    const after = structuredClone(before)
    const [student] = after.students
    if (student === undefined) throw new Error('no student')
    student.boarder = true
    after.students.push({ ...student, id: 'NEW' as typeof student.id })
    after.staff.pop()
    after.district.name = '另一个城区'
    expect(compareWeeks(before, before)).toEqual([])
    expect(
      compareWeeks(before, after).map(({ key, added, removed, changed }) => [
        key,
        added,
        removed,
        changed.map(({ id, fields }) => `${id} ${fields.map(({ en }) => en)}`),
      ]),
    ).toEqual([
      ['district', [], [], [`${before.district.id} name`]],
      ['staff', [], [before.staff.at(-1)?.id], []],
      ['students', ['NEW'], [], [`${student.id} boarder`]],
    ])
  })

  it('stands before what check says', async () => {
    const [old, now] = [path.join(folder, 'old.json'), path.join(folder, 'new.xlsx')]
    await kehou(['generate', 'tiny-01', '--out', old])
    const sheets = await sheetsOf(generate('tiny-01'))
    put(sheets, '学生', 1, '寄宿生', '√')
    await writeFile(now, await bytesOf(sheets))
    const checked = await kehou(['check', now, '--against', old, '--lang', 'zh'])
    expect(checked.out).toMatch(/^学生：新增 0，减少 0，变动 1\n {2}~ \S+：寄宿生/)
    expect((await kehou(['check', old, '--against', old, '--lang', 'en'])).out).toContain('The same as')
    const out = path.join(folder, 'result')
    const solved = await kehou(['solve', old, '--out', out, '--work', '0', '--plain', '--lang', 'zh'])
    expect(solved.out).not.toContain('与上次读入的数据')
    for (const last of [out, path.join(out, 'roster.json')])
      expect((await kehou(['check', now, '--against', last, '--lang', 'zh'])).out).toBe(checked.out)
    const again = await kehou(['solve', now, '--out', out, '--work', '0', '--plain', '--lang', 'zh'])
    const [, told = ''] = again.out.split(/^与上次读入的数据.*\n/mu)
    expect(told.startsWith(checked.out.split('\n')[0] ?? ' ')).toBe(true)
  })
})
