import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { WhyPost } from '../../../models/answers/explanation.ts'
import type { PostAnswer } from '../../../models/answers/recommendation.ts'
import { cited, dayWords, moveWords, reasonWords, type Said, whenWords } from '../../messages/effects.ts'
import { explainingWords } from '../../messages/explaining.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { carryWords } from '../../messages/web/carry.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { type Post, useInstead, usePrice, useWhy } from '../api/questions.ts'
import { useLang } from '../lang.tsx'
import { type Names, refOf } from '../model/names.ts'
import type { Duty } from '../model/perspective.ts'
import { useCarry } from './carry.tsx'
import { DayStrip } from './day-strip.tsx'
import { type Asked, type Asking, Offer } from './offer.tsx'
import { Loaded } from './states.tsx'

const SHOWN = 8

/** How a school calls what an answer tells of. */
const saidOf = ({ view, names }: Pick<Asking, 'view' | 'names'>, lang: 'zh' | 'en'): Said => {
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
function Candidates({ asked, answer: { candidates, chains }, post, from }: Listed): ReactNode {
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

/** Why somebody has a post, in sentences. */
function Reasons({ why, names, lang }: { why: WhyPost; names: Said; lang: 'zh' | 'en' }): ReactNode {
  const { instead, allowed, forbidden, rules, reasons } = why
  const best = instead.candidates.find(({ effect }) => effect.legal)
  const next = best === undefined ? '' : names.of(best.staff)
  const weighted = best?.effect.weighted ?? 0
  const price = grouped(Math.abs(weighted))
  const isBest = weighted >= 0 && (best?.effect.unserved ?? 0) >= 0
  return (
    <ul>
      <li>
        {best === undefined
          ? explainingWords.only[lang]
          : isBest
            ? tell(lang, explainingWords.best, { legal: allowed, next, weighted: price })
            : tell(lang, explainingWords.other, { next, weighted: price })}
      </li>
      {forbidden === 0 ? null : (
        <li>{tell(lang, explainingWords.keptOut, { forbidden, rules: cited(rules, lang) })}</li>
      )}
      {reasons.knowsClass ? <li>{recommendingWords.knowsClass[lang]}</li> : null}
      {reasons.onSite ? <li>{recommendingWords.onSite[lang]}</li> : null}
      {reasons.day.length === 0 ? null : (
        <li>{tell(lang, recommendingWords.day, { parts: dayWords(reasons.day, names, lang) })}</li>
      )}
    </ul>
  )
}

interface OfPost {
  readonly asked: Asking
  readonly post: Post
}

/** Takes hold of whoever has a post, to put them elsewhere. */
function Carry({ asked, post, holder, close }: OfPost & { holder: string; close: () => void }): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const { view, names } = asked
  const label = names.person.get(holder)?.name ?? holder
  if (carry === null) return null
  const take = (): void => {
    close()
    carry.take({
      thing: { kind: 'adult', school: view.school.id as never, staff: holder as never, post: post as never },
      label,
    })
  }
  return <Button onClick={take}>{tell(lang, carryWords.fromPost, { name: label })}</Button>
}

/** Why somebody has a post, and who could have it instead. */
function Held({ asked, post, holder }: OfPost & { readonly holder: string }): ReactNode {
  const lang = useLang()
  const why = useWhy(asked.roster, post, holder)
  return (
    <Loaded query={why}>
      {(answer) => (
        <>
          <Reasons why={answer} names={saidOf(asked, lang)} lang={lang} />
          {post.role === 'assist' ? <Release asked={asked} post={post} holder={holder} /> : null}
          <Candidates asked={asked} answer={answer.instead} post={post} from={holder} />
        </>
      )}
    </Loaded>
  )
}

/** An assistant is taken off without another. */
function Release({ asked, post, holder }: OfPost & { readonly holder: string }): ReactNode {
  const lang = useLang()
  const moves = [{ kind: 'post' as const, post, from: holder, to: null }]
  const price = usePrice(asked.roster, moves)
  const label = tell(lang, words.release, { name: asked.names.person.get(holder)?.name ?? holder })
  return (
    <Loaded query={price}>
      {(effect) => (
        <Offer of={asked} moves={moves} effect={effect} label={label}>
          {label}
        </Offer>
      )}
    </Loaded>
  )
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

function OneMore({ asked, post }: OfPost): ReactNode {
  const more = useInstead(asked.roster, post, null)
  return (
    <Loaded query={more}>
      {(answer) => <Candidates asked={asked} answer={answer} post={post} from={null} />}
    </Loaded>
  )
}

const MORE = '+'

const nameOf = (names: Names, id: string): string => names.person.get(id)?.name ?? id

interface Holder {
  readonly value: string
  readonly label: string
}

/** The posts of one place: who holds each, why, who could instead, and one more. */
function Posts({
  asked,
  holders,
  postOf,
  more,
  close,
}: {
  readonly asked: Asking
  readonly holders: readonly Holder[]
  readonly postOf: (holder: string) => Post
  /** What one more is called; null: there is no room for one. */
  readonly more: string | null
  readonly close: () => void
}): ReactNode {
  const lang = useLang()
  const [chosen, choose] = useState(holders[0]?.value ?? MORE)
  const options = [...holders, ...(asked.mayEdit && more !== null ? [{ value: MORE, label: more }] : [])]
  return (
    <>
      <div className="kehou-line">
        <Select
          aria-label={words.post[lang]}
          style={{ minWidth: 220 }}
          value={chosen}
          options={options}
          onChange={choose}
        />
        {chosen === MORE ? null : <Carry asked={asked} post={postOf(chosen)} holder={chosen} close={close} />}
      </div>
      {chosen === MORE ? (
        <OneMore asked={asked} post={postOf(MORE)} />
      ) : (
        <Held key={chosen} asked={asked} post={postOf(chosen)} holder={chosen} />
      )}
    </>
  )
}

/** Posts of a session: why each is held by whom, who could instead, and one more. */
export function PostPanel({ close, ...asked }: Asked & { readonly close: () => void }): ReactNode {
  const lang = useLang()
  const { session, names } = asked
  const { lead, assistants } = session
  const ref = refOf(session)
  return (
    <Posts
      asked={asked}
      close={close}
      more={words.oneMore[lang]}
      postOf={(holder) => ({ role: holder === lead ? 'lead' : 'assist', ...ref })}
      holders={[
        { value: lead, label: tell(lang, words.lead, { name: nameOf(names, lead) }) },
        ...assistants.map((id) => ({
          value: id,
          label: tell(lang, words.assist, { name: nameOf(names, id) }),
        })),
      ]}
    />
  )
}

/** The same of a site duty. */
export function DutyPanel({
  duty,
  close,
  ...asked
}: Asking & { readonly duty: Duty; readonly close: () => void }): ReactNode {
  const lang = useLang()
  return (
    <Posts
      asked={asked}
      close={close}
      more={words.oneMoreDuty[lang]}
      postOf={() => ({ role: 'duty', school: asked.view.school.id, duty: duty.duty, date: duty.date })}
      holders={duty.adults.map((id) => ({
        value: id,
        label: tell(lang, words.heldDuty, { name: nameOf(asked.names, id) }),
      }))}
    />
  )
}
