import { catalogue } from './message.ts'

/** Sheets of a workbook beside those of the data, and what stands on them. */
export const workbookWords = catalogue({
  readme: { zh: '说明', en: 'read me' },
  faults: { zh: '问题', en: 'faults' },
  names: { zh: '学生对照', en: 'student names' },
  must: { zh: '必填。', en: 'Must be filled in.' },
  may: { zh: '可不填。', en: 'May be blank.' },
  form: { zh: '写法：{expected}', en: 'Written as: {expected}' },
  several: { zh: '可填多个，用“、”隔开。', en: 'More than one are split by ";".' },
  refers: { zh: '填写“{sheet}”中的编号或名称。', en: 'An id or name of the sheet "{sheet}".' },
})
