import { catalogue } from './message.ts'

/** Sheets of a workbook beside those of the data, and what stands on them. */
export const workbookWords = catalogue({
  readme: { zh: '说明', en: 'read me' },
  faults: { zh: '问题', en: 'faults' },
  names: { zh: '学生对照', en: 'student names' },
  sheet: { zh: '工作表', en: 'sheet' },
  cell: { zh: '单元格', en: 'cell' },
  cause: { zh: '问题', en: 'what is wrong' },
  action: { zh: '怎么改', en: 'what to do' },
  read: { zh: '读到', en: 'read' },
  expected: { zh: '应为', en: 'expected' },
  marked: {
    zh: '已在副本 {file} 中用批注标出，改好后再核对它即可。',
    en: 'They are marked in the copy {file}: correct it and check it again.',
  },
  listedBeside: {
    zh: '已写出副本 {file}，问题列在其中最后一个工作表里，改好后再核对它即可。',
    en: 'The last sheet of the copy {file} lists them: correct the copy and check it again.',
  },
  listed: {
    zh: '工作簿太大，或有无法重新写出的部分：问题列在 {file} 中，请在原工作簿上改好后再核对。',
    en: 'The workbook is too large, or has parts that cannot be written again: {file} lists them. Correct the workbook itself and check it again.',
  },
  wroteTemplate: {
    zh: '已写出模板 {file}，各表写法见标题上的批注。',
    en: 'Wrote the template {file}; notes on the headings say how it is filled in.',
  },
  must: { zh: '必填。', en: 'Must be filled in.' },
  may: { zh: '可不填。', en: 'May be blank.' },
  form: { zh: '写法：{expected}', en: 'Written as: {expected}' },
  several: { zh: '可填多个，用“、”隔开。', en: 'More than one are split by ";".' },
  refers: { zh: '填写“{sheet}”中的编号或名称。', en: 'An id or name of the sheet "{sheet}".' },
})
