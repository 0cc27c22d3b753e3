import type { ActivityId } from '../../../models/ids.ts'
import { choiceCost, rankCost } from '../../../models/policy/constants.ts'
import type { PlanView, SessionView } from '../plan/index.ts'
import { couldTake, listOn, type StudentView } from '../week/demand.ts'
import type { WeekView } from '../week/index.ts'

/** What S01 counts of one student, kept apart so that an exchange of places can be priced. */
export interface ChoiceAccount {
  /** N: most student-blocks in ranked activities that the week can give. */
  readonly possible: number
  /** Points by rank of the blocks served in ranked activities. */
  readonly rank: number
  /** Blocks served in ranked activities, in the most wanted one, in tutoring. */
  readonly served: number
  readonly wanted: number
  readonly tutored: number
}

/** The part of an account that one session gives. */
export type Gain = Omit<ChoiceAccount, 'possible'>

const NOTHING: Gain = { rank: 0, served: 0, wanted: 0, tutored: 0 }

/** What a student has of a session. An activity that is not in the list counts as ranked last. */
export function gainOf(who: StudentView, session: SessionView): Gain {
  const { activity, ranked } = session.activity
  const blocks = session.slots.length
  if (!ranked) return activity.category === 'tutoring' ? { ...NOTHING, tutored: blocks } : NOTHING
  const place = listOn(who, session.day).indexOf(activity.id)
  return {
    rank: blocks * rankCost(place < 0 ? Number.MAX_SAFE_INTEGER : place),
    served: blocks,
    wanted: who.student.mostWanted === activity.id ? blocks : 0,
    tutored: 0,
  }
}

/** An account with something added (`times` 1) or taken away (-1). */
export const withGain = (account: ChoiceAccount, gain: Gain, times: 1 | -1): ChoiceAccount => ({
  possible: account.possible,
  rank: account.rank + times * gain.rank,
  served: account.served + times * gain.served,
  wanted: account.wanted + times * gain.wanted,
  tutored: account.tutored + times * gain.tutored,
})

/**
 * N: the smaller of the student's required non-homework blocks in which something ranked that day may run, and the
 * blocks that all their ranked activities could give in a week. Only activities of the own school in a ranked
 * category count.
 */
function possibleOf(week: WeekView, who: StudentView): number {
  let covered = 0
  let given = 0
  const listed = new Set<ActivityId>()
  for (const day of who.days) {
    const blocks = new Set<number>()
    for (const id of listOn(who, day)) {
      const view = week.activities.get(id)
      if (view === undefined || !view.ranked || view.school !== who.school) continue
      if (!listed.has(id)) {
        listed.add(id)
        given += view.activity.groupsPerStudent * view.activity.sessions * view.activity.run
      }
      for (const run of view.runsOn.get(day.date) ?? [])
        if (couldTake(who, run)) for (const slot of run.slots) blocks.add(slot.index)
    }
    covered += blocks.size
  }
  return Math.min(covered, given)
}

/** The S01 account of a student in a plan. */
export function accountOf(plan: PlanView, who: StudentView): ChoiceAccount {
  let account: ChoiceAccount = { possible: possibleOf(plan.week, who), ...NOTHING }
  for (const session of plan.byStudent[who.index] ?? []) account = withGain(account, gainOf(who, session), 1)
  return account
}

/** S01 of a student, points. Who requires nothing costs nothing. */
export function choiceCostOf(who: StudentView, account: ChoiceAccount): number {
  if (who.required.length === 0) return 0
  const { mostWanted, tutoring } = who.student
  const missed = Math.max(0, account.possible - account.served)
  const withoutWanted = mostWanted !== null && account.wanted === 0
  const withoutTutoring = tutoring.needed && tutoring.willing && account.tutored === 0
  return (
    account.rank +
    choiceCost.missed * missed +
    (withoutWanted ? choiceCost.mostWantedMissed : 0) +
    (withoutTutoring ? choiceCost.tutoringMissed : 0)
  )
}
