import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { emptyFolder, put } from './folders.ts'
import { again, cell, edited, type Files, faultsOf, good, inFolder, short } from './spoiled.ts'

describe('a path that holds no week', () => {
  it('is told when nothing is there', async () => {
    expect(short(await faultsOf('/no/such/place'))).toEqual(['FILE_MISSING /no/such/place'])
  })

  it.each<[string, string, string | Buffer, string]>([
    ['an empty file', 'week.json', '', 'FILE_EMPTY'],
    ['a workbook', 'week.json', Buffer.from('PK\u0003\u0004rest'), 'FILE_WORKBOOK'],
    ['bytes that are no text', 'week.json', Buffer.from([0x80, 0x00, 0xff]), 'FILE_ENCODING'],
    ['a single CSV file', '学生.csv', '编号', 'FILE_KIND'],
    ['text that is no JSON', 'week.json', '{"schema": "kehou/week/1",\n "monday": }', 'JSON_SYNTAX'],
    ['JSON that breaks off', 'week.json', '{"schema": "kehou/week/1",\n "monday":', 'JSON_CUT_SHORT'],
    ['JSON without a format', 'week.json', '{}', 'SCHEMA_MISSING'],
    ['a later format', 'week.json', '{"schema": "kehou/week/9"}', 'SCHEMA_UNKNOWN'],
    ['a roster', 'week.json', '{"schema": "kehou/roster/1"}', 'SCHEMA_UNKNOWN'],
    ['JSON that is no object', 'week.json', '[1]', 'SCHEMA_MISSING'],
  ])('is told of %s', async (_, name, content, code) => {
    const file = path.join(await emptyFolder(), name)
    await writeFile(file, content)
    expect((await faultsOf(file)).map((fault) => fault.code)).toEqual([code])
  })

  it('is told of a file too large, before it is read', async () => {
    const file = path.join(await emptyFolder(), 'week.json')
    await writeFile(file, '{')
    await truncate(file, 600_000_000)
    expect(await faultsOf(file)).toMatchObject([
      { code: 'FILE_TOO_LARGE', params: { size: 600, limit: 500 } },
    ])
  })

  it('is told of a folder with nothing known in it', async () => {
    const folder = await put(await emptyFolder(), new Map([['notes.txt', 'x']]))
    expect((await faultsOf(folder)).map(({ code }) => code)).toEqual(['FOLDER_UNKNOWN'])
  })

  it('says line and column of a slip in JSON', async () => {
    const file = path.join(await emptyFolder(), 'week.json')
    await writeFile(file, '{\n  "schema": "kehou/week/1",\n  "monday" "2026-09-07"\n}')
    const [fault] = await faultsOf(file)
    expect(fault).toMatchObject({ where: `${file}:3:12`, expected: ':' })
  })
})

describe('faults of files', () => {
  it.each<[string, Files, string[]]>([
    ['no manifest', new Map([...good()].filter(([name]) => name !== 'kehou.json')), ['MANIFEST_MISSING']],
    [
      'a later format',
      good().set('kehou.json', '{"schema":"kehou/week-csv/7"}'),
      ['SCHEMA_UNKNOWN kehou.json:schema'],
    ],
    [
      'a Monday that is none and an unknown preset',
      good().set('kehou.json', '{"schema":"kehou/week-csv/1","monday":"2026-13-07","preset":"best"}'),
      ['VALUE_FORMAT kehou.json:monday', 'VALUE_CHOICE kehou.json:preset'],
    ],
    [
      'a missing file',
      new Map([...good()].filter(([name]) => name !== '行政班.csv')),
      ['CSV_FILE_MISSING 行政班.csv'],
    ],
    ...['报名', '志愿', '上课', '书面作业'].map((name): [string, Map<string, string | Buffer>, string[]] => [
      `no file of ${name}, which may be empty but not forgotten`,
      new Map([...good()].filter(([file]) => file !== `${name}.csv`)),
      [`CSV_FILE_FORGOTTEN ${name}.csv`],
    ]),
    ['a file of an unknown name', good().set('学生们.csv', '编号\r\n1\r\n'), ['CSV_FILE_UNKNOWN 学生们.csv']],
    ['a file twice', good().set('students.csv', good().get('学生.csv') ?? ''), ['CSV_FILE_TWICE 学生.csv']],
    [
      'headings alone',
      edited('学生.csv', (text) => `${text.split('\r\n')[0]}\r\n`),
      ['CSV_NO_ROWS 学生.csv'],
    ],
    ['an empty file', good().set('学生.csv', ' \r\n'), ['FILE_EMPTY 学生.csv']],
    ['a workbook', good().set('学生.csv', Buffer.from('PK\u0003\u0004')), ['FILE_WORKBOOK 学生.csv']],
    [
      'an unknown column',
      edited('学生.csv', (text) => text.replace('年级', '年纪')),
      ['CSV_HEADING_UNKNOWN 学生.csv:1:年纪', 'CSV_HEADING_MISSING 学生.csv:1'],
    ],
    [
      'a column twice',
      edited('学生.csv', (text) => text.replace('行政班', 'grade').replace('年级', '年级')),
      ['CSV_HEADING_TWICE 学生.csv:1:grade', 'CSV_HEADING_MISSING 学生.csv:1'],
    ],
    [
      'a cell without heading',
      edited('学生.csv', (text) => text.replace(/\r\n$/, ',x\r\n')),
      ['CSV_HEADING_BLANK 学生.csv:4'],
    ],
    ['an open quote', edited('学生.csv', (text) => `${text}"S9,T\r\n`), ['CSV_QUOTE_OPEN 学生.csv:5']],
    ['a stray quote', edited('学生.csv', (text) => `${text}S"9,T\r\n`), ['CSV_QUOTE_STRAY 学生.csv:5']],
  ])('%s', async (_, files, expected) => {
    const found = await inFolder(files)
    expect(short(found).map((text, at) => (expected[at]?.includes(' ') ? text : text.split(' ')[0]))).toEqual(
      expected,
    )
  })
})

describe('faults of cells and values', () => {
  it.each<[string, Files, string[]]>([
    ['a blank cell', edited('学生.csv', cell(2, '学校', '')), ['CELL_BLANK 学生.csv:2:学校']],
    ['no number', edited('学生.csv', cell(2, '年级', '低段')), ['CELL_NUMBER 学生.csv:2:年级']],
    [
      'no date',
      edited('学生.csv', cell(2, '自愿参加确认日期', '2026-02-30')),
      ['CELL_DATE 学生.csv:2:自愿参加确认日期'],
    ],
    ['no time', edited('服务时段.csv', cell(2, '开始', '25:00')), ['CELL_TIME 服务时段.csv:2:开始']],
    ['no weekday', edited('服务时段.csv', cell(2, '星期', '周八')), ['CELL_WEEKDAY 服务时段.csv:2:星期']],
    ['no kind', edited('服务时段.csv', cell(2, '类型', '午休')), ['CELL_CHOICE 服务时段.csv:2:类型']],
    ['no grades', edited('服务时段.csv', cell(2, '年级', '低段')), ['CELL_GRADES 服务时段.csv:2:年级']],
    ['neither yes nor no', edited('学生.csv', cell(3, '寄宿生', '也许')), ['CELL_YES_NO 学生.csv:3:寄宿生']],
    ['no slot', edited('服务人员.csv', cell(2, '希望时段', 'B1')), ['CELL_SLOT 服务人员.csv:2:希望时段']],
    ['a row of nobody', edited('报名.csv', cell(2, '学生', 'S77')), ['CELL_PARENT 报名.csv:2:学生']],
    ['a student of grade 12', edited('学生.csv', cell(3, '年级', '12')), ['VALUE_TOO_BIG 学生.csv:3:年级']],
    ['capacity 0', edited('场地.csv', cell(2, '容纳人数', '0')), ['VALUE_TOO_SMALL 场地.csv:2:容纳人数']],
    ['capacity −1', edited('场地.csv', cell(2, '容纳人数', '-1')), ['VALUE_TOO_SMALL 场地.csv:2:容纳人数']],
    ['capacity 1e9', edited('场地.csv', cell(2, '容纳人数', '1e9')), ['VALUE_TOO_BIG 场地.csv:2:容纳人数']],
  ])('%s', async (_, files, expected) => {
    expect(short(await inFolder(files))).toEqual(expected)
  })
})

describe('faults of parts against parts', () => {
  it.each<[string, Files, string]>([
    ['an id twice', edited('学生.csv', again(2)), 'DUPLICATE_ID 学生.csv:5:编号'],
    [
      'a dangling reference',
      edited('学生.csv', cell(2, '行政班', '9-9')),
      'UNKNOWN_REFERENCE 学生.csv:2:行政班',
    ],
    [
      'a choice of nothing',
      edited('志愿.csv', cell(2, '志愿（按顺序）', 'zzz')),
      'UNKNOWN_REFERENCE 志愿.csv:2:志愿（按顺序）',
    ],
    [
      'blocks that overlap',
      edited('服务时段.csv', cell(3, '开始', '16:30')),
      'BLOCKS_OVERLAP 服务时段.csv:3',
    ],
    [
      'a block that ends before it starts',
      edited('服务时段.csv', cell(2, '结束', '16:00')),
      'TIMES_REVERSED 服务时段.csv:2',
    ],
  ])('%s', async (_, files, expected) => {
    const found = short(await inFolder(files))
    expect(
      found.some((text) => text.startsWith(expected)),
      found.join('\n'),
    ).toBe(true)
  })

  it('a service day on a holiday', async () => {
    const files = good().set('校历.csv', '日期,类型\r\n2026-10-01,上课日\r\n')
    expect(short(await inFolder(files))).toContain('SCHOOL_DAY_ON_HOLIDAY 校历.csv:2')
  })

  it('contradictory pins', async () => {
    const head = '编号,学校,日期,时段,服务项目,人员,学生\r\n'
    const day = '2026-11-23'
    const files = good()
      .set('锁定.csv', `${head}P1,T,${day},B1,care,,S1\r\nP2,T,${day},B1,chess,,S1\r\n`)
      .set('禁排.csv', '编号,学校\r\nN1,T\r\n')
    const found = short(await inFolder(files))
    expect(found).toContain('BAN_NAMES_NOTHING 禁排.csv:2')
    expect(
      found.some((text) => /^PIN\w* 锁定\.csv:[23]/.test(text)),
      found.join('\n'),
    ).toBe(true)
  })
})

describe('many faults', () => {
  it('are all told at once, of files, values and references', async () => {
    const files = edited('学生.csv', cell(2, '年级', '12'))
    files.set('场地.csv', cell(2, '容纳人数', '许多')(String(files.get('场地.csv'))))
    files.set('服务人员.csv', cell(2, '本校', 'X')(String(files.get('服务人员.csv'))))
    const found = short(await inFolder(files))
    expect(found).toContain('VALUE_TOO_BIG 学生.csv:2:年级')
    expect(found).toContain('CELL_NUMBER 场地.csv:2:容纳人数')
    expect(found).toContain('UNKNOWN_REFERENCE 服务人员.csv:2:本校')
  })

  it('of rows that cannot be read raise no echo elsewhere', async () => {
    expect(short(await inFolder(edited('学生.csv', cell(2, '年级', '低段'))))).toEqual([
      'CELL_NUMBER 学生.csv:2:年级',
    ])
    expect(short(await inFolder(edited('服务项目.csv', cell(3, '人数上限', '不限'))))).toEqual([
      'CELL_NUMBER 服务项目.csv:3:人数上限',
    ])
  })

  it('of one JSON file each have their path', async () => {
    const week = JSON.parse(JSON.stringify(generate('tiny-01')))
    week.students[0].grade = 12
    week.students[1].extra = true
    week.rooms[0].capacity = 0
    delete week.staff[0].name
    week.activities[0].max = 'ten'
    const file = path.join(await emptyFolder(), 'week.json')
    await writeFile(file, JSON.stringify(week))
    expect(short(await faultsOf(file)).sort()).toEqual(
      [
        `VALUE_TOO_BIG ${file}:students[0].grade`,
        `VALUE_UNKNOWN_FIELD ${file}:students[1].extra`,
        `VALUE_TOO_SMALL ${file}:rooms[0].capacity`,
        `VALUE_MISSING ${file}:staff[0].name`,
        `VALUE_NOT_INTEGER ${file}:activities[0].max`,
      ].sort(),
    )
  })
})
