import type { WeekInput } from '../../../../models/week.ts'
import { date, grade, ident, idOf, int, list, weekday, yesNo } from '../cells.ts'
import { may, must, none, or, table } from '../table.ts'

type Student = WeekInput['students'][number]
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

const ofStudent = { zh: '学生', en: 'student' }

export const students = table<Student>()(
  '学生',
  'students',
  {
    id: must('编号', 'id', ident),
    school: must('学校', 'school', idOf('school')),
    grade: must('年级', 'grade', grade),
    homeroom: must('行政班', 'homeroom', idOf('homeroom')),
    'consent.date': must('自愿参加确认日期', 'consent date', date),
    'consent.withdrawn': may('退出日期', 'withdrawn', date),
    'tutoring.needed': or(false, '需学业辅导', 'tutoring needed', yesNo),
    'tutoring.willing': or(false, '愿意参加辅导', 'tutoring willing', yesNo),
    boarder: may('寄宿生', 'boarder', yesNo),
    hardship: may('家庭经济困难', 'hardship', yesNo),
    specialCare: may('需特别照顾', 'special care', yesNo),
    mostWanted: may('最想参加', 'most wanted', idOf('activity')),
    lottery: must('抽签号', 'lottery', int),
    friend: may('同组意愿', 'friend', idOf('student')),
    keepApart: may('须分开编组', 'keep apart', list(idOf('student'))),
    away: may('不在校日期', 'away', list(date)),
    carried: may('台账：志愿分', 'carried', int),
  },
  { required: true, nullWhenBlank: ['consent'] },
)

export const signUps = table<Item<Student['days']>>()(
  '报名',
  'sign-ups',
  {
    weekday: must('星期', 'weekday', weekday),
    until: may('离校前最后时段', 'until', idOf('block')),
    extra: may('延时和晚自习时段', 'extra', list(idOf('block'))),
    needsExtended: may('需要延时托管', 'needs extended', yesNo),
    from: may('起始日期', 'from', date),
  },
  { parent: ofStudent, present: true },
)

export const choices = table<Item<Student['choices']>>()(
  '志愿',
  'choices',
  {
    weekday: none('星期', 'weekday', weekday),
    activities: or([], '志愿（按顺序）', 'activities', list(idOf('activity'))),
  },
  { parent: ofStudent, present: true },
)
