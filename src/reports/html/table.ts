import type { Lang } from '../../../models/text.ts'
import type { DayView } from '../../../models/time.ts'
import { dayName, type Entry } from '../entries.ts'
import { Html, html, type Part } from './html.ts'

interface Column {
  readonly name: Part
  /** Figures stand to the right; `t`: text that is not broken. */
  readonly kind?: 'n' | 't'
}

/** Columns of figures. */
export const figures = (...names: readonly Part[]): Column[] => names.map((name) => ({ name, kind: 'n' }))

const cell = (part: Part, column: Column | undefined): Html =>
  column?.kind === undefined ? html`<td>${part}</td>` : html`<td class="${column.kind}">${part}</td>`

const head = ({ name, kind }: Column): Html =>
  kind === undefined ? html`<th scope="col">${name}</th>` : html`<th scope="col" class="${kind}">${name}</th>`

/** A table whose first column heads its rows. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
): Html => html`<div class="scroll"><table>
<thead><tr>${columns.map(head)}</tr></thead>
<tbody>${rows.map(
  ([first = '', ...rest]) =>
    html`<tr data-row><th scope="row">${first}</th>${rest.map((part, index) => cell(part, columns[index + 1]))}</tr>
`,
)}</tbody></table></div>`

const isBlank = (part: Part): boolean => part === '' || (Array.isArray(part) && part.length === 0)

/** A cell that names its column itself where the table is shown as cards; what is empty is left out there. */
const named = (part: Part, name: Part, kind = ''): Html => {
  const classes = `${kind}${isBlank(part) ? ' none' : ''}`.trim()
  return html`<td data-name="${name}"${new Html(classes === '' ? '' : ` class="${classes}"`)}>${part}</td>`
}

/** A table whose first column heads its rows. On a phone each row is a card. */
export const cards = (
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
): Html => html`<table class="cards">
<thead><tr>${columns.map(head)}</tr></thead>
<tbody>${rows.map(
  ([first = '', ...rest]) =>
    html`<tr data-row><th scope="row">${first}</th>${rest.map((part, index) =>
      named(part, columns[index + 1]?.name ?? '', columns[index + 1]?.kind),
    )}</tr>
`,
)}</tbody></table>`

/** Entries of a day, a line each. */
export const entries = (lines: readonly Entry[]): Html[] =>
  lines.map(({ when, what }) => html`<div class="e"><small>${when}</small> ${what}</div>`)

interface WeekRow {
  readonly head: Part
  /** What stands in each day. */
  readonly days: readonly Part[]
  /** A row that is told from the others. */
  readonly kind?: 'all'
}

interface WeekTable {
  readonly corner: string
  readonly days: readonly DayView[]
  readonly rows: readonly WeekRow[]
  readonly lang: Lang
  /** A class, printed on a page of its own: the size of type and the width of its first column, in points. */
  readonly fit?: { readonly size: number; readonly first: number }
}

/** A table of a week, a column a day. On a phone each row is a card, and a cell says its day itself. */
export function weekTable({ corner, days, rows, lang, fit }: WeekTable): Html {
  const names = days.map((day) => dayName(day, lang))
  const body = rows.map(
    ({
      head: first,
      days: cells,
      kind,
    }) => html`<tr data-row${new Html(kind === undefined ? '' : ` class="${kind}"`)}><th scope="row">${first}</th>${cells.map(
      (part, index) => named(part, names[index] ?? ''),
    )}</tr>
`,
  )
  const open =
    fit === undefined
      ? html`<table class="week">`
      : html`<table class="week class" style="--fit: ${fit.size}pt; --first: ${fit.first}pt">`
  return html`<div class="scroll">${open}
<thead><tr><th scope="col">${corner}</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></div>`
}
