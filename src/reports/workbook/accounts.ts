import { wordFor } from '../../../models/policy/glossary.ts'
import type { Source } from '../../../models/staff.ts'
import { groupBy } from '../../files/roster/group.ts'
import { tell } from '../../messages/message.ts'
import { reportWords } from '../../messages/reports.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { timetableWords as columns } from '../../messages/timetables.ts'
import { dayName } from '../entries.ts'
import { workOf } from '../figures.ts'
import { type Missing, missingOf } from '../missing.ts'
import type { SchoolBook } from './school-book.ts'
import type { Line, Printed } from './sheet.ts'

/** What is paid to teachers of the school is a subsidy, to everybody else a service payment [3.2.6]. */
const kindOf = (source: Source) => (source === 'own_teacher' ? 'pay_teacher' : 'pay_outside')

/** What the sessions of a school cost, person by person: those on loan to it too, for the host pays. */
export function paySheet(book: SchoolBook): Printed {
  const { view, school, lang } = book
  const here = groupBy(
    view.engagements.filter((one) => one.school.id === school.id),
    ({ who }) => who,
  )
  const rows = view.week.staff.flatMap((who) => {
    const own = here.get(who)
    if (own === undefined) return []
    const work = workOf(own)
    return [{ who, kind: kindOf(who.source), work, amount: who.pay * (work.led + work.assisted) }]
  })
  const sum = (some: typeof rows): number => some.reduce((total, { amount }) => total + amount, 0)
  const blank = Array.from({ length: 6 }, () => null)
  const body = (['pay_teacher', 'pay_outside'] as const).flatMap((kind): Line[] => {
    const own = rows.filter((row) => row.kind === kind)
    if (own.length === 0) return []
    const name = wordFor(kind)[lang]
    return [
      ...own.map(
        ({ who, work, amount }): Line => ({
          kind: 'body',
          cells: [
            view.nameOf(who),
            who.id,
            wordFor(who.source)[lang],
            work.led,
            work.assisted,
            work.minutes,
            work.late,
            who.pay,
            amount,
            '',
          ],
        }),
      ),
      { kind: 'total', cells: [tell(lang, words.subtotal, { kind: name }), null, ...blank, sum(own), null] },
    ]
  })
  const head = [
    columns.person,
    columns.personId,
    columns.source,
    words.led,
    words.assisted,
    words.minutes,
    words.late,
    words.rate,
    words.amount,
    words.signature,
  ].map((text) => text[lang])
  return {
    name: words.pay[lang],
    orientation: 'portrait',
    shares: [12, 11, 14, 7, 11, 11, 9, 10, 11, 16],
    lines: [
      book.title(words.pay),
      { kind: 'head', cells: head },
      ...body,
      { kind: 'total', cells: [words.total[lang], null, ...blank, sum(rows), null] },
      { kind: 'note', cells: [words.payNote[lang]] },
    ],
    repeat: 2,
    fit: 'width',
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Who is not served, when and why: by day, block and class. */
export function unservedSheet(book: SchoolBook): Printed {
  const { roster, view, school, lang } = book
  const days = new Map<string, string>(view.days.map((day) => [day.date, dayName(day, lang)]))
  const homerooms = new Map<string, number>(school.homerooms.map(({ id }, index) => [id, index]))
  const classOf = ({ student }: Missing): number => homerooms.get(student.homeroom) ?? 0
  const missing = missingOf(roster, view, [school]).sort(
    (a, b) => byText(a.date, b.date) || byText(a.block, b.block) || classOf(a) - classOf(b),
  )
  const body = missing.map(
    ({ student, date, block, cause }): Line => ({
      kind: 'body',
      cells: [
        days.get(date) ?? date,
        block,
        view.homeroomOf(student)?.name ?? student.homeroom,
        view.studentName(student),
        wordFor(`cause_${cause}`)[lang],
      ],
    }),
  )
  const head = [
    columns.date[lang],
    columns.blocks[lang],
    columns.class[lang],
    columns.student[lang],
    reportWords.cause[lang],
  ]
  return {
    name: words.unserved[lang],
    orientation: 'portrait',
    shares: [14, 8, 16, 18, 34],
    lines: [
      book.title(words.unserved),
      { kind: 'head', cells: head },
      ...body,
      ...(missing.length === 0
        ? [{ kind: 'note' as const, cells: [reportWords.everybodyServed[lang]] }]
        : []),
    ],
    repeat: 2,
    fit: 'width',
  }
}
