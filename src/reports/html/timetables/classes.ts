import type { School } from '../../../../models/school.ts'
import type { Lang } from '../../../../models/text.ts'
import type { RosterView } from '../../../files/roster/view.ts'
import { tell } from '../../../messages/message.ts'
import { reportWords as words } from '../../../messages/reports.ts'
import { type ClassGrid, classGrids } from '../../class-grid.ts'
import { classEntry, lineOf, studentEntry } from '../../entries.ts'
import { sizeThatFits } from '../../fit.ts'
import { type Html, html } from '../html.ts'
import { entries, weekTable } from '../table.ts'

/** Points of A4 inside the margins, less the heading, and the column of students; kept a little under, as fonts differ. */
const PAGE = { height: 750, width: 538, first: 56, padding: 2.6, leading: 1.22 } as const
const LARGEST = 9
const SMALLEST = 4

/** The classes of a school, each printed on a page of its own. */
export function classes(view: RosterView, school: School, lang: Lang): Html {
  const grids = classGrids(view, school)
  const sheets = grids.map((grid, index) => {
    const title = tell(lang, words.classTitle, { name: grid.homeroom.name, count: grid.rows.length })
    const id = `class-${index + 1}`
    return html`<section class="sheet" id="${id}" data-part="${title}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${title}</h3>
${classTable(view, grid, lang)}
</section>
`
  })
  return html`<p class="soft screen">${words.wholeClassNote[lang]}</p>
${sheets}`
}

function classTable(view: RosterView, { common, rows }: ClassGrid, lang: Lang): Html {
  const whole = common.map((sessions) => sessions.map((session) => classEntry(view, session)))
  const students = rows.map(({ student, days }) => ({
    id: student.id,
    days: days.map((parts) => parts.map((part) => studentEntry(view, part, lang))),
  }))
  const isCommon = whole.some((day) => day.length > 0)
  const column = (PAGE.width - PAGE.first) / Math.max(1, view.days.length) - 6
  // On paper the entries of a day run on, and a line is broken where the column ends.
  const lines = [
    [[words.wholeClass[lang]], ...whole.map((day) => [day.map(lineOf).join(' · ')])],
    ...students.map(({ id, days }) => [[id], ...days.map((day) => [day.map(lineOf).join(' · ')])]),
  ]
  const sheet = { ...PAGE, widths: [PAGE.first, ...view.days.map(() => column)] }
  return weekTable({
    corner: words.who[lang],
    days: view.days,
    lang,
    fit: `${sizeThatFits(lines, sheet, LARGEST, SMALLEST)}pt`,
    rows: [
      ...(isCommon ? [{ head: words.wholeClass[lang], days: whole.map(entries), kind: 'all' as const }] : []),
      ...students.map(({ id, days }) => ({ head: id, days: days.map(entries) })),
    ],
  })
}
