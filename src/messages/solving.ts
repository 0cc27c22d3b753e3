import { catalogue } from './message.ts'

/** What is said while a week is solved, and of what was achieved. */
export const solvingWords = catalogue({
  reading: { zh: '读取 {input}', en: 'reading {input}' },
  constructing: { zh: '准备 {schools} 所学校', en: 'preparing schools: {schools}' },
  finishing: { zh: '按抽签号整理并核验', en: 'ordering by lottery and verifying' },
  lending: {
    zh: '跨校支援 {loans} 人次 · 分值 {weighted}',
    en: 'loans {loans} · value {weighted}',
  },
  writing: { zh: '写出排班表和报告', en: 'writing the roster and its reports' },
  round: { zh: '第 {rounds} 轮', en: 'round {rounds}' },
  roundOf: { zh: '第 {rounds}/{of} 轮', en: 'round {rounds}/{of}' },
  value: { zh: '未安排 {unserved} · 分值 {weighted}', en: 'unserved {unserved} · value {weighted}' },
  gap: { zh: '与最优的最大差距 {gap}', en: 'gap {gap}' },
  refusing: { zh: '不予受理：{school}（{rules}）', en: 'refused: {school} ({rules})' },
  stopping: {
    zh: '正在结束：写出目前最好的排班表。再按一次Ctrl-C立即中止，什么都不写。',
    en: 'Ending with the best roster so far. Ctrl-C once more aborts at once and writes nothing.',
  },
  aborted: { zh: '已中止，什么都没有写。', en: 'Aborted; nothing was written.' },
  title: { zh: '{district} · {monday} 起的一周', en: '{district} · week of {monday}' },
  verified: { zh: '核验通过', en: 'verified' },
  verifiedBut: {
    zh: '有 {count} 项锁定未能遵守，其余核验通过',
    en: 'verified, but for pins that could not be kept: {count}',
  },
  complete: { zh: '全部安排', en: 'everybody served' },
  served: { zh: '已安排', en: 'Served' },
  servedValue: {
    zh: '{served} / {required} 个学生时段（{percent}） · {students} 名学生 · {schools} 所学校',
    en: '{served} of {required} student-blocks ({percent}) · students {students} · schools {schools}',
  },
  choices: { zh: '志愿', en: 'Choices' },
  choiceValue: { zh: '第{rank}志愿 {percent}', en: 'rank {rank}: {percent}' },
  choiceLater: { zh: '第{rank}志愿及以后 {percent}', en: 'rank {rank} or later: {percent}' },
  noChoices: { zh: '没有志愿类项目的课次', en: 'no sessions of ranked activities' },
  wanted: { zh: '最想参加', en: 'Most wanted' },
  wantedValue: {
    zh: '{had} / {asked} 名学生如愿（{percent}）',
    en: '{had} of {asked} students have it ({percent})',
  },
  load: { zh: '教师工作量', en: 'Load of teachers' },
  late: { zh: '其中晚班', en: 'Late of that' },
  spread: {
    zh: '中位 {median} 分钟，四分位 {lower}–{upper}，最多 {most}（按合同比例折算，{people} 人）',
    en: 'median {median} min, quartiles {lower}–{upper}, most {most} (by contract share, {people} people)',
  },
  rules: { zh: '规则', en: 'Rules' },
  rulesValue: {
    zh: '{rules} 条，核对 {facts} 项，违反 {broken} 项；抽签次序{lottery}',
    en: '{rules} rules, {facts} facts checked, {broken} broken; lottery order {lottery}',
  },
  kept: { zh: '已遵守', en: 'kept' },
  notKept: { zh: '未遵守', en: 'not kept' },
  notTested: { zh: '未核对', en: 'not tested' },
  notServed: { zh: '未安排', en: 'Unserved' },
  nobody: { zh: '无', en: 'nobody' },
  refused: { zh: '不予受理', en: 'Refused' },
  warnings: { zh: '提示', en: 'Warnings' },
  warningsValue: {
    zh: '输入数据有 {count} 处，用 kehou check 查看',
    en: '{count} about the input: see kehou check',
  },
  score: { zh: '分值', en: 'Value' },
  scoreValue: {
    zh: '未安排 {unserved}，最差学校 {worst}‰，加权 {weighted}',
    en: 'unserved {unserved}, worst school {worst} ‰, weighted {weighted}',
  },
  ofWhich: { zh: '其中', en: 'of which' },
  bound: { zh: '与最优的差距', en: 'Gap' },
  boundUnserved: { zh: '未安排的已证不少于 {bound}', en: 'unserved: at least {bound} is proved' },
  boundLeast: { zh: '未安排已证最少', en: 'unserved: proved to be the least' },
  boundValue: {
    zh: '加权不超过 {gap}（已证下界 {bound}，{how}）',
    en: 'weighted: at most {gap} (proven bound {bound}, {how})',
  },
  work: { zh: '运算', en: 'Work' },
  workValue: {
    zh: '{rounds} 轮，{seconds} 秒，种子 {seed}，{stopped}',
    en: '{rounds} rounds, {seconds} s, seed {seed}, {stopped}',
  },
  byWork: { zh: '轮数已满', en: 'work limit reached' },
  byTime: { zh: '时间已到', en: 'time limit reached' },
  byGap: { zh: '差距已达到', en: 'gap reached' },
  byProof: { zh: '已证最优', en: 'proved to be the best' },
  bySignal: { zh: '提前结束', en: 'ended early' },
  files: { zh: '已写出', en: 'Written' },
  filesValue: { zh: '{folder}（{count} 个文件）', en: '{folder} ({count} files)' },
  again: { zh: '重新核验', en: 'Verify again' },
  look: { zh: '查看', en: 'Look at' },
  wrote: {
    zh: '已写出 {target}（{schools} 所学校，{students} 名学生）',
    en: 'wrote {target} (schools {schools}, students {students})',
  },
})

/** How a lower bound of a school was obtained: the words of `SchoolBound.how`. */
export const boundWays = {
  'students-alone': { zh: '各学生单独计算', en: 'each student taken alone' },
  prices: { zh: '按座位、场地和人员的价格计算', en: 'by prices of seats, rooms and adults' },
  'whole-week': { zh: '整周精确求解', en: 'the whole week solved exactly' },
} as const
