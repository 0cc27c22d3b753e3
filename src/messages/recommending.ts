import { catalogue } from './message.ts'

/** What is said when somebody is recommended, or an exchange is priced. */
export const recommendingWords = catalogue({
  leads: {
    zh: '{when} {activity}（{group}）主教现为 {name}；可换成',
    en: '{when} {activity} ({group}) is led by {name}; instead',
  },
  assists: {
    zh: '{when} {activity}（{group}）协助现为 {name}；可换成',
    en: '{when} {activity} ({group}) is assisted by {name}; instead',
  },
  duty: {
    zh: '{when} {activity} 值守现为 {name}；可换成',
    en: '{when} site duty {activity} is held by {name}; instead',
  },
  nobody: { zh: '无人', en: 'nobody' },
  none: { zh: '没有', en: 'none' },
  chains: { zh: '几人连环调换', en: 'chains of several people' },
  looked: {
    zh: '{length} 人以内的连环调换已全部看过',
    en: 'every chain of up to {length} people has been looked at',
  },
  seats: {
    zh: '{student} 在 {date} {block} 可去的课次',
    en: 'sessions that {student} could be in on {date} {block}',
  },
  room: { zh: '别人让位', en: 'others make room' },
  swaps: { zh: '{name} 可与下列人员互换', en: '{name} could exchange it with' },
  swap: { zh: '互换', en: 'the exchange' },
  written: {
    zh: '互换已办成，已核验，写入 {folder}',
    en: 'the exchange is made, verified and written to {folder}',
  },
  legal: { zh: '可以', en: 'allowed' },
  forbidden: { zh: '不可以：{rules}', en: 'not allowed: {rules}' },
  price: { zh: '加权 {weighted}（{direction}）', en: 'weighted {weighted} ({direction})' },
  worse: { zh: '变差', en: 'worse' },
  better: { zh: '变好', en: 'better' },
  same: { zh: '不变', en: 'the same' },
  aims_worse: { zh: '变差的目标：{names}', en: 'aims it costs: {names}' },
  aims_better: { zh: '变好的目标：{names}', en: 'aims it serves: {names}' },
  served: { zh: '未安排 {unserved}', en: 'unserved {unserved}' },
  knowsClass: { zh: '任教本班', en: 'knows the class' },
  onSite: { zh: '当天在校', en: 'on site that day' },
  covers: { zh: '已代班 {covers} 次', en: 'covers so far {covers}' },
  load: {
    zh: '本周课次 {sessions}→{more}，累计分钟 {minutes}→{after}',
    en: 'sessions this week {sessions}→{more}, minutes carried {minutes}→{after}',
  },
  late: { zh: '晚班分钟 {late}→{after}', en: 'late minutes {late}→{after}' },
  day: { zh: '当天：{parts}', en: 'that day: {parts}' },
  lesson: { zh: '上课', en: 'lesson' },
  onDuty: { zh: '值守', en: 'site duty' },
  rank: { zh: '第{rank}志愿', en: 'choice {rank}' },
  unranked: { zh: '非志愿项目', en: 'no choice of theirs' },
  fill: { zh: '{size}/{max} 人', en: '{size} of {max}' },
  takes: { zh: '{name} 接 {post}', en: '{name} takes {post}' },
  leaves: { zh: '{name} 不再承担 {post}', en: '{name} gives up {post}' },
  goes: { zh: '{name} 去 {post}', en: '{name} goes to {post}' },
  out: { zh: '{name} 不再安排', en: '{name} is unserved' },
})
