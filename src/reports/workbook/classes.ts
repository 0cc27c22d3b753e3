import type { Block } from '../../../models/school.ts'
import { groupBy } from '../../files/roster/group.ts'
import { placeOf } from '../../files/roster/view.ts'
import { tell } from '../../messages/message.ts'
import { reportWords } from '../../messages/reports.ts'
import { timetableWords as columns } from '../../messages/timetables.ts'
import { areFew, type ClassGrid, classGrids, type Part } from '../class-grid.ts'
import { classWords } from '../class-words.ts'
import { dayName, type Entry } from '../entries.ts'
import { rowLines, sizeThatFits, widthsOf } from '../fit.ts'
import type { SchoolBook } from './school-book.ts'
import { BOLD, heightOf, INSET, type Line, type Printed, pageOf, TITLE_HEIGHT } from './sheet.ts'

const LARGEST = 10
const SMALLEST = 4
const ORIENTATIONS = ['portrait', 'landscape'] as const
/** Lines of the longest cells among which the page is chosen: one line wants wide columns, more of them want high rows. */
const LINES = [1, 1.35, 1.7, 2, 2.6, 3]
/** Width of the longest names, which are never cut, in sizes of type. */
const NAME = 4.5
/** How much wider than usual the digits and letters of a font may be before a time or a word is broken. */
const DIGITS = 1.06
/** Size of type for which ids and names of students have the room at the least: what is set larger breaks. */
const OF_IDS = 7
/** How much smaller type may be where it takes that for them to stand on one line each. */
const FOR_ONE_LINE = 0.92
/** The same of the heading above them. */
const OF_HEADING = 8.5

/** A column of a class: a block of a day, with the later blocks of it that few of the class have. */
interface Column {
  readonly day: number
  readonly blocks: readonly [Block, ...Block[]]
}

/** The classes of a school, where each student is in each block: each class on a page, and a sheet, of its own. */
export const classSheets = (book: SchoolBook): Printed[] =>
  classGrids(book.view, book.school).map((grid) => classSheet(grid, book))

function classSheet(grid: ClassGrid, book: SchoolBook): Printed {
  const { view, school, lang } = book
  const title = tell(lang, reportWords.classTitle, { name: grid.homeroom.name, count: grid.rows.length })
  const { entryOf, below } = classWords(view, grid, lang)
  const table = linesOf(grid, entryOf, book)
  const notes = [
    ...(below === '' ? [] : [tell(lang, reportWords.places, { places: below })]),
    `${reportWords.signs[lang]}${hasOwnRoom(grid) ? reportWords.ownRoom[lang] : ''}`,
  ].map((text): Line => ({ kind: 'note', cells: [text] }))
  const lines: Line[] = [{ kind: 'title', cells: [`${school.name} ${title}`] }, ...table, ...notes]
  return { ...bestPage(lines), name: grid.homeroom.name, lines, repeat: 0, fit: 'page', isDense: true }
}

/** Whether the whole class does something in its own classroom, of which the room is not told. */
const hasOwnRoom = ({ common, homeroom }: ClassGrid): boolean =>
  common.flat().some(({ room }) => room.homeroom === homeroom.id)

const columnsIn = ({ rows }: ClassGrid, { view, school }: SchoolBook): Column[] =>
  view.days.flatMap(({ follows }, day) => {
    const codes = rows.flatMap(({ days }) => (days[day] ?? []).flatMap(({ blocks }) => blocks))
    const students = groupBy(codes, (code) => code)
    const blocks = school.blocks
      .filter(({ weekday, code }) => weekday === follows && students.has(code))
      .sort((a, b) => (a.start < b.start ? -1 : 1))
    const columns: { day: number; blocks: [Block, ...Block[]] }[] = []
    for (const block of blocks) {
      const before = columns.at(-1)
      if (before !== undefined && areFew(students.get(block.code)?.length ?? 0, rows.length))
        before.blocks.push(block)
      else columns.push({ day, blocks: [block] })
    }
    return columns
  })

/** Headings, what the whole class does, and a line a student. A session of several blocks goes on as an arrow. */
function linesOf(grid: ClassGrid, entryOf: (part: Part) => Entry, book: SchoolBook): Line[] {
  const { view, lang } = book
  const all = columnsIn(grid, book)
  const said = (part: Part): string => (part.withClass ? SAME : entryOf(part).what)
  const inBlock = (parts: readonly Part[], code: string): string => {
    const part = parts.find(({ blocks }) => blocks.includes(code))
    return part === undefined ? '' : part.blocks[0] === code || part.withClass ? said(part) : GOES_ON
  }
  const cellIn = (parts: readonly Part[], [own, ...others]: Column['blocks']): string => {
    const later = others.flatMap(({ code }) => {
      const what = inBlock(parts, code)
      return what === '' ? [] : [`${code} ${what}`]
    })
    return [inBlock(parts, own.code), ...later].join('\n')
  }
  const commonIn = ({ day, blocks: [{ code }] }: Column): string => {
    const session = grid.common[day]?.find(({ blocks }) => blocks.some((block) => block.code === code))
    if (session === undefined) return ''
    if (session.blocks[0]?.code !== code) return GOES_ON
    const place = session.room.homeroom === grid.homeroom.id ? [] : [placeOf(view, session)]
    return [session.activity.name, ...place, view.nameOf(session.lead)].join('\n')
  }
  const whole = all.map(commonIn)
  const days = view.days.flatMap((day, at) => {
    const span = all.filter((column) => column.day === at).length
    return span === 0 ? [] : [{ name: dayName(day, lang), span }]
  })
  return [
    {
      kind: 'head',
      cells: ['', ...days.map(({ name }) => name)],
      spans: [1, ...days.map(({ span }) => span)],
    },
    { kind: 'head', cells: [columns.student[lang], ...all.map(headOf)] },
    ...(whole.every((cell) => cell === '')
      ? []
      : [{ kind: 'total' as const, cells: [reportWords.wholeClass[lang], ...whole] }]),
    ...grid.rows.map(
      ({ student, days: parts }): Line => ({
        kind: 'body',
        cells: [view.studentName(student), ...all.map(({ day, blocks }) => cellIn(parts[day] ?? [], blocks))],
      }),
    ),
  ]
}

const headOf = ({ blocks: [{ code, start }, ...others] }: Column): string =>
  [code, start, ...others.map((other) => `${other.code} ${other.start}`)].join('\n')

/** With the class, and the same session as in the block before. */
const SAME = '〃'
const GOES_ON = '→'

type Page = Pick<Printed, 'orientation' | 'shares' | 'size'>

const textsOf = (line: Line): string[][] => line.cells.map((cell) => String(cell ?? '').split('\n'))

/** The page on which the lines stand largest, with the widths of its columns. */
function bestPage(lines: readonly Line[]): Page {
  const plain = lines.filter(({ kind, spans }) => kind !== 'title' && kind !== 'note' && spans === undefined)
  const across = lines.filter(({ kind }) => kind === 'note').map(textsOf)
  const rows = plain.map(textsOf)
  // What the whole class does is one line, which may be high.
  const needs = needsOf(plain.filter(({ kind }) => kind !== 'total').map(textsOf))
  const names = namesIn(plain.filter(({ kind }) => kind === 'total'))
  const unbroken = partsIn(plain)
  for (const [at, need] of needs.entries()) need.part = Math.max(need.part, names[at] ?? 0, unbroken[at] ?? 0)
  const [ids, ...blocks] = needs
  const heading = Math.max(
    ...plain.slice(0, 1).map(({ cells }) => widthsOf(String(cells[0] ?? ''), OF_HEADING).part),
  )
  const least = Math.max((ids?.whole ?? 0) * OF_IDS, heading * BOLD)
  const roomy = Math.max((ids?.whole ?? 0) * LARGEST * DIGITS, least)
  let best: { page: Page; worth: number } | null = null
  for (const { first, orientation, most } of [least, roomy].flatMap((first) =>
    ORIENTATIONS.flatMap((orientation) => LINES.map((most) => ({ first, orientation, most }))),
  )) {
    const { width, height } = pageOf({ orientation, isDense: true })
    const wanted = blocks.map(({ whole, part }) => Math.max(part, whole / most))
    const all = wanted.reduce((sum, want) => sum + want, 0)
    const free = width - needs.length * INSET - first
    const inner = [first, ...wanted.map((want) => (want * free) / all)]
    const shares = inner.map((column) => column + INSET)
    const heightAt = (size: number): number => {
      const counts = [1, ...rowLines(rows, inner, size), ...rowLines(across, [width - INSET], size)]
      return counts.reduce((sum, count) => sum + heightOf(count, size, true), TITLE_HEIGHT)
    }
    // Beyond this size the narrowest column would cut a name, or break a time or a word.
    const widest = (at: number): number => Math.max(names[at] ?? 0, unbroken[at] ?? 0) || 1
    const uncut = Math.min(...inner.slice(1).map((column, at) => column / widest(at + 1)))
    const largest = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(uncut * 2) / 2))
    const size = sizeThatFits(heightAt, height, largest, SMALLEST)
    const worth = (ids?.whole ?? 0) * size * DIGITS <= first ? size : size * FOR_ONE_LINE
    if (best === null || worth > best.worth) best = { page: { orientation, shares, size }, worth }
  }
  return best?.page ?? { orientation: 'portrait', shares: needs.map(() => 1) }
}

/** The widest text of each column that is short enough for a name, at type of size 1; 0: none. */
function namesIn(lines: readonly Line[]): number[] {
  const names: number[] = []
  for (const line of lines)
    for (const [at, texts] of textsOf(line).entries()) {
      const short = texts.map((text) => widthsOf(text, BOLD).whole).filter((whole) => whole <= NAME)
      names[at] = Math.max(names[at] ?? 0, ...short)
    }
  return names
}

/** The widest part of a text that stays together in each column, such as a time or a word, at type of size 1. */
function partsIn(lines: readonly Line[]): number[] {
  const parts: number[] = []
  for (const line of lines)
    for (const [at, texts] of textsOf(line).entries())
      for (const text of texts) {
        const { part } = widthsOf(text, line.kind === 'body' ? DIGITS : DIGITS * BOLD)
        parts[at] = Math.max(parts[at] ?? 0, part)
      }
  return parts
}

/** The widest text, and the widest part of one that stays together, of every column, at one size of type. */
function needsOf(rows: readonly (readonly (readonly string[])[])[]): { whole: number; part: number }[] {
  const needs: { whole: number; part: number }[] = []
  for (const row of rows)
    for (const [at, texts] of row.entries()) {
      const need = needs[at] ?? { whole: 0, part: 0 }
      needs[at] = need
      for (const text of texts) {
        const { whole, part } = widthsOf(text, 1)
        need.whole = Math.max(need.whole, whole)
        need.part = Math.max(need.part, part)
      }
    }
  return needs
}
