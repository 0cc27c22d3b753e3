import { type WriteSheet, writeXlsx } from 'hucre'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readLists } from '../../../src/workbook/start/lists.ts'
import type { Rows } from './books.ts'

const NUMERALS = '一二三四五六'
const NAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平'
export const person = (n: number): string => `${NAMES[n % 20]}${GIVEN[(n * 7) % 19]}${GIVEN[(n * 3) % 19]}`

const CLUBS = ['篮球', '合唱', '足球', '硬笔书法', '舞龙']

/** A class list as a school keeps it: a title, a running number, columns of no use; choices where they were gathered on it. */
export function classList(perClass: number, choices = false): Rows {
  const more = choices ? ['第一志愿', '第二志愿'] : []
  const rows: Rows = [
    ['城东小学2026年秋季学期学生名单'],
    [],
    ['序号', '姓名', '性别', '学号', '班级', ...more],
  ]
  for (let grade = 1; grade <= 6; grade++)
    for (let number = 1; number <= 2; number++)
      for (let at = 0; at < perClass; at++) {
        const n = rows.length
        const name = number === 1 ? `${NUMERALS[grade - 1]}年级（1）班` : `${NUMERALS[grade - 1]}(２)班`
        const chosen = choices ? [CLUBS[n % 5] ?? null, CLUBS[(n + 2) % 5] ?? null] : []
        rows.push([n, person(n), n % 2 ? '男' : '女', `2026${grade}${number}${at}`, name, ...chosen])
      }
  return rows
}

export function staffList(count: number): Rows {
  const subjects = ['语文', '数学', '英语', '体育', '音乐', '美术', '科学', '信息科技']
  return [
    ['教师姓名', '任教学科', '职务', '任教班级'],
    ...Array.from({ length: count }, (_, at) => [
      person(at + 900),
      subjects[at % subjects.length] ?? '',
      at < 12 ? '班主任' : '',
      at < 12 ? `${NUMERALS[Math.floor(at / 2)]}（${(at % 2) + 1}）班` : '',
    ]),
  ]
}

/** A title joined over so many columns. */
const joined = (columns: number) => [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns - 1 }]

/** The two lists as a school of twelve classes has them: other headings, joined titles, remarks, a class of 44 to 46. */
export function ownLists(staff: number): WriteSheet[] {
  const pupils = classList(46).slice(3)
  const kept = pupils.filter(([, , , number], at) => at % 46 < 44 || Number(number) % 3 > 0)
  return [
    {
      name: '2026秋学生花名册',
      merges: joined(6),
      rows: [
        ['城东小学2026年秋季学期学生花名册'],
        ['班别', '学生姓名', '学号', '性别', '备注', '序号'],
        ...kept.map(([, name, sex, number, homeroom], at) => [
          homeroom ?? null,
          name ?? null,
          number ?? null,
          sex ?? null,
          at % 90 === 7 ? '10月转入' : null,
          at + 1,
        ]),
      ],
    },
    {
      name: '教师任课表',
      merges: joined(5),
      rows: [
        ['城东小学教师任课安排'],
        ['序号', '姓名', '任教科目', '任课班级', '备注'],
        ...staffList(staff)
          .slice(1)
          .map(([name, subject, position, taught], at) => [
            at + 1,
            name ?? null,
            subject ?? null,
            taught ?? null,
            position ?? null,
          ]),
      ],
    },
  ]
}

export const ASKED = { monday: '2026-11-30', school: null }
export const THIS_YEAR = { year: 2026, isJunior: false }

/** What is read of lists on sheets, by the name of the sheet or as they are. */
export async function lists(sheets: Readonly<Record<string, Rows>> | readonly WriteSheet[]) {
  const written = Array.isArray(sheets)
    ? [...sheets]
    : Object.entries(sheets).map(([name, rows]) => ({ name, rows }))
  return listsOf(await writeXlsx({ sheets: written }))
}

/** What is read of lists in a workbook. */
export async function listsOf(bytes: Uint8Array) {
  const read = await readGrids(bytes, 'lists.xlsx')
  if ('fault' in read) throw new Error(read.fault.code)
  return readLists(read.grids, 'lists.xlsx', ASKED)
}

export const codes = (read: Awaited<ReturnType<typeof lists>>): string[] =>
  'faults' in read ? read.faults.map(({ code, where }) => `${code} ${where}`) : []

/** Classes and how many are in them, as `3-1:2`. */
export async function classes(sheets: Parameters<typeof lists>[0]): Promise<string[]> {
  const read = await lists(sheets)
  if (!('lists' in read)) throw new Error(codes(read).join())
  return read.lists.classes.map(
    ({ grade, number, pupils, size }) => `${grade}-${number}:${pupils.length || size}`,
  )
}
