import type { Path } from '../../files/values.ts'
import type { FormShape } from './forms.ts'

/** Where a form shows what a path leads to. */
interface Shown {
  /** Name of the field; null: the form has none for it. */
  readonly name: Path | null
  /** The list within the row that has to be unfolded for it. */
  readonly list: readonly string[] | null
}

const begins = (path: Path, stem: Path): boolean => stem.every((part, at) => part === path[at])

/** The column that a path leads to or into, else the first that stands within it. */
function columnAt(columns: FormShape['columns'], path: Path): readonly string[] | undefined {
  return (
    columns.find((column) => begins(path, column.path)) ?? columns.find((column) => begins(column.path, path))
  )?.path
}

/** The field of a form that shows what a path of its row leads to. */
export function fieldAt({ columns, lists }: FormShape, path: Path): Shown {
  if (path.length === 0) return { name: null, list: null }
  const list = lists.find((one) => begins(path, one.path))
  if (list === undefined) return { name: columnAt(columns, path) ?? null, list: null }
  const line = path[list.path.length]
  if (typeof line !== 'number') return { name: null, list: list.path }
  const { columns: own } = list.table
  const column = columnAt(own, path.slice(list.path.length + 1))
  return { name: column === undefined ? null : [...list.path, line, ...column], list: list.path }
}
