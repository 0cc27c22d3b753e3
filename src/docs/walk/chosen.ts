import { AIMS, CHANGES_SCHEMA, type Changes, changes } from '../../../models/changes.ts'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { plusDays } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { Rebalanced, Repair } from '../../../solver/index.ts'
import { personChanges } from '../../reports/person-changes.ts'
import { DEFAULT_SEED, REBALANCE_ROUNDS } from '../../solving/defaults.ts'
import { checkedChanges, repairsOf } from '../../solving/repair.ts'

const TUESDAY = 2
/** Days after Tuesday on which the teacher is still ill. */
const DAYS_ILL = 3
const MOST_TRIED = 16

const made = (fields: object): Changes => changes.parse({ schema: CHANGES_SCHEMA, ...fields })

/** The repairs of what happens to a roster; null: it may not happen. */
async function repairsAfter(roster: Roster, what: Changes, rounds: number): Promise<Rebalanced | null> {
  if (!checkedChanges(roster, what).ok) return null
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  return await repairsOf(roster, what, { seed: DEFAULT_SEED, rounds, stop })
}

/** A teacher who falls ill, and a session of theirs that somebody leads for them in the repair of the best score. */
export interface Illness {
  readonly name: string
  readonly moment: string
  readonly session: Session
}

/** A session of a repair that somebody leads for a teacher: theirs, or else a new one that meets when theirs did. */
function standInFor(before: Roster, { roster }: Repair, staff: string): Session | undefined {
  const own = before.plan.sessions.filter(({ lead }) => lead === staff)
  const isThen = ({ date, blocks }: { readonly date: string; readonly blocks: readonly string[] }): boolean =>
    own.some((row) => row.date === date && row.blocks.some((block) => blocks.includes(block)))
  const changes = personChanges(roster.input, before.plan, roster.plan).filter(
    ({ person, to }) => person === 'staff' && to?.kind === 'lead' && isThen(to),
  )
  const taken =
    changes.find(({ why }) => why.reason === 'stands_in' && why.for.includes(staff)) ??
    changes.find(({ why }) => why.reason === 'opened')
  return roster.plan.sessions.find(
    ({ group, date, blocks }) =>
      group === taken?.to?.group && date === taken.to.date && blocks[0] === taken.to.blocks[0],
  )
}

/** Own teachers who lead on Tuesday, those with the most sessions first: not on loan in the week, then on loan that day. */
function mightFallIll({ plan, input }: Roster): readonly (readonly StaffMember[])[] {
  const names = input.staff.map(({ name }) => name)
  const led = (staff: string): Session[] =>
    plan.sessions.filter(({ lead, date }) => lead === staff && weekdayOf(date) === TUESDAY)
  const known = input.staff
    .filter(({ name, source }) => source === 'own_teacher' && names.indexOf(name) === names.lastIndexOf(name))
    .map((row) => ({ row, sessions: led(row.id), loans: plan.loans.filter(({ staff }) => staff === row.id) }))
    .filter(({ sessions }) => sessions.length > 0)
    .sort((x, y) => y.sessions.length - x.sessions.length)
  const homes = known.filter(({ loans }) => loans.length === 0)
  const lent = known.filter(({ loans }) => loans.some(({ date }) => weekdayOf(date) === TUESDAY))
  return [homes, lent].map((list) => list.slice(0, MOST_TRIED).map(({ row }) => row))
}

/**
 * A teacher whose illness from Tuesday to Friday has three repairs, in the best of which somebody stands in: of one school alone where there is one,
 * so that what is proved of it is shown, else on loan; where none has three, the one with the most.
 */
export async function illnessIn(roster: Roster): Promise<Illness> {
  let most: (Illness & { readonly rank: number }) | null = null
  for (const candidates of mightFallIll(roster)) {
    for (const { id, name } of candidates) {
      const date = roster.plan.sessions.find(
        (row) => row.lead === id && weekdayOf(row.date) === TUESDAY,
      )?.date
      if (date === undefined) continue
      const moment = `${date}T12:00`
      const absence = { id: 'e', kind: 'absence', staff: id, from: date, to: plusDays(date, DAYS_ILL) }
      const what = made({ events: [absence], disturbance: { from: moment } })
      const found = await repairsAfter(roster, what, REBALANCE_ROUNDS)
      const best = found?.repairs.at(-1)
      const session = best === undefined ? undefined : standInFor(roster, best, id)
      if (found === null || session === undefined) continue
      const rank = 2 * found.repairs.length + (found.touched.length === 1 ? 1 : 0)
      if (rank > (most?.rank ?? 0)) most = { name, moment, session, rank }
      if (rank > 2 * AIMS.length) return most ?? { name, moment, session }
    }
    if (most !== null && most.rank >= 2 * AIMS.length) return most
  }
  if (most === null) throw new Error('nobody for whom somebody could stand in')
  return most
}

/** A pin that brings a teacher of science to a weak school on Tuesday. */
export interface Science {
  readonly pin: object
  readonly teacher: StaffMember
}

/** The listed teacher of another school with whom a weak school's science on Tuesday costs the district least. */
export async function scienceIn(roster: Roster): Promise<Science> {
  const week = withEvents(roster.input)
  const hosts = week.schools.filter(({ weak }) => weak)
  const wanted = hosts.flatMap(({ id, blocks }) =>
    week.activities
      .filter(
        ({ school, category, skill }) => school === id && (category === 'science' || skill === '机器人'),
      )
      .flatMap((activity) =>
        blocks
          .filter(({ weekday, kind }) => weekday === TUESDAY && kind === 'regular')
          .map(({ code }) => ({ school: id, activity, block: code })),
      ),
  )
  const date = roster.plan.sessions.find((row) => weekdayOf(row.date) === TUESDAY)?.date
  const isLent = (id: string): boolean => roster.plan.loans.some((row) => row.staff === id)
  let best: (Science & { readonly value: number }) | null = null
  for (const { school, activity, block } of wanted)
    for (const teacher of week.staff) {
      const { id, skills, loanable } = teacher
      if (!loanable || teacher.school === school || isLent(id)) continue
      if (activity.skill === null || !skills.includes(activity.skill)) continue
      const lock = { id: 'tuesday', by: '区教育局', reason: 'science on Tuesdays', school, date, block }
      const pin = { ...lock, activity: activity.id, staff: id, role: 'lead' }
      const found = await repairsAfter(roster, made({ pins: [pin] }), 0)
      const score = found?.repairs[0]?.roster.score
      if (score === undefined || score.unserved > roster.score.unserved) continue
      if (best === null || score.weighted < best.value) best = { pin, teacher, value: score.weighted }
    }
  if (best === null) throw new Error('nobody could come')
  return best
}
