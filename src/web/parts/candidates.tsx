import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PostAnswer } from '../../../models/answers/recommendation.ts'
import { moveWords, reasonWords, type Said, whenWords } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { type Post, useInstead } from '../api/questions.ts'
import { useLang } from '../lang.tsx'
import { DayStrip } from './day-strip.tsx'
import { type Asking, Offer } from './offer.tsx'
import { Loaded } from './states.tsx'

const SHOWN = 8

/** How a school calls what an answer tells of. */
export const saidOf = ({ view, names }: Pick<Asking, 'view' | 'names'>, lang: 'zh' | 'en'): Said => {
  const of = (id: string): string => names.person.get(id)?.name ?? names.room.get(id)?.name ?? id
  return {
    of,
    activity: (id) => (id === null ? '' : (names.activity.get(id)?.name ?? id)),
    post: (post) => {
      const isIt = ({ group, date }: { group: string; date: string }): boolean =>
        post.role !== 'duty' && group === post.group && date === post.date
      const activity = view.sessions.find(isIt)?.activity ?? ''
      const name = post.role === 'duty' ? post.duty : (names.activity.get(activity)?.name ?? post.group)
      return `${whenWords(post.date, post.role === 'duty' ? '' : post.block, lang)} ${name}`
    },
  }
}

interface Listed {
  readonly asked: Asking
  readonly answer: PostAnswer
  readonly post: Post
  readonly from: string | null
}

/** Everybody who could have a post, with reasons and price; then the chains. */
export function Candidates({ asked, answer: { candidates, chains }, post, from }: Listed): ReactNode {
  const lang = useLang()
  const [isWhole, showWhole] = useState(false)
  const said = saidOf(asked, lang)
  const shown = isWhole ? candidates : candidates.slice(0, SHOWN)
  return (
    <>
      <h3 className="kehou-h2">{from === null ? words.more[lang] : words.instead[lang]}</h3>
      {candidates.length === 0 ? (
        <p>{words.none[lang]}</p>
      ) : (
        <p className="kehou-quiet">{words.stripSigns[lang]}</p>
      )}
      <ol>
        {shown.map((each) => (
          <li key={each.staff}>
            <Offer
              of={asked}
              moves={[{ kind: 'post', post, from, to: each.staff }]}
              effect={each.effect}
              label={tell(lang, words.take, { name: said.of(each.staff) })}
            >
              <strong>{said.of(each.staff)}</strong>
            </Offer>
            <div className="kehou-quiet">{reasonWords({ ...each, day: [] }, said, lang)}</div>
            <DayStrip day={each.day} names={said} />
          </li>
        ))}
      </ol>
      {shown.length < candidates.length ? (
        <Button size="small" onClick={() => showWhole(true)}>
          {tell(lang, words.all, { count: candidates.length })}
        </Button>
      ) : null}
      {chains.length === 0 ? null : (
        <>
          <h3 className="kehou-h2">{recommendingWords.chains[lang]}</h3>
          <ol>
            {chains.slice(0, SHOWN).map(({ moves, effect }) => {
              const steps = moves.map((move) => moveWords(move, said, lang)).join(lang === 'zh' ? '；' : '; ')
              return (
                <li key={steps}>
                  <Offer of={asked} moves={moves} effect={effect} label={words.exchange[lang]}>
                    {steps}
                  </Offer>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </>
  )
}

/** A post that is asked about. */
export interface OfPost {
  readonly asked: Asking
  readonly post: Post
}

/** Who could stand in where somebody is away, who takes nothing instead. */
export function Instead({ asked, post, holder }: OfPost & { readonly holder: string }): ReactNode {
  const instead = useInstead(asked.roster, post, holder)
  return (
    <Loaded query={instead}>
      {(answer) => <Candidates asked={asked} answer={answer} post={post} from={holder} />}
    </Loaded>
  )
}
