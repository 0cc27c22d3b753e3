import type { ReactNode } from 'react'
import type { DayPart } from '../../../models/answers/effect.ts'
import { dayWords, type Said } from '../../messages/effects.ts'
import { sessionWords as words } from '../../messages/web/session.ts'
import { stripColours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { byHours } from '../model/blocks.ts'

/** Minutes since midnight between which a day is drawn. */
const [FROM, TO] = [8 * 60, 21 * 60]
const percent = (minutes: number): number =>
  (100 * (Math.min(TO, Math.max(FROM, minutes)) - FROM)) / (TO - FROM)

/** Somebody's day as a strip: what is taken of it, each part with its sign and in words; what is free stays empty. */
export function DayStrip({
  day,
  names,
}: {
  readonly day: readonly DayPart[]
  readonly names: Said
}): ReactNode {
  const lang = useLang()
  const said = day.length === 0 ? words.freeDay[lang] : dayWords(byHours(day), names, lang)
  return (
    <div className="kehou-strip" role="img" aria-label={said} title={said}>
      {day.map((part) => (
        <span
          key={`${part.kind} ${part.start}`}
          style={{
            left: `${percent(part.start)}%`,
            width: `${percent(part.end) - percent(part.start)}%`,
            background: stripColours[part.kind],
          }}
        >
          {words[`strip_${part.kind}`][lang]}
        </span>
      ))}
    </div>
  )
}
