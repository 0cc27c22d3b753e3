import { CHANGES_SCHEMA, type Changes, changes } from '../../models/changes.ts'
import type { Fault } from '../../models/faults.ts'
import { isoDate, plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import type { Result } from '../files/result.ts'
import { cliFault } from './fault.ts'

/** What a rebalance is told on the command line. */
export interface ShortChanges {
  readonly absent?: readonly string[]
  readonly closed?: readonly string[]
  readonly withdrawn?: readonly string[]
  readonly cancelled?: readonly string[]
  readonly classAway?: readonly string[]
  readonly budget?: readonly string[]
  readonly from?: string
  readonly students?: number
  readonly adults?: number
}

interface Named {
  readonly id: string
  readonly name?: string
}

interface Stretch {
  readonly from: string
  readonly to: string
  readonly start: string | null
  readonly end: string | null
}

const DAYS: readonly RegExp[] = [
  /^(?:周一|星期一|mon(?:day)?)$/i,
  /^(?:周二|星期二|tue(?:s|sday)?)$/i,
  /^(?:周三|星期三|wed(?:nesday)?)$/i,
  /^(?:周四|星期四|thu(?:r|rs|rsday)?)$/i,
  /^(?:周五|星期五|fri(?:day)?)$/i,
  /^(?:周六|星期六|sat(?:urday)?)$/i,
  /^(?:周日|周天|星期日|星期天|sun(?:day)?)$/i,
]

const DAY = '周三, Wed, 2026-11-25'
const WHOLE_DAYS = '周三, Wed, 2026-11-25, 周三..周五'
const WHEN = '周三, Wed, 2026-11-25, 周三..周五, 周三 16:00-17:30'

/** A date of the week as people write it: its weekday, or the date itself. */
function dateOf(text: string, monday: string): string | null {
  const day = DAYS.findIndex((name) => name.test(text))
  if (day >= 0) return plusDays(monday, day)
  return isoDate.safeParse(text).data ?? null
}

/** A stretch as people write it: a day or two of them, then hours if need be. */
function stretchOf(text: string, monday: string): Stretch | null {
  const [days = '', hours, ...more] = text.trim().split(/\s+/)
  const [first = '', last = first, ...others] = days.split(/\.\.|~|至/)
  if (more.length > 0 || others.length > 0) return null
  const [from, to] = [dateOf(first, monday), dateOf(last, monday)]
  if (from === null || to === null) return null
  if (hours === undefined) return { from, to, start: null, end: null }
  const [, start, end] = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(hours) ?? []
  return start === undefined || end === undefined
    ? null
    : { from, to, start: start.padStart(5, '0'), end: end.padStart(5, '0') }
}

/** The one row that a word means, by id or by name. */
function theOne(option: string, word: string, rows: readonly Named[]): Named | Fault {
  const byId = rows.find(({ id }) => id === word)
  if (byId !== undefined) return byId
  const named = rows.filter(({ name }) => name === word)
  const [only] = named
  if (only !== undefined && named.length === 1) return only
  if (only === undefined) return cliFault('CHANGE_NOBODY', { option, read: word })
  const expected = named
    .slice(0, 5)
    .map(({ id }) => id)
    .join(', ')
  return cliFault('CHANGE_AMBIGUOUS', { option, read: word, expected })
}

const isFault = (value: object): value is Fault => 'severity' in value

type Draft = Record<string, unknown>

/** An id for one event more, beside those of the week and of earlier command lines. */
function freeId({ events }: Week, count: number): string {
  const used = events.filter(({ id }) => id.startsWith('cli-')).length
  for (let at = used + count + 1; ; at++)
    if (!events.some(({ id }) => id === `cli-${at}` || id === `cli-${at}+`)) return `cli-${at}`
}

/** Turns what was written on the command line into changes, everything wrong with it at once. */
export function shortChanges(week: Week, short: ShortChanges): Result<Changes> {
  const faults: Fault[] = []
  const events: Draft[] = []
  const add = (made: Draft | Fault): void => {
    if (isFault(made)) faults.push(made)
    else events.push({ id: freeId(week, events.length), ...made })
  }
  const wrong = (option: string, read: string, expected: string): Fault =>
    cliFault('CLI_VALUE', { option, read, expected })
  const atTime = (
    option: string,
    text: string,
    rows: readonly Named[],
    make: (row: Named, stretch: Stretch) => Draft,
    form: string = WHEN,
  ): Draft | Fault => {
    const [word = '', when = '', ...more] = text.split('@')
    const stretch = more.length > 0 ? null : stretchOf(when, week.monday)
    const isTold =
      form === WHEN || (stretch?.start === null && (form === WHOLE_DAYS || stretch.from === stretch.to))
    if (stretch === null || !isTold) return wrong(option, text, `…@${form}`)
    const row = theOne(option, word.trim(), rows)
    return isFault(row) ? row : make(row, stretch)
  }
  for (const text of short.absent ?? [])
    add(atTime('--absent', text, week.staff, ({ id }, span) => ({ kind: 'absence', staff: id, ...span })))
  for (const text of short.closed ?? [])
    add(
      atTime('--closed', text, [...week.rooms, ...week.venues], ({ id }, span) =>
        week.venues.some((venue) => venue.id === id)
          ? { kind: 'venue_closed', venue: id, ...span }
          : { kind: 'room_closed', room: id, ...span },
      ),
    )
  for (const text of short.withdrawn ?? [])
    add(
      atTime(
        '--withdrawn',
        text,
        week.students,
        ({ id }, { from }) => ({ kind: 'withdrawal', student: id, date: from }),
        DAY,
      ),
    )
  const classes = week.schools.flatMap(({ id: school, homerooms }) =>
    homerooms.map(({ id, name }) => ({ id, name, school })),
  )
  for (const text of short.classAway ?? [])
    add(
      atTime(
        '--class-away',
        text,
        classes,
        ({ id }, { from, to }) => {
          const school = classes.find((row) => row.id === id)?.school
          return { kind: 'class_away', school, homeroom: id, from, to }
        },
        WHOLE_DAYS,
      ),
    )
  for (const text of short.cancelled ?? []) {
    const [day = '', ...rest] = text.split('@')
    const name = rest.length === 0 ? undefined : rest.join('@')
    const date = dateOf(day.trim(), week.monday)
    const school = name === undefined ? null : theOne('--cancelled', name.trim(), week.schools)
    if (date === null) add(wrong('--cancelled', text, '周三, Wed@SCHOOL'))
    else if (school !== null && isFault(school)) add(school)
    else add({ kind: 'day_cancelled', date, school: school?.id ?? null })
  }
  for (const text of short.budget ?? []) {
    const [name = '', ...rest] = text.split('=')
    const yuan = rest.join('=')
    const school = theOne('--budget', name.trim(), week.schools)
    if (!/^\d{1,9}$/.test(yuan)) add(wrong('--budget', text, 'SCHOOL=YUAN'))
    else if (isFault(school)) add(school)
    else add({ kind: 'budget_cut', school: school.id, weeklyBudget: Number(yuan) })
  }
  const isLimited = short.from !== undefined || short.students !== undefined || short.adults !== undefined
  const found = changes.safeParse({
    schema: CHANGES_SCHEMA,
    events,
    disturbance: isLimited
      ? { students: short.students ?? null, adults: short.adults ?? null, from: short.from ?? null }
      : null,
  })
  if (!found.success)
    for (const field of new Set(found.error.issues.map(({ path }) => String(path.at(-1)))))
      faults.push(
        field === 'from' ? wrong('--from', short.from ?? '', 'YYYY-MM-DDTHH:MM') : wrong(field, '', WHEN),
      )
  return found.success && faults.length === 0
    ? { ok: true, value: found.data, notes: [] }
    : { ok: false, faults }
}
