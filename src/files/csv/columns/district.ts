import type { WeekInput } from '../../../../models/week.ts'
import { date, ident, idOf, int, oneOf, percent, text, time, weekday, yesNo } from '../cells.ts'
import { may, must, none, or, table } from '../table.ts'

type District = WeekInput['district']
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

/** The district's own settings: one row. */
export const district = table<District>()(
  '城区',
  'district',
  {
    id: must('编号', 'id', ident),
    name: must('名称', 'name', text),
    zone: may('时区', 'zone', ident),
    breakLimit: may('间隔上限（分钟）', 'break limit', int),
    restHours: may('休息小时数', 'rest hours', int),
    outsideShare: may('校外师资课次比例上限', 'outside share', percent),
    'homeworkInSchool.primary': may('小学校内完成作业比例', 'homework in school, primary', percent),
    'homeworkInSchool.junior': may('初中校内完成作业比例', 'homework in school, junior', percent),
    'eveningCounts.fees': may('晚自习计入收费', 'evening counts for fees', yesNo),
    'eveningCounts.subsidy': may('晚自习计入补助', 'evening counts for subsidy', yesNo),
    'eveningCounts.participation': may('晚自习计入参与率', 'evening counts for participation', yesNo),
    'loanLimits.daysPerTeacher': may('每名教师每周支援天数上限', 'loan days per teacher', int),
    'loanLimits.daysPerHomeSchool': may('每所学校每周派出天数上限', 'loan days per home school', int),
  },
  { required: true },
)

export const terms = table<Item<District['terms']>>()(
  '学期',
  'terms',
  {
    id: must('编号', 'id', ident),
    name: or('', '名称', 'name', text),
    first: must('第一天', 'first', date),
    last: must('最后一天', 'last', date),
  },
  { required: true },
)

export const offWork = table<Item<District['offWork']>>()(
  '正常下班时间',
  'off-work',
  {
    from: must('起始日期', 'from', date),
    to: must('截止日期', 'to', date),
    time: must('下班时间', 'time', time),
  },
  { required: true },
)

const dayKinds = oneOf(
  ['school_day', 'make_up', 'public_holiday', 'regional_holiday', 'holiday_care'],
  undefined,
  {
    节假日: 'public_holiday',
    地方节假日: 'regional_holiday',
    调休: 'make_up',
  },
)

export const calendar = table<Item<District['calendar']>>()('校历', 'calendar', {
  date: must('日期', 'date', date),
  kind: must('类型', 'kind', dayKinds),
  follows: may('按星期几上课', 'follows', weekday),
  name: may('名称', 'name', text),
})

export const ruleSources = table<Item<District['ruleSources']>>()('政策依据', 'rule-sources', {
  id: must('编号', 'id', ident),
  title: or('', '名称', 'title', text),
  from: must('施行日期', 'from', date),
})

export const travel = table<Item<WeekInput['travel']>>()('路途', 'travel', {
  from: must('地点一', 'from', idOf('site')),
  to: must('地点二', 'to', idOf('site')),
  adult: must('成人路途（分钟）', 'adult', int),
  walk: none('带学生步行（分钟）', 'walk', int),
})
