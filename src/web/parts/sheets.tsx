import type { ReactNode } from 'react'
import { weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { tell } from '../../messages/message.ts'
import { printWords as words } from '../../messages/web/print.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { boardOf, type DoorCell, doorOf } from '../model/print.ts'
import { Sheet } from './sheet.tsx'

/** From so many lines on a page of the notice board has two columns. */
const MANY = 32

/** A day on the notice board. */
export function BoardSheet({ view, date }: { readonly view: SchoolView; readonly date: string }): ReactNode {
  const lang = useLang()
  const blocks = boardOf(view, date)
  const lines = blocks.reduce((sum, block) => sum + block.lines.length + 2, 0)
  return (
    <Sheet
      title={tell(lang, words.boardTitle, { school: view.school.name })}
      subtitle={`${date} ${weekdayName(weekdayOf(date))[lang]}`}
      columns={lines > MANY ? 2 : 1}
    >
      {blocks.length === 0 ? <p>{words.nothing[lang]}</p> : null}
      {blocks.map(({ code, hours, kind, lines: of }) => (
        <section key={code}>
          <h3>
            {wordFor(kind)[lang]} {hours}
          </h3>
          <ul>
            {of.map(({ key, activity, room, lead, count }) => (
              <li key={key}>
                <strong>{activity}</strong> <span>{room}</span> <span>{lead}</span>{' '}
                <small>{tell(lang, words.line, { count })}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  )
}

function DoorBlock({ cell: { groups, absent } }: { readonly cell: DoorCell }): ReactNode {
  const lang = useLang()
  return (
    <>
      {groups.map(({ key, activity, room, students }) => (
        <span key={key}>
          <strong>{activity}</strong> {room}：{students === null ? words.others[lang] : students.join(' ')}；{' '}
        </span>
      ))}
      {absent.length === 0 ? null : <span>{tell(lang, words.absent, { students: absent.join(' ') })}</span>}
    </>
  )
}

/** A class on its door: where each child is in each block of each day. */
export function DoorSheet({
  view,
  homeroom,
}: {
  readonly view: SchoolView
  readonly homeroom: { readonly id: string; readonly name: string }
}): ReactNode {
  const lang = useLang()
  const { dates, rows } = doorOf(view, homeroom.id)
  return (
    <Sheet
      isWide
      title={tell(lang, words.doorTitle, { school: view.school.name, name: homeroom.name })}
      subtitle={tell(lang, words.week, { monday: dates[0] ?? '' })}
    >
      {rows.length === 0 ? <p>{words.nothing[lang]}</p> : null}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.block[lang]}</th>
            {dates.map((date) => (
              <th scope="col" key={date}>
                {weekdayName(weekdayOf(date))[lang]} {date.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, hours, kind, cells }) => (
            <tr key={code}>
              <th scope="row">
                {wordFor(kind)[lang]}
                <br />
                {hours}
              </th>
              {cells.map((cell, at) => (
                <td key={dates[at]}>
                  <DoorBlock cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
