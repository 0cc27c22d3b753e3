import type { ReactNode } from 'react'
import { weekdayName } from '../../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../../models/weekday.ts'
import { tell } from '../../../messages/message.ts'
import { grouped } from '../../../messages/numbers.ts'
import { loanWords as words } from '../../../messages/web/people.ts'
import { useLang } from '../../lang.tsx'
import { type TeacherDay, worthTable } from '../../model/loans.ts'
import { Nothing } from '../states.tsx'
import { Across } from '../wide-table.tsx'

function Worth({
  day,
  isBest,
}: {
  readonly day: TeacherDay | undefined
  readonly isBest: boolean
}): ReactNode {
  const lang = useLang()
  if (day === undefined) return '–'
  const { served, weighted } = day
  return (
    <>
      {served > 0 ? <strong>{tell(lang, words.servesMore, { served })}</strong> : null}
      <span>{grouped(weighted)}</span>
      {isBest ? <strong>{words.bestDay[lang]}</strong> : null}
    </>
  )
}

/** What one more teacher is worth to a school: skills down, days across, the best skill first. */
export function TeacherDays({
  school,
  days,
}: {
  readonly school: string
  readonly days: readonly TeacherDay[]
}): ReactNode {
  const lang = useLang()
  const { dates, rows, best } = worthTable(days)
  if (best === undefined) return <Nothing text={words.noWorth[lang]} />
  const caption = tell(lang, words.byDay, { school })
  return (
    <Across label={caption}>
      <table className="kehou-timetable kehou-market kehou-figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.skill[lang]}</th>
            {dates.map((date) => (
              <th scope="col" key={date}>
                {weekdayName(weekdayOf(date))[lang]}
                <span className="kehou-hours">{date.slice(5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ skill, days: cells }) => (
            <tr key={skill ?? ''}>
              <th scope="row">{skill ?? words.noSkill[lang]}</th>
              {cells.map((day, at) => (
                <td key={dates[at]} className={day !== undefined && day === best ? 'kehou-lent' : ''}>
                  <Worth day={day} isBest={day !== undefined && day === best} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Across>
  )
}
