import type { Fault } from '../../models/faults.ts'
import type { ActivityId, BlockCode, GroupId, SchoolId, StaffId, StudentId } from '../../models/ids.ts'
import type { Post } from '../../models/moves.ts'
import { type IsoDate, isoDate, plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { heldAs } from '../../models/weekday.ts'
import type { Asked, AskFault, Opened } from '../../solver/index.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'

/** What somebody asked about, read; or what is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

const read = <T>(value: T): Read<T> => ({ ok: true, value })
const wrong = (
  code: AskFault | 'ASK_FORM' | 'ASK_DATE' | 'ASK_AMBIGUOUS' | 'ASK_CHILD',
  text: string,
  expected = '',
) => ({
  ok: false as const,
  fault: cliFault(code, { read: text, expected }),
})

/** How a question ends that could not be answered. */
export const refused = (...faults: readonly Fault[]): Outcome => ({ exit: EXIT.input, faults, result: {} })

/** An answer of the solver, or its fault. */
export const answerOf = <T>(asked: Asked<T>): Read<T> => (asked.ok ? asked : wrong(asked.code, asked.read))

interface Named {
  readonly id: string
  readonly name: string
}

/** The one row that a word means, by id or by name. */
function theOne<T extends Named>(word: string, rows: readonly T[], code: AskFault): Read<T> {
  const named = rows.filter(({ id, name }) => id === word || name === word)
  const only = named.find(({ id }) => id === word) ?? named[0]
  if (only === undefined) return wrong(code, word)
  if (only.id === word || named.length === 1) return read(only)
  const ids = named.slice(0, 5).map(({ id }) => id)
  return wrong('ASK_AMBIGUOUS', word, ids.join(', '))
}

const FORM = /^(.+)@(\d{4}-\d{2}-\d{2})(?:\s+([^=\s]+))?\s*(?:=\s*(.+))?$/

interface Parts {
  readonly what: string
  readonly date: IsoDate
  readonly block: BlockCode | null
  readonly who: string | null
}

/** `WHAT@DATE`, `WHAT@DATE BLOCK`, either with `=WHO`. */
function partsOf({ week }: Opened, text: string, form: string): Read<Parts> {
  const [, what, day, block, who] = FORM.exec(text.trim()) ?? []
  if (what === undefined || day === undefined) return wrong('ASK_FORM', text, form)
  const date = isoDate.safeParse(day)
  const last = plusDays(week.monday, 6)
  if (!date.success || date.data < week.monday || date.data > last)
    return wrong('ASK_DATE', day, `${week.monday} … ${last}`)
  return read({ what, date: date.data, block: (block ?? null) as BlockCode | null, who: who ?? null })
}

/** A post as people write it, with its holder where one is named. */
export function askedPost(opened: Opened, text: string): Read<{ post: Post; holder?: StaffId }> {
  const parts = partsOf(opened, text, 'GROUP@2026-11-25 B1, GROUP@2026-11-25 B1=WHO, DUTY@2026-11-25')
  if (!parts.ok) return parts
  const { what, date, block, who } = parts.value
  const staff = who === null ? null : theOne(who, opened.week.staff, 'ASK_STAFF')
  if (staff !== null && !staff.ok) return staff
  const holder = staff === null ? {} : { holder: staff.value.id }
  const ref = block === null ? null : { group: what as GroupId, date, block }
  const row = ref === null ? undefined : opened.sessionRow(ref)
  if (ref !== null && row !== undefined) {
    const isAssistant = staff !== null && row.assistants.includes(staff.value.id)
    return read({ post: { role: isAssistant ? 'assist' : 'lead', ...ref }, ...holder })
  }
  const found = dutiesCalled(opened, what, date, block)
  const [only] = found
  if (only === undefined) return wrong('ASK_SESSION', text)
  if (found.length > 1)
    return wrong(
      'ASK_AMBIGUOUS',
      text,
      found.map(({ school, duty }) => `${school}/${duty}@${date}`).join(', '),
    )
  return read({ post: { role: 'duty', ...only, date }, ...holder })
}

/** Site duties of a date by id or name, perhaps with their school before a slash. */
function dutiesCalled({ week }: Opened, what: string, date: IsoDate, block: string | null) {
  const follows = heldAs(week.district.calendar, date)
  return week.schools.flatMap((school) =>
    school.siteDuties.flatMap(({ id, name, weekday, block: at }) => {
      const isCalled = [id, name, `${school.id}/${id}`, `${school.name}/${name}`].includes(what)
      return isCalled && weekday === follows && (block === null || block === at)
        ? [{ school: school.id, duty: id }]
        : []
    }),
  )
}

/** `STUDENT@DATE BLOCK`. */
export function askedCell(
  opened: Opened,
  text: string,
): Read<{ student: StudentId; date: IsoDate; block: BlockCode }> {
  const parts = partsOf(opened, text, 'STUDENT@2026-11-25 B1')
  if (!parts.ok) return parts
  const { what, date, block } = parts.value
  return block === null
    ? wrong('ASK_FORM', text, 'STUDENT@2026-11-25 B1')
    : read({ student: what as StudentId, date, block })
}

/** `STUDENT=ACTIVITY`, the activity by id or by its name at the student's school. */
export function askedChild(
  { week }: Opened,
  text: string,
): Read<{ school: SchoolId; student: StudentId; activity: ActivityId }> {
  const at = text.indexOf('=')
  if (at < 0) return wrong('ASK_FORM', text, 'STUDENT=ACTIVITY')
  const [id, word] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  const student = week.students.find((row) => row.id === id)
  if (student === undefined) return wrong('ASK_CHILD', id)
  const own = week.activities.filter(({ school }) => school === student.school)
  const activity = theOne(word, own, 'ASK_ACTIVITY')
  if (!activity.ok) return activity
  return read({ school: student.school, student: student.id, activity: activity.value.id })
}

/** A school by id or name; the only one where none is named. */
export function askedSchool(opened: Opened, word: string | undefined): Read<SchoolId> {
  const { schools } = opened.week
  const served = schools.filter(({ id }) => opened.isServed(id))
  if (word === undefined) {
    const [only] = served
    return only !== undefined && served.length === 1
      ? read(only.id)
      : wrong('ASK_FORM', '--school', '--school SCHOOL')
  }
  const found = theOne(word, schools, 'ASK_SCHOOL')
  if (!found.ok) return found
  return opened.isServed(found.value.id) ? read(found.value.id) : wrong('ASK_SCHOOL', word)
}

/** A district and week in a word or two. */
export const weekWords = ({ district, monday }: Pick<Week, 'district' | 'monday'>): string =>
  `${district.id} ${monday}`
