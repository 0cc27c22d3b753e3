import type { School } from '../../models/school.ts'
import type { Lang } from '../../models/text.ts'
import type { ProvedSchool } from '../../solver/index.ts'
import { csvText } from '../files/csv/write-table.ts'
import { rosterText } from '../files/roster/text.ts'
import { timetablesOf } from '../files/roster/timetables.ts'
import { rosterBookWords as bookWords } from '../messages/roster-book.ts'
import { timetableWords as words } from '../messages/timetables.ts'
import type { Edition } from './calendar.ts'
import { type Calendars, calendarsOf } from './calendars.ts'
import { classGrids } from './class-grid.ts'
import type { SchoolFigures } from './figures.ts'
import { districtPage } from './html/district.ts'
import { schoolPage } from './html/school.ts'
import type { Reported } from './reported.ts'
import { peopleOf } from './week-grid.ts'
import { districtBook } from './workbook/district-book.ts'
import { schoolBook } from './workbook/school-book.ts'
import { peopleBook, roomsBook } from './workbook/week-pages.ts'

/** How and where a roster was made: what must not stand in the roster itself. */
export interface RunRecord {
  readonly schema: 'kehou/run/1'
  readonly version: string
  readonly started: string
  /** Seconds, by what was done. */
  readonly seconds: Readonly<Record<'read' | 'solve' | 'verify', number>>
  readonly machine: {
    readonly node: string
    readonly platform: string
    readonly cpus: number
    readonly workers: number
  }
  readonly seed: number
  readonly rounds: number
  /** The course of each cooling; the last may have been cut short. */
  readonly coolings: readonly string[]
  /** Rounds of deciding on loans. */
  readonly loanRounds: number
  readonly stopped: 'work' | 'time' | 'gap' | 'proved' | 'signal'
  /** What is proved of each school by itself. */
  readonly proved: readonly ProvedSchool[]
  /** The value after each round: seconds since the start, then (U, W, Z). */
  readonly curve: readonly (readonly [
    seconds: number,
    unserved: number,
    worstShare: number,
    weighted: number,
  ])[]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A name that any system takes for a file or a folder. */
export const safe = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 60) || '_'

/** What is made of a roster. */
export interface Parts {
  readonly pages: boolean
  readonly books: boolean
  /** Timetables as CSV. */
  readonly tables: boolean
  /** A calendar for every person and student; null: none. */
  readonly calendars: Edition | null
  /** The text that stands under a path until it is replaced; left out: nothing does. */
  readonly earlier?: (path: string) => Promise<string | null>
}

export type Files = AsyncGenerator<readonly [path: string, content: string | Uint8Array]>

/** A folder for each school, by name; schools of one name are told apart by their id. */
function foldersOf(schools: readonly School[], lang: Lang): Map<string, string> {
  const names = new Set<string>()
  return new Map(
    schools.map(({ id, name }) => {
      const plain = safe(name)
      const own = names.has(plain.toLowerCase()) ? `${plain} ${safe(id)}` : plain
      names.add(own.toLowerCase())
      return [id, `${words.folder[lang]}/${own}`] as const
    }),
  )
}

/** Every file that tells of a roster, one after the other. */
export async function* reportFiles(reported: Reported, parts: Parts): Files {
  const { view, figures, lang } = reported
  const folders = foldersOf(view.schools, lang)
  const page = `${words.report[lang]}.html`
  const alone = figures.length === 1
  const calendars =
    parts.calendars === null ? null : calendarsOf(reported.roster, view, parts.calendars, lang)
  if (parts.pages && !alone) yield [page, districtPage(reported, (id) => linkTo(folders.get(id), page))]
  if (parts.books && !alone) yield [`${bookWords.districtFile[lang]}.xlsx`, await districtBook(reported)]
  for (const own of figures) {
    const folder = folders.get(own.school.id) ?? ''
    if (parts.pages)
      yield alone
        ? [page, schoolPage(reported, own, null)]
        : [`${folder}/${page}`, schoolPage(reported, own, `../../${encodeURIComponent(page)}`)]
    if (parts.books) yield* bookFiles(reported, own, folder)
    for (const sheet of parts.tables ? timetablesOf(view, own.school, lang) : [])
      yield [`${folder}/${sheet.name[lang]}.csv`, csvText(sheet.rows)]
    if (calendars !== null)
      yield* calendarFiles(
        reported,
        own.school,
        `${folder}/${words.calendars[lang]}`,
        calendars,
        parts.earlier,
      )
  }
}

/** The workbook of a school, and those with a sheet for each adult and each room. */
async function* bookFiles(reported: Reported, own: SchoolFigures, folder: string): Files {
  const { lang } = reported
  yield [`${folder}/${bookWords.file[lang]}.xlsx`, await schoolBook(reported, own)]
  for (const [name, bookOf] of [
    ['byPerson', peopleBook],
    ['byRoom', roomsBook],
  ] as const) {
    const content = await bookOf(reported, own)
    if (content !== null) yield [`${folder}/${words[name][lang]}.xlsx`, content]
  }
}

async function* calendarFiles(
  { view, lang }: Reported,
  school: School,
  folder: string,
  { ofStaff, ofStudent }: Calendars,
  earlier: Parts['earlier'] = async () => null,
): AsyncGenerator<readonly [path: string, content: string]> {
  for (const { who } of peopleOf(view, school)) {
    const name = `${folder}/${words.people[lang]}/${safe(who.name)} ${safe(who.id)}.ics`
    yield [name, ofStaff(who, await earlier(name))]
  }
  for (const { homeroom, rows } of classGrids(view, school))
    for (const { student } of rows) {
      const name = `${folder}/${safe(homeroom.name)}/${safe(student.id)}.ics`
      yield [name, ofStudent(student, await earlier(name))]
    }
}

const linkTo = (folder: string | undefined, page: string): string | null =>
  folder === undefined ? null : `${folder}/${page}`.split('/').map(encodeURIComponent).join('/')

/** Every file that goes with a solved week. */
export async function* rosterFiles(reported: Reported, run: RunRecord, parts: Parts): Files {
  yield ['roster.json', rosterText(reported.roster)]
  yield ['certificate.json', json(reported.certificate)]
  yield ['run.json', json(run)]
  yield* reportFiles(reported, parts)
}
