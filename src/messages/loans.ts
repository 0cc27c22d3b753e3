import type { LoanState } from '../../models/loan.ts'
import type { Text } from '../../models/text.ts'
import { catalogue } from './message.ts'

/** What is said of loans between schools. */
export const loanWords = catalogue({
  title: {
    zh: '{district} · {monday} 起的一周 · 跨校支援 {loans} 人次',
    en: '{district} · week of {monday} · loans {loans}',
  },
  looked: {
    zh: '共比较了 {looked} 种可行的支援',
    en: 'looked at {looked} loans that could be made',
  },
  turns: {
    zh: '轮流情况（以百分之一人次计：以前累计，本周人次，累计到下周）',
    en: 'Turns (hundredths of a loan-day: carried so far, days this week, carried on)',
  },
  none: { zh: '没有值得安排的跨校支援。', en: 'No loan pays.' },
  loan: {
    zh: '{date} {weekday} · {teacher}（{home}）→ {host} · 往返 {travel} 分钟 · {state}',
    en: '{date} {weekday} · {teacher} ({home}) → {host} · {travel} min both ways · {state}',
  },
  shared: {
    zh: '随支援调整：{date} {weekday} · {what}：{from} → {to}',
    en: 'goes over with the loans: {date} {weekday} · {what}: {from} → {to}',
  },
  declined: {
    zh: '不安排：{date} {weekday} · {teacher}（{home}）→ {host} · {state}',
    en: 'not made: {date} {weekday} · {teacher} ({home}) → {host} · {state}',
  },
  does: { zh: '    {block} {activity}（{students} 人）', en: '    {block} {activity} ({students})' },
  price: {
    zh: '    接收学校得益 {worth}，派出学校代价 {cost}',
    en: '    worth {worth} to the host, costs the home school {cost}',
  },
  value: {
    zh: '未安排 {unserved}，最差学校 {worst}‰，加权 {weighted}',
    en: 'unserved {unserved}, worst school {worst} ‰, weighted {weighted}',
  },
  with: { zh: '有支援', en: 'With loans' },
  without: { zh: '无支援', en: 'Without' },
  free: { zh: '所有可行的支援都无偿（估计，非证明）', en: 'All loans free (an estimate, no proof)' },
  bound: { zh: '已证下界', en: 'Proven bound' },
  boundOf: {
    zh: '{bound}（任何支援安排所能达到的最优，至多比有支援的方案低 {gap} %）',
    en: '{bound} (the best that any set of loans allows is at most {gap} % lower than with these)',
  },
  unknown: { zh: '未知', en: 'unknown' },
  worth: {
    zh: '{school}：多一个教师日至少值多少',
    en: '{school}: what one more teacher-day is worth, at least',
  },
  noSkill: { zh: '（无专长要求）', en: '(no skill)' },
  served: { zh: '{unserved} 个学生时段 + {weighted}', en: '{unserved} student-blocks + {weighted}' },
})

/** Where a loan stands, in words. */
export const loanStates: Readonly<Record<LoanState, Text>> = {
  proposed: { zh: '待征求意见', en: 'proposed' },
  home_consented: { zh: '派出学校已同意', en: 'home school consented' },
  teacher_consented: { zh: '教师已同意', en: 'teacher consented' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  refused: { zh: '不同意', en: 'refused' },
  recalled: { zh: '已撤回', en: 'recalled' },
}
