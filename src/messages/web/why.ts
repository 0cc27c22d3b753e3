import { catalogue } from '../message.ts'

/** Why anything of a week is as it is. */
export const whyWords = catalogue({
  why: { zh: '为什么？', en: 'Why?' },
  of: { zh: '为什么？{name}', en: 'Why? {name}' },
  working: { zh: '正在逐项计算，需要几秒……', en: 'Counting it up: some seconds …' },
  value: {
    zh: '目标值是{count}项优化目标的分值乘以权重后相加，越小越好。合计 {value}，各项如下，占得最多的在前。',
    en: 'The value adds up {count} aims, each by its weight; less is better. It comes to {value}: what costs most comes first.',
  },
  term: {
    zh: '{part}（占 {share} %）= {cost} × 权重 {weight}',
    en: '{part} ({share} %) = {cost} × weight {weight}',
  },
  unit: { zh: '计分单位：{unit}。', en: 'Counted in {unit}.' },
  most: { zh: '占得最多的：', en: 'Those with most: ' },
  mostOf: { zh: '{name} {cost}', en: '{name} {cost}' },
  schools: { zh: '各校所占，最多的在前', en: 'The schools, the largest part first' },
  gap: {
    zh: '与最优的差距：已证明任何排班表的目标值都不低于 {bound}，所以最优的一份至多比这一份低 {gap} %。',
    en: 'Distance from the best: it is proved that no roster has a value below {bound}, so the best one is at most {gap} % lower than this.',
  },
  gapServed: {
    zh: '与最优的差距：已证明最多还可以再安排 {most} 个学生时段；能否再安排没有证明，目标值的差距也就没有证明。',
    en: 'Distance from the best: it is proved that at most {most} more student-blocks could be served. Whether they can is not, and so nothing is proved of the value.',
  },
  gapNone: {
    zh: '与最优的差距：没有证明。',
    en: 'Distance from the best: nothing is proved.',
  },
  served: {
    zh: '应安排 {required} 个学生时段，已安排 {served} 个，未安排 {unserved} 个。',
    en: 'Of {required} student-blocks that are required, {served} are served and {unserved} are not.',
  },
  shortOn: { zh: '未安排的在：{days}。', en: 'Unserved on: {days}.' },
  causes: {
    zh: '原因和办法见该校页面的“未安排的学生时段”。',
    en: 'Causes and fixes stand on the page of the school, under its unserved student-blocks.',
  },
  earlyOn: {
    zh: '最后一个课次早于正常下班时间：{days}。没有学生报名更晚的时段，或更晚的时段没有安排。',
    en: 'The last session ends before the off-work time on: {days}. Nobody signed up for a later block, or none is held.',
  },
  keptOn: {
    zh: '每天的最后一个课次都不早于正常下班时间。',
    en: 'On every day the last session ends at the off-work time or later.',
  },
  load: {
    zh: '教师工作量：{people} 人，一半的人不超过 {median} 分钟；最少 {least}，最多 {most}（按合同比例折算）。谁多谁少见“工作量公平”一项。',
    en: 'Duty of teachers: {people} people, half of them with at most {median} minutes; least {least}, most {most}, scaled to a full contract. Who has most stands under fair load.',
  },
  firstTwo: {
    zh: '志愿：参加志愿项目的 {all} 个学生时段中，第一志愿 {first} 个，第二志愿 {second} 个。',
    en: 'Choices: of {all} student-blocks in chosen activities {first} are a first and {second} a second choice.',
  },
  wanted: {
    zh: '最想参加的项目：{asked} 人填报，{had} 人参加。',
    en: 'Most wanted: {asked} students named an activity, {had} are in it.',
  },
  envy: {
    zh: '{students} 人有志愿可比；{wishing} 人在同一时段还有更靠前的志愿项目，其中 {envious} 人的理由强于已参加的某个人。',
    en: '{students} students have choices to compare; {wishing} rank something higher that runs at the time, and {envious} of those have a better claim than somebody who is in it.',
  },
  few: {
    zh: '{figure}：不足 {least} 人，不显示。',
    en: '{figure}: of fewer than {least} people, and not shown.',
  },
  borrowed: {
    zh: '接收支援 {borrowed} 人次，派出 {lent} 人次。',
    en: 'Borrows {borrowed} teacher-days and lends {lent}.',
  },
  personLoad: {
    zh: '{name} 本周 {minutes} 分钟，其中晚班 {late} 分钟。同来源的 {people} 人，一半不超过 {median} 分钟，最多 {top}。',
    en: '{name} has {minutes} minutes this week, {late} of them late. Of {people} people of the same source half have at most {median}, and the most is {top}.',
  },
  noPosts: { zh: '本周在本校没有岗位。', en: 'They hold no post at this school this week.' },
  posts: { zh: '各岗位为什么由{name}承担', en: 'Why each post is {name}’s' },
  lentHere: { zh: '跨校支援到本校：{dates}。', en: 'On loan to this school on {dates}.' },
  classLead: {
    zh: '{name}共{students}人。各项目有多少人想参加、多少人参加、还有没有名额：',
    en: '{name}: {students} students. How many asked for each activity, how many are in it, and whether places were left:',
  },
  asked: {
    zh: '{wanted}人填报，其中{first}人第一志愿；{had}人参加',
    en: '{wanted} rank it, {first} of them first; {had} are in it',
  },
  unranked: {
    zh: '不填志愿，按报名的时段安排；{had}人参加',
    en: 'not chosen but given by the blocks signed up for; {had} are in it',
  },
  notHeld: { zh: '本周没有开设', en: 'it is not held this week' },
  allHad: { zh: '想参加的都参加了', en: 'all who rank it are in it' },
  full: {
    zh: '全校{sessions}个课次共{places}个名额已满，录取到第{cutOff}志愿，同志愿按抽签号',
    en: 'all {places} places of its {sessions} sessions are taken; it went down to choice {cutOff}, and among equals by lottery',
  },
  left: {
    zh: '全校{sessions}个课次还有{left}个名额：没参加的人同一时段在别的项目，或当天没有报名这个时段',
    en: '{left} places of its {sessions} sessions are left: those who are not in it are in something else then, or did not sign up for the block',
  },
  ofStudents: {
    zh: '单个学生的原因：选“学生”查看。',
    en: 'Why a single student has something or has it not: look by student.',
  },
  studentWeek: { zh: '{name} 本周参加的项目', en: 'What {name} has this week' },
  roomLead: {
    zh: '在这里的课次，为什么在这个场地、这个时段',
    en: 'Sessions here, and why in this room and at this time',
  },
  noneHere: { zh: '本周这里没有课次。', en: 'No session is here this week.' },
  loanHost: {
    zh: '{host}是师资薄弱的学校，{home}的{name}在可以跨校支援的名单上。',
    en: '{host} is a weak school; {name} of {home} is on the list of those who may be lent.',
  },
  loanWork: { zh: '当天在{host}承担', en: 'What they do at {host} that day' },
  loanIdle: {
    zh: '这份排班表里当天在{host}没有岗位：可以撤回。',
    en: 'They hold no post at {host} that day in this roster: the loan can be recalled.',
  },
  loanHidden: {
    zh: '当天承担的课次由{host}和区教育局查看。',
    en: 'What they do that day is for {host} and the bureau to see.',
  },
  loanWay: {
    zh: '路途：往返{minutes}分钟。能来{host}的{others}所学校中，更近的有{nearer}所。',
    en: 'The way: {minutes} minutes there and back. Of {others} schools that could lend to {host}, {nearer} are nearer.',
  },
  loanTurn: {
    zh: '轮流：以往折算{carried}天，本周{week}天；有相同特长而支援更少的还有{fewer}人。',
    en: 'Turns: {carried} days carried from earlier weeks, {week} this week; {fewer} others with a skill of theirs were lent less.',
  },
  loanSkills: { zh: '特长：{skills}。', en: 'Can lead: {skills}.' },
  loanRule: { zh: '依据：{rules}', en: 'By: {rules}' },
  none: { zh: '没有占分的优化目标。', en: 'No aim costs anything.' },
})
