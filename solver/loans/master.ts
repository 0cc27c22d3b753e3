import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'

/** A loan that could be made, or that is made and could be taken back, and by how much it lowers the district's value, its travel taken off. */
export interface Offer {
  readonly loan: Loan
  readonly home: SchoolId
  readonly gain: number
  /** It is there already: it stands in no other's place. */
  readonly isMade?: true
}

/** What at most one of the loans chosen has: a day of a host, or of a loan that is made already the loan itself. */
export const placeOf = ({ loan, isMade }: Offer): string =>
  `${loan.host} ${loan.date}${isMade === true ? ` ${loan.staff}` : ''}`

export interface Limits {
  /** Loan-days a teacher may still be given. */
  readonly ofTeacher: (staff: string) => number
  /** Loan-days a home school may still give. */
  readonly ofHome: (home: string) => number
  /** What a teacher's next loan-day costs for fair turns (S07, weighted), after so many new ones. */
  readonly turn: (staff: string, had: number) => number
  /** The same of a home school, which only tells loans apart that gain the same: whole numbers, below `TIES` in sum. */
  readonly homeTurn: (home: string, had: number) => number
}

/** What a point of gain weighs beside the turns of home schools. */
export const TIES = 1_000_000

interface Arc {
  readonly from: number
  readonly to: number
  readonly cost: number
  capacity: number
  readonly back: number
  readonly loan: Loan | null
}

/** A network with residual arcs; each arc's twin goes back at the opposite cost. */
class Network {
  readonly arcs: Arc[] = []
  private readonly numbers = new Map<string, number>()

  node(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.numbers.size)
    return this.numbers.size - 1
  }

  get size(): number {
    return this.numbers.size
  }

  arc(from: number, to: number, capacity: number, cost: number, loan: Loan | null = null): void {
    const at = this.arcs.length
    this.arcs.push({ from, to, cost, capacity, back: at + 1, loan })
    this.arcs.push({ from: to, to: from, cost: -cost, capacity: 0, back: at, loan: null })
  }

  /** The cheapest path by rounds of relaxation (Bellman–Ford); null where there is none that costs less than nothing. */
  cheaper(source: number, sink: number): number[] | null {
    const distance = new Array<number>(this.size).fill(Number.POSITIVE_INFINITY)
    const by = new Array<number>(this.size).fill(-1)
    distance[source] = 0
    for (let changed = true; changed; ) {
      changed = false
      this.arcs.forEach(({ from, to, cost, capacity }, at) => {
        if (capacity === 0 || distance[from] + cost >= distance[to]) return
        distance[to] = distance[from] + cost
        by[to] = at
        changed = true
      })
    }
    if (distance[sink] >= 0) return null
    const path: number[] = []
    for (let node = sink; node !== source; node = this.arcs[by[node]].from) path.push(by[node])
    return path
  }
}

/**
 * The loans that lower the district's value most by these prices, at most one more a day at each host: since a teacher has
 * one host a day, and days are limited by teacher and by home school, they are the flow of least cost from home schools over
 * teachers and their days to the days of the hosts (Ford and Fulkerson; shortest augmenting paths are exact). Of choices that
 * gain the same, the one in which home schools take turns.
 */
export function chooseLoans(offers: readonly Offer[], limits: Limits): Loan[] {
  const net = new Network()
  const source = net.node('source')
  const sink = net.node('sink')
  const known = new Set<string>()
  const first = (name: string): boolean => !known.has(name) && known.add(name).size > 0
  for (const offer of offers) {
    const { loan, home, gain } = offer
    const { staff, date } = loan
    const slot = placeOf(offer)
    const [lends, teacher] = [net.node(`home ${home}`), net.node(`teacher ${staff}`)]
    const [day, place] = [net.node(`day ${staff} ${date}`), net.node(`place ${slot}`)]
    if (first(`home ${home}`))
      for (let had = 0; had < limits.ofHome(home); had++)
        net.arc(source, lends, 1, limits.homeTurn(home, had))
    if (first(`teacher ${staff}`))
      for (let had = 0; had < limits.ofTeacher(staff); had++)
        net.arc(lends, teacher, 1, TIES * limits.turn(staff, had))
    if (first(`day ${staff} ${date}`)) net.arc(teacher, day, 1, 0)
    if (first(`place ${slot}`)) net.arc(place, sink, 1, 0)
    net.arc(day, place, 1, -TIES * gain, loan)
  }
  for (let path = net.cheaper(source, sink); path !== null; path = net.cheaper(source, sink))
    for (const at of path) {
      net.arcs[at].capacity--
      net.arcs[net.arcs[at].back].capacity++
    }
  return net.arcs.flatMap(({ loan, capacity }) => (loan !== null && capacity === 0 ? [loan] : []))
}
