import { catalogue } from './message.ts'

/** What the service says on the terminal. */
export const servingWords = catalogue({
  listening: { zh: '课后服务已启动：{address}', en: 'Kehou serves at {address}' },
  credentials: {
    zh: '首次启动。请用账号 {login}、初始密码 {password} 登录，并立即修改密码；此密码只显示这一次。',
    en: 'First start. Sign in as {login} with the password {password} and change it at once; it is told this once.',
  },
  renewed: {
    zh: '账号 {login} 的新初始密码是 {password}，登录后须立即修改；此密码只显示这一次。原有登录已全部退出，访问令牌已全部吊销。',
    en: '{login} signs in with the password {password} and changes it at once; it is told this once. All sessions and tokens of before have ended.',
  },
  working: { zh: '已就绪，等待任务。', en: 'Ready for jobs.' },
  publishing: { zh: '正在公布示范周……', en: 'Publishing the demonstration …' },
  kept: {
    zh: '{folder} 里已有本版本排好的示范周，直接使用。加 --force 可重新排班。',
    en: 'The demonstration in {folder} is of this version and taken as it is; --force solves it anew.',
  },
  otherVersion: {
    zh: '{folder} 里不是本版本的示范周，重新排班并替换。',
    en: 'What is in {folder} is no demonstration of this version: it is solved anew and replaced.',
  },
  demoPeople: {
    zh: '示范账号：bureau（区教育局）、school（学校）、teacher（教师）、parent（家长）、auditor（审计），密码均为 {password}',
    en: 'People of the demonstration: bureau, school, teacher, parent, auditor; each with the password {password}',
  },
  stopping: { zh: '正在停止……', en: 'Stopping …' },
})
