import type { ReactNode } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import type { Lang } from '../../../models/text.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { partInPercent } from '../../messages/numbers.ts'
import { overviewWords as words } from '../../messages/web/timetable.ts'
import type { SchoolSummary } from '../../views/shapes.ts'
import { colours } from '../design.ts'
import { useLang } from '../lang.tsx'
import { schoolGapOf } from '../model/school-gap.ts'

export type Day = SchoolSummary['days'][number]

/** A day of a school: how many are served, how many not, and until when. Told in words, not by colour alone. */
export function DayCell({ day }: { readonly day: Day | undefined }): ReactNode {
  const lang = useLang()
  if (day === undefined || day.required === 0) return <span>{words.none[lang]}</span>
  const { required, unserved, sessions, lastEnd, offWork } = day
  const isEarly = lastEnd !== null && offWork !== null && lastEnd < offWork
  const isKept = lastEnd !== null && offWork !== null && !isEarly
  return (
    <div>
      <div>
        {required - unserved}/<wbr />
        {required}
      </div>
      <div className="kehou-quiet">{tell(lang, words.held, { count: sessions })}</div>
      {unserved === 0 ? null : (
        <div style={{ color: colours.bad, fontWeight: 600 }}>
          {tell(lang, words.missing, { count: unserved })}
        </div>
      )}
      <div style={{ fontSize: 12, color: isEarly ? colours.warn : colours.quiet }}>
        {lastEnd === null ? null : (
          <span className="kehou-piece">{tell(lang, words.ends, { time: lastEnd })}</span>
        )}
        {isKept ? ' ' : null}
        {isKept ? <span className="kehou-piece">{words.kept[lang]}</span> : null}
        {isEarly ? ` ${tell(lang, words.early, { time: offWork })}` : null}
      </div>
    </div>
  )
}

/** A day as a heading: its name, and the date below it in one piece. */
export function DayHead({ date }: { readonly date: string }): ReactNode {
  const lang = useLang()
  return (
    <>
      {weekdayName(weekdayOf(date))[lang]} <span style={{ whiteSpace: 'nowrap' }}>{date.slice(5)}</span>
    </>
  )
}

/** How a school's week stands: refused, short of somebody, ending before the off-work time, or as it should be. */
export function stateOf({
  refused,
  unserved,
  days,
}: SchoolSummary): 'refused' | 'short' | 'ends_early' | 'fine' {
  if (refused) return 'refused'
  if (unserved > 0) return 'short'
  const isEarly = days.some(
    ({ required, lastEnd, offWork }) =>
      required > 0 && lastEnd !== null && offWork !== null && lastEnd < offWork,
  )
  return isEarly ? 'ends_early' : 'fine'
}

const stateColours = {
  refused: colours.bad,
  short: colours.bad,
  ends_early: colours.warn,
  fine: colours.good,
} as const
const stateSigns = { refused: '✕', short: '!', ends_early: '!', fine: '✓' } as const

export function State({ summary }: { readonly summary: SchoolSummary }): ReactNode {
  const lang = useLang()
  const state = stateOf(summary)
  return (
    <span style={{ color: stateColours[state], fontWeight: 600 }}>
      {stateSigns[state]} {words[state][lang]}
    </span>
  )
}

/** How much better it could be at the most; null: nothing is proved. */
export const partWords = (part: number | null, lang: Lang): string =>
  part === null
    ? words.notProved[lang]
    : part === 0
      ? words.optimal[lang]
      : tell(lang, words.within, { gap: partInPercent(part) })

/** How far a school may be from the best there is, in words. */
export function gapWords(summary: SchoolSummary, lang: Lang): string {
  const gap = schoolGapOf(summary)
  if (gap.is === 'unknown') return words.notProved[lang]
  if (gap.is === 'served') return tell(lang, words.maybeFewer, { count: gap.most })
  return partWords(gap.part, lang)
}
