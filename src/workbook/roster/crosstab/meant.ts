import { type Activity, isRanked } from '../../../../models/activity.ts'
import type { Block, Facts } from '../../../../models/checks/facts.ts'
import type { Homeroom } from '../../../../models/school.ts'
import { timeText } from '../../../files/csv/when.ts'
import type { SessionRow } from '../columns.ts'
import type { WeekDirectories } from '../directories.ts'
import { dateMeant, day } from '../when.ts'
import { shareOf } from '../who.ts'
import type { Said } from './cell.ts'
import { meantBy } from './dictionary.ts'
import type { Told } from './rows.ts'

/** A session as far as a timetable tells of it, with ids where a word means one thing. */
export interface Meant extends Omit<SessionRow, 'assistants' | 'homerooms'> {
  readonly date: string
  readonly assistants: readonly string[]
  readonly homerooms: readonly string[]
  /** Whether nothing tells whose children come. */
  readonly isOpen: boolean
  /** Whether no number of them is told either, so that as many come as wish to. */
  readonly upTo?: true
}

/** What the words of a timetable are understood by. */
export interface Reader {
  readonly known: WeekDirectories
  readonly facts: Facts
}

const NOON = 12
/** Hours of a clock face before this one are those of the afternoon. */
const FIRST_HOUR = 8

/** `15:20-16:05` of a time as it is written; hours of a clock face are those of the afternoon. */
function clockOf(time: string): string {
  const parts = time.split(/[-–—~至到]+/).map((part) => {
    const [hours = '', minutes] = (timeText(part) ?? '').split(':')
    const hour = Number(hours)
    if (minutes === undefined) return part
    return `${String(hour < FIRST_HOUR ? hour + NOON : hour).padStart(2, '0')}:${minutes}`
  })
  return parts.join('-')
}

type Of<Value> = (said: Said) => Value | undefined

/** The first that tells something, of a cell, its row and its sheet. */
function nearest<Value>({ own, about }: Told, of: Of<Value>): Value | undefined {
  for (const said of [own, ...about]) {
    const value = of(said)
    if (value !== undefined) return value
  }
  return undefined
}

const unlessEmpty = (list: readonly string[]): readonly string[] | undefined =>
  list.length > 0 ? list : undefined

/** Where a cell belongs: its school, day and classes, and what the week knows of them. */
interface Frame {
  readonly school: string | null
  readonly classes: readonly Homeroom[]
  readonly activities: readonly Activity[]
  /** Blocks of the day, of the classes that are named. */
  readonly blocks: readonly Block[]
  /** Whether a block of the day is one of homework for a grade. */
  readonly isHomework: (grade: number, code: string) => boolean
}

function frameOf(told: Told, { known, facts }: Reader, school: string | null): Frame {
  const own = school === null ? undefined : facts.schools.get(school)
  const date = dateMeant(day.read(told.day) ?? '', known.days)
  const follows = known.days.find((one) => one.date === date)?.follows
  const named = nearest(told, ({ homerooms }) => unlessEmpty(homerooms)) ?? []
  const classes = named.flatMap((text) => {
    const share = shareOf(text, known, school, null)
    const ids: readonly string[] = share !== null && 'homerooms' in share ? share.homerooms : []
    return (own?.homerooms ?? []).filter(({ id }) => ids.includes(id))
  })
  if (own === undefined || follows === undefined)
    return { school, classes, activities: [], blocks: [], isHomework: () => false }
  const blocks = facts
    .blocksOn(own, follows)
    .filter((block) => classes.length === 0 || classes.some(({ grade }) => block.grades.includes(grade)))
  return {
    ...{ school, classes, blocks },
    activities: facts.activitiesOf.get(own.id) ?? [],
    isHomework: (grade, code) => facts.homeworkBlocks(own, grade, follows).has(code),
  }
}

/** Blocks and time as they are told, or as the place of a block among those of the day says. */
function whenIn(told: Told, { known }: Reader, { school, blocks }: Frame): Pick<Meant, 'blocks' | 'time'> {
  const said = nearest(told, (one) =>
    one.time !== undefined || one.nth !== undefined || one.blocks.length > 0 ? one : undefined,
  )
  if (said === undefined) return {}
  const codes = said.blocks.map((code) => meantBy(known.of.block, code, school))
  if (codes.length > 0) return { blocks: [...new Set(codes)] }
  const nth = said.nth === undefined ? undefined : blocks[said.nth - 1]
  if (said.time !== undefined) return { time: clockOf(said.time) }
  return nth === undefined ? {} : { blocks: [nth.code] }
}

/** Codes of the blocks of a time that is one of them. */
const codesAt = ({ blocks: codes, time }: Pick<Meant, 'blocks' | 'time'>, { blocks }: Frame): string[] =>
  codes ?? blocks.filter(({ start, end }) => time === `${start}-${end}`).map(({ code }) => code)

/** The activity that is told; else homework, where a class has nothing but that in its block. */
function activityIn(told: Told, { known }: Reader, frame: Frame, codes: readonly string[]): string {
  const said = nearest(told, ({ activity }) => activity)
  if (said !== undefined) return meantBy(known.of.activity, said, frame.school)
  const { classes, activities, isHomework } = frame
  const [only, another] = activities.filter(
    ({ category, grades }) => category === 'homework' && classes.every(({ grade }) => grades.includes(grade)),
  )
  const isTime =
    classes.length > 0 &&
    codes.length > 0 &&
    classes.every(({ grade }) => codes.every((code) => isHomework(grade, code)))
  return isTime && only !== undefined && another === undefined ? only.id : ''
}

/** The room that is told, else the classroom of the class. */
function roomIn(told: Told, { known }: Reader, { school, classes }: Frame): string {
  const said = nearest(told, ({ room }) => room)
  if (said !== undefined) return meantBy(known.of.room, said, school)
  const [only, another] = known.week.rooms.filter(
    ({ homeroom }) => classes.length === 1 && homeroom === classes[0]?.id,
  )
  return only !== undefined && another === undefined ? only.id : ''
}

/** Whose children come and how many: where nothing tells, the class of the room or all that may. */
function whoIn(
  told: Told,
  { known, facts }: Reader,
  frame: Frame,
  {
    room,
    codes,
    activity: id,
  }: { readonly room: string; readonly codes: readonly string[]; readonly activity: string },
): Pick<Meant, 'homerooms' | 'size' | 'upTo' | 'isOpen'> {
  const named = nearest(told, ({ homerooms }) => unlessEmpty(homerooms)) ?? []
  const size = nearest(told, (said) => said.size)
  const sized = size === undefined ? {} : { size }
  const activity = frame.activities.find((one) => one.id === id)
  if (activity === undefined) return { homerooms: named, isOpen: named.length === 0, ...sized }
  const isFlexible = !isRanked(activity.category)
  const most = size === undefined ? { size: activity.max, upTo: true as const } : { size }
  if (named.length > 0)
    return {
      homerooms: named,
      isOpen: false,
      ...(isFlexible || frame.classes.length === named.length ? sized : most),
    }
  const own = frame.school === null ? undefined : facts.schools.get(frame.school)
  const isHomework = activity.category === 'homework'
  const able = (own?.homerooms ?? []).filter(
    ({ grade }) =>
      activity.grades.includes(grade) && codes.every((code) => frame.isHomework(grade, code) === isHomework),
  )
  const ofRoom = known.week.rooms.find((one) => one.id === room)?.homeroom
  const isOfRoom = isFlexible && able.some((one) => one.id === ofRoom)
  const inClass = known.week.students.filter(({ homeroom }) => homeroom === ofRoom).length
  if (isOfRoom && ofRoom && (size ?? 0) <= inClass) return { homerooms: [ofRoom], isOpen: true, ...sized }
  return { homerooms: able.map((one) => one.id), isOpen: true, ...most }
}

/** Who leads and who assists: whoever the row or the sheet is about, unless the cell names another. */
function peopleIn({ own, about, headings }: Told, { known }: Reader, school: string | null) {
  const idOf = (name: string): string => meantBy(known.of.staff, name, school)
  const holders = (about.find(({ staff }) => staff.length > 0)?.staff ?? []).map(idOf)
  const here = own.staff.map(idOf).filter((id) => !holders.includes(id))
  if (own.assists && here.length === 0) return { lead: '', assistants: holders }
  const [lead = '', ...assistants] = here.length > 0 && !headings.has('lead') ? here : [...holders, ...here]
  return { lead, assistants }
}

/** The session that a cell of a timetable means: what it does not say itself, its row, its sheet or the week does. */
export function meantOf(told: Told, reader: Reader, school: string | null): Meant {
  const frame = frameOf(told, reader, school)
  const when = whenIn(told, reader, frame)
  const codes = codesAt(when, frame)
  const activity = activityIn(told, reader, frame, codes)
  const room = roomIn(told, reader, frame)
  const isHomework = frame.activities.some(({ id, category }) => id === activity && category === 'homework')
  const marked = frame.blocks.filter(({ code }) =>
    frame.classes.some(({ grade }) => frame.isHomework(grade, code)),
  )
  const blocks = isHomework && when.time === undefined ? marked.map(({ code }) => code) : []
  return {
    date: day.read(told.day) ?? told.day,
    ...(school === null ? {} : { school }),
    ...(when.blocks === undefined && blocks.length > 0 ? { blocks } : when),
    activity,
    room,
    ...peopleIn(told, reader, school),
    students: [],
    ...whoIn(told, reader, frame, { room, codes, activity }),
  }
}
