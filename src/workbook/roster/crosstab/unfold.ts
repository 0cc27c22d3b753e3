import { factsOf } from '../../../../models/checks/facts.ts'
import type { Fault } from '../../../../models/faults.ts'
import { fileFault, inFile, type Place } from '../../../files/fault.ts'
import { timetableWords } from '../../../messages/timetables.ts'
import type { Grid } from '../../grid.ts'
import type { DutyRow } from '../columns.ts'
import type { WeekDirectories } from '../directories.ts'
import { blocksAt, dateMeant } from '../when.ts'
import { saidIn } from './cell.ts'
import { dictionaryOf, meantBy, simple } from './dictionary.ts'
import type { Layout } from './layout.ts'
import { type Meant, meantOf } from './meant.ts'
import { type Told, toldIn } from './rows.ts'
import type { Lexicon } from './words.ts'

/** A row of a table that a cell of a timetable stands for, and where what it says stands. */
export interface Unfolded<Row> {
  readonly value: Row
  readonly place: (field: string) => Place
}

interface Timetable {
  readonly sessions: readonly Unfolded<Meant>[]
  readonly duties: readonly Unfolded<DutyRow>[]
  readonly faults: readonly Fault[]
}

/** A sheet with days as columns. */
export interface Crosstab {
  readonly grid: Grid
  readonly layout: Layout
}

/** What no session does without, as timetables call it. */
const NEEDED = ['activity', 'room', 'lead'] as const

function placesOf({ name }: Grid, { cell, dayCell, headings }: Told): (field: string) => Place {
  return (field) => {
    const heading = [...headings].find(([one]) => one === field)?.[1]
    const at = field === 'date' || field === 'weekday' ? dayCell : (heading ?? cell)
    return { ...inFile(name, Number(/\d+$/.exec(at)?.[0] ?? 1)), cell: at }
  }
}

/**
 * The sessions and duties of timetables with days as columns, as rows of one each. A session that several of them tell of
 * (the sheets of its lead and of its room, the rows of two classes) is one, by time, room and activity.
 */
export function unfold(tabs: readonly Crosstab[], known: WeekDirectories): Timetable {
  const reader = { known, facts: factsOf(known.week) }
  const faults: Fault[] = []
  const sessions = new Map<string, Unfolded<Meant> & { readonly text: string }>()
  const duties = new Map<string, Unfolded<DutyRow>>()
  const lexicons = new Map<string | null, Lexicon>()
  const lexiconOf = (school: string | null): Lexicon => {
    const found = lexicons.get(school) ?? { known, school, dictionary: dictionaryOf(known, school) }
    lexicons.set(school, found)
    return found
  }
  const parallel = new Map<string, number>(known.week.rooms.map((room) => [room.id, room.parallel]))
  const take = (told: Told, place: Unfolded<Meant>['place'], school: string | null): void => {
    const { own, text } = told
    const elsewhere = own.school === undefined ? school : meantBy(known.of.school, own.school, null)
    if (elsewhere !== school) return
    const [word] = own.unknown
    if (word !== undefined) {
      faults.push(fileFault('ROSTER_WORD', place('cell'), { read: text, word }))
      return
    }
    const value = meantOf(told, reader, school)
    const { date, blocks = [], time = '', room, activity, lead } = value
    if (own.duty !== undefined) {
      const duty = dutyOf(value, own.duty, known)
      const key = JSON.stringify([school, date, duty.duty, duty.block])
      const adults = [...(duties.get(key)?.value.adults ?? []), ...(duty.adults ?? [])]
      duties.set(key, { value: { ...duty, adults: [...new Set(adults)] }, place })
      return
    }
    const isShared = (parallel.get(room) ?? 1) > 1
    const key = JSON.stringify([school, date, blocks, time, room, activity, isShared ? lead : ''])
    const same = sessions.get(key)
    sessions.set(
      key,
      same === undefined ? { value, place, text } : { ...same, value: together(same.value, value) },
    )
  }
  for (const { grid, layout } of tabs) {
    const school = schoolOf(grid, layout, lexiconOf(null))
    for (const told of toldIn(grid, layout, lexiconOf(school))) take(told, placesOf(grid, told), school)
  }
  for (const { value, place, text } of sessions.values())
    for (const field of NEEDED)
      if (value[field] === '')
        faults.push(fileFault('ROSTER_LACKS', place(field), { read: text, ...timetableWords[field] }))
  return { sessions: [...sessions.values()], duties: [...duties.values()], faults }
}

/** The school of a sheet: the only one, or the one that its name or its title names. */
function schoolOf(grid: Grid, { texts, header, isTurned }: Layout, lexicon: Lexicon): string | null {
  const { known } = lexicon
  const [only, another] = known.week.schools
  if (only !== undefined && another === undefined) return only.id
  const titles = isTurned ? texts.map((row) => row[0] ?? '') : texts.slice(0, header).flat()
  for (const text of [grid.name, ...titles])
    for (const { school } of saidIn(text, lexicon))
      if (school !== undefined) return meantBy(known.of.school, school, null)
  return null
}

/** One session of two readings of it: what one leaves open the other tells. */
function together(a: Meant, b: Meant): Meant {
  const lead = a.lead || b.lead
  const assistants = [...new Set([...a.assistants, b.lead, ...b.assistants])].filter(
    (id) => id !== '' && id !== lead,
  )
  const told = a.isOpen ? b : a
  if (a.isOpen || b.isOpen) return { ...told, lead, assistants }
  const homerooms = [...new Set([...a.homerooms, ...b.homerooms])]
  const isApart = homerooms.length === a.homerooms.length + b.homerooms.length
  const sizes = [a.size, b.size].filter((size) => size !== undefined)
  const [one = 0, other = 0] = sizes
  const size = sizes.length === 2 && isApart ? one + other : sizes[0]
  return { ...a, lead, assistants, homerooms, ...(size === undefined ? {} : { size }) }
}

/** A site duty by its name in a block of the day. */
function dutyOf(
  { school, date, blocks, time, lead, assistants }: Meant,
  word: string,
  known: WeekDirectories,
): DutyRow {
  const meant = dateMeant(date, known.days)
  const [block] =
    blocks ?? blocksAt({ school: school ?? '', date: meant ?? '', time: time ?? '', grades: [] }, known)
  const follows = known.days.find((one) => one.date === meant)?.follows
  const own = known.week.schools.find(({ id }) => id === school)?.siteDuties ?? []
  const duty = own.find(
    (one) =>
      simple(one.name) === word && one.weekday === follows && (block === undefined || one.block === block),
  )
  return {
    ...(school === undefined ? {} : { school }),
    date,
    ...(block === undefined ? {} : { block }),
    duty: duty?.id ?? word,
    adults: [lead, ...assistants].filter((id) => id !== ''),
  }
}
