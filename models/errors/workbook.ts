import type { ErrorArea } from './entry.ts'

/** Faults of Excel workbooks: the file, its sheets, and cells that only a workbook can have. */
export const workbookErrors = {
  BOOK_NOT_XLSX: {
    cause: { zh: '“{file}”不是 .xlsx 工作簿。', en: '{file} is no .xlsx workbook.' },
    action: {
      zh: '在Excel或WPS中打开，另存为“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel and save it as "Excel Workbook (*.xlsx)".',
    },
  },
  BOOK_XLS: {
    cause: { zh: '“{file}”是旧式的 .xls 工作簿。', en: '{file} is a workbook of the old .xls kind.' },
    action: {
      zh: '在Excel或WPS中打开，另存为“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel and save it as "Excel Workbook (*.xlsx)".',
    },
  },
  BOOK_PASSWORD: {
    cause: { zh: '“{file}”设有打开密码。', en: '{file} is protected by a password.' },
    action: {
      zh: '在Excel中打开，取消密码后另存一份。',
      en: 'Open it in Excel, take the password away and save a copy.',
    },
  },
  BOOK_MACROS: {
    cause: { zh: '“{file}”含有宏。', en: '{file} holds macros.' },
    action: {
      zh: '另存为不含宏的“Excel 工作簿（*.xlsx）”。',
      en: 'Save it as "Excel Workbook (*.xlsx)", which holds none.',
    },
  },
  BOOK_DAMAGED: {
    cause: {
      zh: '“{file}”已损坏，无法作为工作簿读取。',
      en: '{file} is damaged and cannot be read as a workbook.',
    },
    action: {
      zh: '在Excel中打开并另存一份；打不开的，换用备份。',
      en: 'Open it in Excel and save a copy; take a backup where it does not open.',
    },
  },
  BOOK_TOO_LARGE: {
    cause: {
      zh: '“{file}”展开后有{size}兆字节，超过上限{limit}兆字节。',
      en: '{file} unpacks to {size} MB; the limit is {limit} MB.',
    },
    action: {
      zh: '删去多余的行、列和图片，或按学校分开。',
      en: 'Take out rows, columns and pictures that are not needed, or split it by school.',
    },
  },
  BOOK_CELLS: {
    cause: {
      zh: '“{file}”各表从第一格到最后一格（含中间空白）合计超过{limit}百万个单元格，或公式太多。',
      en: 'The sheets of {file} span more than {limit} million cells, blank ones between them counted, or hold too many formulas.',
    },
    action: {
      zh: '在Excel中按Ctrl+End找到最后一格，删去数据以外的行和列后另存；公式另存为值。',
      en: 'Go to the last cell with Ctrl+End in Excel, delete the rows and columns beyond the data and save it; save formulas as values.',
    },
  },
  BOOK_UNKNOWN: {
    cause: {
      zh: '“{file}”里没有一个认得的工作表。',
      en: '{file} has no sheet whose name is known.',
    },
    action: {
      zh: '用 kehou template 写出模板对照；只有班级名单和教师名单的，先用 kehou start。',
      en: '"kehou template" writes a workbook to compare with; where there are lists of classes and teachers alone, begin with "kehou start".',
    },
  },
  BOOK_SHEET_MISSING: {
    cause: { zh: '缺少工作表“{zh}”（{en}）。', en: 'The sheet {en} ({zh}) is missing.' },
    action: {
      zh: '补上该工作表，可从 kehou template 写出的模板中复制。',
      en: 'Add it: "kehou template" writes one to copy.',
    },
  },
  BOOK_SHEET_NAME: {
    cause: {
      zh: '第{before}张和第{number}张工作表重名：不计首尾空格和大小写，都叫“{read}”，不知道该读哪一张。',
      en: 'Sheets {before} and {number} share a name: but for blanks at its ends and capitals, both are called "{read}". Nobody can tell which is meant.',
    },
    action: {
      zh: '合并成一个工作表，或给不用的那个改名。',
      en: 'Join them, or rename the one that is not used.',
    },
  },
  BOOK_SHEET_TWICE: {
    cause: {
      zh: '第{number}张工作表“{file}”与第{before}张“{other}”是同一种数据。',
      en: 'Sheet {number}, {file}, and sheet {before}, {other}, hold the same kind of data.',
    },
    action: {
      zh: '合并成一个工作表，或给不用的那个改名。',
      en: 'Join them, or rename the one that is not used.',
    },
  },
  BOOK_NO_HEADINGS: {
    cause: {
      zh: '工作表“{file}”中找不到标题行。',
      en: 'The sheet {file} has no row of known headings.',
    },
    action: { zh: '标题应为：{expected}。', en: 'The headings are: {expected}.' },
  },
  BOOK_CELL_ERROR: {
    cause: { zh: '公式出错，单元格显示“{read}”。', en: 'A formula went wrong; the cell shows {read}.' },
    action: { zh: '改正公式，或直接填写内容。', en: 'Mend the formula, or write the value itself.' },
  },
  BOOK_FORMULA: {
    cause: { zh: '公式“{read}”没有算出结果。', en: 'The formula {read} has no stored result.' },
    action: {
      zh: '在Excel中打开并保存一次，或直接填写内容。',
      en: 'Open it in Excel and save it, or write the value itself.',
    },
  },
  BOOK_DATE_OLD: {
    cause: { zh: '日期“{read}”早于1900年。', en: 'The date {read} is before 1900.' },
    action: { zh: '检查年份。', en: 'Check the year.' },
  },
  BOOK_PERCENT: {
    cause: {
      zh: '“{read}”是1%还是100%，无法判断。',
      en: 'It cannot be told whether {read} is 1 % or 100 %.',
    },
    action: { zh: '把单元格改成文本格式，填写100。', en: 'Make it a text cell and write 100.' },
  },
  ROSTER_DAY: {
    cause: { zh: '“{read}”不是本周的上课日。', en: '{read} is no school day of the week.' },
    action: { zh: '本周的上课日：{expected}。', en: 'The school days are: {expected}.' },
  },
  NAMES_NONE: {
    cause: {
      zh: '“{file}”里没有写着编号和姓名的“学生对照”表。',
      en: '{file} has no sheet of student names with ids and names.',
    },
    action: {
      zh: '用 kehou start 写出的工作簿，或补上“学生对照”表（标题：编号、姓名）。',
      en: 'Take the workbook that kehou start wrote, or add a sheet "student names" (headings: id, name).',
    },
  },
  ROSTER_TIME: {
    cause: { zh: '“{read}”不是这一天的时段。', en: '{read} is no block, and no row of blocks, of the day.' },
    action: { zh: '填写时段，或其起止时间：{expected}。', en: 'Write the block, or its times: {expected}.' },
  },
  ROSTER_WHO: {
    cause: {
      zh: '写了{read}人，但没有写是哪些班级或学生。',
      en: 'It tells that {read} children come, and not who.',
    },
    action: { zh: '在“班级”或“学生”中填写。', en: 'Name classes or children.' },
  },
  ROSTER_WORD: {
    cause: {
      zh: '“{read}”里的“{word}”不是本周的服务项目、场地、人员、班级或时段。',
      en: '{word}, in {read}, is no activity, room, person, class or block of the week.',
    },
    action: {
      zh: '按数据中的名称填写，或去掉这个词。',
      en: 'Write it as the week has it, or take the word out.',
    },
  },
  ROSTER_LACKS: {
    cause: {
      zh: '“{read}”没有写明{zh}（{en}）。',
      en: 'It is not told which {en} ({zh}) is meant by {read}.',
    },
    action: {
      zh: '写在这一格、本行的标题或表头上方。',
      en: 'Write it in the cell, in the heading of its row, or above the headings.',
    },
  },
  ROSTER_SHEETS: {
    cause: {
      zh: '只读取了工作表“{read}”，没有读取：{others}。',
      en: 'The sheet {read} alone was read, not these: {others}.',
    },
    action: {
      zh: '如果改动在别的工作表里，用 --sheet 指定，或只交那一张。',
      en: 'If the changes stand in another, name it with --sheet, or hand that one in alone.',
    },
  },
  ROSTER_DIFFERS: {
    cause: {
      zh: '工作表“{printed}”有{count}处与“{read}”不同；以下核验的是“{read}”。',
      en: 'The sheet {printed} differs from {read} in {count} places; what follows is about {read}.',
    },
    action: {
      zh: '如果改动在“{printed}”里，用 --sheet {printed} 再导入一次。',
      en: 'If {printed} holds the changes, import again with --sheet {printed}.',
    },
  },
  ROSTER_CHOSEN: {
    cause: {
      zh: '{count}个课次只写了人数，没有写是哪些学生：按志愿先后、再按摇号顺序认定。',
      en: '{count} sessions tell how many children come and not who: their choices decided, then their lottery numbers.',
    },
    action: {
      zh: '如要按实际名单核验，在“学生”一栏写明。',
      en: 'To judge the roster as it is, name them under students.',
    },
  },
  ROSTER_FEWER: {
    cause: {
      zh: '写了{read}人，所写班级中当时能来的少{count}人。',
      en: 'It tells that {read} children come; of the classes named, {count} fewer can.',
    },
    action: { zh: '核对人数和班级。', en: 'Check the number and the classes.' },
  },
  BOOK_ROWS: {
    cause: {
      zh: '“{zh}”（{en}）有{count}行，一个工作表最多容纳{most}行。',
      en: 'There are {count} rows of {en} ({zh}); a sheet holds {most} at the most.',
    },
    action: { zh: '改写成CSV文件夹或JSON文件。', en: 'Write a folder of CSV or a JSON file instead.' },
  },
  BOOK_CELL_LONG: {
    cause: {
      zh: '“{zh}”（{en}）的“{column}”有一格超过{most}个字符，单元格放不下。',
      en: 'A value of "{column}" in {en} ({zh}) is longer than the {most} signs that a cell holds.',
    },
    action: { zh: '改写成CSV文件夹或JSON文件。', en: 'Write a folder of CSV or a JSON file instead.' },
  },
  BOOK_COLUMN_IGNORED: {
    cause: { zh: '列“{column}”没有用到。', en: 'The column "{column}" is not used.' },
    action: { zh: '如果是写错的标题，请改正{guess}。', en: 'Correct the heading if it is misspelt{guess}.' },
  },
  BOOK_SHEET_IGNORED: {
    cause: { zh: '工作表“{file}”没有用到。', en: 'The sheet {file} is not used.' },
    action: { zh: '如果是写错的名称，请改正{guess}。', en: 'Correct the name if it is misspelt{guess}.' },
  },
  BOOK_SHEET_HIDDEN: {
    cause: {
      zh: '工作表“{file}”是隐藏的，其中的数据照样读入。',
      en: 'The sheet {file} is hidden; it is read all the same.',
    },
    action: { zh: '不用的，请删去或改名。', en: 'Delete or rename it where it is not meant.' },
  },
  BOOK_EXAMPLES: {
    cause: {
      zh: '以“例：”开头的示例行没有读入（{count}行）。',
      en: 'Rows of examples, which begin with "e.g.", were not read ({count}).',
    },
    action: {
      zh: '示例行可以留着；改成真实数据的，请删去“例：”。',
      en: 'They may stay; take the mark away where the row is real.',
    },
  },
} as const satisfies ErrorArea
