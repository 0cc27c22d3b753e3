import { wordFor } from '../../../../models/policy/glossary.ts'
import type { WeekInput } from '../../../../models/week.ts'
import {
  date,
  ident,
  idOf,
  int,
  list,
  oneOf,
  percent,
  slots,
  slotsOrNone,
  text,
  time,
  weekday,
  yesNo,
} from '../cells.ts'
import { may, must, none, or, table } from '../table.ts'
import { weeks, windowColumns } from './place.ts'
import { closureColumns } from './school.ts'

type Staff = WeekInput['staff'][number]
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

const ofStaff = { zh: '人员', en: 'staff' }

export const sources = oneOf([
  'own_teacher',
  'retired_teacher',
  'professional',
  'volunteer',
  'outside_instructor',
])

const answers = oneOf(['pending', 'given', 'refused', 'recalled'], (code) => wordFor(`consent_${code}`))

export const staff = table<Staff>()(
  '服务人员',
  'staff',
  {
    id: must('编号', 'id', ident),
    name: must('姓名', 'name', text),
    source: must('人员来源', 'source', sources),
    inService: must('在职', 'in service', yesNo),
    school: may('本校', 'school', idOf('school')),
    serves: may('服务学校', 'serves', list(idOf('school'))),
    organiser: may('组织单位', 'organiser', text),
    institution: may('机构', 'institution', idOf('institution')),
    skills: may('可任教项目', 'skills', list(ident)),
    share: may('合同工作量比例', 'share', percent),
    maxPerDay: may('每日课时上限', 'max per day', int),
    maxPerWeek: may('每周课时上限', 'max per week', int),
    pay: must('每课次补助（元）', 'pay', int),
    vettedUntil: none('准入查询有效期至', 'vetted until', date),
    laterStarts: may('推迟到岗日期', 'later starts', list(date)),
    loanable: may('可跨校支援', 'loanable', yesNo),
    wanted: may('希望时段', 'wanted', slots),
    unwanted: may('不希望时段', 'unwanted', slots),
    homerooms: may('任教班级', 'homerooms', list(idOf('homeroom'))),
    'carried.load': or(0, '台账：服务分钟', 'carried load', int),
    'carried.late': or(0, '台账：晚班分钟', 'carried late', int),
    'carried.loans': or(0, '台账：支援（百分之一天）', 'carried loans', int),
    lastWeek: may('上周时段', 'last week', slotsOrNone),
  },
  { required: true },
)

export const lessons = table<Item<Staff['lessons']>>()(
  '上课',
  'lessons',
  {
    weekday: must('星期', 'weekday', weekday),
    start: must('开始', 'start', time),
    end: must('结束', 'end', time),
    site: must('地点', 'site', idOf('site')),
    weeks: may('单双周', 'weeks', weeks),
  },
  { parent: ofStaff, present: true },
)

export const availability = table<Item<Staff['availability']>>()('可排时间', 'availability', windowColumns, {
  parent: ofStaff,
})

export const absences = table<Item<Staff['absences']>>()('请假', 'absences', closureColumns, {
  parent: ofStaff,
})

export const loanConsents = table<Item<Staff['loanConsents']>>()(
  '跨校支援答复',
  'loan-consents',
  {
    date: must('日期', 'date', date),
    host: must('接收学校', 'host', idOf('school')),
    home: must('派出学校答复', 'home', answers),
    teacher: must('教师答复', 'teacher', answers),
  },
  { parent: ofStaff },
)
