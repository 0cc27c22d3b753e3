import { catalogue } from '../message.ts'

/** Accounts: who signs in. */
export const accountWords = catalogue({
  title: { zh: '账号', en: 'Accounts' },
  add: { zh: '新建账号', en: 'New account' },
  login: { zh: '登录名', en: 'Login' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '身份', en: 'Role' },
  school: { zh: '学校编号', en: 'School (id)' },
  staff: { zh: '人员编号', en: 'Person (id)' },
  children: { zh: '学生编号（可多个，用空格分开）', en: 'Students (ids, parted by spaces)' },
  state: { zh: '状态', en: 'State' },
  active: { zh: '可登录', en: 'may sign in' },
  disabled: { zh: '已停用', en: 'disabled' },
  disable: { zh: '停用', en: 'Disable' },
  enable: { zh: '启用', en: 'Enable' },
  reset: { zh: '重置密码', en: 'New password' },
  told: { zh: '初始密码（只显示这一次）', en: 'First password (told this once)' },
  hand: {
    zh: '请把它交给本人；首次登录时须修改。',
    en: 'Hand it to the person; it has to be changed when they first sign in.',
  },
  more: { zh: '更多', en: 'More' },
  bureau: { zh: '区教育局', en: 'bureau' },
  ofSchool: { zh: '学校', en: 'school' },
  person: { zh: '教师或服务人员', en: 'teacher or other adult' },
  parent: { zh: '家长', en: 'parent' },
  auditor: { zh: '审计', en: 'auditor' },
})
