import type { WriteSheet } from 'hucre'
import { describe, expect, it } from 'vitest'
import { classesIn } from '../../../src/workbook/start/classes.ts'
import { sourceOf } from '../../../src/workbook/start/staff.ts'
import { startedWeek } from '../../../src/workbook/start/week.ts'
import type { Rows } from './books.ts'
import { ASKED, classes, codes, lists, staffList, THIS_YEAR } from './school-lists.ts'

const STAFF = { 教师: staffList(3) }
const MARCH = new Date(Date.UTC(2026, 2, 1))

describe('a list of classes', () => {
  it.each<[string, Readonly<Record<string, Rows>>, string[]]>([
    [
      'a year of entry in the column of grades',
      {
        学生: [
          ['姓名', '年级', '班级'],
          ['王一', '2025级', '1班'],
          ['王二', '2026级', '2班'],
        ],
      },
      ['1-2:1', '2-1:1'],
    ],
    [
      'marks of columns that must be filled in',
      {
        学生: [
          ['*姓名（必填）', '班级*'],
          ['王一', '三(1)班'],
        ],
      },
      ['3-1:1'],
    ],
    [
      'the grade in the name of the sheet',
      {
        三年级学生: [
          ['姓名', '班级'],
          ['王一', '1班'],
          ['王二', '2'],
        ],
      },
      ['3-1:1', '3-2:1'],
    ],
    [
      'a class that a spreadsheet took for a date',
      {
        学生: [
          ['姓名', '班级'],
          ['王一', MARCH],
          ['王二', '3-1'],
        ],
      },
      ['3-1:2'],
    ],
    [
      'offices of children',
      {
        学生: [
          ['姓名', '班级', '学号', '职务'],
          ['王一', '三(1)班', '01', '班长'],
          ['王二', '三(1)班', '02', null],
        ],
      },
      ['3-1:2'],
    ],
    [
      'a column for each class',
      {
        名单: [
          ['青山路小学学生名单'],
          ['三（1）班', '三（2）班'],
          ['王一', '李一'],
          ['王二', '李二'],
          ['王三', null],
          ['3人', '2人'],
        ],
      },
      ['3-1:3', '3-2:2'],
    ],
    [
      'grades that stand once above their classes',
      {
        班级: [
          ['年级', '班级', '人数'],
          ['三年级', '1班', 45],
          [null, '2班', '４４人'],
          [null, '合计', 89],
        ],
      },
      ['3-1:45', '3-2:44'],
    ],
    [
      'two of one name',
      {
        学生: [
          ['姓名', '班级'],
          ['王一', '三(1)班'],
          ['王一', '三(1)班'],
        ],
      },
      ['3-1:2'],
    ],
    [
      'the same row twice',
      {
        学生: [
          ['学号', '姓名', '班级'],
          ['20260301', '王一', '三(1)班'],
          ['20260301', '王一', '三(1)班'],
        ],
      },
      ['3-1:1'],
    ],
    [
      'all children, and those of each class again',
      {
        全校: [
          ['学号', '姓名', '班级'],
          ['1', '王一', '三(1)班'],
          ['2', '王一', '三(1)班'],
          ['3', '王二', '三(2)班'],
        ],
        '三(1)班': [['姓名'], ['王一'], ['王一']],
      },
      ['3-1:2', '3-2:1'],
    ],
  ])('has %s', async (_, sheets, expected) => {
    expect(await classes({ ...sheets, ...STAFF })).toEqual(expected)
  })

  it('is not read where it is hidden, and what was not used is named', async () => {
    const sheets: WriteSheet[] = [
      {
        name: '学生',
        rows: [
          ['姓名', '班级'],
          ['王一', '三(1)班'],
        ],
      },
      {
        name: '去年',
        hidden: true,
        rows: [
          ['姓名', '班级'],
          ['赵一', '六(1)班'],
        ],
      },
      { name: '填表说明', rows: [['请各班核对'], ['盖章']] },
      { name: '教师', rows: staffList(3) },
    ]
    const read = await lists(sheets)
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.classes.map(({ grade }) => grade)).toEqual([3])
    expect(read.lists.aside).toEqual(['去年', '填表说明'])
  })

  it('keeps the choices that stand on another sheet of the class', async () => {
    const read = await lists({
      全校: [
        ['姓名', '班级'],
        ['王一', '三(1)班'],
      ],
      社团: [
        ['姓名', '班级', '志愿'],
        ['王一', '三(1)班', '篮球、合唱'],
      ],
      ...STAFF,
    })
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.classes[0]?.pupils).toEqual([{ name: '王一', number: '', choices: ['篮球', '合唱'] }])
  })
})

describe('a list of teachers', () => {
  it.each([
    ['三1、2班', '3-1 3-2'],
    ['三（1）（2）班', '3-1 3-2'],
    ['三(1)、(2)班', '3-1 3-2'],
    ['301，302', '3-1 3-2'],
    ['3.1、3.2', '3-1 3-2'],
    ['三1班 四2班', '3-1 4-2'],
    ['三年级 1 班', '3-1'],
    ['三至六年级', ''],
    ['', ''],
  ])('of the classes %s', (text, expected) => {
    const found = classesIn(text, THIS_YEAR).map(({ grade, number }) => `${grade}-${number}`)
    expect(found.join(' ')).toBe(expected)
  })

  it.each(['人员性质', '用工性质', '编制情况', '备注', '说明'])(
    'says under %s who is retired or from outside',
    async (heading) => {
      const read = await lists({
        学生: [
          ['姓名', '班级'],
          ['王一', '三(1)班'],
        ],
        教职工: [
          ['姓名', '学科', heading],
          ['张三', '语文', '在编'],
          ['李四', '数学', '退休返聘'],
          ['王五', '足球', '校外机构（飞扬体育）'],
          ['赵六', '语文', '代课教师'],
        ],
      })
      if (!('lists' in read)) throw new Error(codes(read).join())
      expect(read.lists.teachers.map(({ source }) => sourceOf(source))).toEqual([
        'own_teacher',
        'retired_teacher',
        'outside_instructor',
        'own_teacher',
      ])
    },
  )

  it('is told by the word of its headings or its title, whatever the sheet is called', async () => {
    const pupils = {
      Sheet1: [
        ['学生姓名', '班级'],
        ['王一', '三(1)班'],
      ],
    }
    for (const Sheet2 of [
      [
        ['序号', '教师姓名'],
        ['1', '张三'],
      ],
      [['青山路小学教职工名册'], ['序号', '姓名', '性别'], ['1', '张三', '男']],
    ] satisfies Rows[]) {
      const read = await lists({ ...pupils, Sheet2 })
      expect('lists' in read && read.lists.teachers.map(({ name }) => name)).toEqual(['张三'])
    }
  })

  it('has one row of a person for each subject, unless numbers tell two of one name apart', async () => {
    const pupils = {
      学生: [
        ['姓名', '班级'],
        ['王一', '三(1)班'],
        ['王二', '三(2)班'],
      ],
    }
    const rows: Rows = [
      ['姓名', '学科', '任教班级'],
      ['张三', '语文', '三1班'],
      ['张 三', '体育', '三2班'],
      ['李四', '数学', null],
    ]
    const read = await lists({ ...pupils, 教师: rows })
    if (!('lists' in read)) throw new Error(codes(read).join())
    expect(read.lists.teachers.map(({ name, subjects }) => [name, ...subjects])).toEqual([
      ['张三', '语文', '体育'],
      ['李四', '数学'],
    ])
    expect(read.lists.teachers[0]?.classes).toHaveLength(2)
    expect(startedWeek(read.lists, ASKED).merged).toEqual(['张三'])
    const numbered = rows.map((row, at) => [at === 0 ? '工号' : `T${at}`, ...row])
    const apart = await lists({ ...pupils, 教师: numbered })
    expect('lists' in apart && apart.lists.teachers).toHaveLength(3)
    expect('lists' in apart && apart.lists.merged).toEqual([])
  })

  it('may be in English', async () => {
    const read = await lists({
      Students: [
        ['Student name', 'Grade', 'Class'],
        ['Wang Yi', 3, '3-1'],
        ['Li Er', 3, 'Grade 3 Class 2'],
      ],
      Teachers: [
        ['Teacher name', 'Subject', 'Homeroom'],
        ['Zhang San', 'Chinese', '3-1'],
        ['Li Si', 'PE', null],
      ],
    })
    if (!('lists' in read)) throw new Error(codes(read).join())
    const { week } = startedWeek(read.lists, ASKED)
    expect(week.staff.map(({ name, homerooms }) => [name, homerooms.length])).toEqual([
      ['Zhang San', 1],
      ['Li Si', 0],
    ])
    expect(week.staff.every(({ skills }) => skills.length > 0)).toBe(true)
  })
})
