import type { Snapshot } from '../../search/snapshot.ts'
import type { Draft, Post } from './draft.ts'
import { chosen, isOne, type Session, write } from './read.ts'
import { splitMembers } from './split.ts'

/** A session to be: its group and who is in it. */
interface Sitter {
  readonly group: number
  readonly name: number
  members: number[]
}

/** A place for a session: the rooms it may be one of, how many students it holds, how many adults it asks. */
interface Place {
  readonly rooms: readonly number[]
  readonly holds: number
  readonly adults: number
}

/**
 * The solution that a point of a model which counts equal sessions stands for: counted groups get members, sessions
 * their rooms, leads and assistants. What counting cannot see, pupils kept apart or sizes in a shared room among them, may
 * come out broken: the state that loads it tells.
 */
export function readCounted(draft: Draft, point: Float64Array): Snapshot {
  const groups = groupsOf(draft, point)
  const occupied = new Set<string>()
  const sessions: Session[] = []
  // Rooms of a class are given out in order of time, so that as many serve as sessions overlap.
  const { options } = draft.problem
  const posts = draft.posts
    .map((post, index) => ({ post, index }))
    .sort((a, b) => options[a.post.sitting.option].segments[0] - options[b.post.sitting.option].segments[0])
  for (const { post, index } of posts)
    sessions.push(...sessionsOf(draft, point, post, groups[index], occupied))
  return write(draft, sessions, point)
}

/** The groups that sit in each post, members dealt out. */
function groupsOf(draft: Draft, point: Float64Array): Sitter[][] {
  const byPost: Sitter[][] = draft.posts.map(() => [])
  let number = 0
  draft.kinds.forEach((kind, index) => {
    const count = Math.round(point[kind.open])
    if (count === 0) return
    const own = draft.posts.flatMap((post, at) => (post.kinds.includes(index) ? [at] : []))
    const members = chosen(point, kind.seats)
    const alone = own.length === 1 && draft.posts[own[0]].kinds.length === 1
    const holds = alone ? placesOf(draft.posts[own[0]], point).map((place) => place.holds) : []
    for (const part of splitMembers(draft.problem, members, count, holds)) {
      const group = number++
      for (const at of own) byPost[at].push({ group, name: kind.name, members: part })
    }
  })
  draft.homework.forEach(({ meetings, name }) => {
    const group = number++
    for (const { sitting, open, seats } of meetings) {
      if (!isOne(point, open)) continue
      const at = draft.posts.findIndex(
        (post) => post.sitting.option === sitting.option && post.opens.includes(open),
      )
      byPost[at].push({ group, name, members: chosen(point, seats) })
    }
  })
  return byPost
}

/** The places that a point gives to a post, the largest first. */
const placesOf = (post: Post, point: Float64Array): Place[] =>
  post.rooms
    .flatMap(({ rooms, column, holds, adults }) =>
      Array.from({ length: Math.round(point[column]) }, () => ({ rooms, holds, adults })),
    )
    .sort((a, b) => b.holds - a.holds)

function sessionsOf(
  draft: Draft,
  point: Float64Array,
  post: Post,
  sitters: readonly Sitter[],
  occupied: Set<string>,
): Session[] {
  const places = placesOf(post, point)
  const leads = chosen(point, post.lead)
  const assistants = chosen(point, post.assist)
  const largest = [...sitters].sort((a, b) => b.members.length - a.members.length)
  return largest.map(({ group, name, members }, at) => {
    const place = places[at]
    return {
      option: post.sitting.option,
      group,
      name,
      room: takeRoom(draft, post, place?.rooms ?? [], occupied),
      lead: takeLead(draft, post, leads, members),
      assistants: assistants.splice(0, Math.max(0, (place?.adults ?? 1) - 1)),
      members,
    }
  })
}

/** The first room of the class that is free for the session; a room that sessions share is always. */
function takeRoom({ problem }: Draft, post: Post, rooms: readonly number[], occupied: Set<string>): number {
  const [first, past] = problem.options[post.sitting.option].segments
  const segments = Array.from({ length: past - first }, (_, at) => first + at)
  for (const room of rooms) {
    if (problem.rooms[room].parallel > 1) return room
    if (segments.some((segment) => occupied.has(`${room} ${segment}`))) continue
    for (const segment of segments) occupied.add(`${room} ${segment}`)
    return room
  }
  return rooms[0] ?? -1
}

/** One of the leads: in homework somebody who teaches the homeroom, where there is one. */
function takeLead({ problem }: Draft, post: Post, leads: number[], members: readonly number[]): number {
  const { activity } = problem.options[post.sitting.option]
  const homeroom = problem.homeroomOf[members[0] ?? 0]
  const known =
    problem.activities[activity].category === 'homework'
      ? leads.findIndex((adult) => problem.teaches[adult * problem.homerooms.length + homeroom] === 1)
      : 0
  return leads.splice(Math.max(0, known), 1)[0] ?? -1
}
