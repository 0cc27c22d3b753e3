import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from 'hucre'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import { readRoster } from '../../../src/files/roster/read.ts'
import { nextMonday } from '../../../src/workbook/start/times.ts'
import { startedWeek } from '../../../src/workbook/start/week.ts'
import { kehou } from '../cli/run.ts'
import { columnOf, type Rows } from './books.ts'
import { FACTS, NOT_SUPPOSED } from './school-facts.ts'
import { ASKED, classList, codes, lists, ownLists, person, staffList } from './school-lists.ts'

describe('from two lists to a timetable', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehou-start-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('takes no more than fifteen corrected cells, from an empty folder to pages to print', async () => {
    const file = path.join(folder, 'lists.xlsx')
    const [book, result] = [path.join(folder, 'week.xlsx'), path.join(folder, 'result')]
    await writeFile(file, await writeXlsx({ sheets: ownLists(26) }))
    const started = await kehou(['start', file, '--out', book, '--monday', '2026-11-30', '--lang', 'zh'])
    expect(started).toMatchObject({ code: 0 })
    expect(started.out).toMatch(/还没有学生填报志愿[^\n]*“志愿”/)
    expect(started.out).toContain('kehou check')
    const first = await kehou(['check', book, '--lang', 'zh'])
    expect(first).toMatchObject({ code: 0 })
    expect(first.err).toContain('[CHOICES_OF_NOBODY]')

    const opened = await openXlsx(await readFile(book), { readStyles: true })
    const [facts, corrected] = [FACTS, [] as string[]]
    for (const { sheet: name, where, heading, fact } of facts) {
      const sheet = opened.sheets.find((one) => one.name === name)
      const at = columnOf(sheet?.rows, heading)
      const is = Object.entries(where).map(([key, value]) => [columnOf(sheet?.rows, key), value] as const)
      const row =
        sheet?.rows.findIndex((cells) => is.every(([column, value]) => String(cells[column]) === value)) ?? -1
      const cells = sheet?.rows[row]
      if (row < 1 || cells === undefined || at < 0) throw new Error(`no ${heading} in ${name}`)
      if (String(cells[at] ?? '') === fact) continue
      cells[at] = fact
      const cell = sheet?.cells?.get(`${row},${at}`)
      if (cell !== undefined) cell.value = fact
      corrected.push(`${name} ${heading}`)
    }
    await writeFile(book, await saveXlsx(opened))
    // Most of what is so at the school is what was supposed; the rest is what somebody has to type.
    expect(facts.length).toBeGreaterThan(90)
    expect(corrected.length, corrected.join()).toBeLessThanOrEqual(15)
    expect(new Set(corrected)).toEqual(new Set(NOT_SUPPOSED))

    expect(await kehou(['check', book])).toMatchObject({ code: 0 })
    expect(
      await kehou(['solve', book, '--out', result, '--work', '0', '--names', book, '--lang', 'zh']),
    ).toMatchObject({
      code: 0,
    })
    const roster = await readRoster(path.join(result, 'roster.json'))
    if (!roster.ok) throw new Error('no roster')
    expect(verify(roster.value)).toMatchObject({ valid: true, complete: true })
    expect(roster.value.plan.sessions.some(({ activity }) => activity === '作业辅导')).toBe(true)
    const { input, plan } = roster.value
    // What was corrected holds in what came out.
    expect(input.staff.find(({ id }) => id === 'T01')?.maxPerWeek).toBe(4)
    expect(
      plan.sessions.filter(({ lead, assistants }) => [lead, ...assistants].some((id) => id === 'T01')).length,
    ).toBeLessThan(5)
    expect(
      plan.sessions.filter(({ room }) => room === '一1班教室').every(({ students }) => students.length <= 48),
    ).toBe(true)
    const folder1 = path.join(result, '安排表', '城东区第一小学')
    expect(await readdir(path.join(result, '安排表'))).toEqual(['城东区第一小学'])
    const { sheets: pages } = await readXlsx(await readFile(path.join(folder1, '安排表.xlsx')))
    const classes = roster.value.input.schools[0]?.homerooms ?? []
    expect(classes).toHaveLength(12)
    const page = pages
      .find(({ name }) => name === '一年级（1）班')
      ?.rows.map(([first]) => String(first ?? ''))
    const inClass = roster.value.input.students.filter(({ homeroom }) => homeroom === '一1班')
    expect(inClass.length).toBeGreaterThan(43)
    expect(page?.filter((text) => /^一1班-\d\d \p{Script=Han}{2,4}$/u.test(text))).toHaveLength(
      inClass.length,
    )
    for (const { name } of classes)
      expect(pages.find((page) => page.name === name)?.rows.length).toBeGreaterThan(44)
    expect(pages.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        '课后服务安排表',
        '人员安排',
        '场地安排',
        '离校名单',
        '未安排原因',
        '补助发放表',
        '核验报告',
      ]),
    )
  }, 300_000)

  it('reads choices from the list, and classes by the year of entry', async () => {
    const rows = classList(12, true).map((row, at) => {
      const grade = Math.floor((at - 3) / 24) + 1
      const number = Math.floor(((at - 3) % 24) / 12) + 1
      return at < 3 ? row : row.map((cell, column) => (column === 4 ? `${2027 - grade}级${number}班` : cell))
    })
    const read = await lists({ 学生: rows, 教师: staffList(26) })
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.classes.map(({ grade, number }) => `${grade}-${number}`)).toEqual(
      [1, 2, 3, 4, 5, 6].flatMap((grade) => [`${grade}-1`, `${grade}-2`]),
    )
    const { week, notOffered, students } = startedWeek(read.lists, ASKED)
    const wanted = new Map(rows.slice(3).map((row) => [String(row[3]), row.slice(5).map(String)]))
    const names = new Map(week.activities.map(({ id, name }) => [id as string, name]))
    let taken = 0
    for (const { id, pupil } of students) {
      const chosen = week.students.find((one) => one.id === id)?.choices[0]?.activities ?? []
      const order = wanted.get(pupil.number) ?? []
      expect(order.filter((name) => chosen.some((one) => names.get(one) === name))).toEqual(
        chosen.map((one) => names.get(one)),
      )
      taken += chosen.length
    }
    expect(taken).toBeGreaterThan(100)
    expect(notOffered.map(([name]) => name)).toContain('舞龙')
    expect(taken + notOffered.reduce((sum, [, count]) => sum + count, 0)).toBe(2 * students.length)
  })

  it('takes the classes of a junior school by the year in which its children came to it', async () => {
    const rows: Rows = [['城东区第二中学'], ['姓名', '班级'], ['王芳', '2025级1班'], ['李静', '2026级2班']]
    const read = await lists({ 学生: rows, 教师: staffList(3) })
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.classes.map(({ grade, number }) => [grade, number])).toEqual([
      [7, 2],
      [8, 1],
    ])
  })

  it('gives each of two files back with its own faults', async () => {
    const [pupils, staff] = ['学生.xlsx', '教师.xlsx'].map((name) => path.join(folder, name))
    if (pupils === undefined || staff === undefined) throw new Error('no files')
    const unclear = classList(1)
    const row = unclear[4]
    if (row !== undefined) row[4] = '阳光班'
    await writeFile(pupils, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: unclear }] }))
    await writeFile(staff, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: staffList(3) }] }))
    const out = path.join(folder, 'week.xlsx')
    for (const lists of [
      [pupils, staff],
      [staff, pupils],
    ]) {
      const refused = await kehou(['start', ...lists, '--out', out, '--lang', 'zh'])
      expect(refused).toMatchObject({ code: 3 })
      expect(refused.err).toContain('学生-问题')
      expect(refused.err).not.toContain('教师-问题')
    }
    const { sheets } = await readXlsx(await readFile(path.join(folder, '学生-问题.xlsx')), {
      readStyles: true,
    })
    expect(sheets.find(({ name }) => name === 'Sheet1')?.cells?.get('4,4')?.comment?.text).toContain('阳光班')
    expect(sheets.find(({ name }) => name === '问题')?.rows[1]?.slice(0, 2)).toEqual(['Sheet1', 'E5'])
    await writeFile(pupils, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: classList(1) }] }))
    expect(await kehou(['start', staff, pupils, '--out', out, '--lang', 'zh'])).toMatchObject({ code: 0 })
  })

  it('leaves names in the sheet of names alone', async () => {
    const file = path.join(folder, 'lists.xlsx')
    const book = path.join(folder, 'week.xlsx')
    await writeFile(
      file,
      await writeXlsx({
        sheets: [
          { name: '学生', rows: classList(3) },
          { name: '教师', rows: staffList(14) },
        ],
      }),
    )
    await kehou(['start', file, '--out', book, '--lang', 'zh'])
    const { sheets } = await readXlsx(await readFile(book))
    const name = person(3)
    const holding = sheets
      .filter(({ rows }) => rows.some((row) => row.includes(name)))
      .map((sheet) => sheet.name)
    expect(holding).toEqual(['学生对照'])
    expect(await kehou(['start', file, '--out', book])).toMatchObject({ code: 0 })
    await writeFile(book, 'something of mine')
    expect(await kehou(['start', file, '--out', book])).toMatchObject({ code: 7 })
  }, 120_000)
})

describe('lists as schools keep them', () => {
  it('one sheet for each class, or sizes alone, or a column of grades', async () => {
    const names = [['姓名'], ['王一'], ['李二']]
    const perSheet = await lists({ '一（1）班': names, '一（2）班': names, 教师: staffList(3) })
    expect('lists' in perSheet && perSheet.lists.classes.map(({ pupils }) => pupils.length)).toEqual([2, 2])
    const sizes = await lists({
      班级: [
        ['年级', '班级', '人数', '班主任'],
        ['一年级', '1班', 38, '王芳'],
        ['一年级', 2, '40人', ''],
        ['合计', '', 78, ''],
      ],
      教师: staffList(3),
    })
    expect('lists' in sizes && sizes.lists.classes.map(({ number, size }) => [number, size])).toEqual([
      [1, 38],
      [2, 40],
    ])
  })

  it('columns without headings, told by what stands in them', async () => {
    const read = await lists({
      名单: [
        ['王芳', '三年级1班'],
        ['李静', '三年级1班'],
        ['张伟', '三年级2班'],
      ],
      教师: [
        ['刘洋', '语文'],
        ['陈杰', '数学'],
        ['杨超', '体育'],
      ],
    })
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.classes.map(({ pupils }) => pupils.length)).toEqual([2, 1])
    expect(read.lists.teachers.map(({ subjects }) => subjects[0])).toEqual(['语文', '数学', '体育'])
  })

  it('faults with their cells', async () => {
    expect(codes(await lists({ 教师: staffList(3) }))).toEqual(['LIST_NO_CLASSES lists.xlsx'])
    const unclear = classList(1)
    const row = unclear[4]
    if (row !== undefined) row[4] = '阳光班'
    expect(codes(await lists({ 学生: unclear }))).toEqual([
      'LIST_CLASS 学生!E5',
      'LIST_NO_TEACHERS lists.xlsx',
    ])
  })

  it('the same ids however the list is sorted, and no week without staff of training institutions', async () => {
    const rows = classList(5)
    const sorted = [...rows.slice(0, 3), ...rows.slice(3).reverse()]
    const staff: Rows = [
      ['姓名', '学科', '人员类别'],
      ['甲乙', '语文', ''],
      ['丙丁', '体育', '校外培训机构'],
      ['戊己', '', '退休教师'],
    ]
    const [once, twice] = [
      await lists({ 学生: rows, 教师: staff }),
      await lists({ 学生: sorted, 教师: staff }),
    ]
    if (!('lists' in once && 'lists' in twice)) throw new Error('not read')
    const [a, b] = [startedWeek(once.lists, ASKED), startedWeek(twice.lists, ASKED)]
    expect(new Set(b.students.map(({ id, pupil }) => id + pupil.number))).toEqual(
      new Set(a.students.map(({ id, pupil }) => id + pupil.number)),
    )
    expect(a.week.schools[0]?.name).toBe('城东小学')
    expect(a.leftOut).toEqual(['丙丁'])
    expect(a.week.staff.map(({ source }) => source)).toEqual(['own_teacher', 'retired_teacher'])
  })

  it.each([
    ['2026-11-25', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
    ['2026-11-30', '2026-12-07'],
    ['2026-07-20', '2026-08-31'],
    ['2027-02-01', '2027-02-22'],
  ])('on %s the week of %s is next', (today, monday) => {
    expect(nextMonday(today)).toBe(monday)
  })
})
