import { catalogue } from '../message.ts'

/** Words of the page around everything else. */
export const shellWords = catalogue({
  name: { zh: '课后', en: 'Kehou' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  menu: { zh: '主菜单', en: 'Main menu' },
  weeks: { zh: '周次', en: 'Weeks' },
  accounts: { zh: '账号', en: 'Accounts' },
  audit: { zh: '操作记录', en: 'Record of changes' },
  myWeek: { zh: '我的安排', en: 'My week' },
  children: { zh: '孩子的课表', en: 'My children' },
  account: { zh: '我的账号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  otherLang: { zh: 'English', en: '中文' },
  loading: { zh: '正在加载……', en: 'Loading …' },
  nothing: { zh: '暂无内容', en: 'Nothing here yet' },
  retry: { zh: '重试', en: 'Try again' },
  offline: { zh: '与服务的连接已断开，正在重连……', en: 'The connection is lost; reconnecting …' },
  notReached: {
    zh: '没有连上服务。请检查网络，再试一次。',
    en: 'The service was not reached. Look at your connection, and try again.',
  },
  stillIn: {
    zh: '还没有退出登录，别人仍可以使用您的账号。请再退出一次。',
    en: 'You are still signed in, and others could use your account. Sign out once more.',
  },
  noFile: { zh: '文件没有下载', en: 'The file was not fetched' },
  failed: { zh: '没有成功', en: 'That did not work' },
  unexpected: {
    zh: '出现了没有预料到的问题。请重试。',
    en: 'Something unforeseen happened. Please try again.',
  },
  more: { zh: '另有{count}处。', en: '{count} more.' },
  broken: { zh: '这个页面没有显示出来', en: 'This place could not be shown' },
  brokenLead: {
    zh: '页面可能刚刚更新过。请重新载入；已经保存的内容不受影响。',
    en: 'The page may have been renewed just now. Load it again; what was saved is safe.',
  },
  reload: { zh: '重新载入', en: 'Load it again' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundLead: {
    zh: '网址可能不完整，或页面已经改名。',
    en: 'The address may be incomplete, or the page has another one by now.',
  },
  toStart: { zh: '回到首页', en: 'Go to the first page' },
  only: { zh: '只看某个{what}', en: '{what}: show one alone' },
  allOf: { zh: '{what}：全部', en: '{what}: all' },
  unsaved: { zh: '填写的内容还没有保存', en: 'What you wrote is not saved' },
  unsavedLead: { zh: '现在关闭，刚才填写的内容就没有了。', en: 'Closed now, it is gone.' },
  writeOn: { zh: '继续填写', en: 'Go on writing' },
  letGo: { zh: '不保存，关闭', en: 'Close without saving' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  search: {
    zh: '查找人员、场地、学生、学校（按 / 键）',
    en: 'Find people, rooms, students, schools (press /)',
  },
})

/** Signing in, and the first password. */
export const signInWords = catalogue({
  title: { zh: '登录', en: 'Sign in' },
  lead: { zh: '全区课后服务排班', en: 'After-school service of the district' },
  login: { zh: '账号', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  over: { zh: '请重新登录', en: 'Please sign in again' },
  overLead: {
    zh: '登录已失效。页面上填写的内容还在；重新登录后，接着刚才的操作继续。',
    en: 'Your session is over. What you wrote is still there; once you sign in again, what you were doing goes on.',
  },
  leave: { zh: '不再登录，放弃没有保存的内容', en: 'Do not; let go of what is not saved' },
  needed: { zh: '请填写', en: 'This is needed' },
  changeTitle: { zh: '修改密码', en: 'Change your password' },
  changeLead: {
    zh: '当前使用的是初始密码，请先换成自己的密码。',
    en: 'You use a first password. Choose one of your own.',
  },
  old: { zh: '当前密码', en: 'Present password' },
  new: { zh: '新密码（至少10个字符）', en: 'New password (10 characters or more)' },
  again: { zh: '再输入一次', en: 'Once more' },
  differ: { zh: '两次输入不一致', en: 'The two differ' },
  change: { zh: '修改密码', en: 'Change it' },
  changed: { zh: '密码已修改。', en: 'Your password is changed.' },
})
