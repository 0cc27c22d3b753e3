import { catalogue } from './message.ts'

/** What `start` says, on the first sheet of the workbook that it writes and on the terminal. */
export const startWords = catalogue({
  title: { zh: '{school}：一周数据初稿', en: '{school}: first draft of a week' },
  made: {
    zh: '由班级名单和教师名单生成：{classes} 个班，{students} 名学生，{staff} 名教师。现在就可以排班；请先核对下列各项。',
    en: 'Made from the lists of classes and teachers: classes {classes}, students {students}, teachers {staff}. It can be solved as it is; look at these first.',
  },
  week: {
    zh: '本周、学期、正常下班时间：本周星期一为 {monday}；下班时间冬季（11月至4月）17:30，夏季18:00。节假日填在“校历”。',
    en: 'week, terms, off-work: the Monday is {monday}; off-work is 17:30 in winter (November to April), 18:00 in summer. Holidays go into a sheet "calendar".',
  },
  times: {
    zh: '放学时间、服务时段：按常见作息填写，与本校不同的请改。',
    en: 'timetable-ends, blocks: a common day; change what differs.',
  },
  assumed: {
    zh: '准入查询有效期、安全检查有效期（均假定至 {until}）和自愿参加确认日期是假定的，须逐一核实。',
    en: 'Dates of vetting and of safety checks (until {until}) and of consents are assumed: each of them has to be verified.',
  },
  staff: {
    zh: '服务人员：假定放学后都可排班，上限按工作量估算；不参加的请删去，另有课的填在“上课”或“可排时间”。',
    en: 'staff: everybody is taken to be free after lessons, limits follow the work there is; take out who does not serve, and add lessons or availability.',
  },
  leftOut: {
    zh: '没有列入：{names}。校外培训机构人员须先登记机构、遴选名单和批准。',
    en: 'Left out: {names}. People of training institutions need an institution, its listing and an approval first.',
  },
  aside: {
    zh: '没有用到的工作表：{names}（隐藏的，或看不出是班级名单、教师名单的）。',
    en: 'Sheets that were not used: {names} (hidden, or no list of classes or teachers).',
  },
  merged: {
    zh: '名单中有几行的教师，按同一人计：{names}。确有同名的，请加“工号”一列后重新生成。',
    en: 'Teachers in several rows, taken for one person each: {names}. Where two share a name, add a column "number" and run this again.',
  },
  signUps: {
    zh: '报名：假定每名学生每天都参加，到最后一个常规时段；不参加的请删去。',
    en: 'sign-ups: every student is taken to stay every day to the last regular block; take out who does not.',
  },
  choices: {
    zh: '志愿：还没有填写，因此除作业辅导外都安排看护。在“志愿”表中，每名学生一行，按示例行填写项目，先后就是顺序；也可以在学生名单里加“第一志愿”“第二志愿”等列，再用 kehou start --force 生成一次。',
    en: 'choices: there are none yet, so that there is homework and care alone. The sheet has a row for each student: fill in activities in order, as the examples show. Or add columns "choice 1", "choice 2" … to the list of students, and run kehou start --force again.',
  },
  choicesRead: {
    zh: '志愿：从名单中读入 {count} 名学生的志愿（共 {all} 名学生）；其余的在“志愿”表中补填。',
    en: 'choices: read from the lists for {count} of {all} students; fill in the others in the sheet.',
  },
  offered: {
    zh: '可填的项目（按教师学科推定，见“服务项目”）：{names}。',
    en: 'To choose from (by what the teachers teach; see activities): {names}.',
  },
  notOffered: {
    zh: '没有列入的志愿（项目没有开设，或不面向该年级；数字为次数）：{names}。要开设的，在“服务项目”中增加，并给能教的教师填上特长。',
    en: 'Choices that were not taken, as the activity is not offered or not for the grade (with how often): {names}. To offer one, add it to activities and give its skill to whoever can lead it.',
  },
  names: {
    zh: '学生对照：编号与姓名的对照，只留在本工作簿，不会读入。对外发送前请删去该表。',
    en: 'student names: who is who. It stays in this workbook and is never read; delete the sheet before the workbook leaves the school.',
  },
  next: {
    zh: '核对后：kehou check {file}，再 kehou solve {file} --out 结果；加 --names {file} 则各页写出学生姓名。',
    en: 'Then: kehou check {file}, and kehou solve {file} --out result.',
  },
  id: { zh: '编号', en: 'id' },
  class: { zh: '班级', en: 'class' },
  name: { zh: '姓名', en: 'name' },
  number: { zh: '学号', en: 'number' },
  noChoices: {
    zh: '还没有学生填报志愿：只会安排作业辅导和看护。请在“志愿”表中填写，或在学生名单里加“第一志愿”“第二志愿”等列后重新生成。',
    en: 'No student has choices yet: there will be homework and care alone. Fill in the sheet "choices", or add columns "choice 1", "choice 2" … to the list and run this again.',
  },
  afterwards: {
    zh: '接着：kehou check {file}，再 kehou solve {file} --out 结果；加 --names {file} 则各页写出学生姓名。',
    en: 'Next: kehou check {file}, then kehou solve {file} --out result (with --names {file}, pages name the students).',
  },
  wrote: {
    zh: '已写出 {file}：{classes} 个班，{students} 名学生，{staff} 名教师，{activities} 个服务项目。请看“说明”中要核对的各项。',
    en: 'Wrote {file}: classes {classes}, students {students}, teachers {staff}, activities {activities}. The first sheet says what to look at.',
  },
})
