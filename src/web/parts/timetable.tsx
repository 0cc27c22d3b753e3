import { Button } from 'antd'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { carryWords } from '../../messages/web/carry.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { dutyPlace, keys, sessionPlace } from '../model/lights.ts'
import type { Names } from '../model/names.ts'
import { cellKey, cellsOf, type Duty, datesOf, linesOf, type SessionOf } from '../model/perspective.ts'
import { useCarry, useHeld } from './carry.tsx'
import { DutyCard } from './duty-card.tsx'
import { usePlace } from './hold.ts'
import { Light, useLightClass } from './light.tsx'
import { SessionCard } from './session-card.tsx'

interface Props {
  readonly view: SchoolView
  readonly sessions: readonly SessionOf[]
  readonly duties: readonly Duty[]
  readonly names: Names
  readonly caption: string
  readonly open: (session: SessionOf) => void
  readonly openDuty: (duty: Duty) => void
  /** Places of those whose week is looked at; null: everybody's. */
  readonly members: ReadonlySet<number> | null
}

/** A time of the week: a place for a session that is held. */
function Cell({
  date,
  code,
  isThere,
  children,
}: {
  readonly date: string
  readonly code: string
  /** The day has this block. */
  readonly isThere: boolean
  readonly children: ReactNode
}): ReactNode {
  const lang = useLang()
  const carry = useCarry()
  const ref = useRef<HTMLTableCellElement>(null)
  const at = keys.time(date, code)
  usePlace(ref, at)
  const light = useLightClass(at)
  // Times are places of sessions alone.
  const isPlace = light !== ''
  return (
    <td ref={ref} className={isPlace ? light : isThere ? '' : 'kehou-absent'}>
      {isThere ? null : <span className="kehou-quiet">{words.noBlock[lang]}</span>}
      {isPlace ? (
        <Button size="small" block className="kehou-here" onClick={() => carry?.drop(at)}>
          {carryWords.here[lang]} <Light at={at} />
        </Button>
      ) : null}
      {children}
    </td>
  )
}

/** Sessions of a cell that are shown before its line is unfolded. Styles hide those beyond. */
const SHOWN = 6

/** Days side by side, blocks below each other: a table, so that it reads as one by ear too. */
export function Timetable({
  view,
  sessions,
  duties,
  names,
  caption,
  open,
  openDuty,
  members,
}: Props): ReactNode {
  const lang = useLang()
  const dates = useMemo(() => datesOf(view), [view])
  const lines = useMemo(() => linesOf(view), [view])
  const held = useMemo(() => cellsOf(sessions, ({ blocks: [first = ''] }) => first), [sessions])
  const kept = useMemo(() => cellsOf(duties, ({ block }) => block), [duties])
  const missed = useMemo(() => cellsOf(view.unserved, ({ block }) => block), [view])
  const there = useMemo(() => cellsOf(view.slots, ({ code }) => code), [view])
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const lights = useHeld((held) => held.lights)
  const fold = (code: string, isOpen: boolean): void =>
    setUnfolded((old) => new Set(isOpen ? [...old, code] : [...old].filter((one) => one !== code)))
  const placesOf = (key: string): string[] => [
    ...(held.get(key) ?? []).map(sessionPlace),
    ...(kept.get(key) ?? []).map(dutyPlace),
  ]
  // Whoever holds something sees every place that it can go to, also beyond those that are shown of a long line.
  const isHidden = (place: string, at: number): boolean =>
    at >= SHOWN && lights?.of.get(place)?.[0]?.effect.legal !== true
  const weekdays = new Map(view.slots.map(({ date, weekday }) => [date, weekday]))
  const dayWords = (date: string): string => {
    const follows = weekdays.get(date) ?? 1
    const own = weekdayOf(date)
    const as = follows === own ? '' : tell(lang, words.makeUp, { day: weekdayName(follows)[lang] })
    return `${weekdayName(own)[lang]} ${date.slice(5)} ${as}`.trim()
  }
  return (
    <div className={`kehou-scroll ${lights === null ? '' : 'kehou-holding'}`}>
      <table className="kehou-timetable" style={{ ['--kehou-days' as string]: dates.length }}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.block[lang]}</th>
            {dates.map((date) => (
              <th scope="col" key={date}>
                {dayWords(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, hours, kind }) => {
            const isLong = dates.some((date) => placesOf(cellKey(date, code)).some(isHidden))
            const isFolded = isLong && !unfolded.has(code)
            return (
              <tr key={code} className={isFolded ? 'kehou-folded' : ''}>
                <th scope="row">
                  {wordFor(kind)[lang]}
                  <span className="kehou-hours">{hours}</span>
                  {isLong ? (
                    <Button
                      size="small"
                      className="kehou-no-print"
                      aria-expanded={!isFolded}
                      onClick={() => fold(code, isFolded)}
                    >
                      {(isFolded ? words.unfold : words.fold)[lang]}
                    </Button>
                  ) : null}
                </th>
                {dates.map((date) => {
                  const key = cellKey(date, code)
                  const short = missed.get(key)?.length ?? 0
                  const cards = [
                    ...(held.get(key) ?? []).map((session) => (
                      <SessionCard
                        key={sessionPlace(session)}
                        school={view.school.id}
                        session={session}
                        names={names}
                        open={open}
                        members={members}
                      />
                    )),
                    ...(kept.get(key) ?? []).map((duty) => (
                      <DutyCard key={dutyPlace(duty)} duty={duty} names={names} open={openDuty} />
                    )),
                  ]
                  const more = isFolded ? placesOf(key).filter(isHidden).length : 0
                  return (
                    <Cell key={date} date={date} code={code} isThere={there.has(key)}>
                      {short > 0 ? (
                        <p className="kehou-short">{tell(lang, words.unserved, { count: short })}</p>
                      ) : null}
                      {cards.slice(0, SHOWN)}
                      {cards.length > SHOWN ? <div className="kehou-beyond">{cards.slice(SHOWN)}</div> : null}
                      {more > 0 ? (
                        <span className="kehou-quiet kehou-no-print">
                          {tell(lang, words.moreHere, { count: more })}
                        </span>
                      ) : null}
                    </Cell>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
