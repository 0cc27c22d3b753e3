import { catalogue } from '../message.ts'

/** A file that comes in: read, looked at, taken over. */
export const importWords = catalogue({
  title: { zh: '导入数据', en: 'Import data' },
  drop: {
    zh: '点击或把文件拖到这里：.xlsx 工作簿、JSON 文件或 CSV 压缩包',
    en: 'Click, or drop a file here: an .xlsx workbook, JSON, or CSV in a .zip',
  },
  nothingYet: {
    zh: '先读取和核对，确认以后才会改动数据。',
    en: 'It is read and checked first; nothing changes before you say so.',
  },
  another: { zh: '另选文件', en: 'Another file' },
  sending: { zh: '正在上传……', en: 'Sending it …' },
  waiting: { zh: '排队等待中……', en: 'Waiting in the queue …' },
  reading: { zh: '正在读取和核对……', en: 'Reading and checking …' },
  taking: { zh: '正在导入……', en: 'Importing …' },
  faulty: { zh: '共有{count}处错误，没有导入任何内容。', en: 'Faults: {count}. Nothing was imported.' },
  where: { zh: '位置', en: 'Where' },
  read: { zh: '读到', en: 'Read' },
  expected: { zh: '应为', en: 'Expected' },
  action: { zh: '怎么改', en: 'What to do' },
  unfold: { zh: '看{where}所在的一行', en: 'See the row of {where}' },
  row: { zh: '“{sheet}”第{line}行', en: '{sheet}, row {line}' },
  column: { zh: '列', en: 'Column' },
  value: { zh: '内容', en: 'Value' },
  blank: { zh: '（空）', en: '(empty)' },
  marked: { zh: '下载标有问题的工作簿', en: 'The workbook with the faults noted in it' },
  fine: {
    zh: '可以导入：{schools}所学校，{students}名学生，{staff}名服务人员。',
    en: 'It can be imported: schools {schools}, students {students}, staff {staff}.',
  },
  would: { zh: '与现有数据相比', en: 'What it changes of what is there' },
  difference: {
    zh: '{name}：新增{added}，删除{removed}，修改{changed}',
    en: '{name}: added {added}, removed {removed}, changed {changed}',
  },
  added: { zh: '新增：', en: 'Added:' },
  removed: { zh: '删除：', en: 'Removed:' },
  changed: { zh: '修改：', en: 'Changed:' },
  moreRows: { zh: '等，另有{count}行', en: 'and {count} more' },
  details: { zh: '下载全部变化', en: 'All that it changes, as a file' },
  same: { zh: '与现有数据相同。', en: 'The same as what is there.' },
  nameOfWeek: { zh: '这一周的名称', en: 'Name of the week' },
  notes: {
    zh: '提示{count}条：不妨碍导入，建议看一看',
    en: 'Notes: {count}. They do not stand in the way, but are worth a look',
  },
  commit: { zh: '确认导入', en: 'Import it' },
  committed: { zh: '已导入。', en: 'Imported.' },
  open: { zh: '打开这一周', en: 'Open the week' },
})
