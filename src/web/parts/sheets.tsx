import type { ReactNode } from 'react'
import { weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { headed } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { printWords as words } from '../../messages/web/print.ts'
import type { SchoolView } from '../../views/shapes.ts'
import { useLang } from '../lang.tsx'
import { boardOf, type Door, type DoorCell, doorOf, type ListRow, listOf } from '../model/print.ts'
import { SheetsOf } from './sheet.tsx'

/** From so many lines on a page of the notice board has two columns. */
const MANY = 32

type Blocks = ReturnType<typeof boardOf>

/** Lines of a day below their blocks; all of it where there are none. */
function BoardLines({
  blocks,
  lines,
}: {
  readonly blocks: Blocks
  readonly lines: readonly {
    readonly block: Blocks[number]
    readonly line: Blocks[number]['lines'][number]
  }[]
}): ReactNode {
  const lang = useLang()
  if (blocks.length === 0) return <p>{words.nothing[lang]}</p>
  return blocks.flatMap((block) => {
    const of = lines.filter((one) => one.block === block)
    if (of.length === 0) return []
    return [
      <section key={block.code}>
        <h3>
          {wordFor(block.kind)[lang]} {block.hours}
        </h3>
        <ul>
          {of.map(({ line: { key, activity, room, lead, count } }) => (
            <li key={key}>
              <strong>{activity}</strong> <span>{room}</span> <span>{lead}</span>{' '}
              <small>{tell(lang, words.line, { count })}</small>
            </li>
          ))}
        </ul>
      </section>,
    ]
  })
}

/** A day on the notice board. */
export function BoardSheet({ view, date }: { readonly view: SchoolView; readonly date: string }): ReactNode {
  const lang = useLang()
  const blocks = boardOf(view, date)
  const lines = blocks.flatMap((block) => block.lines.map((line) => ({ block, line })))
  return (
    <SheetsOf
      title={tell(lang, words.boardTitle, { school: view.school.name })}
      subtitle={`${date} ${weekdayName(weekdayOf(date))[lang]}`}
      columns={lines.length + 2 * blocks.length > MANY ? 2 : 1}
      parts={lines.length}
      render={(from, to) => <BoardLines blocks={blocks} lines={lines.slice(from, to)} />}
    />
  )
}

function DoorBlock({ cell: { groups, absent } }: { readonly cell: DoorCell }): ReactNode {
  const lang = useLang()
  const mark = lang === 'zh' ? '；' : '; '
  return (
    <>
      {groups.map(({ key, activity, room, students }, at) => (
        <span key={key}>
          {at === 0 ? '' : mark}
          <strong>{activity}</strong>{' '}
          {headed(room, students === null ? words.others[lang] : students.join(' '), lang)}
        </span>
      ))}
      {absent.length === 0 ? null : (
        <span>
          {groups.length === 0 ? '' : mark}
          {tell(lang, words.absent, { students: absent.join(' ') })}
        </span>
      )}
    </>
  )
}

/** Days side by side. */
function DayHead({ first, dates }: { readonly first: string; readonly dates: readonly string[] }): ReactNode {
  const lang = useLang()
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {dates.map((date) => (
          <th scope="col" key={date}>
            {weekdayName(weekdayOf(date))[lang]} {date.slice(5)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Blocks of a class below each other, days side by side. */
function DoorRows({ dates, rows }: Pick<Door, 'dates' | 'rows'>): ReactNode {
  const lang = useLang()
  if (rows.length === 0) return <p>{words.nothing[lang]}</p>
  return (
    <table>
      <DayHead first={words.block[lang]} dates={dates} />
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
  )
}

interface OfClass {
  readonly view: SchoolView
  readonly homeroom: { readonly id: string; readonly name: string }
}

/** What hangs on the door of a class, on as many pages as it takes. */
function ClassSheet<Row>({
  view,
  homeroom,
  of: { dates, rows, isShort },
  render,
}: OfClass & {
  readonly of: Pick<Door, 'isShort' | 'dates'> & { readonly rows: readonly Row[] }
  /** What stands on a page. */
  readonly render: (dates: readonly string[], rows: readonly Row[]) => ReactNode
}): ReactNode {
  const lang = useLang()
  return (
    <SheetsOf
      isWide
      title={tell(lang, words.doorTitle, { school: view.school.name, name: homeroom.name })}
      subtitle={tell(lang, isShort ? words.week : words.weekWhole, { monday: dates[0] ?? '' })}
      parts={rows.length}
      render={(from, to) => render(dates, rows.slice(from, to))}
    />
  )
}

/** A class on its door: where each child is in each block of each day. */
export function DoorSheet({ view, homeroom }: OfClass): ReactNode {
  return (
    <ClassSheet
      {...{ view, homeroom }}
      of={doorOf(view, homeroom.id)}
      render={(dates, rows) => <DoorRows dates={dates} rows={rows} />}
    />
  )
}

/** Students of a class below each other, days side by side. */
function ListRows({
  dates,
  rows,
}: {
  readonly dates: readonly string[]
  readonly rows: readonly ListRow[]
}): ReactNode {
  const lang = useLang()
  return (
    <table>
      <DayHead first={words.student[lang]} dates={dates} />
      <tbody>
        {rows.map(({ number, days }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            {days.map((sessions, at) => (
              <td key={dates[at]}>
                {sessions.map(({ key, activity, room }, index) => (
                  <span key={key}>
                    {index === 0 ? '' : ' → '}
                    <strong>{activity}</strong> {room}
                  </span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A class on its door, child by child: all that each of them has in the week. */
export function ListSheet({ view, homeroom }: OfClass): ReactNode {
  return (
    <ClassSheet
      {...{ view, homeroom }}
      of={listOf(view, homeroom.id)}
      render={(dates, rows) => <ListRows dates={dates} rows={rows} />}
    />
  )
}
