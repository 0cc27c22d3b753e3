import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { grouped, percent } from '../../messages/numbers.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { type Spread, spreadOf } from '../spread.ts'
import { type Html, html } from './html.ts'
import { bars } from './plots.ts'
import { figures, table } from './table.ts'

/** How choices were met: by place, as a plot and as a table. */
export function choiceSection(choices: readonly number[], lang: Lang): Html {
  const all = choices.reduce((sum, count) => sum + count, 0)
  const names = choices.map((_, place) => tell(lang, words.rankOf, { rank: place + 1 }))
  const told = tell(lang, words.choicesTold, {
    parts: choices
      .map((count, place) => `${names[place]} ${grouped(count)}`)
      .join(lang === 'zh' ? '，' : ', '),
  })
  const series = [{ name: words.studentBlocks[lang], values: choices }]
  return html`<div class="pair"><figure>${bars({ told, categories: choices.map((_, place) => String(place + 1)), series, unit: words.studentBlocks[lang] })}</figure>
${table(
  [{ name: words.rank[lang] }, ...figures(words.studentBlocks[lang], words.share[lang])],
  choices.map((count, place) => [names[place] ?? '', grouped(count), percent(count, all)]),
)}</div>`
}

/** Minutes of a band of the plot. */
const BAND = 60

/** How many values lie in each band of minutes. */
function bandsOf(values: readonly number[], most: number): number[] {
  const bands = Array.from({ length: Math.floor(most / BAND) + 1 }, () => 0)
  for (const value of values) {
    const band = Math.floor(value / BAND)
    bands[band] = (bands[band] ?? 0) + 1
  }
  return bands
}

interface Loads {
  /** Minutes by teacher, scaled to a full contract. */
  readonly load: readonly number[]
  readonly late: readonly number[]
}

/** How the work and the late part of it are spread among teachers. */
export function loadSection({ load, late }: Loads, lang: Lang): Html {
  const most = Math.max(0, ...load, ...late)
  const series = [
    { name: words.loadOf[lang], values: bandsOf(load, most) },
    { name: words.lateOf[lang], values: bandsOf(late, most) },
  ]
  const categories = bandsOf([], most).map((_, band) => `${band * BAND}–${band * BAND + BAND - 1}`)
  const told = tell(lang, words.loadTold, {
    parts: series.map(({ name, values }) => `${name} ${values.join(' ')}`).join(lang === 'zh' ? '；' : '; '),
  })
  const row = (name: string, { least, lower, median, upper, most: top }: Spread) =>
    [name, least, lower, median, upper, top] as const
  return html`<p class="soft">${words.loadNote[lang]}</p>
<div class="pair"><figure>${bars({ told, categories, series, unit: words.teachers[lang] })}</figure>
${table(
  [
    { name: words.minutes[lang] },
    ...figures(words.least[lang], words.lower[lang], words.median[lang], words.upper[lang], words.most[lang]),
  ],
  [row(words.loadOf[lang], spreadOf(load)), row(words.lateOf[lang], spreadOf(late))],
)}</div>`
}
