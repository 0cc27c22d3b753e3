import { catalogue } from '../message.ts'

/** Timetables on paper. */
export const printWords = catalogue({
  title: { zh: '打印张贴', en: 'Print' },
  lead: {
    zh: '每张一页A4，字号自动调整，不小于8磅；放不下的接到下一页。在打印对话框中选“A4、无边距、打印背景可不选”。',
    en: 'One A4 page each; the size of the letters adjusts itself, down to 8 points; what has no room goes on to another page. In the print dialogue choose A4 and no margins.',
  },
  school: { zh: '学校', en: 'School' },
  what: { zh: '张贴在哪里', en: 'Where it hangs' },
  board: { zh: '公告栏（每天一页）', en: 'Notice board (a page a day)' },
  door: { zh: '班级门口（按时段）', en: 'Classroom door (by block)' },
  list: { zh: '班级门口（按学生）', en: 'Classroom door (by student)' },
  student: { zh: '学生', en: 'Student' },
  which: { zh: '班级', en: 'Class' },
  every: { zh: '全部班级', en: 'every class' },
  print: { zh: '打印', en: 'Print' },
  boardTitle: { zh: '{school} 课后服务安排表', en: '{school}: after-school service' },
  doorTitle: { zh: '{school} {name} 课后服务安排表', en: '{school}, {name}: after-school service' },
  week: {
    zh: '{monday} 起的一周（数字是学生编号的末几位）',
    en: 'the week from {monday} (numbers are the ends of student codes)',
  },
  weekWhole: {
    zh: '{monday} 起的一周（学生以编号表示）',
    en: 'the week from {monday} (students are told by their codes)',
  },
  page: { zh: '（第{page}页，共{pages}页）', en: '(page {page} of {pages})' },
  line: { zh: '{count}人', en: '{count}' },
  block: { zh: '时段', en: 'Block' },
  others: { zh: '其余同学', en: 'all the others' },
  absent: { zh: '不参加：{students}', en: 'not here: {students}' },
  nothing: { zh: '当天没有安排。', en: 'Nothing takes place on that day.' },
})
