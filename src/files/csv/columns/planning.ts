import { wordFor } from '../../../../models/policy/glossary.ts'
import type { WeekInput } from '../../../../models/week.ts'
import { date, ident, idOf, int, list, oneOf, slots, text, time, weekday, yesNo } from '../cells.ts'
import { may, must, or, table } from '../table.ts'

type Event = NonNullable<WeekInput['events']>[number]
type History = NonNullable<WeekInput['history']>
type Published = NonNullable<History['published']>
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

const whoSet = {
  id: must('编号', 'id', ident),
  by: or('', '设定人', 'by', text),
  reason: or('', '原因', 'reason', text),
  school: must('学校', 'school', idOf('school')),
}

export const pins = table<WeekInput['pins'][number]>()('锁定', 'pins', {
  ...whoSet,
  date: must('日期', 'date', date),
  block: must('时段', 'block', idOf('block')),
  activity: must('服务项目', 'activity', idOf('activity')),
  room: may('场地', 'room', idOf('room')),
  staff: may('人员', 'staff', idOf('staff')),
  role: may('角色', 'role', oneOf(['lead', 'assist'])),
  student: may('学生', 'student', idOf('student')),
})

export const bans = table<WeekInput['bans'][number]>()('禁排', 'bans', {
  ...whoSet,
  date: may('日期', 'date', date),
  block: may('时段', 'block', idOf('block')),
  activity: may('服务项目', 'activity', idOf('activity')),
  room: may('场地', 'room', idOf('room')),
  staff: may('人员', 'staff', idOf('staff')),
  student: may('学生', 'student', idOf('student')),
})

type FieldOf<Union> = Union extends unknown ? keyof Union : never
type ValueOf<Union, Field extends PropertyKey> = Union extends { [Key in Field]?: infer Value }
  ? Value
  : never
/** A row that has the columns of every kind of event; those of other kinds stay blank. */
type EventRow = Pick<Event, 'id' | 'kind'> & {
  [Field in Exclude<FieldOf<Event>, 'id' | 'kind'>]?: ValueOf<Event, Field>
}

const eventKinds = oneOf(
  [
    'absence',
    'room_closed',
    'venue_closed',
    'budget_cut',
    'institution_struck',
    'vetting_expired',
    'sign_up',
    'withdrawal',
    'class_away',
    'join_group',
    'leave_group',
    'day_cancelled',
    'make_up_day',
    'loan_consent',
  ],
  undefined,
  { 退出: 'withdrawal' },
)

const SPEAKERS = {
  home: { zh: '派出学校', en: 'home school' },
  teacher: { zh: '教师', en: 'teacher' },
} as const

export const events = table<EventRow>()(
  '事件',
  'events',
  {
    id: must('编号', 'id', ident),
    kind: must('类型', 'kind', eventKinds),
    staff: may('人员', 'staff', idOf('staff')),
    student: may('学生', 'student', idOf('student')),
    school: may('学校', 'school', idOf('school')),
    homeroom: may('行政班', 'homeroom', idOf('homeroom')),
    room: may('场地', 'room', idOf('room')),
    venue: may('校外活动场所', 'venue', idOf('site')),
    institution: may('机构', 'institution', idOf('institution')),
    group: may('活动组', 'group', ident),
    host: may('接收学校', 'host', idOf('school')),
    date: may('日期', 'date', date),
    from: may('起始日期', 'from', date),
    to: may('截止日期', 'to', date),
    start: may('开始', 'start', time),
    end: may('结束', 'end', time),
    weeklyBudget: may('每周经费额度（元）', 'weekly budget', int),
    follows: may('按星期几上课', 'follows', weekday),
    by: may(
      '答复方',
      'by',
      oneOf(['home', 'teacher'], (code) => SPEAKERS[code]),
    ),
    answer: may(
      '答复',
      'answer',
      oneOf(['given', 'refused', 'recalled'], (code) => wordFor(`consent_${code}`)),
    ),
    'day.weekday': must('报名星期', 'day', weekday),
    'day.until': may('离校前最后时段', 'until', idOf('block')),
    'day.extra': may('延时和晚自习时段', 'extra', list(idOf('block'))),
    'day.needsExtended': may('需要延时托管', 'needs extended', yesNo),
    'day.from': may('报名起始日期', 'sign-up from', date),
  },
  { finish: (row) => (row['kind'] === 'day_cancelled' ? { school: null, ...row } : row) },
)

const ofGroup = { zh: '活动组', en: 'group' }

export const standing = table<Item<History['standing']>>()('固定活动组', 'standing-groups', {
  id: must('编号', 'id', ident),
  school: must('学校', 'school', idOf('school')),
  activity: must('服务项目', 'activity', idOf('activity')),
  members: or([], '成员', 'members', list(idOf('student'))),
  left: may('已退出的学生', 'left', list(idOf('student'))),
  lead: must('主教', 'lead', idOf('staff')),
  room: must('场地', 'room', idOf('room')),
  slots: must('时段', 'slots', slots),
})

export const publishedSessions = table<Item<Published['sessions']>>()('已公布课次', 'published-sessions', {
  school: must('学校', 'school', idOf('school')),
  group: must(ofGroup.zh, ofGroup.en, ident),
  activity: must('服务项目', 'activity', idOf('activity')),
  date: must('日期', 'date', date),
  blocks: must('时段', 'blocks', list(idOf('block'))),
  room: must('场地', 'room', idOf('room')),
  lead: must('主教', 'lead', idOf('staff')),
  assistants: or([], '协助', 'assistants', list(idOf('staff'))),
  students: or([], '学生', 'students', list(idOf('student'))),
})

export const publishedDuties = table<Item<Published['duties']>>()('已公布值守', 'published-duties', {
  school: must('学校', 'school', idOf('school')),
  duty: must('值守岗位', 'duty', ident),
  date: must('日期', 'date', date),
  adults: or([], '人员', 'adults', list(idOf('staff'))),
})

export const publishedLoans = table<Item<Published['loans']>>()('已公布跨校支援', 'published-loans', {
  staff: must('人员', 'staff', idOf('staff')),
  date: must('日期', 'date', date),
  host: must('接收学校', 'host', idOf('school')),
})

export const publishedUnserved = table<Item<Published['unserved']>>()('已公布未安排', 'published-unserved', {
  student: must('学生', 'student', idOf('student')),
  date: must('日期', 'date', date),
  block: must('时段', 'block', idOf('block')),
})
