import { ASSIST, LEAD } from '../compile/arcs.ts'
import { canTake, isFree } from '../moves/free.ts'
import type { State } from '../state.ts'

/** A place for one adult: the lead or an assistant of a session, or a site duty. */
export interface Post {
  readonly role: 'lead' | 'assist' | 'duty'
  /** Index of the session, or of the duty. */
  readonly at: number
}

/** Whether arcs let an adult hold a post at all. */
export function mayHold(state: State, adult: number, { role, at }: Post): boolean {
  const { problem } = state
  if (role === 'duty') return problem.dutyArc[adult * problem.duties.length + at] === 1
  const arc = problem.adultArc[adult * problem.options.length + state.option[at]]
  return (arc & (role === 'lead' ? LEAD : ASSIST)) !== 0
}

/** Whether an adult has time for a post as things stand, within the limits of day and week. */
export function hasTime(state: State, adult: number, { role, at }: Post): boolean {
  if (role !== 'duty') return canTake(state, adult, at, role === 'lead' ? LEAD : ASSIST, -1)
  const { problem } = state
  const { day, slot } = problem.duties[at]
  const { start, end } = problem.slots[slot]
  return isFree(state, adult, day, start, end, -1)
}

/** Gives an empty post to an adult. */
export function give(state: State, { role, at }: Post, adult: number): void {
  if (role === 'lead') state.setLead(at, adult)
  else if (role === 'assist') state.addAssistant(at, adult)
  else state.addDuty(at, adult)
}

/** Takes a post from the adult who holds it. */
export function vacate(state: State, { role, at }: Post, adult: number): void {
  if (role === 'lead') state.setLead(at, -1)
  else if (role === 'assist') state.dropAssistant(at, adult)
  else state.dropDuty(at, adult)
}

/** The post that an engagement of an adult is. */
function postOf(state: State, adult: number, engagement: number): Post {
  if (engagement < 0) return { role: 'duty', at: ~engagement }
  return { role: state.lead[engagement] === adult ? 'lead' : 'assist', at: engagement }
}

/** Every post that an adult holds on a day; on every day for −1. */
export function postsOf(state: State, adult: number, day: number): Post[] {
  const { days } = state.problem
  const posts: Post[] = []
  for (let each = day < 0 ? 0 : day; each < (day < 0 ? days.length : day + 1); each++) {
    const count = state.engagedCount[adult * days.length + each]
    for (let index = 0; index < count; index++)
      posts.push(postOf(state, adult, state.engagement(adult, each, index)))
  }
  return posts
}

/** The day of a post. */
export const dayOfPost = ({ problem, option }: State, { role, at }: Post): number =>
  role === 'duty' ? problem.duties[at].day : problem.options[option[at]].day

/** Posts that nobody holds and that rules ask for: leads, assistants by size, site duties that are due. */
export function openPosts(state: State): Post[] {
  const { problem } = state
  const posts: Post[] = []
  for (let at = 0; at < state.top; at++) {
    if (state.option[at] < 0 || state.size[at] === 0) continue
    if (state.lead[at] < 0) posts.push({ role: 'lead', at })
    const { studentsPerAdult } = problem.activities[state.activityOf(at)]
    const needed = Math.max(1, Math.ceil(state.size[at] / studentsPerAdult)) - 1
    for (let more = state.assistCount[at]; more < needed; more++) posts.push({ role: 'assist', at })
  }
  problem.duties.forEach(({ duty }, at) => {
    if (isDue(state, at))
      for (let more = state.dutyCount[at]; more < duty.adults; more++) posts.push({ role: 'duty', at })
  })
  return posts
}

/** Whether students are on the site of a duty in its block. */
function isDue(state: State, duty: number): boolean {
  const { problem } = state
  const { slot, site, day } = problem.duties[duty]
  const { start, end } = problem.slots[slot]
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || state.size[session] === 0) continue
    const option = problem.options[state.option[session]]
    const room = state.room[session]
    const where = room < 0 ? 0 : problem.roomSite[room]
    if (option.day === day && where === site && option.start < end && start < option.end) return true
  }
  return false
}
