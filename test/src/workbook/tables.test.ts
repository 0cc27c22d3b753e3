import { describe, expect, it } from 'vitest'
import { startedWeek } from '../../../src/workbook/start/week.ts'
import type { Rows } from './books.ts'
import { ASKED, classes, codes, lists, staffList } from './school-lists.ts'

const STAFF = { 教师: staffList(3) }

describe('lists that stand side by side', () => {
  it('are all read, each child once', async () => {
    const rows = [
      ['三（1）班花名册'],
      ['序号', '姓名', '性别', '序号', '姓名', '性别'],
      [1, '王一', '男', 3, '王三', '女'],
      [2, '王二', '女', 4, '王四', '男'],
      [5, '王五', '女', null, null, null],
    ]
    expect(await classes({ '三（1）班': rows, ...STAFF })).toEqual(['3-1:5'])
    const numbered = [
      ['班级', '学号', '姓名', '学号', '姓名'],
      ['三1班', '20260001', '王一', '20260002', '王二'],
      ['三2班', '20260003', '王三', null, null],
    ]
    const read = await lists({ 学生: numbered, ...STAFF })
    expect(
      'lists' in read && read.lists.classes.map(({ pupils }) => pupils.map(({ number }) => number)),
    ).toEqual([['20260001', '20260002'], ['20260003']])
  })

  it('are not those of children and somebody else', async () => {
    const rows = [
      ['学生姓名', '班级', '教师姓名'],
      ['王一', '三1班', '李老'],
    ]
    expect(await classes({ 学生: rows, ...STAFF })).toEqual(['3-1:1'])
  })
})

describe('a table of who teaches what to which class', () => {
  const pupils = [
    ['姓名', '班级'],
    ['王一', '三1班'],
    ['王二', '三2班'],
  ]
  const table = [
    ['2026年秋季学期任课教师安排表'],
    ['班级', '班主任', '语文', '数学', '体育'],
    ['三（1）班', '赵甲', '赵甲', '钱乙', '孙丙/李丁'],
    ['三（2）班', '周戊', '周戊', '钱乙', '孙丙'],
  ]

  it('gives every teacher with all subjects and classes', async () => {
    const read = await lists({ 学生: pupils, 任课教师安排表: table })
    if (!('lists' in read)) throw new Error(codes(read).join())
    const told = read.lists.teachers.map(({ name, subjects, classes: taught }) => [
      name,
      subjects.join(),
      taught.map(({ grade, number }) => `${grade}-${number}`).join(),
    ])
    expect(told).toEqual([
      ['赵甲', '语文', '3-1'],
      ['钱乙', '数学', '3-1,3-2'],
      ['孙丙', '体育', '3-1,3-2'],
      ['李丁', '体育', '3-1'],
      ['周戊', '语文', '3-2'],
    ])
    expect(read.lists.merged).toEqual([])
  })

  it('may stand beside the sizes of classes, and is no list of marks', async () => {
    const sizes = table.map((row, at) => [...row, [null, '人数', 38, 40][at] ?? null])
    expect(await classes({ 班级: sizes })).toEqual(['3-1:38', '3-2:40'])
    const marks = [
      ['姓名', '班级', '语文', '数学'],
      ['王一', '三1班', 90, 85],
      ['王二', '三1班', 88, 99],
    ]
    expect(await classes({ 学生: marks, ...STAFF })).toEqual(['3-1:2'])
  })
})

describe('care of a school with large classes', () => {
  const rows = (size: number): Rows => [
    ['年级', '班级', '人数'],
    ...[1, 2, 3, 4, 5, 6].flatMap((grade) =>
      [1, 2].map((number) => [`${grade}年级`, `${number}班`, size + number]),
    ),
  ]
  const careIn = async (size: number) => {
    const read = await lists({ 班级: rows(size), 教师: staffList(30) })
    if (!('lists' in read)) throw new Error(codes(read).join())
    const { activities } = startedWeek(read.lists, ASKED).week
    return activities
      .filter(({ name }) => name.includes('看护'))
      .map(({ grades, max }) => [grades.join(), max])
  }

  it('is by stage, in groups of a class at the most; small classes share a room', async () => {
    expect(await careIn(35)).toEqual([
      ['1,2', 37],
      ['3,4', 37],
      ['5,6', 37],
    ])
    expect(await careIn(12)).toEqual([['1,2,3,4,5,6', 40]])
  })
})

describe('classes', () => {
  it('told once for each class, in rows that were never joined', async () => {
    const rows = [
      ['班级', '姓名'],
      ['三1班', '王一'],
      [null, '王二'],
      [null, '王三'],
      ['三2班', '王四'],
      [null, '王五'],
    ]
    expect(await classes({ 学生: rows, ...STAFF })).toEqual(['3-1:3', '3-2:2'])
  })

  it('by letter', async () => {
    const rows = [
      ['Name', 'Class'],
      ['Ann Li', '1A'],
      ['Ben Wu', 'Grade 1B'],
    ]
    expect(await classes({ Students: rows, ...STAFF })).toEqual(['1-1:1', '1-2:1'])
    const read = await lists({ 'Green Hill Primary School': rows, ...STAFF })
    if (!('lists' in read)) throw new Error(codes(read).join())
    const [school] = startedWeek(read.lists, ASKED).week.schools
    expect(school?.name).toBe('Green Hill Primary School')
    expect(school?.homerooms.map(({ name }) => name)).toEqual(['1A', '1B'])
  })
})

describe('a class that stands at its first child alone', () => {
  const rows: Rows = [
    ['班级', '姓名'],
    ['三年级1班', '王芳'],
    ['', '李静'],
    ['', '张伟'],
    ['三年级2班', '刘洋'],
    ['', '陈杰'],
    ['', '杨超'],
  ]

  it('is that of the children below', async () => {
    expect(await classes({ 学生: rows, 教师: staffList(3) })).toEqual(['3-1:3', '3-2:3'])
  })

  it('is missed where the other children have theirs', async () => {
    const full = rows.map((row, at) => (at === 2 || at === 0 ? row : [row[0] || '三年级1班', row[1] ?? '']))
    expect(codes(await lists({ 学生: full, 教师: staffList(3) }))).toEqual(['LIST_CLASS 学生!A3'])
  })
})
