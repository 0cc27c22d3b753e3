import { catalogue } from '../message.ts'

/** Tables of a week's data. */
export const dataWords = catalogue({
  kind: { zh: '数据类别', en: 'Kind of data' },
  schools: { zh: '学校', en: 'Schools' },
  staff: { zh: '人员', en: 'Staff' },
  rooms: { zh: '场地', en: 'Rooms' },
  activities: { zh: '项目', en: 'Activities' },
  students: { zh: '学生', en: 'Students' },
  institutions: { zh: '校外机构', en: 'Institutions' },
  pins: { zh: '锁定', en: 'Pins' },
  bans: { zh: '禁排', en: 'Bans' },
  events: { zh: '变动', en: 'Events' },
  school: { zh: '学校', en: 'School' },
  every: { zh: '全部学校', en: 'every school' },
  name: { zh: '名称', en: 'Name' },
  id: { zh: '编号', en: 'Id' },
  more: { zh: '更多', en: 'More' },
  edit: { zh: '查看与修改', en: 'Look and change' },
  body: { zh: '内容（JSON）', en: 'Content (JSON)' },
  bad: { zh: '不是有效的JSON，没有提交。', en: 'This is no valid JSON; nothing was sent.' },
  changed: { zh: '已修改。', en: 'Changed.' },
  stale: {
    zh: '您的修改没有保存，还在下面的文本框里。可以先复制，再读取最新内容，在其上重新修改。',
    en: 'Your change is not saved; it is still in the box below. Copy it if you need it, read the current version, and change that.',
  },
  current: { zh: '读取最新内容', en: 'Read the current version' },
})

/** The record of deeds. */
export const auditWords = catalogue({
  title: { zh: '操作记录', en: 'Record of changes' },
  at: { zh: '时间', en: 'When' },
  role: { zh: '身份', en: 'Who' },
  action: { zh: '操作', en: 'Deed' },
  object: { zh: '对象', en: 'Of what' },
  school: { zh: '学校', en: 'School' },
  seq: { zh: '序号', en: 'No.' },
  check: { zh: '核对记录链', en: 'Check the chain' },
  whole: {
    zh: '记录完整：{rows}条均未被改动。',
    en: 'The record is whole: all {rows} deeds are as they were put down.',
  },
  broken: { zh: '第{seq}条起记录被改动过。', en: 'The record was tampered with from number {seq} on.' },
  more: { zh: '更多', en: 'More' },
})

/** Finding anything from the keyboard. */
export const findWords = catalogue({
  title: { zh: '查找', en: 'Find' },
  hint: { zh: '输入姓名、编号或名称', en: 'Type a name or an id' },
  none: { zh: '没有找到。', en: 'Nothing found.' },
  found: { zh: '找到{count}项', en: '{count} found' },
  school: { zh: '学校', en: 'school' },
  person: { zh: '人员', en: 'person' },
  room: { zh: '场地', en: 'room' },
  student: { zh: '学生', en: 'student' },
  activity: { zh: '项目', en: 'activity' },
  homeroom: { zh: '班级', en: 'class' },
  open: { zh: '查找（/）', en: 'Find (/)' },
  scope: {
    zh: '可查找本周的学校、人员、场地、项目、班级和学生。',
    en: 'Schools, people, rooms, activities, classes and students of the week.',
  },
})
