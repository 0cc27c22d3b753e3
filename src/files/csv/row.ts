import type { ErrorCode } from '../../../models/errors.ts'
import type { Meaning } from './headings.ts'
import type { Column, Table } from './table.ts'

interface Wrong {
  readonly code: ErrorCode
  /** Index of the cell; -1: there is none. */
  readonly at: number
  readonly column: string
  readonly read: string
  readonly expected: string
}

interface RowRead {
  readonly parent: string | null
  readonly value: Record<string, unknown>
  readonly wrong: readonly Wrong[]
}

interface Source {
  readonly column: Column
  /** Index of its cell; -1 where the file has no such column. */
  readonly at: number
  readonly heading: string
}

const isBlank = (column: Column, text: string): boolean =>
  text === '' || (!column.cell.literal && text.trim() === '')

/** A function that reads the cells of one row. Columns of one object inside the row are read together. */
export function rowReader(
  table: Table,
  columns: readonly (Meaning | null)[],
  headings: ReadonlyMap<Meaning, string>,
): (cells: readonly string[]) => RowRead {
  const parentAt = columns.indexOf('parent')
  const sources = table.columns.map((column) => ({
    column,
    at: columns.indexOf(column),
    heading: headings.get(column) ?? column.zh,
  }))
  const fields = new Map<string, Source[]>()
  for (const source of sources) {
    const field = source.column.path[0] ?? ''
    fields.set(field, [...(fields.get(field) ?? []), source])
  }

  return (cells) => {
    const wrong: Wrong[] = []
    const value: Record<string, unknown> = {}
    const read = (into: Record<string, unknown>, name: string, { column, at, heading }: Source): void => {
      const text = cells[at] ?? ''
      if (isBlank(column, text)) {
        if (column.blank === 'null') into[name] = null
        else if (typeof column.blank === 'object') into[name] = column.blank.is
        else if (column.blank === 'fault' && at >= 0)
          wrong.push({ code: 'CELL_BLANK', at, column: heading, read: '', expected: column.cell.expected })
        return
      }
      const found = column.cell.read(text)
      if (found !== undefined) into[name] = found
      else
        wrong.push({
          code: column.cell.fault,
          at,
          column: heading,
          read: text,
          expected: column.cell.expected,
        })
    }
    for (const [field, parts] of fields) {
      const inside = parts[0]?.column.path[1]
      if (inside === undefined) {
        for (const part of parts) read(value, field, part)
      } else if (parts.every(({ column, at }) => isBlank(column, cells[at] ?? ''))) {
        if (table.nullWhenBlank.includes(field)) value[field] = null
      } else {
        const object: Record<string, unknown> = {}
        for (const part of parts) read(object, part.column.path[1] ?? '', part)
        value[field] = object
      }
    }
    const parent = table.parent === null ? null : (cells[parentAt] ?? '').trim()
    if (parent === '' && parentAt >= 0)
      wrong.push({
        code: 'CELL_BLANK',
        at: parentAt,
        column: headings.get('parent') ?? '',
        read: '',
        expected: '',
      })
    return { parent, value, wrong }
  }
}
