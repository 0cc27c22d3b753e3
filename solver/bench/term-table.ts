import { readFile, writeFile } from 'node:fs/promises'
import type { Simulation } from '../index.ts'
import { measuredAt } from './measured.ts'
import { median, values } from './statistics.ts'
import type { Results } from './target.ts'

/** Cases whose term is planned, with the rounds of each week. */
export const TERMS = [
  { name: 'school-S', rounds: 8 },
  { name: 'term', rounds: 8 },
] as const

export const termKey = (name: string): string => `a term of ${name}`

/** The name of a figure of one of the three: the term carried on, each week alone, the even share. */
export const figureOf = (who: 'carried' | 'alone' | 'flow', figure: string): string =>
  who === 'carried' ? figure : `${who}${figure.slice(0, 1).toUpperCase()}${figure.slice(1)}`

/** What is told of a term, in the order of its table. */
export const FIGURES = [
  { figure: 'spread', words: 'largest spread of load among peers' },
  { figure: 'farSpread', words: 'spread of the peers farthest above their even share' },
  { figure: 'meanSpread', words: 'mean spread over the groups of peers' },
  { figure: 'mostLoad', words: 'heaviest load by full contract' },
  { figure: 'loadGini', words: 'Gini of loads by contract' },
  { figure: 'missed', words: 'student-blocks of choices missed' },
  { figure: 'worstTenth', words: 'choice cost of the worst-off tenth' },
  { figure: 'costGini', words: 'Gini of choice cost' },
  { figure: 'unserved', words: 'unserved in the term' },
] as const

/** Figures that carrying on is held to: nothing of them may be worse than planning each week alone. */
export const CARRIED_FIGURES: ReadonlySet<string> = new Set([
  'spread',
  'loadGini',
  'missed',
  'worstTenth',
  'costGini',
])

type Spreads = Pick<Simulation['flow'], 'spreads'>

/** The group of peers that ended farthest above its even share: its spread, and that of the same group in the others, tenths of a unit. */
export function farthest({ carried, alone, flow }: Record<'carried' | 'alone' | 'flow', Spreads>) {
  const groups = carried.spreads.map((spread, at) => ({
    carried: spread,
    alone: alone.spreads[at] ?? 0,
    flow: flow.spreads[at] ?? 0,
  }))
  return groups.reduce((far, group) => (group.carried - group.flow > far.carried - far.flow ? group : far), {
    ...(groups[0] ?? { carried: 0, alone: 0, flow: 0 }),
  })
}

const [BEGIN, END] = ['<!-- written by the bench -->', '<!-- end of what the bench writes -->']

/** A table for each term that was measured with its weeks alone beside it; empty where none was. */
export function termTables(results: Results): string {
  return TERMS.flatMap(({ name, rounds }) => {
    const readings = results.get(termKey(name)) ?? []
    if (readings.every(({ numbers }) => numbers['aloneSpread'] === undefined)) return []
    const cell = (who: Parameters<typeof figureOf>[0], figure: string): string => {
      const value = median(values(results, termKey(name), figureOf(who, figure)))
      return Number.isNaN(value) ? '' : value.toLocaleString('en')
    }
    return [
      `\`${name}\`, 20 weeks, seed 1, ${rounds} rounds a week, measured ${measuredAt(readings.map(({ at }) => at))} (UTC):`,
      '',
      '| | carried on week by week | each week alone | even share |',
      '| --- | --- | --- | --- |',
      ...FIGURES.map(
        ({ figure, words }) =>
          `| ${words} | ${cell('carried', figure)} | ${cell('alone', figure)} | ${cell('flow', figure)} |`,
      ),
      '',
    ]
  }).join('\n')
}

/** A page with the tables in the place that is marked for them; as it was where there are none, or no such place. */
export function withTables(page: string, tables: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (tables === '' || begin < 0 || end < begin) return page
  return `${page.slice(0, begin + BEGIN.length)}\n\n${tables}\n${page.slice(end)}`
}

/** Writes the tables into the page about terms, where there is one. */
export async function writeTermTables(file: string, results: Results): Promise<void> {
  let page: string
  try {
    page = await readFile(file, 'utf8')
  } catch {
    return
  }
  await writeFile(file, withTables(page, termTables(results)))
}
