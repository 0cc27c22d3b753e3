import type { Grid } from '../grid.ts'
import { classOf, type SchoolYear } from './classes.ts'
import type { Teacher } from './collected.ts'
import { isSubject, splitCell, textOf } from './roles.ts'

const FIRST_ROWS = 30
const FEWEST_SUBJECTS = 2
const MOST_OF = 0.7
const HEAD_TEACHER = /^(?:班主任(?:姓名)?|head ?teacher|form ?teacher)$/i
const NAME = /^(?:[\p{Script=Han}·]{2,8}|\p{Script=Latin}[\p{Script=Latin} .'-]+)$/u

interface Column {
  /** Subject; null: the head teacher of the class. */
  readonly subject: string | null
  readonly at: number
}

const mostly = (texts: readonly string[], looks: (text: string) => boolean): boolean => {
  const said = texts.filter((text) => text !== '')
  return said.length > 0 && said.filter(looks).length >= MOST_OF * said.length
}

const columnsIn = (row: Grid['rows'][number]): Column[] =>
  row.flatMap((value, at): Column[] => {
    const head = textOf(value)
    if (HEAD_TEACHER.test(head.replace(/\s/g, ''))) return [{ subject: null, at }]
    return isSubject(head) ? [{ subject: head, at }] : []
  })

const subjectsOf = (columns: readonly Column[]): number =>
  columns.filter(({ subject }) => subject !== null).length

/**
 * Who teaches what to which class, of a sheet with a row for each class and a column for each subject (任课教师安排表), in whose
 * cells teachers are named; empty where it is none.
 */
export function teachingMatrix({ rows }: Grid, when: SchoolYear): Teacher[] {
  const head = rows.slice(0, FIRST_ROWS).findIndex((row) => subjectsOf(columnsIn(row)) >= FEWEST_SUBJECTS)
  if (head < 0) return []
  const body = rows.slice(head + 1)
  const texts = (at: number): string[] => body.map((row) => textOf(row[at]))
  const areNames = ({ at }: Column): boolean =>
    mostly(texts(at), (text) => splitCell(text).every((part) => NAME.test(part) && !isSubject(part)))
  const columns = columnsIn(rows[head] ?? []).filter(areNames)
  if (subjectsOf(columns) < FEWEST_SUBJECTS) return []
  const classAt = (rows[head] ?? []).findIndex((_, at) =>
    mostly(texts(at), (text) => classOf(text, null, when) !== null),
  )
  return body.flatMap((row) => {
    const name = classAt < 0 ? null : classOf(textOf(row[classAt]), null, when)
    if (name === null) return []
    return columns.flatMap(({ subject, at }) =>
      splitCell(textOf(row[at]))
        .filter((part) => NAME.test(part))
        .map(
          (who): Teacher => ({
            name: who,
            number: '',
            subjects: subject === null ? [] : [subject],
            classes: [name],
            position: '',
            source: '',
          }),
        ),
    )
  })
}
