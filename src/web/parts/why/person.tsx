import type { ReactNode } from 'react'
import { enumerated } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { type Post, useWhy } from '../../api/questions.ts'
import { useLang } from '../../lang.tsx'
import { refOf } from '../../model/names.ts'
import { dutiesIn, sessionsIn } from '../../model/perspective.ts'
import { loadBeside } from '../../model/why.ts'
import { saidOf } from '../candidates.tsx'
import type { Asking } from '../offer.tsx'
import { Reasons } from '../post-panel.tsx'
import { Loaded } from '../states.tsx'

/** Why somebody has one of their posts. */
export function PostWhy({
  asked,
  post,
  holder,
}: {
  readonly asked: Asking
  readonly post: Post
  readonly holder: string
}): ReactNode {
  const lang = useLang()
  const why = useWhy(asked.roster, post, holder)
  const names = saidOf(asked, lang)
  return (
    <section>
      <Loaded query={why}>
        {(answer) => (
          <>
            <h3 className="kehou-h2">{names.post(answer.post)}</h3>
            <Reasons why={answer} names={names} lang={lang} />
          </>
        )}
      </Loaded>
    </section>
  )
}

/** Every post that somebody has at a school, in order of time; with a date: of that day. */
export function postsOf({ view }: Pick<Asking, 'view'>, staff: string, date?: string): Post[] {
  const isThen = (one: { readonly date: string }): boolean => date === undefined || one.date === date
  const sessions = sessionsIn(view, 'person', staff).filter(isThen)
  const duties = dutiesIn(view, 'person', staff).filter(isThen)
  return [
    ...sessions.map((session): { at: string; post: Post } => ({
      at: `${session.date} ${session.start}`,
      post: { role: session.lead === staff ? 'lead' : 'assist', ...refOf(session) },
    })),
    ...duties.map(({ duty, date: on, start }): { at: string; post: Post } => ({
      at: `${on} ${start}`,
      post: { role: 'duty', school: view.school.id, duty, date: on },
    })),
  ]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ post }) => post)
}

/** Why somebody's week is as it is: how much they do beside others, and why each post is theirs. */
export function PersonWhy({ asked, staff }: { readonly asked: Asking; readonly staff: string }): ReactNode {
  const lang = useLang()
  const { view } = asked
  const who = view.people.find(({ id }) => id === staff)
  if (who === undefined) return null
  const posts = postsOf(asked, staff)
  return (
    <>
      <ul>
        <li>{tell(lang, words.personLoad, { ...who, ...loadBeside(view.people, who) })}</li>
        {who.lent.length === 0 ? null : (
          <li>{tell(lang, words.lentHere, { dates: enumerated(who.lent, lang) })}</li>
        )}
      </ul>
      {posts.length === 0 ? (
        <p>{words.noPosts[lang]}</p>
      ) : (
        <h2 className="kehou-h2">{tell(lang, words.posts, { name: who.name })}</h2>
      )}
      {posts.map((post) => (
        <PostWhy key={JSON.stringify(post)} asked={asked} post={post} holder={staff} />
      ))}
    </>
  )
}
