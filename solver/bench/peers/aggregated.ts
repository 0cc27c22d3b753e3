import { type LinearModel, ModelBuilder } from '../../lp/model.ts'
import { entriesOf } from './peer.ts'

/** What a row `x ≤ y` holds below what, `x` being 0 or 1; null: another row. */
function linkOf(model: LinearModel, row: number): { readonly below: number; readonly above: number } | null {
  const entries = [...entriesOf(model, row)]
  const below = entries.find(([value]) => value === 1)
  const above = entries.find(([value]) => value === -1)
  const isLink =
    entries.length === 2 && model.rows.upper[row] === 0 && !Number.isFinite(model.rows.lower[row] ?? 0)
  if (!isLink || !below || !above) return null
  const { lower, upper, integer } = model.columns
  const isBinary = integer[below[1]] === 1 && lower[below[1]] === 0 && upper[below[1]] === 1
  return isBinary && (lower[above[1]] ?? 0) >= 0 ? { below: below[1], above: above[1] } : null
}

/**
 * The same model with the rows `x ≤ y` of one `y` added up to one: as right for whole numbers, weaker in its relaxation, and far
 * smaller. Which of both serves an engine better, only a trial tells.
 */
export function aggregated(model: LinearModel): LinearModel {
  const builder = new ModelBuilder()
  const { columns, rows, offset } = model
  columns.cost.forEach((cost, column) => {
    const [lower, upper] = [columns.lower[column] ?? 0, columns.upper[column] ?? 0]
    if (columns.integer[column] === 1) builder.whole(lower, upper, cost)
    else builder.real(lower, upper, cost)
  })
  const held = new Map<number, number[]>()
  rows.lower.forEach((lower, row) => {
    const link = linkOf(model, row)
    if (link === null) builder.row(lower, rows.upper[row] ?? 0, [...entriesOf(model, row)])
    else held.set(link.above, [...(held.get(link.above) ?? []), link.below])
  })
  for (const [above, below] of held)
    builder.atMost([...below.map((column) => [1, column] as const), [-below.length, above]], 0)
  builder.addOffset(offset)
  return builder.build()
}
