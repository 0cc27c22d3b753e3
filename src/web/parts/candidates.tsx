import { Button, Collapse } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PostAnswer } from '../../../models/answers/recommendation.ts'
import { moveWords, reasonWords, type Said, whenWords } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { type Post, useInstead } from '../api/questions.ts'
import { useLang } from '../lang.tsx'
import { blockAt, heldAt } from '../model/blocks.ts'
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
      const session = view.sessions.find(isIt)
      const room = session === undefined ? '' : (names.room.get(session.room)?.name ?? session.room)
      const at = room === '' ? '' : lang === 'zh' ? `（${room}）` : ` (${room})`
      const when =
        session !== undefined
          ? heldAt(session, lang)
          : post.role === 'duty'
            ? whenWords(post.date, '', lang)
            : blockAt(view, post.date, post.block, lang)
      return `${when} ${name}${at}`
    },
  }
}

/** Chains that change something, each once, from whomever it is told. */
function worthwhile(chains: PostAnswer['chains']): PostAnswer['chains'] {
  const told = new Set<string>()
  return chains.filter(({ moves, effect }) => {
    const key = moves
      .map((move) => JSON.stringify(move))
      .sort()
      .join()
    const isNew = !told.has(key)
    told.add(key)
    return isNew && (effect.weighted !== 0 || effect.unserved !== 0)
  })
}

interface People {
  readonly of: Listed
  readonly people: PostAnswer['candidates']
}

/** People in order, each with price, reasons and day. */
function PeopleList({ of: { asked, post, from }, people }: People): ReactNode {
  const lang = useLang()
  const said = saidOf(asked, lang)
  return (
    <ol>
      {people.map((each) => (
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
  )
}

interface Listed {
  readonly asked: Asking
  readonly answer: PostAnswer
  readonly post: Post
  readonly from: string | null
}

/** Everybody who could have a post, with reasons and price; whom rules bar, folded away; then the chains. */
export function Candidates(listed: Listed): ReactNode {
  const lang = useLang()
  const [isWhole, showWhole] = useState(false)
  const { asked, answer, from } = listed
  const said = saidOf(asked, lang)
  const allowed = answer.candidates.filter(({ effect }) => effect.legal)
  const barred = answer.candidates.filter(({ effect }) => !effect.legal)
  const shown = isWhole ? allowed : allowed.slice(0, SHOWN)
  const chains = worthwhile(answer.chains)
  return (
    <>
      <h3 className="kehou-h2">{from === null ? words.more[lang] : words.instead[lang]}</h3>
      <p className={allowed.length === 0 ? '' : 'kehou-quiet'}>
        {allowed.length === 0 ? words.nobodyMay[lang] : words.stripSigns[lang]}
      </p>
      <PeopleList of={listed} people={shown} />
      {shown.length < allowed.length ? (
        <Button size="small" onClick={() => showWhole(true)}>
          {tell(lang, words.all, { count: allowed.length })}
        </Button>
      ) : null}
      {barred.length === 0 ? null : (
        <Collapse
          size="small"
          ghost
          destroyOnHidden
          items={[
            {
              key: 'barred',
              label: tell(lang, words.barred, { count: barred.length }),
              children: <PeopleList of={listed} people={barred} />,
            },
          ]}
        />
      )}
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
