import { catalogue } from './message.ts'

/** What the letters to families and adults say. */
export const letterWords = catalogue({
  toFamily: { zh: '致学生 {student} 家长', en: 'To the family of student {student}' },
  toAdult: { zh: '致 {name}', en: 'To {name}' },
  familyTitle: { zh: '课后服务课表说明', en: 'The after-school week, explained' },
  adultTitle: { zh: '课后服务排班说明', en: 'Your after-school duties, explained' },
  week: { zh: '{school} · {monday} 起的一周', en: '{school} · the week from {monday}' },
  has: { zh: '本周课表', en: 'What the week holds' },
  day: { zh: '日期', en: 'Day' },
  time: { zh: '时间', en: 'Time' },
  activity: { zh: '服务项目', en: 'Activity' },
  room: { zh: '场地', en: 'Room' },
  lead: { zh: '主教', en: 'Led by' },
  unserved: { zh: '未安排：{cause}', en: 'not placed: {cause}' },
  choices: { zh: '志愿是怎样录取的', en: 'How the choices were met' },
  rank: { zh: '志愿', en: 'Choice' },
  outcome: { zh: '结果', en: 'Outcome' },
  had: { zh: '参加了', en: 'placed' },
  missed: { zh: '没有参加', en: 'not placed' },
  closed: { zh: '本周没有开设', en: 'not offered this week' },
  elsewhen: {
    zh: '没有参加：开设的时间您孩子没有报名，或那天没有填报这一项',
    en: 'not placed: it is held when your child is not signed up, or on days for which it was not chosen',
  },
  group: {
    zh: '{when}，{room}，主教 {lead}：名额 {max} 个，已安排 {size} 人。',
    en: '{when}, {room}, led by {lead}: {size} of {max} places are taken.',
  },
  cutOff: {
    zh: '录取到第{last}志愿，这一志愿的孩子中抽签号最大的是 {number}。',
    en: 'Places went down to choice {last}, to lottery numbers up to {number} among those of that choice.',
  },
  freeBarred: {
    zh: '还有空位，但规则不允许（{rules}，见下文“依据”）。',
    en: 'A place is free, but rules keep it from your child ({rules}, see the grounds below).',
  },
  freeUnserved: {
    zh: '还有空位，但换过去就会有孩子的时段无人看护。',
    en: 'A place is free, but taking it would leave a child without a place somewhere else.',
  },
  freeDearer: {
    zh: '还有空位，但换过去全校的总分会增加 {weighted}（越低越好）。',
    en: 'A place is free, but taking it would cost the school as a whole {weighted} points (fewer are better).',
  },
  freeOpen: {
    zh: '还有空位，换过去对全校没有坏处，可以向学校提出。',
    en: 'A place is free, and taking it would do the school no harm: ask the school for it.',
  },
  own: {
    zh: '您孩子的抽签号是 {lottery}。报名先后不影响录取。',
    en: 'Your child’s lottery number is {lottery}. The time of sign-up never counts.',
  },
  change: { zh: '怎样才会不同', en: 'What would have altered it' },
  about: { zh: '关于 {activity}（第{rank}志愿）：', en: 'About {activity} (choice {rank}): ' },
  all: { zh: '志愿全部满足，没有需要说明的。', en: 'Every choice that could be met was met.' },
  confirmed: {
    zh: '全校这一周按这一改变重新排过，由独立程序核验确认。',
    en: 'The whole school was solved again with this change, and an independent program verified it.',
  },
  basis: { zh: '依据', en: 'On what grounds' },
  posts: { zh: '本周任务', en: 'Your week' },
  role: { zh: '任务', en: 'Duty' },
  roleLead: { zh: '主教', en: 'lead' },
  roleAssist: { zh: '协助', en: 'assist' },
  roleDuty: { zh: '值守', en: 'site duty' },
  pupils: { zh: '学生', en: 'Students' },
  why: { zh: '为什么是您', en: 'Why you' },
  knowsClass: { zh: '您任教本班；', en: 'you teach the class; ' },
  next: {
    zh: '照现在的排法还有 {allowed} 人可以承担，最接近的会使全校总分增加 {weighted}',
    en: 'others who could take it as things stand: {allowed}; the nearest would cost the school {weighted} more',
  },
  better: {
    zh: '照现在的排法还有 {allowed} 人可以承担，换成其中一人全校总分会减少 {weighted}',
    en: 'others who could take it as things stand: {allowed}; one of them would save the school {weighted}',
  },
  nobody: {
    zh: '照现在的排法，没有其他人可以承担',
    en: 'nobody else could take it as things stand',
  },
  keptOut: {
    zh: '；因规则不可的其他人：{forbidden}（{rules}）',
    en: '; others whom rules keep out: {forbidden} ({rules})',
  },
  load: { zh: '工作量', en: 'Your load' },
  minutes: {
    zh: '本周 {minutes} 分钟（其中晚班 {late}），台账结转 {carried}；本校教师折合全额合同的中位数为 {median} 分钟。',
    en: '{minutes} minutes this week ({late} of them late), {carried} carried in the ledger; the median of the school’s teachers, scaled to a full contract, is {median}.',
  },
  exchange: { zh: '可以互换', en: 'Exchanges that are allowed' },
  noExchange: { zh: '没有对全校更好的互换。', en: 'No exchange would be better for the school.' },
  idle: { zh: '本周没有任务。', en: 'No duties this week.' },
  made: {
    zh: '版本 {version} · 种子 {seed} · 输入 {hash}',
    en: 'version {version} · seed {seed} · input {hash}',
  },
})
