import { type Cell, colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import type { Lang } from '../../models/text.ts'
import type { Week } from '../../models/week.ts'
import type { Referred } from '../files/csv/cells.ts'
import { TABLE_KEYS, TABLES, type TableKey } from '../files/csv/columns/index.ts'
import { settings as settingsTable } from '../files/csv/columns/settings.ts'
import { rowsOf } from '../files/csv/export.ts'
import { type Column, type Table, valueIn, written } from '../files/csv/table.ts'
import { tell } from '../messages/message.ts'
import { workbookWords as words } from '../messages/workbook.ts'
import { cellText } from './guard.ts'
import { withPrintNames } from './print-names.ts'
import { settingsOf } from './settings.ts'
import { FOOTER, heights, MAY_HEADING, MUST_HEADING, NUMBER, PAGE, TEXT, widths } from './style.ts'

type Value = string | number | null

/** A row of a sheet, with the id of the row of another sheet that it belongs to. */
interface SheetRow {
  readonly parent: string | null
  readonly value: unknown
}

/** Blank rows below the data that are made ready to be filled in. */
const READY = 40
/** Rows to which choices and formats reach. */
const LAST_ROW = 5000
/** Most signs of choices that the format takes in one list. */
const LONGEST_CHOICES = 255

/** Where the things stand that a cell may name. */
const SHEET_OF: Readonly<Partial<Record<Referred, TableKey>>> = {
  school: 'schools',
  homeroom: 'schools.homerooms',
  site: 'schools',
  room: 'rooms',
  institution: 'institutions',
  staff: 'staff',
  activity: 'activities',
  student: 'students',
}

const PARENT_SHEET = (key: TableKey): TableKey => key.split('.')[0] as TableKey

function choicesOf(
  key: TableKey | null,
  column: Column | 'parent',
  lang: Lang,
  present: ReadonlySet<TableKey>,
): Partial<DataValidation> | null {
  const from = (of: TableKey): Partial<DataValidation> | null => {
    if (!present.has(of)) return null
    const at = colToLetter(TABLES[of].parent === null ? 0 : 1)
    return { formula1: `'${TABLES[of].name[lang]}'!$${at}$2:$${at}$${LAST_ROW}`, showErrorMessage: false }
  }
  if (column === 'parent') return key === null ? null : from(PARENT_SHEET(key))
  const { choices, refers } = column.cell
  const values = choices?.(lang)
  if (values !== undefined && values.join(',').length <= LONGEST_CHOICES)
    return { values: [...values], showErrorMessage: true, errorStyle: 'warning' }
  const of = refers === null ? undefined : SHEET_OF[refers]
  return of === undefined || of === key ? null : from(of)
}

/** What the note of a heading says: whether it must be filled in, how it is written, what it names. */
function headingNote(table: Table, column: Column | 'parent', lang: Lang, parent: Table | null): string {
  if (column === 'parent')
    return [words.must[lang], tell(lang, words.refers, { sheet: parent?.name[lang] ?? '' })].join('\n')
  const { cell, blank } = column
  const of = cell.refers === null ? undefined : SHEET_OF[cell.refers]
  const isList = cell.expected.endsWith('…') && column.cell.choices === null
  return [
    (blank === 'fault' && column.path.length === 1 ? words.must : words.may)[lang],
    ...(cell.expected === '' ? [] : [tell(lang, words.form, { expected: cell.expected })]),
    ...(of === undefined || TABLES[of] === table
      ? []
      : [tell(lang, words.refers, { sheet: TABLES[of].name[lang] })]),
    ...(isList ? [words.several[lang]] : []),
  ].join('\n')
}

const isNumber = (column: Column | 'parent'): boolean =>
  column !== 'parent' && column.cell.fault === 'CELL_NUMBER' && column.cell.expected !== '0–100'

const cellOf = (column: Column, row: unknown, lang: Lang): Value => {
  const value = valueIn(column, row)
  if (typeof value === 'number' && isNumber(column)) return value
  const text = written(column, row, lang)
  return text === '' ? null : cellText(text)
}

/** A sheet of a table, its headings in the first row. */
export type TableSheet = Omit<WriteSheet, 'rows'> & { readonly rows: Value[][] }

/**
 * A sheet of a table: headings with notes, drop-downs, rows, and rows ready to be filled in.
 * @param present sheets of the workbook from which a drop-down may take its choices
 */
export function tableSheet(
  key: TableKey | null,
  table: Table,
  rows: readonly SheetRow[],
  lang: Lang,
  present: ReadonlySet<TableKey>,
): TableSheet {
  const parent = table.parent
  const columns: readonly (Column | 'parent')[] = [
    ...(parent === null ? [] : ['parent' as const]),
    ...table.columns,
  ]
  const headings = columns.map((column) => (column === 'parent' ? (parent?.[lang] ?? '') : column[lang]))
  const body = rows.map((row): Value[] =>
    columns.map((column) =>
      column === 'parent'
        ? row.parent === null
          ? null
          : cellText(row.parent)
        : cellOf(column, row.value, lang),
    ),
  )
  const styles = columns.map((column) => (isNumber(column) ? NUMBER : TEXT))
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach((column, at) => {
    const must = column === 'parent' || (column.blank === 'fault' && column.path.length === 1)
    const note = headingNote(table, column, lang, key === null ? null : TABLES[PARENT_SHEET(key)])
    cells.set(`0,${at}`, {
      value: headings[at] ?? '',
      style: must ? MUST_HEADING : MAY_HEADING,
      comment: { author: 'Kehou', text: note },
    })
  })
  const last = body.length + READY
  for (let row = body.length + 1; row <= last; row++)
    for (const [at, style] of styles.entries()) cells.set(`${row},${at}`, { value: null, style })
  const validations = columns.flatMap((column, at): DataValidation[] => {
    const choices = choicesOf(key, column, lang, present)
    const letter = colToLetter(at)
    return choices === null
      ? []
      : [{ type: 'list', allowBlank: true, ...choices, range: `${letter}2:${letter}${LAST_ROW}` }]
  })
  const all = [headings, ...body]
  const wide = widths(all)
  return {
    name: table.name[lang],
    rows: all,
    cells,
    columns: wide.map((column, at) => ({ ...column, style: styles[at] ?? TEXT })),
    rowDefs: heights(all, wide),
    dataValidations: validations,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${Math.max(2, body.length + 1)}` },
    pageSetup: PAGE,
    headerFooter: FOOTER,
  }
}

/** The sheets of a week: the settings, then a sheet for every list that is not empty or that a workbook must have. */
export function weekSheets(week: Week, lang: Lang): WriteSheet[] {
  const lists = TABLE_KEYS.flatMap((key) => {
    const rows = rowsOf(week, key)
    const kept =
      rows !== null && (rows.length > 0 || TABLES[key].present || key.startsWith('history.published.'))
    return kept ? [{ key, rows }] : []
  })
  const present = new Set(lists.map(({ key }) => key))
  return [
    tableSheet(null, settingsTable, [{ parent: null, value: settingsOf(week) }], lang, present),
    ...lists.map(({ key, rows }) => tableSheet(key, TABLES[key], rows, lang, present)),
  ]
}

/** The bytes of a workbook: the same for the same sheets, with the Monday of the week as its date. */
export const bookBytes = (sheets: WriteSheet[], monday: string): Promise<Uint8Array> =>
  writeXlsx({
    ...withPrintNames(sheets),
    properties: { creator: 'Kehou', modified: new Date(`${monday}T00:00:00Z`) },
    // The digits of this font are the unit of widths of columns, and no cell is set in it: a font of which every system has
    // one with the same digits, so that a sheet is as wide everywhere.
    defaultFont: { name: 'Arial', size: 10 },
  })

/** A week as a workbook in one language. Importing it gives the same week. */
export const weekBook = (week: Week, lang: Lang): Promise<Uint8Array> =>
  bookBytes(weekSheets(week, lang), week.monday)
