import type { ReactNode } from 'react'
import type { Effect } from '../../../models/answers/effect.ts'
import type { Lang } from '../../../models/text.ts'
import { cited, listed, priceWords, signed } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { carryWords as words } from '../../messages/web/carry.ts'
import { useLang } from '../lang.tsx'
import { useHeld } from './carry.tsx'

/** What a place would cost, as short as a place has room for. */
export function lightWords(effect: Effect, lang: Lang): string {
  const { legal, rules, unserved } = effect
  if (!legal) return tell(lang, words.barred, { rules: cited(rules, lang) })
  const parts = [
    ...(unserved === 0 ? [] : [tell(lang, words.unserved, { unserved: signed(unserved) })]),
    priceWords(effect, lang),
  ]
  return tell(lang, words.fits, { price: listed(parts, lang) })
}

/** How a place is shown to which what is held could go, or may not; empty where it is none. */
export const useLightClass = (key: string): '' | 'kehou-lit' | 'kehou-barred' =>
  useHeld(({ lights }) => {
    const best = lights?.of.get(key)?.[0]
    if (best === undefined) return ''
    return best.effect.legal ? 'kehou-lit' : 'kehou-barred'
  })

/** The price of a place for what is held, in words: allowed with what it costs, or barred by which rules. */
export function Light({ at }: { readonly at: string }): ReactNode {
  const lang = useLang()
  const best = useHeld(({ lights }) => lights?.of.get(at)?.[0])
  if (best === undefined) return null
  const { effect } = best
  return (
    <span className={effect.legal ? 'kehou-price' : 'kehou-price kehou-no'}>
      <span aria-hidden="true">{effect.legal ? '✓ ' : '✕ '}</span>
      {lightWords(effect, lang)}
    </span>
  )
}
