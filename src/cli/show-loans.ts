import { declinedLoans, loanState } from '../../models/loan.ts'
import type { Loan } from '../../models/plan.ts'
import { weekdayName } from '../../models/policy/glossary.ts'
import type { Roster } from '../../models/roster.ts'
import type { StaffMember } from '../../models/staff.ts'
import { plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { withEvents } from '../../models/with-events.ts'
import type { LoanReport } from '../../solver/index.ts'
import { loanStates, loanWords as words } from '../messages/loans.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { labelled, padded, widest } from './layout.ts'
import { harmless, type Terminal } from './terminal.ts'

type Amount = LoanReport['made'][number]['worth']

const amount = ({ unserved, weighted }: Amount, lang: Terminal['lang']): string =>
  unserved === 0
    ? grouped(weighted)
    : tell(lang, words.served, { unserved: grouped(unserved), weighted: grouped(weighted) })

/** Says which loans are made, for what, where each stands, and what they bring. */
export function showLoans(roster: Roster, report: LoanReport, terminal: Terminal): void {
  const { lang, say, paint } = terminal
  const week = withEvents(roster.input)
  const schools = new Map<string, string>(week.schools.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): string => (id === null ? '' : (schools.get(id) ?? id))
  const { loans } = roster.plan
  const heading = { district: week.district.name, monday: week.monday, loans: loans.length }
  say(paint('bold', harmless(tell(lang, words.title, heading))))
  if (loans.length === 0) say(words.none[lang])
  say(tell(lang, words.looked, { looked: grouped(report.looked) }))
  const lineOf = (staff: StaffMember, loan: Loan) => ({
    date: loan.date,
    weekday: weekdayName(weekdayOf(loan.date))[lang],
    teacher: staff.name,
    home: nameOf(staff.school),
    host: nameOf(loan.host),
    state: loanStates[loanState(staff, loan)][lang],
  })
  for (const loan of loans) {
    const staff = week.staff.find(({ id }) => id === loan.staff)
    if (staff === undefined) continue
    const price = report.made.find(({ loan: made }) => isSame(made, loan))
    say(harmless(tell(lang, words.loan, { ...lineOf(staff, loan), travel: price?.travel ?? 0 })))
    for (const work of workOf(roster, loan)) say(harmless(tell(lang, words.does, work)))
    if (price !== undefined)
      say(tell(lang, words.price, { worth: amount(price.worth, lang), cost: amount(price.cost, lang) }))
  }
  for (const { share, from, to } of report.shared) {
    const { date } = share
    const weekday = weekdayName(weekdayOf(date))[lang]
    const line = { date, weekday, what: nameOfShare(week, share), from: nameOf(from), to: nameOf(to) }
    say(harmless(tell(lang, words.shared, line)))
  }
  for (const { staff, loan } of declinedIn(week))
    say(harmless(tell(lang, words.declined, lineOf(staff, loan))))
  showValues(roster, report, terminal)
  showTurns(week, report, terminal)
  for (const school of new Set(report.worth.map((row) => row.school)))
    showWorth(school, nameOf(school), report, terminal)
}

/** Somebody or a room, as people call them. */
const nameOfShare = (
  { staff, rooms, venues }: Week,
  share: LoanReport['shared'][number]['share'],
): string => {
  if ('staff' in share) return staff.find(({ id }) => id === share.staff)?.name ?? share.staff
  const room = rooms.find(({ id }) => id === share.room)
  const venue = venues.find(({ id }) => id === room?.site)
  return [...(venue ? [venue.name] : []), room?.name ?? share.room].join(' ')
}

/** Loans of the week that one side refused or recalled. */
export function declinedIn(week: Week): { readonly staff: StaffMember; readonly loan: Loan }[] {
  const last = plusDays(week.monday, 6)
  const isMeant = (date: string): boolean => week.monday <= date && date <= last
  const declined = week.staff.flatMap((staff) =>
    declinedLoans(staff, isMeant).map((loan) => ({ staff, loan })),
  )
  return declined.sort(({ loan: a }, { loan: b }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const isSame = (a: Loan, b: Loan): boolean => a.staff === b.staff && a.date === b.date && a.host === b.host

/** What a lent teacher leads at the host that day. */
function workOf({ input, plan }: Roster, { staff, date, host }: Loan) {
  return plan.sessions
    .filter((session) => session.school === host && session.date === date && session.lead === staff)
    .map(({ activity, blocks, students }) => ({
      block: blocks.join('–'),
      activity: input.activities.find(({ id }) => id === activity)?.name ?? activity,
      students: students.length,
    }))
    .sort((a, b) => (a.block < b.block ? -1 : 1))
}

/** What is proved whatever is lent, and how much lower than with the loans made it could be at the most; a level counts where those above are proved. */
function boundWords(
  { unserved, worstShare, weighted }: Roster['bound'],
  found: LoanReport['with'],
  lang: Terminal['lang'],
): string {
  if (weighted === null) return words.unknown[lang]
  if (unserved !== found.unserved || worstShare !== found.worstShare) return grouped(weighted)
  const gap = (100 * (found.weighted - weighted)) / Math.max(1, found.weighted)
  return tell(lang, words.boundOf, { bound: grouped(weighted), gap: gap.toFixed(1) })
}

function showValues({ bound }: Roster, report: LoanReport, { lang, say }: Terminal): void {
  const value = ({ unserved, worstShare, weighted }: LoanReport['with']): string =>
    tell(lang, words.value, {
      unserved: grouped(unserved),
      worst: worstShare,
      weighted: grouped(weighted),
    })
  const rows: (readonly [string, string])[] = [
    [words.without[lang], value(report.without)],
    [words.with[lang], value(report.with)],
    [words.free[lang], value(report.free)],
    [words.bound[lang], boundWords(bound, report.with, lang)],
  ]
  for (const line of labelled(rows)) say(line)
}

/** Whose turn it was: home schools, below each its teachers; those who carry nothing and give nothing are left out. */
function showTurns(week: Week, { turns }: LoanReport, { lang, say, paint }: Terminal): void {
  const told = turns.filter(({ carried, next }) => carried > 0 || next > 0)
  if (told.length === 0) return
  const names = new Map<string, string>([...week.schools, ...week.staff].map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const rows = told.map(({ home, staff, carried, days, next }): readonly [string, string] => [
    staff === null ? nameOf(home) : `  ${nameOf(staff)}`,
    [carried, days, next].map((each) => grouped(each).padStart(5)).join('  '),
  ])
  say(paint('bold', words.turns[lang]))
  for (const line of labelled(rows)) say(harmless(line))
}

/** The worth of one more teacher-day at a school: skills down, dates across. */
function showWorth(
  school: string,
  name: string,
  { worth }: LoanReport,
  { lang, say, paint }: Terminal,
): void {
  const rows = worth.filter((row) => row.school === school)
  const dates = [...new Set(rows.map(({ date }) => date))].sort()
  const skills = [...new Set(rows.map(({ skill }) => skill))]
  const label = (skill: string | null): string => skill ?? words.noSkill[lang]
  const cell = (skill: string | null, date: string): string => {
    const found = rows.find((row) => row.skill === skill && row.date === date)
    return found === undefined ? '' : amount(found.worth, lang)
  }
  const table = [
    ['', ...dates],
    ...skills.map((skill) => [label(skill), ...dates.map((date) => cell(skill, date))]),
  ]
  const widths = ['', ...dates].map((_, column) => widest(table.map((line) => line[column] ?? '')))
  say(paint('bold', harmless(tell(lang, words.worth, { school: name }))))
  for (const line of table)
    say(
      harmless(
        line
          .map((text, column) => padded(text, widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      ),
    )
}
