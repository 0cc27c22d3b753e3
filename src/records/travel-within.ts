import type { Week } from '../../models/week.ts'

/** Ways between some places alone: who sees one school of a district does not know the others that ways lead to. */
export const travelWithin = (travel: Week['travel'], places: ReadonlySet<string>): Week['travel'] =>
  travel.filter(({ from, to }) => places.has(from) && places.has(to))
