import { plainName } from '../../../files/csv/headings.ts'

/** What a row or column of a timetable with days as columns is about. */
export type Field =
  | 'school'
  | 'blocks'
  | 'time'
  | 'activity'
  | 'group'
  | 'room'
  | 'lead'
  | 'assistants'
  | 'homerooms'
  | 'size'
  | 'student'

/** Headings as schools write them. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  school: ['学校', 'school'],
  blocks: ['时段', '服务时段', '节次', '课时', '节', 'block', 'blocks', 'period'],
  time: ['时间', '活动时间', '服务时间', '起止时间', 'time', 'hours'],
  activity: [
    ...['服务项目', '项目', '活动', '活动项目', '活动名称', '活动内容', '服务内容', '内容'],
    ...['课程', '课程名称', '社团', '社团名称', 'activity', 'club', 'course'],
  ],
  group: ['活动组', '组别', 'group'],
  room: ['场地', '地点', '活动地点', '活动场地', '教室', '上课地点', '场所', 'room', 'place', 'where'],
  lead: [
    ...[
      '主教',
      '教师',
      '老师',
      '任课教师',
      '负责教师',
      '负责人',
      '辅导教师',
      '指导教师',
      '指导老师',
      '看护教师',
    ],
    ...['辅导老师', '看护老师', '授课教师', '教师姓名', '服务人员', '姓名', '人员'],
    ...['lead', 'teacher', 'staff', 'name'],
  ],
  assistants: ['协助', '助教', '协助教师', '配班教师', 'assistants', 'assistant'],
  homerooms: [
    ...['班级', '行政班', '年级', '年级班级', '年级和班级', '参加班级', '参加年级', '班别', '对象'],
    ...['class', 'classes', 'grade', 'grades', 'homeroom'],
  ],
  size: ['人数', '学生人数', '参加人数', 'students', 'number', 'size'],
  student: ['学生', '学生姓名', 'student', 'pupil'],
}

const FIELDS = new Map<string, Field>(
  Object.entries(HEADINGS).flatMap(([field, names]) =>
    names.map((name) => [plainName(name), field as Field] as const),
  ),
)

const DAY = /星期|周次|日期|weekday|day|date/giu

/** What a heading means, also where it shares a corner with the days (`班级＼星期`); undefined: nothing here. */
export function fieldOf(heading: string): Field | undefined {
  const text = heading.normalize('NFKC').replace(/\(.*?\)/g, '')
  const own = FIELDS.get(plainName(text))
  return own ?? FIELDS.get(plainName(text.replace(DAY, '').replace(/[\\/|、,]/g, '')))
}
