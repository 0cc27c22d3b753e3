import type { WhyPost, WithoutAnswer } from '../../models/answers/explanation.ts'
import type { StaffId } from '../../models/ids.ts'
import type { Post as PostRef } from '../../models/moves.ts'
import type { Plan } from '../../models/plan.ts'
import { RULE_CODES } from '../../models/policy/rules.ts'
import type { Week } from '../../models/week.ts'
import type { Opened } from '../opened.ts'
import { coversIn } from '../recommend/covers.ts'
import { type Asked, answered, type FoundPost, postIn, postWords, unknown } from '../recommend/places.ts'
import { holderOf, type PostQuestion, recommendPost } from '../recommend/posts.ts'
import { reasonsFor } from '../recommend/reasons.ts'
import { hasBegun } from '../rules/begun.ts'
import { judged, problemOf, type Resolving, resolve } from './resolve.ts'

/** Why somebody has a post: what speaks for them, and everybody else with the price or the rules that keep them out. */
export function explainPost(opened: Opened, question: PostQuestion): Asked<WhyPost> {
  const found = postIn(opened, question.post)
  if (found === null) return unknown('ASK_SESSION', postWords(question.post))
  const holder = holderOf(found, found.post, question.holder)
  if (holder === null || holder < 0) return unknown('ASK_STAFF', question.holder ?? postWords(question.post))
  const instead = recommendPost(opened, question)
  if (!instead.ok) return instead
  const { candidates } = instead.value
  const against = candidates.filter(({ effect }) => !effect.legal)
  const rules = new Set(against.flatMap(({ effect }) => effect.rules))
  return answered({
    post: question.post,
    holder: found.problem.adults[holder].id,
    reasons: reasonsFor(found.state, holder, found.post, coversIn(opened.roster)),
    instead: instead.value,
    allowed: candidates.length - against.length,
    forbidden: against.length,
    rules: RULE_CODES.filter((code) => rules.has(code)),
  })
}

/**
 * What becomes of a post when its holder is kept from it (by a ban) and the whole of the school's week is solved again: the
 * counterfactual of `explainPost`, with the price against the roster as it is published, as that of the others there.
 * @returns null where no roster was found without them; a post that has begun is not asked about: no ban changes it
 */
export function withoutHolder(opened: Opened, post: PostRef, holder: StaffId, run: Resolving): WithoutAnswer {
  const found = postIn(opened, post)
  if (found === null) return null
  const { problem, state } = found
  if (isUnderWay(found)) return 'begun'
  const { plan } = opened.roster
  const week: Week = { ...opened.week, bans: [...opened.week.bans, banOf(opened, post, holder)] }
  const after = resolve(problemOf(week, plan, problem.school.id), plan, run)
  if (after === null) return null
  const { roster, verified } = judged(opened, week, [after], run)
  return {
    unserved: after.unserved - state.unserved,
    weighted: after.weighted - state.weighted,
    holder: takerOf(plan, roster.plan, post),
    verified,
    proved: after.proved,
  }
}

/** Whether a post had begun at the moment from which the week may change. */
function isUnderWay({ problem, state, post }: FoundPost): boolean {
  return post.role === 'duty' ? problem.begun?.[problem.duties[post.at].slot] === 1 : hasBegun(state, post.at)
}

/** Whoever has a post in one plan and had it not in another; null: nobody, or the groups were formed anew. */
export function takerOf(before: Plan, after: Plan, post: PostRef): StaffId | null {
  const holders = ({ sessions, duties }: Plan): readonly StaffId[] => {
    if (post.role === 'duty')
      return (
        duties.find(
          ({ school, duty, date }) => school === post.school && duty === post.duty && date === post.date,
        )?.adults ?? []
      )
    const row = sessions.find(
      ({ group, date, blocks }) => group === post.group && date === post.date && blocks.includes(post.block),
    )
    return row === undefined ? [] : post.role === 'lead' ? [row.lead] : row.assistants
  }
  const had = new Set(holders(before))
  return holders(after).find((id) => !had.has(id)) ?? null
}

/** A ban that keeps somebody from a post: from the activity then; from a site duty by everything in its block. */
function banOf(opened: Opened, post: PostRef, staff: StaffId): Week['bans'][number] {
  const row = post.role === 'duty' ? null : opened.sessionRow(post)
  const school = post.role === 'duty' ? post.school : row?.school
  const block =
    post.role === 'duty'
      ? opened.week.schools
          .find(({ id }) => id === post.school)
          ?.siteDuties.find(({ id }) => id === post.duty)?.block
      : post.block
  if (school === undefined) throw new Error('a post of no school')
  return {
    id: 'asked',
    by: '',
    reason: '',
    school,
    date: post.date,
    block: block ?? null,
    activity: row?.activity ?? null,
    room: null,
    staff,
    student: null,
  }
}
