import { catalogue } from './message.ts'

/** What is said of a simulated term. */
export const simulatingWords = catalogue({
  planned: {
    zh: '第 {week}/{weeks} 周（{policy}）：未安排 {unserved}，加权 {weighted}',
    en: 'week {week}/{weeks} ({policy}): unserved {unserved}, weighted {weighted}',
  },
  carried: { zh: '逐周结转', en: 'carried on' },
  alone: { zh: '各周单排', en: 'each week alone' },
  flow: { zh: '全学期均分', en: 'even share' },
  title: {
    zh: '{district} · {monday} 起 {weeks} 周',
    en: '{district} · weeks {weeks} from {monday}',
  },
  spread: {
    zh: '同类教师工作量最大相差（单位45分钟）',
    en: 'Load, largest spread among peers (units of 45 min)',
  },
  meanSpread: { zh: '同类教师工作量平均相差', en: 'Load, mean spread among peers' },
  mostLoad: { zh: '最重的工作量（按满合同折算）', en: 'Heaviest load (by full contract)' },
  giniLoad: { zh: '工作量基尼系数', en: 'Gini of load' },
  spreadLate: { zh: '其中晚班最大相差', en: 'Late duty, largest spread among peers' },
  missed: { zh: '未能如愿的学生时段', en: 'Student-blocks of choices missed' },
  mean: { zh: '每名学生的志愿代价（平均）', en: 'Choice cost per student, mean' },
  worstTenth: { zh: '最吃亏的一成学生（平均）', en: 'Choice cost, mean of the worst-off tenth' },
  mostCost: { zh: '最吃亏的学生', en: 'Choice cost, worst-off' },
  giniCost: { zh: '志愿代价基尼系数', en: 'Gini of choice cost' },
  unserved: { zh: '未安排的学生时段', en: 'Student-blocks unserved' },
})
