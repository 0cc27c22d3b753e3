import type { Lang } from '../../../models/text.ts'
import type { Certificate } from '../../../solver/verify/index.ts'
import { tell } from '../../messages/message.ts'
import { grouped, percent } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import type { SchoolFigures } from '../figures.ts'
import { spreadOf } from '../spread.ts'
import { firstTwo } from '../summary.ts'
import { type Html, html } from './html.ts'
import { boxes, lyingBars } from './plots.ts'
import { figures, table } from './table.ts'

interface Compared {
  readonly figures: readonly SchoolFigures[]
  readonly certificate: Certificate
  /** Names of all schools, by id. */
  readonly nameOf: (school: string) => string
  /** Address of a school's own report; null: there is none. */
  readonly linkTo: (school: string) => string | null
}

/** The schools of a district side by side, with a link to the report of each. */
export function compareSection({ figures: all, certificate, nameOf, linkTo }: Compared, lang: Lang): Html {
  const byId = new Map<string, SchoolFigures>(all.map((one) => [one.school.id, one]))
  const rows = certificate.perSchool.map((part) => {
    const link = linkTo(part.school)
    const name = link === null ? nameOf(part.school) : html`<a href="${link}">${nameOf(part.school)}</a>`
    const own = byId.get(part.school)
    if (part.refused || own === undefined)
      return [name, words.refusedSchool[lang], ...Array.from({ length: 9 }, () => '')]
    const load = spreadOf(own.teachers.map((teacher) => teacher.load))
    const late = spreadOf(own.teachers.map((teacher) => teacher.late))
    return [
      name,
      grouped(part.signedUp),
      grouped(own.sessions),
      grouped(part.required),
      part.unserved === 0 ? 0 : html`<span class="bad">${grouped(part.unserved)}</span>`,
      part.share,
      firstTwo(own.choices),
      percent(own.mostWanted.had, own.mostWanted.asked),
      `${load.median} (${load.lower}–${load.upper})`,
      late.most,
      part.required === 0 ? '–' : grouped((100 * part.weighted) / part.required),
    ]
  })
  const names = all.map(({ school }) => school.name)
  return html`${table(
    [
      { name: words.school[lang] },
      ...figures(
        words.students[lang],
        words.sessions[lang],
        words.required[lang],
        words.unservedCount[lang],
        words.perMille[lang],
        words.firstTwo[lang],
        words.wanted[lang],
        words.loadMedian[lang],
        words.lateMost[lang],
        words.costPerBlock[lang],
      ),
    ],
    rows,
  )}
<div class="pair"><figure><figcaption>${words.firstTwoTold[lang]}</figcaption>${lyingBars({
    told: told(words.firstTwoTold[lang], all, ({ choices }) => firstTwo(choices), lang),
    names,
    unit: '%',
    values: all.map(({ choices }) => Number.parseFloat(firstTwo(choices)) || 0),
  })}</figure>
<figure><figcaption>${words.loadBoxTold[lang]}</figcaption>${boxes({
    told: told(words.loadBoxTold[lang], all, (one) => boxOf(one).join(' '), lang),
    names,
    unit: words.minutes[lang],
    values: all.map(boxOf),
  })}</figure></div>`
}

function boxOf({ teachers }: SchoolFigures): number[] {
  const { least, lower, median, upper, most } = spreadOf(teachers.map(({ load }) => load))
  return [least, lower, median, upper, most]
}

/** A plot in words: what it shows, then each school with its value. */
function told(
  what: string,
  all: readonly SchoolFigures[],
  of: (one: SchoolFigures) => string,
  lang: Lang,
): string {
  const parts = all.map((one) => tell(lang, words.nameValue, { name: one.school.name, value: of(one) }))
  return `${what}: ${parts.join(lang === 'zh' ? '；' : '; ')}`
}
