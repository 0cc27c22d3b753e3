import { cellRef } from 'hucre'
import type { ErrorCode } from '../../../models/errors.ts'
import type { Fault } from '../../../models/faults.ts'
import { gradeNumber, plain } from '../../files/csv/when.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import type { Grid } from '../grid.ts'
import { type ClassName, classesIn, classOf, type SchoolYear, sameClass, schoolYearOf } from './classes.ts'
import { type Cell, type List, type ListRow, readList, said } from './roles.ts'

export interface Pupil {
  readonly name: string
  /** 学号, as the list has it; blank where it has none. */
  readonly number: string
  /** Names of activities, the first choice first. */
  readonly choices: readonly string[]
}

/** A class with its children: by name, or only how many. */
export interface SchoolClass extends ClassName {
  readonly pupils: Pupil[]
  size: number
  headTeacher: string
}

export interface Teacher {
  readonly name: string
  readonly subjects: readonly string[]
  readonly classes: ClassName[]
  readonly position: string
  readonly source: string
}

/** What the lists of a school say. */
export interface Lists {
  readonly classes: readonly SchoolClass[]
  readonly teachers: readonly Teacher[]
  /** Titles of the sheets, in which the name of the school may stand. */
  readonly titles: readonly string[]
}

const faultAt = (code: ErrorCode, list: List, line: number, at: number, read: string): Fault =>
  fileFault(code, { ...inFile(list.sheet, line), cell: cellRef(line - 1, at) }, { read })

const isStaffSheet = (name: string): boolean => /教师|老师|教职|职工|人员|staff|teacher/i.test(name)

type Kind = 'pupils' | 'sizes' | 'teachers' | 'class' | null

/** What a list is of; null: nothing that a school starts with. */
function kindOf({ sheet, roles }: List, when: SchoolYear): Kind {
  const has = (...wanted: Parameters<typeof roles.has>[0][]): boolean =>
    wanted.some((role) => roles.has(role))
  if (has('name') && (isStaffSheet(sheet) || has('subject', 'teaches', 'position'))) return 'teachers'
  if (has('class', 'grade') && has('size') && !has('name')) return 'sizes'
  if (has('class') && has('name')) return 'pupils'
  if (has('name', 'number') && classOf(sheet, null, when) !== null) return 'class'
  return null
}

/** Several things in one cell. */
const splitCell = (text: string): string[] => text.split(/[、,，;；/\s]+/).filter((part) => part !== '')

const MOST_PUPILS = 120
/** Rows in which the name of the school may stand. */
const TITLE_ROWS = 3

const pupilOf = (row: ListRow): Pupil => ({
  name: said(row, 'name'),
  number: said(row, 'number'),
  choices: [...new Set((row.cells.get('choice') ?? []).flatMap(({ text }) => splitCell(text)))],
})

class Collected {
  readonly classes: SchoolClass[] = []
  readonly teachers: Teacher[] = []
  readonly faults: Fault[] = []
  readonly #when: SchoolYear

  constructor(when: SchoolYear) {
    this.#when = when
  }

  classNamed(name: ClassName): SchoolClass {
    const known = this.classes.find((one) => sameClass(one, name))
    if (known !== undefined) return known
    const added: SchoolClass = { ...name, pupils: [], size: 0, headTeacher: '' }
    this.classes.push(added)
    return added
  }

  /** The class of a row; a fault where it cannot be told. */
  classIn(list: List, row: ListRow): SchoolClass | null {
    const grade = gradeNumber(said(row, 'grade')) ?? null
    const cell: Cell | undefined = row.cells.get('class')?.[0]
    const found = cell === undefined ? null : classOf(cell.text, grade, this.#when)
    if (found !== null) return this.classNamed(found)
    // Sums and remarks below a list name no class and no child.
    if (cell === undefined && said(row, 'name') === '') return null
    this.faults.push(faultAt('LIST_CLASS', list, row.line, cell?.at ?? 0, cell?.text ?? ''))
    return null
  }

  pupils(list: List): void {
    for (const row of list.rows) {
      const name = said(row, 'name')
      const found = name === '' && said(row, 'number') === '' ? null : this.classIn(list, row)
      found?.pupils.push(pupilOf(row))
    }
  }

  sizes(list: List): void {
    for (const row of list.rows) {
      const cell = row.cells.get('size')?.[0]
      if (cell === undefined || /合计|总计|小计|total/i.test(said(row, 'class') + said(row, 'grade')))
        continue
      const found = this.classIn(list, row)
      const size = Number(plain(cell.text).replace(/人$/, ''))
      if (!Number.isInteger(size) || size < 1 || size > MOST_PUPILS)
        this.faults.push(faultAt('LIST_SIZE', list, row.line, cell.at, cell.text))
      else if (found !== null) found.size = size
      if (found !== null) found.headTeacher = said(row, 'headTeacher')
    }
  }

  oneClass(list: List): void {
    const name = classOf(list.sheet, null, this.#when)
    if (name === null) return
    const found = this.classNamed(name)
    for (const row of list.rows) found.pupils.push(pupilOf(row))
  }

  staff(list: List): void {
    for (const row of list.rows) {
      const name = said(row, 'name').replace(/\s+/gu, '')
      if (name === '') continue
      const position = said(row, 'position')
      const taught = ['teaches', 'class', 'position'] as const
      this.teachers.push({
        name,
        subjects: (row.cells.get('subject') ?? []).flatMap(({ text }) => splitCell(text)),
        classes: taught.flatMap((role) =>
          classesIn(said(row, role).replace(/班主任|副班主任|[:：]/g, ' '), this.#when).concat(
            classOf(said(row, role), null, this.#when) ?? [],
          ),
        ),
        position,
        source: said(row, 'source') || position,
      })
    }
  }
}

/** Names of schools by their stage; 中学高级 and the like are titles of teachers. */
const JUNIOR = /\p{Script=Han}{2}(?:中学|初中)|junior|middle school/iu
const OTHERS = /\p{Script=Han}{2}小学|九年|primary|elementary/iu

/** Whether a school has junior classes alone, as its name or the titles of its lists say. */
const isJunior = (texts: readonly string[]): boolean =>
  texts.some((text) => JUNIOR.test(text)) && !texts.some((text) => OTHERS.test(text))

/** What `start` was asked for. */
export interface Asked {
  /** Monday of the week to plan: the classes are those of its school year. */
  readonly monday: string
  /** Name of the school; null: as the titles of the lists have it. */
  readonly school: string | null
}

/** Reads the lists of a school from the sheets of its workbooks. What is no list is left aside. */
export function readLists(
  grids: readonly Grid[],
  file: string,
  { monday, school }: Asked,
): { readonly lists: Lists } | { readonly faults: readonly Fault[] } {
  const used = grids.filter(({ rows }) => rows.length > 0)
  const heads = used.flatMap(({ name, rows }) => [name, ...rows.slice(0, TITLE_ROWS).flat().map(String)])
  const when = { year: schoolYearOf(monday), isJunior: isJunior(school === null ? heads : [school]) }
  const found = new Collected(when)
  const titles: string[] = []
  for (const grid of used) {
    const list = readList(grid, when)
    const kind = kindOf(list, when)
    if (kind === null) continue
    titles.push(...list.titles, list.sheet)
    if (kind === 'pupils') found.pupils(list)
    if (kind === 'sizes') found.sizes(list)
    if (kind === 'class') found.oneClass(list)
    if (kind === 'teachers') found.staff(list)
  }
  const { classes, teachers, faults } = found
  const none = (code: ErrorCode): Fault => fileFault(code, inFile(file), { read: file })
  if (faults.length === 0 && classes.length === 0) faults.push(none('LIST_NO_CLASSES'))
  if (teachers.length === 0) faults.push(none('LIST_NO_TEACHERS'))
  const empty = classes.filter((one) => one.pupils.length === 0 && one.size === 0)
  for (const one of empty)
    if (faults.length === 0)
      faults.push(fileFault('LIST_EMPTY_CLASS', inFile(file), { read: `${one.grade}-${one.number}` }))
  if (faults.length > 0) return { faults }
  const inOrder = [...classes].sort((a, b) => a.grade - b.grade || a.number - b.number)
  return { lists: { classes: inOrder, teachers, titles } }
}
