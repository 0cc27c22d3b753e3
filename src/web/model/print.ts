import type { SchoolView } from '../../views/shapes.ts'
import { datesOf, type Line, linesOf } from './perspective.ts'

/** A line on the notice board. */
interface BoardLine {
  readonly key: string
  readonly activity: string
  readonly room: string
  readonly lead: string
  readonly count: number
}

/** A block of a day on the notice board. */
export interface BoardBlock {
  readonly code: string
  readonly hours: string
  /** Word of its kind in the glossary. */
  readonly kind: Line['kind']
  readonly lines: readonly BoardLine[]
}

const names = (
  list: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(list.map(({ id, name }) => [id, name]))

/** What of a day hangs on the notice board: blocks in order of time, their sessions in order of activity and, as the school lists them, of room. */
export function boardOf(view: SchoolView, date: string): BoardBlock[] {
  const [activities, rooms, people] = [names(view.activities), names(view.rooms), names(view.people)]
  // By their sound the ninth grade's rooms would come before the seventh's.
  const places = new Map(view.rooms.map(({ id }, at) => [id, at]))
  return linesOf({ slots: view.slots.filter((slot) => slot.date === date) }).flatMap(
    ({ code, hours, kind }) => {
      const lines = view.sessions
        .filter((one) => one.date === date && one.blocks[0] === code)
        .map((one) => ({
          key: one.group,
          activity: `${activities.get(one.activity) ?? one.activity}${one.blocks.length > 1 ? ` ${one.start}–${one.end}` : ''}`,
          room: rooms.get(one.room) ?? one.room,
          place: places.get(one.room) ?? places.size,
          lead: people.get(one.lead) ?? one.lead,
          count: one.students.length,
        }))
        .sort((a, b) => a.activity.localeCompare(b.activity, 'zh-CN') || a.place - b.place)
      return lines.length === 0 ? [] : [{ code, hours, kind, lines }]
    },
  )
}

/** Where some of a class are in a block of a day. */
interface DoorGroup {
  readonly key: string
  readonly activity: string
  readonly room: string
  /** Numbers of the students; null: all the others, who are most of the class. */
  readonly students: readonly string[] | null
}

/** A block of a day on a classroom's door. */
export interface DoorCell {
  readonly groups: readonly DoorGroup[]
  /** Numbers of those who are nowhere in it, where the others are told as the others. */
  readonly absent: readonly string[]
}

/** The sheet on a classroom's door: blocks below each other, days side by side. */
export interface Door {
  /** Whether the numbers of the students are the ends of their ids alone. */
  readonly isShort: boolean
  readonly dates: readonly string[]
  readonly rows: readonly {
    readonly code: string
    readonly hours: string
    readonly kind: Line['kind']
    readonly cells: readonly DoorCell[]
  }[]
}

/** Ids without what they begin with alike, as long as they stay different. */
export function shortIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const ends = ids.map((id) => id.replace(/^.*[^0-9]/, ''))
  const isClear = ends.every((end) => end !== '') && new Set(ends).size === ids.length
  return new Map(ids.map((id, at) => [id, isClear ? (ends[at] ?? id) : id]))
}

/** A class and its students as they are told on paper. */
function classOf(view: SchoolView, homeroom: string) {
  const ids = new Map(
    view.students.flatMap(({ id, homeroom: of }, place) => (of === homeroom ? [[place, id] as const] : [])),
  )
  const short = shortIds([...ids.values()])
  return { ids, short, isShort: [...short].some(([id, number]) => id !== number) }
}

/** Where the students of a class are in each block of each day. */
export function doorOf(view: SchoolView, homeroom: string): Door {
  const [activities, rooms] = [names(view.activities), names(view.rooms)]
  const { ids, short, isShort } = classOf(view, homeroom)
  const numbers = (places: readonly number[]): string[] =>
    places.map((place) => short.get(ids.get(place) ?? '') ?? '').sort()
  const ofClass = view.sessions.map((one) => ({
    one,
    members: one.students.filter((place) => ids.has(place)),
  }))
  const dates = datesOf(view)
  const cellOf = (date: string, code: string): DoorCell => {
    const there = ofClass
      .filter(({ one, members }) => members.length > 0 && one.date === date && one.blocks.includes(code))
      .sort((a, b) => b.members.length - a.members.length || (a.one.group < b.one.group ? -1 : 1))
    const busy = new Set(there.flatMap(({ members }) => members))
    const [most] = there
    const isMost = most !== undefined && 2 * most.members.length > ids.size
    return {
      groups: there.map(({ one, members }, at) => ({
        key: one.group,
        activity: activities.get(one.activity) ?? one.activity,
        room: rooms.get(one.room) ?? one.room,
        students: at === 0 && isMost ? null : numbers(members),
      })),
      absent: isMost ? numbers([...ids.keys()].filter((place) => !busy.has(place))) : [],
    }
  }
  return {
    isShort,
    dates,
    rows: linesOf(view)
      .map(({ code, hours, kind }) => ({ code, hours, kind, cells: dates.map((date) => cellOf(date, code)) }))
      .filter(({ cells }) => cells.some(({ groups }) => groups.length > 0)),
  }
}

/** A child's line on the list of a class: what they have each day, in order of time. */
export interface ListRow {
  readonly number: string
  readonly days: readonly (readonly {
    readonly key: string
    readonly activity: string
    readonly room: string
  }[])[]
}

/** Where each student of a class is on each day, a line for each: whoever looks for a child finds all of their week in it. */
export function listOf(
  view: SchoolView,
  homeroom: string,
): Pick<Door, 'isShort' | 'dates'> & { readonly rows: readonly ListRow[] } {
  const [activities, rooms] = [names(view.activities), names(view.rooms)]
  const { ids, short, isShort } = classOf(view, homeroom)
  const dates = datesOf(view)
  const rows = [...ids].map(([place, id]) => ({
    number: short.get(id) ?? id,
    days: dates.map((date) =>
      view.sessions
        .filter((one) => one.date === date && one.students.includes(place))
        .sort((a, b) => (a.start < b.start ? -1 : 1))
        .map(({ group, activity, room }) => ({
          key: group,
          activity: activities.get(activity) ?? activity,
          room: rooms.get(room) ?? room,
        })),
    ),
  }))
  return { isShort, dates, rows: rows.sort((a, b) => (a.number < b.number ? -1 : 1)) }
}
