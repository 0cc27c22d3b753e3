import { catalogue } from '../message.ts'

/** The record of deeds. */
export const auditWords = catalogue({
  title: { zh: '操作记录', en: 'Record of changes' },
  at: { zh: '时间', en: 'When' },
  who: { zh: '操作人', en: 'Who' },
  action: { zh: '操作', en: 'Deed' },
  object: { zh: '对象', en: 'Of what' },
  week: { zh: '周', en: 'Week' },
  school: { zh: '学校', en: 'School' },
  seq: { zh: '序号', en: 'No.' },
  only: { zh: '只看{name}的操作', en: 'Deeds of {name} alone' },
  all: { zh: '看全部操作', en: 'Deeds of all' },
  service: { zh: '系统', en: 'the service' },
  byItself: { zh: '自动', en: 'by itself' },
  gone: { zh: '已删除的账号', en: 'an account that is gone' },
  check: { zh: '核对记录链', en: 'Check the chain' },
  whole: {
    zh: '记录完整：{rows}条均未被改动。',
    en: 'The record is whole: all {rows} deeds are as they were put down.',
  },
  broken: { zh: '第{seq}条起记录被改动过。', en: 'The record was tampered with from number {seq} on.' },
  more: { zh: '更多', en: 'More' },
})

/** What was done, by the word of the API. */
export const deedWords = catalogue({
  archive: { zh: '归档', en: 'archived' },
  ask: { zh: '开始', en: 'asked for' },
  cancel: { zh: '停止', en: 'stopped' },
  change: { zh: '修改', en: 'changed' },
  copy: { zh: '复制', en: 'copied' },
  create: { zh: '新建', en: 'made' },
  delete: { zh: '删除', en: 'deleted' },
  edit: { zh: '手工改动', en: 'changed by hand' },
  erase: { zh: '清除', en: 'erased' },
  erased: { zh: '清除完毕', en: 'erased everywhere' },
  expire: { zh: '到期清除', en: 'erased after its time' },
  given: { zh: '同意', en: 'agreed' },
  import: { zh: '导入', en: 'imported' },
  next: { zh: '新建下一周', en: 'made as the next week' },
  password: { zh: '改密码', en: 'password' },
  publish: { zh: '公布', en: 'published' },
  recalled: { zh: '撤回', en: 'taken back' },
  refused: { zh: '不同意', en: 'refused' },
  rename: { zh: '改名', en: 'renamed' },
  reopen: { zh: '重新启用', en: 'taken up again' },
  repair: { zh: '调整', en: 'repaired' },
  replace: { zh: '导入替换', en: 'replaced by an import' },
  return: { zh: '恢复参加', en: 'taking part again' },
  revoke: { zh: '作废', en: 'revoked' },
  'sign-in': { zh: '登录', en: 'signed in' },
  'sign-in-refused': { zh: '登录被拒', en: 'sign-in refused' },
  solve: { zh: '排班', en: 'solved' },
  try: { zh: '试改', en: 'tried' },
  wish: { zh: '填写意愿', en: 'wished' },
  withdraw: { zh: '退出', en: 'withdrawn' },
})

/** What a job does, by the word of the API. */
export const jobWords = catalogue({
  solve: { zh: '排班', en: 'solve' },
  rebalance: { zh: '调课调班', en: 'repair' },
  compare: { zh: '比较', en: 'comparison' },
  import: { zh: '导入', en: 'import' },
  export: { zh: '导出', en: 'export' },
})

/** Of what it was done, by the word of the API. */
export const objectWords = catalogue({
  account: { zh: '账号', en: 'account' },
  activity: { zh: '服务项目', en: 'activity' },
  ban: { zh: '禁排', en: 'ban' },
  event: { zh: '变动', en: 'event' },
  feed: { zh: '日历链接', en: 'calendar link' },
  frame: { zh: '日历与规定', en: 'calendar and limits' },
  institution: { zh: '校外机构', en: 'institution' },
  job: { zh: '任务', en: 'job' },
  loan: { zh: '支援', en: 'loan' },
  loan_consent: { zh: '支援意见', en: 'answer to a loan' },
  pin: { zh: '锁定', en: 'pin' },
  room: { zh: '场地', en: 'room' },
  roster: { zh: '排班表', en: 'roster' },
  school: { zh: '学校', en: 'school' },
  session: { zh: '登录', en: 'session' },
  sign_up: { zh: '报名与志愿', en: 'sign-up' },
  staff: { zh: '人员', en: 'person' },
  standing_group: { zh: '固定活动组', en: 'standing group' },
  student: { zh: '学生', en: 'student' },
  token: { zh: '访问令牌', en: 'token' },
  venue: { zh: '校外活动场所', en: 'venue' },
  week: { zh: '周', en: 'week' },
})
