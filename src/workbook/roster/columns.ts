import { ident, idOf, int, list, weekday } from '../../files/csv/cells.ts'
import { may, must, or, table } from '../../files/csv/table.ts'
import { codes, day } from './when.ts'

/** When and where a row belongs: a school may be left out where there is one, a date where the weekday is given. */
interface Frame {
  school?: string
  /** As `day` reads it. */
  date?: string
  weekday?: number
}

/** A session as a school writes it down. */
export interface SessionRow extends Frame {
  /** Left out: those that fill the time. */
  blocks?: string[]
  time?: string
  activity: string
  /** Rows of one group carry one name; without one, rows of the same activity and the same children are a group. */
  group?: string
  room: string
  lead: string
  assistants?: string[]
  students?: string[]
  /** How many children come. */
  size?: number
  /** Classes and grades, as `shareOf` reads them. */
  homerooms?: string[]
}

export interface DutyRow extends Frame {
  block?: string
  duty: string
  adults?: string[]
}

export interface LoanRow {
  staff: string
  date?: string
  weekday?: number
  host: string
}

const when = {
  date: may('日期', 'date', day),
  weekday: may('星期', 'weekday', weekday),
} as const
const school = may('学校', 'school', idOf('school'))

/** The sheets of a roster as people write it: one row a session, a duty, a loan. */
export const ROSTER_TABLES = {
  sessions: table<SessionRow>()(
    '课次',
    'sessions',
    {
      school,
      ...when,
      blocks: may('时段', 'blocks', codes),
      time: may('时间', 'time', ident),
      activity: must('服务项目', 'activity', idOf('activity')),
      group: may('活动组', 'group', ident),
      room: must('场地', 'room', idOf('room')),
      lead: must('主教', 'lead', idOf('staff')),
      assistants: or([], '协助', 'assistants', list(idOf('staff'))),
      students: or([], '学生', 'students', list(idOf('student'))),
      size: may('人数', 'number', int),
      homerooms: or([], '班级', 'classes', list(idOf('homeroom'))),
    },
    { required: true },
  ),
  duties: table<DutyRow>()('值守', 'duties', {
    school,
    ...when,
    block: may('时段', 'block', idOf('block')),
    duty: must('值守岗位', 'duty', ident),
    adults: or([], '人员', 'adults', list(idOf('staff'))),
  }),
  loans: table<LoanRow>()('跨校支援', 'loans', {
    staff: must('人员', 'staff', idOf('staff')),
    ...when,
    host: must('接收学校', 'host', idOf('school')),
  }),
} as const

export type RosterTable = keyof typeof ROSTER_TABLES
export const ROSTER_TABLE_NAMES = Object.keys(ROSTER_TABLES) as RosterTable[]
