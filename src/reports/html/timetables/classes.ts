import type { School } from '../../../../models/school.ts'
import type { Lang } from '../../../../models/text.ts'
import type { RosterView } from '../../../files/roster/view.ts'
import { tell } from '../../../messages/message.ts'
import { reportWords as words } from '../../../messages/reports.ts'
import { type ClassGrid, classGrids } from '../../class-grid.ts'
import { classWords } from '../../class-words.ts'
import { classEntry, type Entry, lineOf } from '../../entries.ts'
import { rowLines, sizeThatFits } from '../../fit.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { entries, weekTable } from '../table.ts'

/** Points of A4 inside the margins, less the heading; kept a little under, as fonts differ. */
const PAGES = {
  portrait: { height: 750, width: 538 },
  landscape: { height: 505, width: 785 },
} as const
/** Points of the column of students, around the text of a cell, and above and below that of a row. */
const [FIRST, INSET, PADDING] = [56, 6, 2.6]
const LEADING = 1.22
const LARGEST = 9
const SMALLEST = 4

/** The classes of a school, each printed on a page of its own. */
export function classes(view: RosterView, school: School, lang: Lang): Html {
  const grids = classGrids(view, school)
  const sheets = grids.map((grid, index) => {
    const title = tell(lang, words.classTitle, { name: grid.homeroom.name, count: grid.rows.length })
    const id = `class-${index + 1}`
    const { body, isWide } = classTable(view, grid, lang)
    return html`<section class="${isWide ? 'sheet wide' : 'sheet'}" id="${id}" data-part="${title}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${title}</h3>
${body}
</section>
`
  })
  return html`<p class="soft screen">${words.wholeClassNote[lang]}</p>
${sheets}`
}

function classTable(view: RosterView, grid: ClassGrid, lang: Lang): { body: Html; isWide: boolean } {
  const { entryOf, below } = classWords(view, grid, lang)
  const whole = grid.common.map((sessions) => sessions.map((session) => classEntry(view, session)))
  const students = grid.rows.map(({ student, days }) => ({
    name: view.studentName(student),
    days: days.map((parts) => parts.map(entryOf)),
  }))
  const places = below === '' ? '' : tell(lang, words.places, { places: below })
  const isCommon = whole.some((day) => day.length > 0)
  const rows = [
    ...(isCommon ? [{ head: words.wholeClass[lang], days: whole, kind: 'all' as const }] : []),
    ...students.map(({ name, days }) => ({ head: name, days })),
  ]
  const { size, isWide } = printed(rows, view.days.length, places)
  const table = weekTable({
    corner: words.who[lang],
    days: view.days,
    lang,
    fit: `${size}pt`,
    rows: rows.map((row) => ({ ...row, days: row.days.map(entries) })),
  })
  return { body: html`${table}${places === '' ? NOTHING : html`<p class="places">${places}</p>`}`, isWide }
}

interface Row {
  readonly head: string
  readonly days: readonly (readonly Entry[])[]
}

/** The way round and the size of type in which a class fills its page. Entries of a day run on there, and break where the column ends. */
function printed(rows: readonly Row[], days: number, places: string): { size: number; isWide: boolean } {
  const lines = rows.map(({ head, days: cells }) => [
    [head],
    ...cells.map((entriesOfDay) => [entriesOfDay.map(lineOf).join(' · ')]),
  ])
  const sizeOn = ({ height, width }: { readonly height: number; readonly width: number }): number => {
    const column = (width - FIRST) / Math.max(1, days) - INSET
    const widths = [FIRST, ...Array.from({ length: days }, () => column)]
    const heightAt = (size: number): number => {
      const counts = [1, ...rowLines(lines, widths, size), ...rowLines([[[places]]], [width], size)]
      return counts.reduce((sum, count) => sum + count * size * LEADING + PADDING, 0)
    }
    return sizeThatFits(heightAt, height, LARGEST, SMALLEST)
  }
  const [upright, wide] = [sizeOn(PAGES.portrait), sizeOn(PAGES.landscape)]
  return wide > upright ? { size: wide, isWide: true } : { size: upright, isWide: false }
}
