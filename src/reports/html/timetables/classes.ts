import type { School } from '../../../../models/school.ts'
import type { Lang } from '../../../../models/text.ts'
import type { RosterView } from '../../../files/roster/view.ts'
import { tell } from '../../../messages/message.ts'
import { reportWords as words } from '../../../messages/reports.ts'
import { type ClassGrid, classGrids } from '../../class-grid.ts'
import { classWords } from '../../class-words.ts'
import { classEntry, type Entry, lineOf } from '../../entries.ts'
import { rowLines, sizeThatFits, widthsOf } from '../../fit.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { entries, weekTable } from '../table.ts'

/** Points of A4 inside the margins, less the heading; kept a little under, as fonts differ. */
const PAGES = {
  portrait: { height: 750, width: 538 },
  landscape: { height: 505, width: 785 },
} as const
/** Points around the text of a cell, and above and below that of a row. */
const [INSET, PADDING] = [6, 2.6]
/** Points of the column of students: what ids need, and as much more as the longest names take at a size of type. */
const [FIRST, MOST_FIRST, OF_NAMES] = [56, 110, 7]
/** How much wider bold type is. */
const BOLD = 1.15
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
  const { size, first, isWide } = printed(rows, view.days.length, places)
  const table = weekTable({
    corner: words.who[lang],
    days: view.days,
    lang,
    fit: { size, first },
    rows: rows.map((row) => ({ ...row, days: row.days.map(entries) })),
  })
  return { body: html`${table}${places === '' ? NOTHING : html`<p class="places">${places}</p>`}`, isWide }
}

interface Row {
  readonly head: string
  readonly days: readonly (readonly Entry[])[]
}

interface Fitted {
  readonly size: number
  /** Width of the column of students, in points. */
  readonly first: number
  readonly isWide: boolean
}

/** The way round and the size of type in which a class fills its page. Entries of a day run on there, and break where the column ends. */
function printed(rows: readonly Row[], days: number, places: string): Fitted {
  const lines = rows.map(({ head, days: cells }) => [
    [head],
    ...cells.map((entriesOfDay) => [entriesOfDay.map(lineOf).join(' · ')]),
  ])
  const names = rows.map(({ head }) => widthsOf(head, OF_NAMES * BOLD).whole + INSET)
  const first = Math.ceil(Math.min(MOST_FIRST, Math.max(FIRST, ...names)))
  const sizeOn = ({ height, width }: { readonly height: number; readonly width: number }): number => {
    const column = (width - first) / Math.max(1, days) - INSET
    const widths = [(first - INSET) / BOLD, ...Array.from({ length: days }, () => column)]
    const heightAt = (size: number): number => {
      const counts = [1, ...rowLines(lines, widths, size), ...rowLines([[[places]]], [width], size)]
      return counts.reduce((sum, count) => sum + count * size * LEADING + PADDING, 0)
    }
    return sizeThatFits(heightAt, height, LARGEST, SMALLEST)
  }
  const [upright, wide] = [sizeOn(PAGES.portrait), sizeOn(PAGES.landscape)]
  return wide > upright ? { size: wide, first, isWide: true } : { size: upright, first, isWide: false }
}
