import { type ReactNode, useMemo } from 'react'
import { weekdayName } from '../../../models/policy/glossary.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/web/timetable.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { cellKey, cellsOf, type Duty, datesOf, linesOf, type SessionOf } from '../model/perspective.ts'
import { type Names, SessionCard } from './session-card.tsx'

interface Props {
  readonly view: SchoolView
  readonly sessions: readonly SessionOf[]
  readonly duties: readonly Duty[]
  readonly names: Names
  readonly caption: string
  readonly open: (session: SessionOf, person?: string) => void
}

/** Days side by side, blocks below each other: a table, so that it reads as one by ear too. */
export function Timetable({ view, sessions, duties, names, caption, open }: Props): ReactNode {
  const lang = useLang()
  const dates = useMemo(() => datesOf(view), [view])
  const lines = useMemo(() => linesOf(view), [view])
  const held = useMemo(() => cellsOf(sessions, ({ blocks: [first = ''] }) => first), [sessions])
  const kept = useMemo(() => cellsOf(duties, ({ block }) => block), [duties])
  const missed = useMemo(() => cellsOf(view.unserved, ({ block }) => block), [view])
  const weekdays = new Map(view.slots.map(({ date, weekday }) => [date, weekday]))
  const nameOf = (id: string): string => names.person.get(id)?.name ?? id
  return (
    <div className="kehou-scroll">
      <table className="kehou-timetable">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.block[lang]}</th>
            {dates.map((date) => (
              <th scope="col" key={date}>
                {weekdayName(weekdays.get(date) ?? 1)[lang]} {date.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, hours }) => (
            <tr key={code}>
              <th scope="row">
                {code}
                <span className="kehou-hours">{hours}</span>
              </th>
              {dates.map((date) => {
                const key = cellKey(date, code)
                const short = missed.get(key)?.length ?? 0
                return (
                  <td key={date}>
                    {short > 0 ? (
                      <p className="kehou-short">{tell(lang, words.unserved, { count: short })}</p>
                    ) : null}
                    {(held.get(key) ?? []).map((session) => (
                      <SessionCard
                        key={`${session.group} ${session.date}`}
                        session={session}
                        names={names}
                        open={open}
                      />
                    ))}
                    {(kept.get(key) ?? []).map((duty) => (
                      <p key={`${duty.duty} ${duty.date}`} className="kehou-duty">
                        {duty.name}：{duty.adults.map(nameOf).join('、')}
                      </p>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
