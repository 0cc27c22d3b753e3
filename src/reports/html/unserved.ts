import { wordFor } from '../../../models/policy/glossary.ts'
import type { UnservedCause } from '../../../models/roster.ts'
import type { Lang } from '../../../models/text.ts'
import { groupBy } from '../../files/roster/group.ts'
import type { RosterView } from '../../files/roster/view.ts'
import { grouped } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { dayName } from '../entries.ts'
import type { Missing } from '../missing.ts'
import { type Html, html, unbroken } from './html.ts'
import { figures, table } from './table.ts'

/** How many are unserved, by cause and day. */
export function unservedSection(missing: readonly Missing[], view: RosterView, lang: Lang): Html {
  if (missing.length === 0) return html`<p class="good">${words.everybodyServed[lang]}</p>`
  const count = (rows: readonly Missing[]) => [
    ...view.days.map(({ date }) => grouped(rows.filter((row) => row.date === date).length)),
    grouped(rows.length),
  ]
  const causes = [...groupBy(missing, ({ cause }) => cause)].sort((a, b) => b[1].length - a[1].length)
  return html`<h3>${words.byCause[lang]}</h3>
${table(
  [{ name: words.cause[lang] }, ...figures(...view.days.map((day) => dayName(day, lang)), words.total[lang])],
  [
    ...causes.map(([cause, rows]) => [causeName(cause, lang), ...count(rows)]),
    [words.total[lang], ...count(missing)],
  ],
)}`
}

/** Every unserved student-block of a school, those of one day, block, cause and class in a row. */
export function unservedList(missing: readonly Missing[], view: RosterView, lang: Lang): Html {
  const groups = groupBy(missing, ({ date, block, cause, student }) =>
    [date, block, cause, student.homeroom].join('\u0000'),
  )
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  const rows = inOrder.flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { date, block, cause, student } = first
    const day = view.days.find((one) => one.date === date)
    return [
      [
        `${day === undefined ? date : dayName(day, lang)} ${block}`,
        causeName(cause, lang),
        view.homeroomOf(student)?.name ?? student.homeroom,
        grouped(group.length),
        unbroken(group.map((row) => row.student.id)),
      ],
    ]
  })
  return html`<h3>${words.byBlock[lang]}</h3>
${table(
  [
    { name: words.blocksOf[lang] },
    { name: words.cause[lang] },
    { name: words.classes[lang] },
    ...figures(words.total[lang]),
    { name: words.who[lang] },
  ],
  rows,
)}`
}

const causeName = (cause: UnservedCause, lang: Lang): string => wordFor(`cause_${cause}`)[lang]
