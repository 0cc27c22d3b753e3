import type { WeekInput } from '../../../../models/week.ts'
import { date, ident, idOf, int, labels, oneOf, text, time, weekday, yesNo } from '../cells.ts'
import { may, must, table } from '../table.ts'
import { closureColumns } from './school.ts'

type Room = WeekInput['rooms'][number]
type Institution = WeekInput['institutions'][number]
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

const ofRoom = { zh: '场地', en: 'room' }
const ofInstitution = { zh: '机构', en: 'institution' }

export const weeks = oneOf(['every', 'odd', 'even'])

/** Kinds of room that have words in the glossary; a school may name others. */
export const roomKinds = labels([
  'classroom',
  'hall',
  'sports_ground',
  'laboratory',
  'art',
  'music',
  'dance',
  'computer',
  'library',
  'kitchen',
  'workshop',
])

/** Columns of a stretch of time that recurs or is dated. */
export const windowColumns = {
  weekday: may('星期', 'weekday', weekday),
  date: may('日期', 'date', date),
  weeks: may('单双周', 'weeks', weeks),
  start: must('开始', 'start', time),
  end: must('结束', 'end', time),
} as const

export const venues = table<WeekInput['venues'][number]>()('校外活动场所', 'venues', {
  id: must('编号', 'id', ident),
  name: must('名称', 'name', text),
})

export const rooms = table<Room>()(
  '场地',
  'rooms',
  {
    id: must('编号', 'id', ident),
    name: must('名称', 'name', text),
    site: must('地点', 'site', idOf('site')),
    capacity: must('容纳人数', 'capacity', int),
    kinds: must('类型', 'kinds', roomKinds),
    homeroom: may('行政班', 'homeroom', idOf('homeroom')),
    parallel: may('可同时容纳课次', 'parallel', int),
    safetyUntil: must('安全检查有效期至', 'safety until', date),
  },
  { required: true },
)

export const roomAvailability = table<Item<Room['availability']>>()(
  '场地可用时间',
  'room-availability',
  windowColumns,
  { parent: ofRoom },
)

export const roomClosures = table<Item<Room['closures']>>()('场地停用', 'room-closures', closureColumns, {
  parent: ofRoom,
})

export const institutions = table<Institution>()('机构', 'institutions', {
  id: must('编号', 'id', ident),
  name: must('名称', 'name', text),
  subject: must('学科类', 'subject', yesNo),
})

export const listings = table<Item<Institution['listed']>>()(
  '遴选机构名单',
  'institution-listings',
  { from: must('起始日期', 'from', date), to: must('截止日期', 'to', date) },
  { parent: ofInstitution },
)

export const approvals = table<Item<Institution['approvals']>>()(
  '机构批准',
  'approvals',
  {
    school: must('学校', 'school', idOf('school')),
    activity: must('服务项目', 'activity', idOf('activity')),
    from: must('起始日期', 'from', date),
    to: must('截止日期', 'to', date),
  },
  { parent: ofInstitution },
)
