import type { WeekInput } from '../../../../models/week.ts'
import { date, grade, grades, ident, idOf, int, list, oneOf, text, time, weekday, yesNo } from '../cells.ts'
import { may, must, or, table } from '../table.ts'

type School = WeekInput['schools'][number]
type Item<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never

/** The column of a file about schools' things that names the school. */
const ofSchool = { zh: '学校', en: 'school' }

export const blockKinds = oneOf(['regular', 'extended', 'evening'], undefined, {
  常规: 'regular',
  延时: 'extended',
  自习班: 'evening',
})

export const schools = table<School>()(
  '学校',
  'schools',
  {
    id: must('编号', 'id', ident),
    name: must('名称', 'name', text),
    level: must(
      '学段',
      'level',
      oneOf(['primary', 'junior', 'nine_year'], undefined, { 九年一贯制: 'nine_year' }),
    ),
    ownership: may('办学性质', 'ownership', oneOf(['public', 'private'])),
    location: may(
      '所在地',
      'location',
      oneOf(['town_and_above', 'below_town', 'urban'], undefined, { 城区: 'urban' }),
    ),
    boarding: may('寄宿制', 'boarding', yesNo),
    weak: may('师资薄弱', 'weak', yesNo),
    weeklyBudget: may('每周经费额度（元）', 'weekly budget', int),
    'endTimeExemption.from': must('豁免起始日期', 'exemption from', date),
    'endTimeExemption.to': must('豁免截止日期', 'exemption to', date),
    'endTimeExemption.reason': or('', '豁免原因', 'exemption reason', text),
  },
  { required: true },
)

export const homerooms = table<Item<School['homerooms']>>()(
  '行政班',
  'homerooms',
  { id: must('编号', 'id', ident), grade: must('年级', 'grade', grade), name: or('', '名称', 'name', text) },
  { parent: ofSchool, required: true },
)

export const timetable = table<Item<School['timetable']>>()(
  '放学时间',
  'timetable-ends',
  {
    grade: must('年级', 'grade', grade),
    weekday: must('星期', 'weekday', weekday),
    end: must('放学时间', 'end', time),
  },
  { parent: ofSchool, required: true },
)

export const blocks = table<Item<School['blocks']>>()(
  '服务时段',
  'blocks',
  {
    code: must('时段', 'code', ident),
    weekday: must('星期', 'weekday', weekday),
    start: must('开始', 'start', time),
    end: must('结束', 'end', time),
    kind: must('类型', 'kind', blockKinds),
    grades: must('年级', 'grades', grades),
  },
  { parent: ofSchool, required: true },
)

export const writtenHomework = table<Item<School['writtenHomework']>>()(
  '书面作业',
  'written-homework',
  { grade: must('年级', 'grade', grade), minutes: must('分钟', 'minutes', int) },
  { parent: ofSchool, present: true },
)

export const homeworkBlocks = table<Item<School['homeworkBlocks']>>()(
  '作业时段',
  'homework-blocks',
  {
    grade: must('年级', 'grade', grade),
    weekday: must('星期', 'weekday', weekday),
    blocks: or([], '时段', 'blocks', list(idOf('block'))),
  },
  { parent: ofSchool },
)

export const siteDuties = table<Item<School['siteDuties']>>()(
  '值守岗位',
  'site-duties',
  {
    id: must('编号', 'id', ident),
    name: or('', '名称', 'name', text),
    site: must('地点', 'site', idOf('site')),
    weekday: must('星期', 'weekday', weekday),
    block: must('时段', 'block', idOf('block')),
    adults: must('人数', 'adults', int),
    minutes: must('分钟', 'minutes', int),
  },
  { parent: ofSchool },
)

/** Columns of a stretch of dates (and hours) at which somebody or something is not there. */
export const closureColumns = {
  from: must('起始日期', 'from', date),
  to: must('截止日期', 'to', date),
  start: may('开始', 'start', time),
  end: may('结束', 'end', time),
  reason: may('原因', 'reason', text),
} as const

export const schoolClosures = table<Item<School['closures']>>()(
  '学校停课',
  'school-closures',
  closureColumns,
  {
    parent: ofSchool,
  },
)
