import type { CellValue } from 'hucre'
import { plainName } from '../../files/csv/headings.ts'
import { plain } from '../../files/csv/when.ts'
import type { Grid } from '../grid.ts'
import { cellSays } from '../guard.ts'
import { headingRow } from '../sheet.ts'
import { classOf, type SchoolYear } from './classes.ts'

/** What a column of a school's own list holds. */
export type Role =
  | 'name'
  | 'given'
  | 'number'
  | 'grade'
  | 'class'
  | 'size'
  | 'headTeacher'
  | 'subject'
  | 'teaches'
  | 'position'
  | 'source'
  | 'choice'

/** Headings of lists as schools keep them. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  name: [
    '姓名',
    '名字',
    '学生姓名',
    '教师姓名',
    '老师姓名',
    '学生',
    '教师',
    '姓',
    'name',
    'student',
    'student name',
    'name of student',
    'pupil',
    'pupil name',
    'name of pupil',
    'teacher',
    'teacher name',
    'staff name',
    'full name',
    'surname, first name',
    'last name, first name',
    'surname',
    'last name',
    'family name',
  ],
  given: ['名', 'first name', 'given name', 'forename'],
  number: ['学号', '学籍号', '全国学籍号', '考号', '工号', '编号', 'number', 'no', 'id', 'student no'],
  grade: ['年级', '所在年级', 'grade', 'year', 'year group'],
  class: ['班级', '班', '班别', '行政班', '所在班级', '班级名称', 'class', 'class name', 'homeroom', 'form'],
  size: [
    '人数',
    '总人数',
    '合计',
    '合计人数',
    '实有人数',
    '学生数',
    '学生人数',
    '班额',
    '班级人数',
    'size',
    'students',
    'number of students',
  ],
  headTeacher: ['班主任', '班主任姓名', 'head teacher', 'form teacher', 'class teacher', 'homeroom teacher'],
  subject: ['学科', '科目', '任教学科', '任课学科', '所教学科', '任教科目', '课程', 'subject', 'subjects'],
  teaches: [
    '任教班级',
    '任课班级',
    '所教班级',
    '担任班级',
    '班主任班级',
    '任教年级班级',
    'class teacher of',
    'form teacher of',
    'homeroom teacher of',
    'classes',
    'teaches',
    'homerooms',
  ],
  position: [
    '职务',
    '岗位',
    '行政职务',
    '工作安排',
    '工作分工',
    '分工',
    '任课情况',
    '任教情况',
    '任课安排',
    '承担工作',
    'position',
    'role',
    'duties',
    'responsibilities',
  ],
  source: [
    '人员来源',
    '人员类别',
    '人员性质',
    '教师类别',
    '身份',
    '编制',
    '编制情况',
    '编制性质',
    '用工性质',
    '用工形式',
    '聘用形式',
    'source',
    'kind',
  ],
  choice: ['志愿', '社团', '社团志愿', '报名项目', '选报项目', '兴趣小组', 'choices', 'choice', 'club'],
}

/** 第一志愿, 志愿2, 第3志愿: columns of choices in their order. */
const NTH_CHOICE =
  /^(?:第?[一二三四五六七八九1-9]志愿|志愿[一二三四五六七八九1-9]|(?:choice|rank)[1-9]|[1-9](?:st|nd|rd|th)choice)$/

const ROLES = Object.keys(HEADINGS) as Role[]
const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  ROLES.flatMap((role) => HEADINGS[role].map((heading) => [plainName(heading), role] as const)),
)

function roleOf(heading: string): Role | undefined {
  const name = plainName(heading)
  if (NTH_CHOICE.test(name)) return 'choice'
  return ROLE_OF.get(name) ?? ROLE_OF.get(name.replace(/\(.*?\)/g, ''))
}

const LONGEST_SUBJECT = 8
const SUBJECT =
  '道德与法治|道法|品德|语文|数学|英语|体育|音乐|美术|科学|信息(?:技术|科技)?|劳动|物理|化学|生物|历史|地理|心理|综合实践'
const SUBJECTS = new RegExp(`^(?:${SUBJECT})`)

const SUBJECTS_IN_ENGLISH =
  /^(?:chinese|math(?:s|ematics)?|english|p\.?e\.?|physical education|music|art|science|ict|ethics|physics|chemistry|biology|history|geography)$/i

/** Whether a heading is a subject’s name. */
export const isSubject = (text: string): boolean =>
  (SUBJECTS.test(text) && text.length <= LONGEST_SUBJECT) || SUBJECTS_IN_ENGLISH.test(text)

/** Subjects that are named among other words: 一1班班主任，教语文. */
export const subjectsIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(SUBJECT, 'g'))].map(([found]) => found)

/** Several things in one cell. */
export const splitCell = (text: string): string[] =>
  text.split(/[、,，;；/\s]+/).filter((part) => part !== '')

const SOURCE = /在编|编外|合同|聘|代课|退休|返聘|校外|机构|志愿者|专业人员/

/** What a cell looks like, where no heading tells. */
const LOOKS: readonly (readonly [Role, (text: string, when: SchoolYear) => boolean])[] = [
  ['class', (text, when) => classOf(text, null, when) !== null],
  ['subject', (text) => SUBJECTS.test(text)],
  ['source', (text) => SOURCE.test(text)],
  ['name', (text) => /^[\p{Script=Han}·]{2,4}$/u.test(text)],
]
const MOST_OF = 0.7

interface Cell {
  readonly text: string
  /** Column, from 0. */
  readonly at: number
}

/** A row of a list by roles; a role may stand in several columns. */
export interface ListRow {
  /** From 1. */
  readonly line: number
  readonly cells: ReadonlyMap<Role, readonly Cell[]>
}

/** A list as it was found on a sheet. */
export interface List {
  readonly sheet: string
  /** Texts above the headings. */
  readonly titles: readonly string[]
  /** Headings, those that say nothing included. */
  readonly heads: readonly string[]
  readonly roles: ReadonlySet<Role>
  readonly rows: readonly ListRow[]
}

export const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined || value instanceof Date ? '' : cellSays(String(value))

/** A class that was typed as 3-1 is the first of March to a spreadsheet. */
const undated = (value: CellValue | undefined): string =>
  value instanceof Date ? `${value.getUTCMonth() + 1}-${value.getUTCDate()}` : textOf(value)

/** The cells of a role in a row, one text; blank where there is none. */
export const said = (row: ListRow, role: Role): string => row.cells.get(role)?.[0]?.text ?? ''

/** Reads a sheet as a list: columns by their headings, and where these say nothing, by what stands in them. */
export function readList({ name, rows }: Grid, when: SchoolYear): List {
  const head = headingRow(rows, (text) => roleOf(text) !== undefined, 1)
  const roles: (Role | undefined)[] = (rows[head] ?? []).map((value) => roleOf(textOf(value)))
  const body = rows.slice(head + 1)
  const width = Math.max(0, ...body.slice(0, 200).map((row) => row.length))
  for (const [role, looks] of LOOKS) {
    if (roles.includes(role)) continue
    for (let at = 0; at < width; at++) {
      const texts = body.map((row) => textOf(row[at])).filter((text) => text !== '')
      if (roles[at] !== undefined || texts.length === 0) continue
      if (texts.filter((text) => looks(plain(text), when)).length < MOST_OF * texts.length) continue
      roles[at] = role
      break
    }
  }
  const heads = (rows[head] ?? []).map(textOf)
  const sides = sideBySide(roles, heads)
  const found = body.flatMap((row, index) =>
    sides.flatMap((side): ListRow[] => {
      const cells = new Map<Role, Cell[]>()
      for (const [at, role] of side.entries()) {
        const text = role === 'class' || role === 'teaches' ? undated(row[at]) : textOf(row[at])
        if (role !== undefined && text !== '') cells.set(role, [...(cells.get(role) ?? []), { text, at }])
      }
      nameWhole(cells)
      return cells.size === 0 ? [] : [{ line: head + 2 + index, cells }]
    }),
  )
  return {
    sheet: name,
    titles: rows.slice(0, Math.max(0, head)).flatMap((row) => row.map(textOf).filter((text) => text !== '')),
    heads,
    roles: new Set(roles.filter((role) => role !== undefined)),
    rows: found,
  }
}

/** A name that stands in two columns becomes one. */
function nameWhole(cells: Map<Role, Cell[]>): void {
  const [[family], [given]] = [cells.get('name') ?? [], cells.get('given') ?? []]
  if (given === undefined) return
  const isHan = /\p{Script=Han}/u.test(given.text)
  const parts = isHan ? [family?.text, given.text] : [given.text, family?.text]
  const text = parts.filter((part) => part !== undefined).join(isHan ? '' : ' ')
  cells.set('name', [{ text, at: family?.at ?? given.at }])
}

type Roles = readonly (Role | undefined)[]

/**
 * The columns of each of several lists that stand side by side under the same headings, as people print a long one on one page;
 * one where there is one. A class or grade that stands once is that of all of them.
 */
function sideBySide(roles: Roles, heads: readonly string[]): readonly Roles[] {
  const columnsOf = (wanted: Role): number[] => roles.flatMap((role, at) => (role === wanted ? [at] : []))
  const names = columnsOf('name')
  const [first] = names
  const isSame = (at: number): boolean => plainName(heads[at] ?? '') === plainName(heads[first ?? 0] ?? '')
  if (names.length < 2 || !names.every(isSame)) return [roles]
  return names.map((_, side) =>
    roles.map((role, at) => {
      if (role === undefined) return undefined
      const columns = columnsOf(role)
      if (columns.length === names.length) return columns[side] === at ? role : undefined
      return role === 'class' || role === 'grade' ? role : undefined
    }),
  )
}
