import type { Lang } from '../../../models/text.ts'
import type { Cell, Slot } from './cells.ts'

type Leaf = string | number | boolean
/** Whether items of a list fit in one cell; lists of other objects have a file of their own. */
type InCell<Item> = Item extends Leaf
  ? true
  : [Exclude<keyof Item, keyof Slot>] extends [never]
    ? true
    : false

/** Names of the columns of an entity: its fields, those of objects inside it as `consent.date`. */
type ColumnKey<Row> = {
  [Field in keyof Row & string]: NonNullable<Row[Field]> extends infer Value
    ? Value extends Leaf
      ? Field
      : Value extends readonly (infer Item)[]
        ? InCell<Item> extends true
          ? Field
          : never
        : `${Field}.${ColumnKey<Value>}`
    : never
}[keyof Row & string]

type ValueAt<Row, Key extends string> = Key extends `${infer Field}.${infer Rest}`
  ? Field extends keyof Row
    ? ValueAt<NonNullable<Row[Field]>, Rest>
    : never
  : Key extends keyof Row
    ? Row[Key]
    : never

/** Paths of the lists of a week that have a file of their own: `schools`, `schools.blocks`, `district.terms` … */
export type ListKey<Row> = {
  [Field in keyof Row & string]: NonNullable<Row[Field]> extends infer Value
    ? Value extends Leaf
      ? never
      : Value extends readonly (infer Item)[]
        ? InCell<Item> extends true
          ? never
          : Field | `${Field}.${ListKey<Item>}`
        : `${Field}.${ListKey<Value>}`
    : never
}[keyof Row & string]

/** What a blank cell stands for: a fault, the schema's own default, null, or a value of its own. */
type Blank<V> =
  | 'fault'
  | (undefined extends V ? 'default' : never)
  | (null extends V ? 'null' : never)
  | { readonly is: NonNullable<V> }

interface Heading {
  readonly zh: string
  readonly en: string
}

interface TypedColumn<V> extends Heading {
  readonly cell: Cell<NonNullable<V>>
  readonly blank: Blank<V>
}

/** A column for every field: one left out does not compile. */
export type Columns<Row> = { readonly [Key in ColumnKey<Row>]: TypedColumn<ValueAt<Row, Key>> }

/** A column that must be filled. */
export const must = <V>(zh: string, en: string, cell: Cell<V>) => ({ zh, en, cell, blank: 'fault' }) as const
/** A column that may be blank, or left out of the file: then the default of the schema holds. */
export const may = <V>(zh: string, en: string, cell: Cell<V>) => ({ zh, en, cell, blank: 'default' }) as const
/** A column where blank says that there is none. */
export const none = <V>(zh: string, en: string, cell: Cell<V>) => ({ zh, en, cell, blank: 'null' }) as const
/** A column where blank stands for a value. */
export const or = <V>(is: V, zh: string, en: string, cell: Cell<V>) =>
  ({ zh, en, cell, blank: { is } }) as const

/** A column whose type of value has been checked and forgotten. */
export interface Column extends Heading {
  /** Field names from the row down: `['consent', 'date']`. */
  readonly path: readonly string[]
  readonly cell: Cell<never> & { readonly read: (text: string) => unknown }
  readonly blank: 'fault' | 'default' | 'null' | { readonly is: unknown }
}

/** A file of a folder of CSV: its names, its columns, and the column that names the row of its parent, if it has one. */
export interface Table {
  /** File names without `.csv`. */
  readonly name: Heading
  readonly parent: Heading | null
  readonly columns: readonly Column[]
  /** The file must be there, with at least one row. */
  readonly required: boolean
  /** The file must be there, though it may hold no row: without it nobody could tell none from forgotten. */
  readonly present: boolean
  /** Objects of the row that are null when all their columns are blank, though the schema has no default for them. */
  readonly nullWhenBlank: readonly string[]
  /** Last touch to a row that was read, before the schema sees it. */
  readonly finish: (row: Record<string, unknown>) => Record<string, unknown>
}

interface TableOptions {
  readonly parent?: Heading
  readonly required?: true
  readonly present?: true
  readonly nullWhenBlank?: readonly string[]
  readonly finish?: Table['finish']
}

/** A table of the rows of one list. */
export const table =
  <Row>() =>
  (zh: string, en: string, columns: Columns<Row>, options: TableOptions = {}): Table => ({
    name: { zh, en },
    parent: options.parent ?? null,
    columns: Object.entries<Omit<Column, 'path'>>(
      columns as unknown as Record<string, Omit<Column, 'path'>>,
    ).map(([key, column]) => ({ ...column, path: key.split('.') })),
    required: options.required ?? false,
    present: options.present ?? options.required ?? false,
    nullWhenBlank: options.nullWhenBlank ?? [],
    finish: options.finish ?? ((row) => row),
  })

/** The value of a column in a row; undefined: there is none. */
export function valueIn(column: Column, row: unknown): unknown {
  let value: unknown = row
  for (const field of column.path) value = (value as Record<string, unknown> | null | undefined)?.[field]
  return value
}

/** The text of one value of a row; a missing or null one is blank. */
export function written(column: Column, row: unknown, lang: Lang): string {
  const value = valueIn(column, row)
  return value === undefined || value === null ? '' : column.cell.write(value as never, lang)
}
