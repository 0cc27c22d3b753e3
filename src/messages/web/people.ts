import { catalogue } from '../message.ts'

/** A teacher's own page. */
export const ownWords = catalogue({
  title: { zh: '我的安排', en: 'My week' },
  none: { zh: '目前没有公布的安排。', en: 'Nothing is published for you yet.' },
  lead: { zh: '主教', en: 'lead' },
  assist: { zh: '协助', en: 'assist' },
  duty: { zh: '看护与值守', en: 'duty' },
  member: { zh: '参加', en: 'takes part' },
  ledBy: { zh: '{name} 老师', en: 'with {name}' },
  loans: { zh: '跨校支援', en: 'Loans' },
  loanLine: { zh: '{date} 到 {host}：{state}', en: '{date} at {host}: {state}' },
  agree: { zh: '同意', en: 'Agree' },
  refuse: { zh: '不同意', en: 'Refuse' },
  takeBack: { zh: '撤回同意', en: 'Take back' },
  calendar: { zh: '日历订阅链接', en: 'Link to my calendar' },
  calendarLead: {
    zh: '把链接添加到手机日历即可自动更新。链接仅供本人使用，请勿转发。',
    en: 'Add it to the calendar of your phone, which keeps itself up to date. It is yours alone: do not pass it on.',
  },
  makeLink: { zh: '生成链接', en: 'Make a link' },
  absence: { zh: '请假', en: 'I shall be away' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  send: { zh: '提交', en: 'Send' },
  sent: { zh: '已提交，学校会调整安排。', en: 'Sent. The school will rearrange your duties.' },
  week: { zh: '周次', en: 'Week' },
})

/** States of a loan. */
export const loanStateWords = catalogue({
  proposed: { zh: '待同意', en: 'proposed' },
  home_consented: { zh: '派出学校已同意', en: 'home school agreed' },
  teacher_consented: { zh: '教师已同意', en: 'teacher agreed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  refused: { zh: '不同意', en: 'refused' },
  recalled: { zh: '已撤回', en: 'recalled' },
})

/** The board of loans. */
export const loanWords = catalogue({
  lead: {
    zh: '教师到师资薄弱学校支援一天的安排。双方同意后确认；不同意或撤回的，请用“请假或变动”重新调整。',
    en: 'Teachers who serve a weak school for a day. Agreed by both sides they are confirmed; one that is refused or recalled calls for a repair.',
  },
  teacher: { zh: '教师', en: 'Teacher' },
  date: { zh: '日期', en: 'Date' },
  home: { zh: '派出学校', en: 'From' },
  host: { zh: '接收学校', en: 'To' },
  state: { zh: '状态', en: 'State' },
  matrix: { zh: '派出与接收（人次）', en: 'From and to (teacher-days)' },
  none: { zh: '没有跨校支援。', en: 'There are no loans.' },
  agree: { zh: '派出学校同意', en: 'Agree for the home school' },
  refuse: { zh: '派出学校不同意', en: 'Refuse for the home school' },
  recall: { zh: '撤回', en: 'Recall' },
})

/** A family's page. */
export const childWords = catalogue({
  title: { zh: '孩子的课表', en: 'My children' },
  none: { zh: '目前没有公布的课表。', en: 'No week is published yet.' },
  choices: { zh: '志愿（从最想参加的开始排）', en: 'Choices, best first' },
  choicesLead: {
    zh: '提交先后不影响结果；名额不足时按抽签号安排。',
    en: 'When you say it makes no difference; where places are short, the lottery decides.',
  },
  mostWanted: { zh: '最想参加的一项', en: 'The one wanted most' },
  save: { zh: '保存志愿', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  withdraw: { zh: '退出课后服务', en: 'Withdraw' },
  withdrawFrom: { zh: '从哪天起退出', en: 'From which day' },
  sure: {
    zh: '确定从这天起退出？随时可以重新报名。',
    en: 'Withdraw from that day on? You can sign up again at any time.',
  },
  withdrawn: { zh: '已登记退出。', en: 'Your withdrawal is noted.' },
  offered: { zh: '可选项目', en: 'What is offered' },
})
