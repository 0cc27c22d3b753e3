import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { WhyPost } from '../../../models/answers/explanation.ts'
import { cited, dayWords, type Said } from '../../messages/effects.ts'
import { explainingWords } from '../../messages/explaining.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { recommendingWords } from '../../messages/recommending.ts'
import { carryWords } from '../../messages/web/carry.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { type Post, useInstead, usePrice, useWhy } from '../api/questions.ts'
import { useLang } from '../lang.tsx'
import { byHours } from '../model/blocks.ts'
import { type Names, refOf } from '../model/names.ts'
import type { Duty } from '../model/perspective.ts'
import { Candidates, type OfPost, saidOf } from './candidates.tsx'
import { useCarry } from './carry.tsx'
import { type Asked, type Asking, Offer } from './offer.tsx'
import { Loaded } from './states.tsx'

/** Why somebody has a post, in sentences. */
export function Reasons({ why, names, lang }: { why: WhyPost; names: Said; lang: 'zh' | 'en' }): ReactNode {
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
        <li>{tell(lang, recommendingWords.day, { parts: dayWords(byHours(reasons.day), names, lang) })}</li>
      )}
    </ul>
  )
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
      thing: { kind: 'adult', school: view.school.id, staff: holder, post: post },
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
