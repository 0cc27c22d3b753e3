import type { Block, School } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { type DayView, minutesOf } from '../../../models/time.ts'
import type { DutyView, SessionView } from './view.ts'

/** An adult in a session or on a site duty. */
export interface Engagement {
  readonly who: StaffMember
  readonly role: 'lead' | 'assist' | 'duty'
  /** The school whose session or duty it is. */
  readonly school: School
  readonly day: DayView
  readonly blocks: readonly Block[]
  readonly start: string
  readonly end: string
  /** Null: a site duty. */
  readonly session: SessionView | null
  /** Null: a session. */
  readonly duty: DutyView | null
  /** Minutes of duty, and those of them in extended and evening blocks. */
  readonly minutes: number
  readonly late: number
}

/** Every engagement of every adult, in order of time. */
export function engagementsOf(sessions: readonly SessionView[], duties: readonly DutyView[]): Engagement[] {
  return [...sessions.flatMap(ofSession), ...duties.flatMap(ofDuty)].sort((a, b) => {
    const [x, y] = [`${a.day.date} ${a.start}`, `${b.day.date} ${b.start}`]
    return x < y ? -1 : x > y ? 1 : 0
  })
}

function ofSession(session: SessionView): Engagement[] {
  const { lead, assistants, school, day, blocks, start, end } = session
  const firstLate = blocks.find(({ kind }) => kind !== 'regular')
  const [from, to] = [minutesOf(start), minutesOf(end)]
  const late = firstLate === undefined ? 0 : to - minutesOf(firstLate.start)
  return [lead, ...assistants].map((who, index) => ({
    who,
    role: index === 0 ? 'lead' : 'assist',
    ...{ school, day, blocks, start, end, session, duty: null, minutes: to - from, late },
  }))
}

const ofDuty = (duty: DutyView): Engagement[] =>
  duty.adults.map((who) => ({
    who,
    role: 'duty',
    school: duty.school,
    day: duty.day,
    blocks: [duty.block],
    start: duty.block.start,
    end: duty.block.end,
    session: null,
    duty,
    minutes: duty.duty.minutes,
    late: duty.block.kind === 'regular' ? 0 : duty.duty.minutes,
  }))

/** Whether an engagement stands in the timetables of a school: of its own people wherever they serve, or of any who serve there. */
export const concerns = ({ who, school: host }: Engagement, school: School): boolean =>
  who.school === school.id || host.id === school.id
