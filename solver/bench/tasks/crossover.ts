import highs from 'highs'
import jsLp from 'javascript-lp-solver'
import { type Engine, NO_LIMITS } from '../../lp/engine.ts'
import { highsEngine } from '../../lp/highs.ts'
import { jsEngine } from '../../lp/js-lp.ts'
import { type LinearModel, ModelBuilder } from '../../lp/model.ts'
import { Random } from '../../random.ts'
import { median } from '../statistics.ts'
import { answer, given } from './given.ts'

const { sizes, seconds } = given<{ sizes: readonly number[]; seconds: number }>()

/**
 * So many offers of loans to choose from: each a teacher-day with what it brings, at most two days a teacher, one host a day, three
 * days a home school; the shape of model that the district's choice has.
 */
function choiceOf(offers: number): LinearModel {
  const random = new Random(offers)
  const builder = new ModelBuilder()
  const rows = new Map<string, { most: number; columns: number[] }>()
  const limit = (key: string, most: number, column: number): void => {
    const row = rows.get(key) ?? { most, columns: [] }
    row.columns.push(column)
    rows.set(key, row)
  }
  for (let offer = 0; offer < offers; offer++) {
    const column = builder.binary(-1 - random.next(1000))
    const teacher = random.next(Math.ceil(offers / 6))
    const day = random.next(5)
    limit(`day ${teacher} ${day}`, 1, column)
    limit(`teacher ${teacher}`, 2, column)
    limit(`home ${teacher % Math.ceil(offers / 20)}`, 3, column)
    limit(`need ${random.next(Math.ceil(offers / 8))} ${day}`, 1, column)
  }
  for (const { most, columns } of rows.values())
    builder.atMost(
      columns.map((column) => [1, column] as const),
      most,
    )
  return builder.build()
}

/** Times of one engine on one model, until there are five or so many seconds are over; null where it gives up. */
function timesOf(engine: Engine, model: LinearModel): { milliseconds: number; value: number } | null {
  const times: number[] = []
  const began = performance.now()
  let value = Number.NaN
  while (times.length < 5 && performance.now() - began < seconds * 1000) {
    const start = performance.now()
    const found = engine.solve(model, NO_LIMITS)
    times.push(performance.now() - start)
    if (found.status !== 'optimal' || found.value === null) return null
    value = found.value
  }
  return { milliseconds: median(times), value }
}

// The types of both packages describe their CommonJS form; what is imported here is the default export itself.
const large = highsEngine(await (highs as unknown as typeof highs.default)())
const small = jsEngine(jsLp as unknown as typeof jsLp.default)
// The first solve of each compiles it.
timesOf(large, choiceOf(10))
timesOf(small, choiceOf(10))
let skipsSmall = false
answer(
  sizes.map((columns) => {
    const model = choiceOf(columns)
    const ours = timesOf(large, model)
    const theirs = skipsSmall ? null : timesOf(small, model)
    if (ours !== null && theirs !== null && Math.abs(ours.value - theirs.value) > 1e-6)
      throw new Error(`the engines differ on ${columns} columns`)
    // Where it took seconds already, the next size would take minutes.
    skipsSmall ||= theirs === null || theirs.milliseconds > 500 * seconds
    return {
      columns,
      rows: model.rows.lower.length,
      highs: ours?.milliseconds ?? null,
      small: theirs?.milliseconds ?? null,
    }
  }),
)
