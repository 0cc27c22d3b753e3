import type { Week } from '../../../models/week.ts'

/** What stands behind the id of the activity in the id of a group that nobody named: `-2`. */
const NUMBERED = /^[-#]\d+$/
const LONGEST = 64

type Activities = Week['activities']

/** Activities whose name another of the school has too. */
function sharing(activities: Activities): ReadonlySet<string> {
  const seen = new Map<string, string>()
  return new Set(
    activities.flatMap(({ id, school, name }) => {
      const key = `${school}\u0000${name}`
      const other = seen.get(key)
      seen.set(key, id)
      return other === undefined ? [] : [id, other]
    }),
  )
}

/**
 * What groups are called where people read of them: `篮球-2` instead of `P04-basket-2`. A group keeps its id where that is a
 * name somebody gave it, and where another group would be called the same.
 * @param ids of all groups of the roster
 */
export function groupNames(
  activities: Activities,
  ids: Iterable<string>,
): (group: string, activity: Activities[number]) => string {
  const [taken, shared] = [new Set(ids), sharing(activities)]
  return (group, { id, name }) => {
    const number = group.startsWith(id) ? group.slice(id.length) : ''
    const said = `${name}${number}`
    const isClear = NUMBERED.test(number) && !shared.has(id) && !taken.has(said) && said.length <= LONGEST
    return isClear ? said : group
  }
}

/**
 * The id of a group that a timetable calls by the name of its activity and a number; of any other, what it is called.
 * @param activity id of what the group does
 */
export function groupMeant(group: string, activity: string, { activities, history }: Week): string {
  const own = activities.find(({ id }) => id === activity)
  const number = own !== undefined && group.startsWith(own.name) ? group.slice(own.name.length) : ''
  if (own === undefined || !NUMBERED.test(number)) return group
  const { standing, published } = history
  const isStanding = standing.some(({ id }) => id === group)
  const isPublished = published?.sessions.some((one) => one.group === group) === true
  return isStanding || isPublished || sharing(activities).has(own.id) ? group : `${own.id}${number}`
}
