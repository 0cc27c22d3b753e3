import { catalogue } from '../message.ts'

/** Accounts: who signs in. */
export const accountWords = catalogue({
  title: { zh: '账号', en: 'Accounts' },
  add: { zh: '新建账号', en: 'New account' },
  login: { zh: '登录名', en: 'Login' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '身份', en: 'Role' },
  school: { zh: '学校', en: 'School' },
  staff: { zh: '教师或服务人员', en: 'Teacher or other adult' },
  children: { zh: '孩子（输入学生编号查找，可多个）', en: 'Children (type an id to find them; one or more)' },
  standsFor: { zh: '本人或孩子', en: 'Stands for' },
  actions: { zh: '可做的事', en: 'What can be done' },
  wholeDistrict: { zh: '全区', en: 'whole district' },
  noSchools: {
    zh: '还没有导入任何一周，没有学校可选。',
    en: 'No week is imported yet: there are no schools.',
  },
  nobody: { zh: '没有找到。', en: 'Nobody found.' },
  toFind: { zh: '输入学生编号查找', en: 'Type the id of a student' },
  state: { zh: '状态', en: 'State' },
  active: { zh: '可登录', en: 'may sign in' },
  disabled: { zh: '已停用', en: 'disabled' },
  disable: { zh: '停用', en: 'Disable' },
  enable: { zh: '启用', en: 'Enable' },
  remove: { zh: '删除', en: 'Delete' },
  removeSure: {
    zh: '删除账号“{login}”？本人不能再登录；操作记录保留。',
    en: 'Delete the account “{login}”? Nobody signs in with it any more; the record keeps what was done.',
  },
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
