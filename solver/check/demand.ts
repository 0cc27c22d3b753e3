import { isRanked } from '../../models/activity.ts'
import { admits, required } from '../../models/checks/admission.ts'
import type { Block, Facts } from '../../models/checks/facts.ts'
import { choicesOn, type Student } from '../../models/student.ts'
import type { Offer, SchoolDay } from './offers.ts'

/**
 * Parts of an adult, and of an adult's session, that one student-block takes at the least. A part is rounded down, so that
 * their sum never says more than is needed.
 */
export const WHOLE = 1_000_000_000

/** What the students of one block ask for. */
export interface BlockDemand {
  readonly students: number
  /** Students for whom nothing could be held. */
  readonly without: number
  /** Students in a homework block of their grade. */
  readonly homework: number
  /** Parts of adults. */
  readonly adults: number
  /** Parts of adult-sessions: a run of several blocks is one session. */
  readonly sessions: number
}

const NOTHING: BlockDemand = { students: 0, without: 0, homework: 0, adults: 0, sessions: 0 }

/** The most that an adult, and a session of an adult, can do for a student in a block. */
interface Best {
  readonly perAdult: number
  readonly perSession: number
}

const NONE: Best = { perAdult: 0, perSession: 0 }
const better = (a: Best, b: Best): Best => ({
  perAdult: Math.max(a.perAdult, b.perAdult),
  perSession: Math.max(a.perSession, b.perSession),
})

function bestOf(offers: readonly Offer[]): Best {
  let best = NONE
  for (const { perAdult, activity } of offers)
    best = better(best, { perAdult, perSession: perAdult * activity.run })
  return best
}

/** Students to whom the rules say the same of everything but their choices: those who require the same blocks. */
interface Kind {
  readonly codes: readonly string[]
  readonly homework: ReadonlySet<string>
  /** Best of what nobody ranks, by required block. */
  readonly flexible: readonly Best[]
  /** Best of a ranked activity, by required block, for those who chose it; worked out when first asked for. */
  readonly ranked: Map<string, readonly Best[] | null>
}

/** Demand of each block of a school's day, by block code. */
export function demandOf(today: SchoolDay, facts: Facts): ReadonlyMap<string, BlockDemand> {
  const { school, day, offers } = today
  const found = new Map<string, BlockDemand>()
  const flexible = offers.filter((offer) => !isRanked(offer.activity.category))
  const rankedOffers = new Map<string, Offer[]>()
  for (const offer of offers) {
    if (!isRanked(offer.activity.category)) continue
    const list = rankedOffers.get(offer.activity.id)
    if (list === undefined) rankedOffers.set(offer.activity.id, [offer])
    else list.push(offer)
  }

  const bestBy = (among: readonly Offer[], student: Student, codes: readonly string[]): readonly Best[] => {
    const open = among.filter(
      ({ run, activity }) =>
        run.grades.has(student.grade) &&
        run.blocks.every((block) => codes.includes(block.code)) &&
        admits(student, run, activity, school, day, facts),
    )
    return codes.map((code) =>
      bestOf(open.filter(({ run }) => run.blocks.some((block) => block.code === code))),
    )
  }

  // Required blocks come from one table, so that the same list is the same object.
  const kinds = [new Map<readonly Block[], Kind>(), new Map<readonly Block[], Kind>()] as const
  const kindOf = (student: Student, blocks: readonly Block[]): Kind => {
    const known = kinds[student.tutoring.needed && student.tutoring.willing ? 1 : 0]
    const old = known.get(blocks)
    if (old !== undefined) return old
    const codes = blocks.map((block) => block.code)
    const made = {
      codes,
      homework: facts.homeworkBlocks(school, student.grade, day.follows),
      flexible: bestBy(flexible, student, codes),
      ranked: new Map(),
    }
    known.set(blocks, made)
    return made
  }
  const rankedBest = (kind: Kind, id: string, student: Student): readonly Best[] | null => {
    const old = kind.ranked.get(id)
    if (old !== undefined) return old
    const own = rankedOffers.get(id)
    const made = own === undefined ? null : bestBy(own, student, kind.codes)
    kind.ranked.set(id, made)
    return made
  }

  for (const student of facts.studentsOf.get(school.id) ?? []) {
    const blocks = required(student, day, facts)
    if (blocks.length === 0) continue
    const kind = kindOf(student, blocks)
    const chosen = choicesOn(student, day.follows)
    for (const [index, code] of kind.codes.entries()) {
      let most = kind.flexible[index] ?? NONE
      for (const id of chosen) most = better(most, rankedBest(kind, id, student)?.[index] ?? NONE)
      const old = found.get(code) ?? NOTHING
      const served = most.perAdult > 0
      found.set(code, {
        students: old.students + 1,
        without: old.without + (served ? 0 : 1),
        homework: old.homework + (served && kind.homework.has(code) ? 1 : 0),
        adults: old.adults + (served ? Math.floor(WHOLE / most.perAdult) : 0),
        sessions: old.sessions + (served ? Math.floor(WHOLE / most.perSession) : 0),
      })
    }
  }
  return found
}
