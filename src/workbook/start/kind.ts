import type { Grid } from '../grid.ts'
import { cellSays } from '../guard.ts'
import { type ClassName, classOf, type SchoolYear } from './classes.ts'
import type { List, Role } from './roles.ts'

const STAFF = /教师|老师|教职|职工|人员|staff|teacher/i
const STAFF_NAME = /^(?:教师|老师|教职工|职工|teacher)(?:的?姓名|name)?$/i
const PUPILS = /学生|学号|学籍|家长|监护|student|pupil|parent/i

/** Whether a list of names is one of staff: by the name of its sheet, else its headings, else the titles above them. */
function isOfStaff({ sheet, titles, heads, roles }: List): boolean {
  if (STAFF.test(sheet) !== PUPILS.test(sheet)) return STAFF.test(sheet)
  if (heads.some((head) => PUPILS.test(head))) return false
  if (heads.some((head) => STAFF_NAME.test(head)) || roles.has('subject') || roles.has('teaches')) return true
  const told = titles.filter((title) => STAFF.test(title) !== PUPILS.test(title))
  if (told[0] !== undefined) return STAFF.test(told[0])
  return roles.has('position') || (roles.has('source') && !roles.has('class'))
}

/** What a list is of; null: nothing that a school starts with. */
export function kindOf(list: List, when: SchoolYear): 'pupils' | 'sizes' | 'teachers' | 'class' | null {
  const has = (...wanted: Role[]): boolean => wanted.some((role) => list.roles.has(role))
  if (has('name') && isOfStaff(list)) return 'teachers'
  if (has('class', 'grade') && has('size') && !has('name')) return 'sizes'
  if (has('class') && has('name')) return 'pupils'
  if (has('name', 'number') && classOf(list.sheet, null, when) !== null) return 'class'
  return null
}

/** A class whose children stand below its name. */
interface ClassColumn {
  readonly name: ClassName
  readonly pupils: readonly string[]
}

const FIRST_ROWS = 30
const FEWEST_COLUMNS = 2
const NAME = /^(?:[\p{Script=Han}·]{2,8}|\p{Script=Latin}[\p{Script=Latin} .'-]+)$/u

/** A sheet with a column for each class, headed by its name, the names of its children below; empty where it is none. */
export function classColumns({ rows }: Grid, when: SchoolYear): ClassColumn[] {
  const text = (value: unknown): string => (typeof value === 'string' ? cellSays(value) : '')
  for (const [line, row] of rows.slice(0, FIRST_ROWS).entries()) {
    const found = row.flatMap((value, at) => {
      const name = classOf(text(value), null, when)
      return name === null ? [] : [{ name, at }]
    })
    if (found.length < FEWEST_COLUMNS) continue
    return found.map(({ name, at }) => ({
      name,
      pupils: rows
        .slice(line + 1)
        .map((below) => text(below[at]))
        .filter((one) => NAME.test(one)),
    }))
  }
  return []
}
