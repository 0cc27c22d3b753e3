import { isRanked } from '../../models/activity.ts'
import { admits, required } from '../../models/checks/admission.ts'
import type { Facts } from '../../models/checks/facts.ts'
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

/** Demand of each block of a school's day, by block code. */
export function demandOf(today: SchoolDay, facts: Facts): ReadonlyMap<string, BlockDemand> {
  const { school, day, offers } = today
  const found = new Map<string, BlockDemand>()
  const known = new Map<string, Best>()
  const flexible = offers.filter((offer) => !isRanked(offer.activity.category))
  const ranked = new Map<string, Offer[]>()
  for (const offer of offers) {
    if (!isRanked(offer.activity.category)) continue
    const list = ranked.get(offer.activity.id)
    if (list === undefined) ranked.set(offer.activity.id, [offer])
    else list.push(offer)
  }

  /** Best of some offers for a student whose answers to the rules are all in the key. */
  const best = (
    key: string,
    among: readonly Offer[],
    student: Student,
    code: string,
    asked: ReadonlySet<string>,
  ): Best => {
    const old = known.get(key)
    if (old !== undefined) return old
    const open = among.filter(
      ({ run, activity }) =>
        run.grades.has(student.grade) &&
        run.blocks.some((block) => block.code === code) &&
        run.blocks.every((block) => asked.has(block.code)) &&
        admits(student, run, activity, school, day, facts),
    )
    const made = bestOf(open)
    known.set(key, made)
    return made
  }

  for (const student of facts.studentsOf.get(school.id) ?? []) {
    const blocks = required(student, day, facts)
    if (blocks.length === 0) continue
    const asked = new Set<string>(blocks.map((block) => block.code))
    const homework = facts.homeworkBlocks(school, student.grade, day.follows)
    const tutored = student.tutoring.needed && student.tutoring.willing
    const kind = `${student.grade} ${tutored} ${[...asked].join('\u0000')}`
    for (const { code } of blocks) {
      let most = best(`${code}\u0000${kind}`, flexible, student, code, asked)
      for (const id of choicesOn(student, day.follows)) {
        const own = ranked.get(id)
        if (own !== undefined)
          most = better(most, best(`${code}\u0000${id}\u0000${kind}`, own, student, code, asked))
      }
      const old = found.get(code) ?? NOTHING
      const served = most.perAdult > 0
      found.set(code, {
        students: old.students + 1,
        without: old.without + (served ? 0 : 1),
        homework: old.homework + (served && homework.has(code) ? 1 : 0),
        adults: old.adults + (served ? Math.floor(WHOLE / most.perAdult) : 0),
        sessions: old.sessions + (served ? Math.floor(WHOLE / most.perSession) : 0),
      })
    }
  }
  return found
}
