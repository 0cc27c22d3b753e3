import { cellRef } from 'hucre'
import { splitList } from '../../../files/csv/list.ts'
import { gradeNumber, plain } from '../../../files/csv/when.ts'
import type { Grid } from '../../grid.ts'
import { type Said, saidIn } from './cell.ts'
import type { Field } from './fields.ts'
import type { Layout } from './layout.ts'
import { NOTHING } from './text.ts'
import type { Lexicon } from './words.ts'

/** What a cell of a day tells, with what its row and its sheet say of it. */
export interface Told {
  readonly day: string
  /** What stands in the cell. */
  readonly text: string
  readonly own: Said
  /** Of the row, its section and the sheet: the nearest first. */
  readonly about: readonly Said[]
  /** Cells of the day and of the headings of the row, by what they tell. */
  readonly cell: string
  readonly headings: ReadonlyMap<Field, string>
  readonly dayCell: string
}

const RANGE = /^(.+?)(?:年级)?[-–—~至到](.+)$/u

/** Classes of a heading: 一、二年级 and 一至三年级 are grades. */
const classesSaid = (text: string): string[] =>
  splitList(text.normalize('NFKC').replace(/[/\n]/g, '、')).flatMap((part) => {
    const [, from = '', to = ''] = RANGE.exec(plain(part)) ?? []
    const [first, last] = [gradeNumber(from), gradeNumber(to)]
    if (first === undefined || last === undefined || last < first || !/年级/.test(part)) return [part]
    return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}年级`)
  })

/** What a heading of a row says, in the column of a field; whatever else it holds counts too. */
function headSaid(text: string, field: Field | null, lexicon: Lexicon): Said {
  const [first = saidIn('', lexicon)[0], ...others] = saidIn(text, lexicon)
  const said: Said = first ?? { blocks: [], staff: [], homerooms: [], assists: false, unknown: [] }
  for (const other of others) said.staff.push(...other.staff)
  if (field === 'homerooms') return { ...said, homerooms: classesSaid(text) }
  if (field === 'activity') return { ...said, activity: said.activity ?? text }
  if (field === 'room') return { ...said, room: said.room ?? text }
  if (field === 'lead') return { ...said, staff: said.staff.length > 0 ? said.staff : splitList(text) }
  if (field === 'school') return { ...said, school: text }
  if ((field === 'time' || field === 'blocks') && said.time === undefined && said.nth === undefined)
    return said.blocks.length > 0 ? said : { ...said, time: text }
  return said
}

/** Columns whose blank cells go on with what stands above. */
const GOES_ON: ReadonlySet<Field | null> = new Set(['homerooms', 'time', 'blocks', 'school'])

/** What the name of a sheet and the lines above its headings say. */
function aboutSheet({ name }: Grid, { texts, header, isTurned }: Layout, lexicon: Lexicon): Said[] {
  const called = saidIn(name, lexicon).filter(({ unknown }) => unknown.length === 0)
  const lines = isTurned ? texts.map((row) => row[0] ?? '') : texts.slice(0, header).flat()
  const titles = lines.flatMap((line) => saidIn(line, lexicon))
  const one = (words: readonly string[]): string[] => (new Set(words).size === 1 ? words.slice(0, 1) : [])
  const [activity] = one(titles.flatMap((said) => said.activity ?? []))
  const [room] = one(titles.flatMap((said) => said.room ?? []))
  const [time] = one(titles.flatMap((said) => said.time ?? []))
  const [nth] = one(titles.flatMap((said) => (said.nth === undefined ? [] : [String(said.nth)])))
  const title: Said = {
    ...(activity === undefined ? {} : { activity }),
    ...(room === undefined ? {} : { room }),
    ...(time === undefined ? {} : { time }),
    ...(nth === undefined ? {} : { nth: Number(nth) }),
    blocks: one(titles.flatMap(({ blocks }) => blocks)),
    staff: one(titles.flatMap(({ staff }) => staff)),
    homerooms: one(titles.flatMap(({ homerooms }) => homerooms)),
    assists: false,
    unknown: [],
  }
  return [...called.map((said) => withoutSize(said)), title]
}

const withoutSize = ({ size: _, ...said }: Said): Said => said

/** What every cell of a timetable with days as columns tells. */
export function toldIn(grid: Grid, layout: Layout, lexicon: Lexicon): Told[] {
  const { texts, isTurned, header, body, slots, heads } = layout
  const refOf = (row: number, at: number): string => (isTurned ? cellRef(at, row) : cellRef(row, at))
  const sheet = aboutSheet(grid, layout, lexicon)
  const above = new Map<number, string>()
  let section: Said[] = []
  const told: Told[] = []
  for (let row = body; row < texts.length; row++) {
    const cells = texts[row] ?? []
    const filled = slots.filter(({ cells: own }) => own.some(({ at }) => (cells[at] ?? '') !== ''))
    if (filled.length === 0) {
      const written = cells.filter((text) => text !== '')
      const said = written.length === 1 ? saidIn(written[0] ?? '', lexicon).map(withoutSize) : []
      if (said.some(({ time, nth, activity }) => time ?? nth ?? activity)) section = said
      continue
    }
    const headings = new Map<Field, string>()
    const about = heads.flatMap(({ at, field }) => {
      if ((cells[at] ?? '') !== '') above.set(at, cells[at] ?? '')
      const text = GOES_ON.has(field) ? (above.get(at) ?? '') : (cells[at] ?? '')
      if (text === '') return []
      if (field !== null) headings.set(field, refOf(row, at))
      return [headSaid(text, field, lexicon)]
    })
    for (const slot of filled) {
      const own = slot.cells.map(({ at }) => cells[at] ?? '').filter((text) => text !== '')
      const text = own.join('\n')
      if (own.every((one) => NOTHING.test(plain(one)))) continue
      const [part] = slot.when === '' ? [] : saidIn(slot.when, lexicon)
      const [first] = slot.cells.filter(({ at }) => (cells[at] ?? '') !== '')
      const row_ = Object.assign({}, ...[...sheet, ...section, ...about].map(filledOf))
      for (const said of saidIn(text, lexicon, row_))
        told.push({
          ...{ day: slot.day, text, own: said, headings },
          about: [...(part === undefined ? [] : [part]), ...about, ...section, ...sheet],
          cell: refOf(row, first?.at ?? slot.at),
          dayCell: refOf(header, slot.at),
        })
    }
  }
  return told
}

/** What is said, without what is not. */
const filledOf = (said: Said): Partial<Said> =>
  Object.fromEntries(
    Object.entries(said).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined,
    ),
  )
