import type { Cell, WriteSheet } from 'hucre'
import type { Lang } from '../../models/text.ts'
import { generate } from '../../solver/generate/index.ts'
import { TABLE_KEYS, TABLES, type TableKey } from '../files/csv/columns/index.ts'
import { settings as settingsTable } from '../files/csv/columns/settings.ts'
import { rowsOf } from '../files/csv/export.ts'
import { workbookWords as words } from '../messages/workbook.ts'
import { readmeLines } from '../messages/workbook-readme.ts'
import { EXAMPLE } from './guard.ts'
import { settingsOf } from './settings.ts'
import { EXAMPLE_ROW, heights, PAGE, TEXT, TITLE, widths } from './style.ts'
import { bookBytes, type TableSheet, tableSheet } from './write.ts'

const MOST_EXAMPLES = 2
const README_WIDTH = 110

interface ExampleRow {
  readonly parent: string | null
  readonly value: unknown
}

const row = (parent: string | null, value: Record<string, unknown>): ExampleRow => ({ parent, value })

/** Examples of lists of which the reference school of the template has none, or one. */
const MORE: Partial<Record<TableKey, readonly ExampleRow[]>> = {
  'district.ruleSources': [
    row(null, { id: 'local', title: '关于做好本区课后服务工作的通知', from: '2026-09-01' }),
  ],
  schools: [
    row(null, {
      ...{ id: 'N', name: '山脚小学', level: 'primary', ownership: 'public', location: 'below_town' },
      ...{ boarding: true, weak: true, weeklyBudget: 20_000, endTimeExemption: null },
    }),
  ],
  'rooms.closures': [
    row('M-Z01', { from: '2026-11-27', to: '2026-11-27', start: null, end: null, reason: '考场布置' }),
  ],
  'staff.absences': [
    row('M-T009', { from: '2026-11-27', to: '2026-11-27', start: '16:00', end: '18:30', reason: '看病' }),
  ],
  'schools.homeworkBlocks': [
    row('M', { grade: 3, weekday: 3, blocks: ['B2'] }),
    row('M', { grade: 6, weekday: 5, blocks: [] }),
  ],
  'schools.closures': [
    row('M', { from: '2026-11-26', to: '2026-11-26', start: null, end: null, reason: '运动会' }),
    row('M', { from: '2026-11-27', to: '2026-11-27', start: '17:00', end: '18:30', reason: '停电检修' }),
  ],
  venues: [row(null, { id: 'V1', name: '城区少年宫' }), row(null, { id: 'V2', name: '青少年活动中心' })],
  travel: [
    row(null, { from: 'M', to: 'V1', adult: 8, walk: 12 }),
    row(null, { from: 'M', to: 'N', adult: 25, walk: null }),
  ],
  'staff.loanConsents': [
    row('M-T001', { date: '2026-11-26', host: 'N', home: 'given', teacher: 'pending' }),
    row('M-T002', { date: '2026-11-27', host: 'N', home: 'given', teacher: 'refused' }),
  ],
  events: [
    row(null, { id: 'E1', kind: 'absence', staff: 'M-T001', from: '2026-11-24', to: '2026-11-25' }),
    row(null, { id: 'E2', kind: 'withdrawal', student: 'M-001', date: '2026-11-24' }),
  ],
  'history.published.sessions': [
    row(null, {
      school: 'M',
      group: 'G1',
      activity: 'M-basket',
      date: '2026-11-24',
      blocks: ['B2'],
      room: 'M-Z01',
      lead: 'M-T001',
      assistants: [],
      students: ['M-001', 'M-002'],
    }),
    row(null, {
      school: 'M',
      group: 'G2',
      activity: 'M-chess',
      date: '2026-11-25',
      blocks: ['B2'],
      room: 'M-R11',
      lead: 'M-T003',
      assistants: ['M-T002'],
      students: ['M-004', 'M-005', 'M-006'],
    }),
  ],
  'history.published.duties': [
    row(null, { school: 'M', duty: 'M-D1B10', date: '2026-11-24', adults: ['M-T002'] }),
    row(null, { school: 'M', duty: 'M-D2B10', date: '2026-11-25', adults: ['M-T001', 'M-T003'] }),
  ],
  'history.published.loans': [
    row(null, { staff: 'M-T003', date: '2026-11-26', host: 'N' }),
    row(null, { staff: 'M-T004', date: '2026-11-27', host: 'N' }),
  ],
  'history.published.unserved': [
    row(null, { student: 'M-003', date: '2026-11-24', block: 'B2' }),
    row(null, { student: 'M-007', date: '2026-11-26', block: 'B1' }),
  ],
}

/**
 * The rows of a sheet as examples: marked in the first cell, so that import leaves them out, and grey.
 * @param count of them, from the first; left out: all rows
 */
export function asExamples(sheet: TableSheet, lang: Lang, count = sheet.rows.length): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(sheet.cells)
  const rows = sheet.rows.map((values, index) => {
    if (index === 0 || index > count) return values
    const marked = values.map((value, at) => (at === 0 ? `${EXAMPLE[lang]}${value ?? ''}` : value))
    for (const [at, value] of marked.entries()) cells.set(`${index},${at}`, { value, style: EXAMPLE_ROW })
    return marked
  })
  const wide = widths(rows)
  const columns = (sheet.columns ?? []).map((column, at) => ({ ...column, ...wide[at] }))
  return { ...sheet, rows, cells, columns, rowDefs: heights(rows, wide) }
}

/** The first sheet: what the workbook is and how it is filled in. */
export function readmeSheet(lang: Lang, lines: readonly string[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([['0,0', { value: lines[0] ?? '', style: TITLE }]])
  for (const [at, line] of lines.entries()) if (at > 0) cells.set(`${at},0`, { value: line, style: TEXT })
  return {
    name: words.readme[lang],
    rows: lines.map((line) => [line]),
    cells,
    columns: [{ width: README_WIDTH }],
    rowDefs: heights(
      lines.map((line) => [line]),
      [{ width: README_WIDTH }],
    ),
    pageSetup: PAGE,
  }
}

/** An empty workbook in one language: a sheet for every list, with notes, drop-downs and two rows of examples each (the week and the district, of which there is one, have one). */
export function templateBook(lang: Lang): Promise<Uint8Array> {
  const week = generate('school-M')
  const present = new Set(TABLE_KEYS)
  const sheets = TABLE_KEYS.map((key) => {
    const rows = [...(rowsOf(week, key) ?? []), ...(MORE[key] ?? [])]
    return asExamples(tableSheet(key, TABLES[key], rows.slice(0, MOST_EXAMPLES), lang, present), lang)
  })
  const settings = tableSheet(null, settingsTable, [{ parent: null, value: settingsOf(week) }], lang, present)
  return bookBytes([readmeSheet(lang, readmeLines(lang)), asExamples(settings, lang), ...sheets], week.monday)
}
