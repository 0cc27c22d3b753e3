import { wordFor } from '../../models/policy/glossary.ts'
import type { Room } from '../../models/room.ts'
import type { Lang } from '../../models/text.ts'
import { groupBy } from '../files/roster/group.ts'
import { placeOf, type RosterView, type SessionView } from '../files/roster/view.ts'
import { reportWords as words } from '../messages/reports.ts'
import type { ClassGrid, Part } from './class-grid.ts'
import { type Entry, joined } from './entries.ts'

/** 三年级（1）班 as 三(1). */
const shortClass = (name: string): string => name.replace(/^(.{1,2}?)(?:年级)?[（(](\d+)[)）]班$/u, '$1($2)')

const CIRCLED = 0x2460
const MOST_CIRCLED = 20
const circled = (index: number): string =>
  index < MOST_CIRCLED ? String.fromCodePoint(CIRCLED + index) : `(${index + 1})`

/** How the activities of a class are told in its table, where room is scarce, and what is told below it. */
interface ClassWords {
  /** What a student has: with the class, nothing but the block. */
  readonly entryOf: (part: Part) => Entry
  /** What short names stand for, and where activities are that have one room, or rooms with a number. */
  readonly below: string
}

/** The words of a class. Of an activity in several rooms a classroom is told by its class, another by a number. */
export function classWords(view: RosterView, grid: ClassGrid, lang: Lang): ClassWords {
  const short = shortNames(grid)
  const places = new Map<string, string>()
  const below = grid.apart.flatMap((sessions): string[] => {
    const [first] = sessions
    if (first === undefined) return []
    const { activity } = first
    const rooms = groupBy(sessions, ({ room }) => room)
    if (rooms.size === 1) {
      const leads = new Set(sessions.map(({ lead }) => view.nameOf(lead)))
      return [joined([activity.name, placeOf(view, first), ...(leads.size === 1 ? leads : [])])]
    }
    const numbered: string[] = []
    for (const [room, [session]] of rooms) {
      if (session === undefined) continue
      const known = classroomOf(session)
      const number = circled(numbered.length)
      places.set(placeKey(activity.id, room), known === null ? number : ` ${known}`)
      if (known === null) numbered.push(number + placeOf(view, session))
    }
    return numbered.length === 0 ? [] : [joined([activity.name, ...numbered])]
  })
  const names = new Map(grid.apart.flat().map(({ activity }) => [activity.id as string, activity.name]))
  const called = [...short].map(([id, word]) => `${word} = ${names.get(id) ?? id}`)
  return {
    entryOf: ({ blocks, session, withClass }) => {
      const when = blocks.join(' ')
      if (session === null) return { when, what: words.notPlaced[lang] }
      if (withClass) return { when, what: '' }
      const { activity, room } = session
      const name = short.get(activity.id) ?? activity.name
      return { when, what: `${name}${places.get(placeKey(activity.id, room)) ?? ''}` }
    },
    below: [...called, ...below.sort()].join(lang === 'zh' ? '；' : '; '),
  }
}

const placeKey = (activity: string, { id }: Room): string => `${activity}\u0000${id}`

/** The class whose own classroom a session is in, in a few signs; null: it is in no classroom of a class. */
function classroomOf({ room, school }: SessionView): string | null {
  const own = school.homerooms.find(({ id }) => id === room.homeroom)
  return own === undefined ? null : shortClass(own.name)
}

/** Activities that may be called by their category: their name holds its word, and that of no other one of the class does. */
function shortNames({ apart }: ClassGrid): Map<string, string> {
  const called = apart.flatMap(([session]) => {
    if (session === undefined) return []
    const { id, name, category } = session.activity
    const word = wordFor(category).zh
    return name !== word && name.includes(word) ? [{ id, word }] : []
  })
  return new Map(
    [...groupBy(called, ({ word }) => word).values()].flatMap(([one, other]) =>
      one === undefined || other !== undefined ? [] : [[one.id, one.word] as const],
    ),
  )
}
