import type { GroupKind, HomeworkGroup, Post, Sitting } from './draft.ts'

/** Posts of all sessions: one for each, or, where equal sessions are counted, one for each sitting. */
export function draftPosts(
  kinds: readonly GroupKind[],
  homework: readonly HomeworkGroup[],
  exact: boolean,
): Post[] {
  const single: Post[] = []
  kinds.forEach((kind, index) => {
    for (const sitting of kind.sittings)
      single.push(post(sitting, [kind.open], kind.most, [...kind.seats], [index], -1))
  })
  homework.forEach((group, index) => {
    for (const { sitting, open, seats } of group.meetings)
      single.push(post(sitting, [open], 1, [...seats], [], index))
  })
  return exact ? single : joined(single)
}

function post(
  sitting: Sitting,
  opens: readonly number[],
  most: number,
  seats: Post['seats'],
  kinds: readonly number[],
  homework: number,
): Post {
  return { sitting, opens, most, seats, kinds, homework, lead: new Map(), assist: new Map(), rooms: [] }
}

function joined(single: readonly Post[]): Post[] {
  const bySitting = new Map<string, Post[]>()
  for (const each of single) {
    const { option, site, begin } = each.sitting
    const key = `${option} ${site} ${begin}`
    bySitting.set(key, [...(bySitting.get(key) ?? []), each])
  }
  return [...bySitting.values()].map((posts) =>
    post(
      posts[0].sitting,
      posts.flatMap(({ opens }) => opens),
      posts.reduce((sum, { most }) => sum + most, 0),
      posts.flatMap(({ seats }) => seats),
      posts.flatMap(({ kinds }) => kinds),
      -1,
    ),
  )
}
