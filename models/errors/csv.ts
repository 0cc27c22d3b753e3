import type { ErrorArea } from './entry.ts'

const wrongCell = (zh: string, en: string, actionZh: string, actionEn: string) => ({
  cause: { zh: `“{read}”不是${zh}。`, en: `"{read}" is no ${en}.` },
  action: { zh: actionZh, en: actionEn },
})

/** Faults of CSV files: their names, headings, rows and cells. */
export const csvErrors = {
  CSV_FILE_UNKNOWN: {
    cause: { zh: '不认得文件“{file}”。', en: '{file} is not a known file.' },
    action: {
      zh: '改成认得的文件名{guess}，或移出该文件夹。',
      en: 'Give it a known name{guess}, or move it out of the folder.',
    },
  },
  CSV_FILE_TWICE: {
    cause: {
      zh: '“{file}”与“{other}”是同一种数据。',
      en: '{file} and {other} hold the same kind of data.',
    },
    action: { zh: '合并成一个文件。', en: 'Join them into one file.' },
  },
  CSV_FILE_MISSING: {
    cause: { zh: '缺少文件“{zh}.csv”（{en}.csv）。', en: 'The file {en}.csv ({zh}.csv) is missing.' },
    action: { zh: '补上该文件。', en: 'Add the file.' },
  },
  CSV_FILE_FORGOTTEN: {
    cause: {
      zh: '缺少文件“{zh}.csv”（{en}.csv）；没有它，分不清是没有内容还是漏了文件。',
      en: 'The file {en}.csv ({zh}.csv) is missing: without it nobody can tell whether there is nothing to say or it was forgotten.',
    },
    action: {
      zh: '补上该文件；确实没有内容的，只写标题行。',
      en: 'Add the file; where there is nothing to say, with its headings alone.',
    },
  },
  CSV_NO_ROWS: {
    cause: { zh: '“{file}”只有标题行，没有数据。', en: '{file} has headings but no rows.' },
    action: { zh: '填入数据。', en: 'Fill in the rows.' },
  },
  CSV_QUOTE_OPEN: {
    cause: {
      zh: '从第{line}行起的引号一直没有结束。',
      en: 'A quotation mark opened in or after line {line} is never closed.',
    },
    action: {
      zh: '补上右引号，或删去多余的引号；内容里的引号要写两个。',
      en: 'Close it, or take it away; a quotation mark within a cell is written twice.',
    },
  },
  CSV_QUOTE_STRAY: {
    cause: {
      zh: '第{line}行有位置不对的引号，其后的内容无法读取。',
      en: 'Line {line} has a quotation mark out of place; what follows cannot be read.',
    },
    action: {
      zh: '单元格内有引号的，整格加引号，并把其中的引号写两个。',
      en: 'Put the whole cell in quotation marks and write those within it twice.',
    },
  },
  CSV_CELL_LONG: {
    cause: { zh: '第{line}行长得不合常理。', en: 'Line {line} is longer than any row can be.' },
    action: {
      zh: '检查该行附近是否缺少换行或引号没有结束。',
      en: 'Look for a missing line break or an open quotation mark nearby.',
    },
  },
  CSV_HEADING_UNKNOWN: {
    cause: { zh: '不认得标题“{column}”。', en: 'The heading "{column}" is not known.' },
    action: {
      zh: '改成认得的标题{guess}，或删去该列。',
      en: 'Change it to a known heading{guess}, or take the column out.',
    },
  },
  CSV_HEADING_TWICE: {
    cause: {
      zh: '标题“{column}”与“{other}”是同一列。',
      en: 'The headings "{column}" and "{other}" mean the same column.',
    },
    action: { zh: '只保留一列。', en: 'Keep one of them.' },
  },
  CSV_HEADING_BLANK: {
    cause: { zh: '第{number}列没有标题，却有数据。', en: 'Column {number} has cells but no heading.' },
    action: { zh: '补上标题，或清空该列。', en: 'Give it a heading, or clear the column.' },
  },
  CSV_HEADING_MISSING: {
    cause: { zh: '缺少“{zh}”（{en}）这一列。', en: 'The column {en} ({zh}) is missing.' },
    action: { zh: '补上该列并填写。', en: 'Add the column and fill it in.' },
  },
  CELL_BLANK: {
    cause: { zh: '“{column}”没有填写。', en: '"{column}" is blank.' },
    action: { zh: '填写该单元格。', en: 'Fill in the cell.' },
  },
  CELL_PARENT: {
    cause: {
      zh: '“{read}”在“{parent}”中没有。',
      en: '"{read}" does not stand in {parent}.',
    },
    action: {
      zh: '改正编号，或在“{parent}”中补上这一行。',
      en: 'Correct the id, or add its row to {parent}.',
    },
  },
  CELL_NAME_AMBIGUOUS: {
    cause: {
      zh: '名称“{read}”不止一个：{candidates}。',
      en: 'More than one is called "{read}": {candidates}.',
    },
    action: { zh: '改填其中一个的编号。', en: 'Write the id of the one that is meant.' },
  },
  CELL_NUMBER: wrongCell(
    '整数',
    'whole number',
    '填写整数，不带单位。',
    'Write a whole number without a unit.',
  ),
  CELL_YES_NO: wrongCell('“是”或“否”', 'yes or no', '填写“是”或“否”。', 'Write yes or no.'),
  CELL_DATE: wrongCell('日期', 'date that exists', '按 2026-09-01 的样子填写。', 'Write it as 2026-09-01.'),
  CELL_TIME: wrongCell('一天中的时刻', 'time of day', '按 15:20 的样子填写。', 'Write it as 15:20.'),
  CELL_WEEKDAY: wrongCell('星期', 'day of the week', '填写周一至周日。', 'Write Mon to Sun.'),
  CELL_CHOICE: wrongCell(
    '认得的取值',
    'value that is known here',
    '从 {expected} 中选一个。',
    'Choose from {expected}.',
  ),
  CELL_SLOT: wrongCell(
    '某天的时段',
    'block of a weekday',
    '按 周一/B1 的样子填写，多个用顿号隔开。',
    'Write it as Mon/B1; more than one are split by semicolons.',
  ),
  CELL_GRADES: wrongCell(
    '年级',
    'list of grades',
    '按 1、2、3 或 1-3 的样子填写。',
    'Write them as 1;2;3 or 1-3.',
  ),
} as const satisfies ErrorArea
