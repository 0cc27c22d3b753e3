import type { ReactNode } from 'react'
import type { Target } from '../../../models/answers/targets.ts'
import { RULE_CODES } from '../../../models/policy/rules.ts'
import { cited, priceWords } from '../../messages/effects.ts'
import { tell } from '../../messages/message.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { useTargets } from '../api/targets.ts'
import { useLang } from '../lang.tsx'
import { placeName } from '../model/named.ts'
import { refOf } from '../model/names.ts'
import type { Asked } from './offer.tsx'
import { Loaded } from './states.tsx'

const said = {
  room: { none: words.noRooms, best: words.bestRoom, better: words.betterRoom, barred: words.barredRooms },
  time: { none: words.noTimes, best: words.bestTime, better: words.betterTime, barred: words.barredTimes },
} as const

/** Why a session is where it is, or when: what the other places would cost, and which rules bar them. */
function Against({
  asked: { view },
  kind,
  targets,
}: {
  readonly asked: Asked
  readonly kind: keyof typeof said
  readonly targets: readonly Target[]
}): ReactNode {
  const lang = useLang()
  const all = targets.filter(({ at }) => at.kind === kind)
  const legal = all.filter(({ effect }) => effect.legal)
  const barred = all.filter(({ effect }) => !effect.legal)
  const rules = RULE_CODES.filter((code) => barred.some(({ effect }) => effect.rules.includes(code)))
  const [first] = legal
  const isBetter = first !== undefined && (first.effect.unserved < 0 || first.effect.weighted < 0)
  const price = first === undefined ? '' : priceWords(first.effect, lang)
  const name = first === undefined ? '' : placeName(view, first, lang)
  const { none, best, better, barred: kept } = said[kind]
  return (
    <>
      <li>
        {first === undefined
          ? none[lang]
          : tell(lang, isBetter ? better : best, { legal: legal.length, name, price })}
      </li>
      {barred.length === 0 ? null : (
        <li className="kehou-quiet">
          {tell(lang, kept, { count: barred.length, rules: cited(rules, lang) })}
        </li>
      )}
    </>
  )
}

/** Why a session is in its room and at its time, in sentences. */
export function WhyHere(asked: Asked): ReactNode {
  const { roster, view, session } = asked
  const found = useTargets(roster, { kind: 'session', school: view.school.id, session: refOf(session) })
  return (
    <Loaded query={found}>
      {(targets) => (
        <ul>
          <Against asked={asked} kind="room" targets={targets} />
          <Against asked={asked} kind="time" targets={targets} />
        </ul>
      )}
    </Loaded>
  )
}
