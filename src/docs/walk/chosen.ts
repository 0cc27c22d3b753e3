import { AIMS, CHANGES_SCHEMA, type Changes, changes } from '../../../models/changes.ts'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { Rebalanced, Repair } from '../../../solver/index.ts'
import { personChanges } from '../../reports/person-changes.ts'
import { DEFAULT_SEED, REBALANCE_ROUNDS } from '../../solving/defaults.ts'
import { checkedChanges, repairsOf } from '../../solving/repair.ts'

const WEDNESDAY = 3
const TUESDAY = 2
const MOST_TRIED = 40

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

/** A session of a teacher that somebody else leads in a repair, standing in for them. */
function standInFor(before: Roster, { roster }: Repair, staff: string): Session | undefined {
  const taken = personChanges(roster.input, before.plan, roster.plan).find(
    ({ person, to, why }) =>
      person === 'staff' &&
      to?.kind === 'lead' &&
      why.reason === 'stands_in' &&
      why.for.includes(staff) &&
      before.plan.sessions.some(
        (row) => row.lead === staff && row.group === to.group && row.date === to.date,
      ),
  )
  return roster.plan.sessions.find(
    ({ group, date, blocks }) =>
      group === taken?.to?.group && date === taken.to.date && blocks[0] === taken.to.blocks[0],
  )
}

/**
 * The first teacher of one school alone, not on loan in the week, whose illness on Wednesday has three repairs, the best of which has a
 * stand-in; where there is none, the one whose illness has the most repairs.
 */
export async function illnessIn(roster: Roster): Promise<Illness> {
  const { plan, input } = roster
  const names = input.staff.map(({ name }) => name)
  const leads = plan.sessions.filter(({ date }) => weekdayOf(date) === WEDNESDAY)
  const isLent = ({ id }: StaffMember): boolean => plan.loans.some(({ staff }) => staff === id)
  const candidates = input.staff.filter(
    (row) =>
      row.source === 'own_teacher' &&
      !isLent(row) &&
      names.indexOf(row.name) === names.lastIndexOf(row.name) &&
      leads.some(({ lead }) => lead === row.id),
  )
  let most: (Illness & { readonly repairs: number }) | null = null
  for (const { id, name } of candidates.slice(0, MOST_TRIED)) {
    const date = leads.find(({ lead }) => lead === id)?.date
    if (date === undefined) continue
    const moment = `${date}T12:00`
    const absence = { id: 'e', kind: 'absence', staff: id, from: date, to: date }
    const what = made({ events: [absence], disturbance: { from: moment } })
    const found = await repairsAfter(roster, what, REBALANCE_ROUNDS)
    const best = found?.repairs.at(-1)
    const session = best === undefined ? undefined : standInFor(roster, best, id)
    if (found === null || session === undefined) continue
    const repairs = found.touched.length === 1 ? found.repairs.length : 0
    if (most === null || repairs > most.repairs) most = { name, moment, session, repairs }
    if (repairs === AIMS.length) break
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
