import type { ErrorCode } from '../../../models/errors.ts'
import type { Fault } from '../../../models/faults.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import type { Grid } from '../grid.ts'
import { sharedNames } from '../shared-name.ts'
import { schoolYearOf } from './classes.ts'
import { Collected, type SchoolClass, type Teacher } from './collected.ts'
import { classColumns, kindOf } from './kind.ts'
import { teachingMatrix } from './matrix.ts'
import { readList, textOf } from './roles.ts'

/** What the lists of a school say. */
export interface Lists {
  readonly classes: readonly SchoolClass[]
  readonly teachers: readonly Teacher[]
  /** Titles of the sheets, in which the name of the school may stand. */
  readonly titles: readonly string[]
  /** Sheets that were not used: hidden ones, and those that are no list of classes or teachers. */
  readonly aside: readonly string[]
  /** Teachers in several rows of a list without numbers that tell them apart, who were taken for one. */
  readonly merged: readonly string[]
}

/** Headings of a sheet that are told where nothing of use was found. */
const MOST_HEADS = 8
/** Rows in which the name of the school may stand. */
const TITLE_ROWS = 3

/** Names of schools by their stage; 中学高级 and the like are titles of teachers. */
const JUNIOR = /\p{Script=Han}{2}(?:中学|初中)|junior|middle school/iu
const OTHERS = /\p{Script=Han}{2}小学|九年|primary|elementary/iu

/** Whether a school has junior classes alone, as its name or the titles of its lists say. */
const isJunior = (texts: readonly string[]): boolean =>
  texts.some((text) => JUNIOR.test(text)) && !texts.some((text) => OTHERS.test(text))

/** Texts of the first row that looks like headings. */
const headsOf = ({ rows }: Grid): string[] =>
  (
    rows.map((row) => row.map(textOf).filter((text) => text !== '')).find(({ length }) => length > 1) ?? []
  ).slice(0, MOST_HEADS)

/** What `start` was asked for. */
export interface Asked {
  /** Monday of the week to plan: the classes are those of its school year. */
  readonly monday: string
  /** Name of the school; null: as the titles of the lists have it. */
  readonly school: string | null
}

/** Reads the lists of a school from the sheets of its workbooks. What is no list is left aside, and named. */
export function readLists(
  grids: readonly Grid[],
  file: string,
  { monday, school }: Asked,
): { readonly lists: Lists } | { readonly faults: readonly Fault[] } {
  const used = grids.filter(({ rows }) => rows.length > 0)
  const shared = sharedNames(used)
  if (shared.length > 0) return { faults: shared }
  const heads = used.flatMap(({ name, rows }) => [name, ...rows.slice(0, TITLE_ROWS).flat().map(String)])
  const when = { year: schoolYearOf(monday), isJunior: isJunior(school === null ? heads : [school]) }
  const found = new Collected(when)
  const titles: string[] = []
  const aside: string[] = []
  const looked: string[] = []
  for (const grid of used) {
    const list = readList(grid, when)
    looked.push(`${grid.name}（${headsOf(grid).join(' ')}）`)
    const matrix = grid.hidden ? [] : teachingMatrix(grid, when)
    const told = grid.hidden ? null : kindOf(list, when)
    // Such a table names teachers, whatever else it looks like; it may tell the sizes of classes as well.
    const beside = list.roles.has('size') ? 'sizes' : null
    const kind = matrix.length > 0 ? beside : told
    const columns = grid.hidden || kind !== null || matrix.length > 0 ? [] : classColumns(grid, when)
    if (kind === null && columns.length === 0 && matrix.length === 0) aside.push(grid.name)
    else titles.push(...list.titles, list.sheet)
    found.teaching(matrix)
    if (kind === 'pupils') found.pupils(list)
    if (kind === 'sizes') found.sizes(list)
    if (kind === 'class') found.oneClass(list)
    if (kind === 'teachers') found.staff(list)
    for (const { name, pupils } of columns)
      for (const pupil of pupils)
        found.add(found.classNamed(name), { name: pupil, number: '', choices: [] }, grid.name)
  }
  const { classes, teachers, faults } = found
  const seen = looked.join('、')
  const none = (code: ErrorCode): Fault => fileFault(code, inFile(file), { read: file, seen })
  if (faults.length === 0 && classes.length === 0) faults.push(none('LIST_NO_CLASSES'))
  if (teachers.length === 0) faults.push(none('LIST_NO_TEACHERS'))
  const empty = classes.filter((one) => one.pupils.length === 0 && one.size === 0)
  for (const one of empty)
    if (faults.length === 0)
      faults.push(fileFault('LIST_EMPTY_CLASS', inFile(file), { read: `${one.grade}-${one.number}` }))
  if (faults.length > 0) return { faults }
  const inOrder = [...classes].sort((a, b) => a.grade - b.grade || a.number - b.number)
  return { lists: { classes: inOrder, teachers, titles, aside, merged: [...found.merged] } }
}
