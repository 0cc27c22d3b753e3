import { cellRef } from 'hucre'
import type { ErrorCode } from '../../../models/errors.ts'
import type { Fault } from '../../../models/faults.ts'
import { gradeNumber, plain } from '../../files/csv/when.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import { type ClassName, classesIn, classOf, gradeIn, type SchoolYear, sameClass } from './classes.ts'
import { type List, type ListRow, said, splitCell, subjectsIn } from './roles.ts'

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
  /** 工号; blank where the list has none. */
  readonly number: string
  readonly subjects: readonly string[]
  readonly classes: readonly ClassName[]
  readonly position: string
  readonly source: string
}

const MOST_PUPILS = 120
/** Shorter numbers are those of rows or within a class: they differ from sheet to sheet. */
const SHORTEST_NUMBER = 6
const TOTAL = /合计|总计|小计|total/i

const pupilOf = (row: ListRow): Pupil => ({
  name: said(row, 'name'),
  number: said(row, 'number'),
  choices: [...new Set((row.cells.get('choice') ?? []).flatMap(({ text }) => splitCell(text)))],
})

const isOther = (one: string, other: string): boolean =>
  one.length >= SHORTEST_NUMBER && other.length >= SHORTEST_NUMBER && one !== other

const together = <T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): T[] => [
  ...one,
  ...other.filter((entry) => !one.some((known) => same(entry, known))),
]

/** Rows of children with the class that stands above them, where most have none: it was told once for each class. */
function filledDown(rows: readonly ListRow[]): readonly ListRow[] {
  const blank = rows.filter((row) => !row.cells.has('class')).length
  if (blank * 2 <= rows.length || blank === rows.length) return rows
  let above: NonNullable<ReturnType<ListRow['cells']['get']>> = []
  return rows.map((row) => {
    const own = row.cells.get('class')
    above = own ?? above
    return own !== undefined || above.length === 0 || said(row, 'name') === ''
      ? row
      : { ...row, cells: new Map([...row.cells, ['class', above]]) }
  })
}

/** A child, and on which sheets it was found. */
interface Found {
  pupil: Pupil
  readonly sheets: Set<string>
}

/** What the lists of a school say, gathered list by list. Whoever stands on several sheets is counted once. */
export class Collected {
  readonly classes: SchoolClass[] = []
  readonly teachers: Teacher[] = []
  /** Teachers named in several rows of a list, who were taken for one. */
  readonly merged = new Set<string>()
  readonly faults: Fault[] = []
  readonly #found = new Map<SchoolClass, Found[]>()
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

  #fault(code: ErrorCode, list: List, line: number, at: number, read: string): void {
    this.faults.push(fileFault(code, { ...inFile(list.sheet, line), cell: cellRef(line - 1, at) }, { read }))
  }

  /** The class of a row; a fault where it cannot be told. A grade that stands above, or in the name of the sheet, counts. */
  #classIn(list: List, row: ListRow, above: string): SchoolClass | null {
    const written = said(row, 'grade') || above
    const grade = gradeNumber(written) ?? gradeIn(list.sheet)
    const cell = row.cells.get('class')?.[0]
    const found =
      cell === undefined
        ? null
        : (classOf(cell.text, grade, this.#when) ?? classOf(written + cell.text, null, this.#when))
    if (found !== null) return this.classNamed(found)
    // Sums and remarks below a list name no class and no child.
    if (cell === undefined && said(row, 'name') === '') return null
    this.#fault('LIST_CLASS', list, row.line, cell?.at ?? 0, cell?.text ?? '')
    return null
  }

  add(to: SchoolClass, pupil: Pupil, sheet: string): void {
    const found = this.#found.get(to) ?? []
    this.#found.set(to, found)
    const known = found.find(({ pupil: other, sheets }) =>
      other.name !== pupil.name || isOther(other.number, pupil.number)
        ? false
        : !sheets.has(sheet) || (pupil.number !== '' && pupil.number === other.number),
    )
    if (known === undefined) {
      found.push({ pupil, sheets: new Set([sheet]) })
      to.pupils.push(pupil)
      return
    }
    const at = to.pupils.indexOf(known.pupil)
    const { name, number, choices } = known.pupil
    known.sheets.add(sheet)
    known.pupil = {
      name,
      number: number.length >= pupil.number.length ? number : pupil.number,
      choices: choices.length > 0 ? choices : pupil.choices,
    }
    to.pupils[at] = known.pupil
  }

  pupils(list: List): void {
    let above = ''
    for (const row of filledDown(list.rows)) {
      above = said(row, 'grade') || above
      const isNobody = said(row, 'name') === '' && said(row, 'number') === ''
      const found = isNobody ? null : this.#classIn(list, row, above)
      if (found !== null) this.add(found, pupilOf(row), list.sheet)
    }
  }

  sizes(list: List): void {
    let above = ''
    for (const row of list.rows) {
      above = said(row, 'grade') || above
      const cell = row.cells.get('size')?.[0]
      if (cell === undefined || TOTAL.test(said(row, 'class') + said(row, 'grade'))) continue
      const found = this.#classIn(list, row, above)
      const size = Number(plain(cell.text).replace(/人$/, ''))
      if (!Number.isInteger(size) || size < 1 || size > MOST_PUPILS)
        this.#fault('LIST_SIZE', list, row.line, cell.at, cell.text)
      else if (found !== null) found.size = size
      if (found !== null) found.headTeacher = said(row, 'headTeacher')
    }
  }

  oneClass(list: List): void {
    const name = classOf(list.sheet, null, this.#when)
    if (name === null) return
    const found = this.classNamed(name)
    for (const row of list.rows) this.add(found, pupilOf(row), list.sheet)
  }

  staff(list: List): void {
    const here = new Set<string>()
    for (const row of list.rows) {
      const name = said(row, 'name').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
      if (name === '') continue
      const position = said(row, 'position')
      const taught = ['teaches', 'class', 'position', 'subject'] as const
      const subjects = (row.cells.get('subject') ?? []).flatMap(({ text }) => splitCell(text))
      const one: Teacher = {
        name,
        number: said(row, 'number'),
        subjects: subjects.length > 0 ? subjects : subjectsIn(position + said(row, 'teaches')),
        classes: taught.flatMap((role) =>
          classesIn(said(row, role).replace(/副?班主任|[:：]/g, ' '), this.#when),
        ),
        position,
        source: said(row, 'source') || position,
      }
      if (this.#teacher(one) && here.has(name)) this.merged.add(name)
      here.add(name)
    }
  }

  /** Takes in who teaches what to which class. */
  teaching(rows: readonly Teacher[]): void {
    for (const one of rows) this.#teacher(one)
  }

  /** Takes a teacher in; whether it was one that is known already. Numbers alone tell two of one name apart. */
  #teacher(one: Teacher): boolean {
    const at = this.teachers.findIndex(
      ({ name, number }) =>
        name === one.name && (number === '' || one.number === '' || number === one.number),
    )
    const known = this.teachers[at]
    if (known === undefined) {
      this.teachers.push(one)
      return false
    }
    this.teachers[at] = {
      name: known.name,
      number: known.number || one.number,
      subjects: together(known.subjects, one.subjects, (a, b) => a === b),
      classes: together(known.classes, one.classes, sameClass),
      position: known.position || one.position,
      source: known.source || one.source,
    }
    return true
  }
}
