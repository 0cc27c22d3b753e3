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
    zh: '各项指数在0到100之间；基数不足{least}的不显示。',
    en: 'Each index lies between 0 and 100; those of fewer than {least} are not shown.',
  },
  school: { zh: '学校', en: 'School' },
  served: { zh: '安排率', en: 'Served' },
  firstTwo: { zh: '前两志愿率', en: 'First two choices' },
  mostWanted: { zh: '最想参加实现率', en: 'Most wanted' },
  evenLoad: { zh: '工作量均衡', en: 'Even duty' },
  hidden: { zh: '基数过小', en: 'too few' },
  minutes: { zh: '分钟', en: 'minutes' },
})
