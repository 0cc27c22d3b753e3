import { catalogue } from './message.ts'

/** What is said when two rosters are compared. */
export const comparingWords = catalogue({
  compare: { zh: '比较', en: 'compared' },
  first: { zh: '甲', en: 'A' },
  second: { zh: '乙', en: 'B' },
  difference: { zh: '相差', en: 'difference' },
  unserved: { zh: '未安排', en: 'unserved' },
  worstShare: { zh: '最差学校（‰）', en: 'worst school (‰)' },
  weighted: { zh: '加权总分', en: 'weighted' },
  money: { zh: '支出（元）', en: 'pay (yuan)' },
  minutes: { zh: '教师分钟：最少–中位–最多', en: 'minutes of teachers: least–median–most' },
  late: { zh: '晚班分钟：最少–中位–最多', en: 'late minutes: least–median–most' },
  choices: { zh: '学生志愿分：最少–中位–最多', en: 'choice points of students: least–median–most' },
  rules: { zh: '违反的规则', en: 'rules broken' },
  noRules: { zh: '无', en: 'none' },
  people: { zh: '安排不同的人', en: 'whose week differs' },
  peopleValue: { zh: '学生 {students}，服务人员 {adults}', en: 'students {students}, adults {adults}' },
  unproved: { zh: '尚未证明的部分', en: 'unproved' },
  nothing: { zh: '无证明', en: 'nothing proved' },
  changed: {
    zh: '两份排班表的输入数据不同：比较的是“如果这样会怎样”',
    en: 'the two rosters answer different input: this is a what-if',
  },
  otherWeights: {
    zh: '两份排班表的权重不同：加权总分都按甲的权重计算',
    en: 'the two rosters have different weights: both values are by the weights of A',
  },
  betterFirst: { zh: '甲更好，相差在“{level}”', en: 'A is better, by {level}' },
  betterSecond: { zh: '乙更好，相差在“{level}”', en: 'B is better, by {level}' },
  equal: { zh: '两份排班表同样好', en: 'the two rosters are worth the same' },
  within_same: {
    zh: '两者之差不超过较好一份尚未证明的部分：也许还能再改进这么多',
    en: 'the difference is no larger than what is unproved of the better one: as much may still be to gain on it',
  },
  within_other: {
    zh: '两者之差不超过较差一份尚未证明的部分：它的输入数据也许能排出同样好的',
    en: 'the difference is no larger than what is unproved of the worse one: its input may have a roster as good',
  },
  beyond_same: {
    zh: '两者之差大于较好一份尚未证明的部分：不可能再改进这么多',
    en: 'the difference is larger than what is unproved of the better one: as much cannot be gained on it again',
  },
  beyond_other: {
    zh: '两者之差大于较差一份尚未证明的部分：它的输入数据排不出同样好的',
    en: 'the difference is larger than what is unproved of the worse one: its input has no roster as good',
  },
  unknown: {
    zh: '没有可用的证明：差距有多大意义不知道',
    en: 'nothing that bears on it is proved: what the difference means is not known',
  },
})
