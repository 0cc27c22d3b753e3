import { catalogue } from '../message.ts'

/** Fairness and quality of a roster. */
export const qualityWords = catalogue({
  choices: { zh: '志愿实现分布', en: 'Choices by rank' },
  choicesLead: {
    zh: '各校学生参加的可选项目中，第几志愿各占多少（按学生时段计）。',
    en: 'Of the ranked activities that students are in, how many are their first, second and further choice (student-blocks).',
  },
  rank: { zh: '第{rank}志愿', en: 'Choice {rank}' },
  later: { zh: '第{rank}志愿及以后', en: 'Choice {rank} and later' },
  load: { zh: '教师工作量分布', en: 'Duty of teachers' },
  loadLead: {
    zh: '每校教师一周的值守分钟数（折算为全职）：最少、四分位、中位、最多。',
    en: 'Minutes of duty in the week, scaled to a full contract: least, quartiles, median, most.',
  },
  late: { zh: '其中晚班', en: 'of them late' },
  compared: { zh: '学校对比', en: 'Schools compared' },
  comparedLead: {
    zh: '各项指数在0到100之间；不足{least}人的不显示。',
    en: 'Each index lies between 0 and 100; those of fewer than {least} people are not shown.',
  },
  school: { zh: '学校', en: 'School' },
  served: { zh: '安排率', en: 'Served' },
  firstTwo: { zh: '前两志愿率', en: 'First two choices' },
  mostWanted: { zh: '最想参加实现率', en: 'Most wanted' },
  evenLoad: { zh: '工作量均衡', en: 'Even duty' },
  hidden: { zh: '人数过少', en: 'too few' },
  fewOf: { zh: '{name}（人数过少）', en: '{name} (too few)' },
  minutes: { zh: '分钟', en: 'minutes' },
  envyFree: { zh: '无合理不满率', en: 'Free of justified envy' },
  envy: { zh: '羡慕', en: 'Envy' },
  envyLead: {
    zh: '可参加可选项目的学生{students}人。其中{wishing}人有更想参加、且已开设的项目没有排上；其中{envious}人的名额被志愿更靠后、或志愿相同而抽签号更大的同学占着（受同组、人数下限、每周多次等规则限制时可能发生）。',
    en: 'Students who could be in something they ranked: {students}. {wishing} of them ranked something that ran at the time higher than what they have; of these, {envious} see somebody there whose choice was a later one, or whose lottery number is larger (rules on groups, minima and several sessions a week can force that).',
  },
  term: { zh: '学期工作量（按人员和来源）', en: 'Duty over the term, by person and source' },
  termLead: {
    zh: '{from} 至 {to} 已公布各周合计。',
    en: 'Published weeks from {from} to {to}, all together.',
  },
  person: { zh: '姓名', en: 'Name' },
  source: { zh: '人员来源', en: 'Source' },
  people: { zh: '人数', en: 'People' },
  weeksDone: { zh: '周数', en: 'Weeks' },
  sessions: { zh: '课次', en: 'Sessions' },
  total: { zh: '服务分钟', en: 'Minutes' },
  lateTotal: { zh: '其中晚班', en: 'of them late' },
  loanDays: { zh: '支援（天）', en: 'Loan days' },
  pay: { zh: '补助（元）', en: 'Pay (yuan)' },
  share: { zh: '占比', en: 'Share' },
  nobody: { zh: '这所学校还没有已公布的工作量。', en: 'Nothing of this school is published yet.' },
  byRank: { zh: '各校按志愿次序（%）', en: 'By rank, school by school (%)' },
})
