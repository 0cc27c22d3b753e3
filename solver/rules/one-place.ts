import type { StaffMember } from '../../models/staff.ts'
import type { Option } from '../problem.ts'
import type { Half, Rule } from '../rule.ts'
import { lessonsOn } from './lessons.ts'
import { recountOnePlace } from './one-place/recount.ts'
import { collide, type Stretch } from './one-place/stretch.ts'
import { OnePlaceTracker } from './one-place/tracker.ts'

function leavesLessons(half: Half, adult: StaffMember, day: number, stretch: Stretch): boolean {
  return lessonsOn(adult, half.days[day]).every(({ start, end, site }) => {
    const at = half.sites.indexOf(site)
    return !collide(half, stretch, { begin: start, end, from: at, to: at })
  })
}

/** At the school's own site; a session elsewhere begins there, so that what is forbidden here is forbidden there. */
const mayServe = (half: Half, adult: StaffMember, { day, start, end }: Option): boolean =>
  leavesLessons(half, adult, day, { begin: start, end, from: 0, to: 0 })

/**
 * H07: an adult is in one place at a time, with the travel between sites; a session elsewhere leaves its students time to
 * walk. Lessons are arcs, except against a session elsewhere. A student cannot be in two sessions of one block, as the
 * state holds one for each; nor in two that overlap, as runs valid for one grade never do.
 */
export const onePlace: Rule = {
  code: 'H07',
  applies: () => true,
  arcs: {
    lead: mayServe,
    assist: mayServe,
    duty(half, adult, { day, slot, site }) {
      const { start, end } = half.slots[slot]
      return leavesLessons(half, adult, day, { begin: start, end, from: site, to: site })
    },
  },
  track: (problem, state) => new OnePlaceTracker(problem, state),
  recount: recountOnePlace,
}
