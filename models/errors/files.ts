import type { ErrorArea } from './entry.ts'

/** Faults of files and folders as such: there, readable, of the right kind, whole. */
export const fileErrors = {
  FILE_MISSING: {
    cause: { zh: '找不到“{file}”。', en: 'There is no {file}.' },
    action: { zh: '检查路径和文件名是否写对。', en: 'Check the path and the name.' },
  },
  FILE_UNREADABLE: {
    cause: { zh: '“{file}”无法读取（{reason}）。', en: '{file} cannot be read ({reason}).' },
    action: {
      zh: '检查文件权限，并关闭正在占用该文件的程序。',
      en: 'Check the permissions of the file, and close programs that hold it open.',
    },
  },
  FILE_EMPTY: {
    cause: { zh: '“{file}”是空文件。', en: '{file} is empty.' },
    action: {
      zh: '换成有内容的文件；文件可能没有保存成功。',
      en: 'Give a file that holds something; it may not have been saved.',
    },
  },
  FILE_TOO_LARGE: {
    cause: {
      zh: '“{file}”有{size}兆字节，超过上限{limit}兆字节。',
      en: '{file} has {size} MB; the limit is {limit} MB.',
    },
    action: {
      zh: '检查是否选错文件；数据确实很多的，请按区域分开。',
      en: 'Check that this is the right file; split the data where there is really so much of it.',
    },
  },
  FILE_KIND: {
    cause: {
      zh: '“{file}”不是CSV文件夹、.xlsx 工作簿或JSON文件。',
      en: '{file} is no folder of CSV, .xlsx workbook or JSON file.',
    },
    action: {
      zh: '给出其中一种；只有一个CSV文件的，请给出它所在的文件夹。',
      en: 'Give one of these; of a single CSV file, give the folder it stands in.',
    },
  },
  FILE_IS_FOLDER: {
    cause: { zh: '“{file}”是文件夹，不是文件。', en: '{file} is a folder, not a file.' },
    action: {
      zh: '给出文件本身；排班结果文件夹里的排班表是 roster.json。',
      en: 'Give the file itself; in a folder that was solved, the roster is roster.json.',
    },
  },
  FILE_WORKBOOK: {
    cause: {
      zh: '“{file}”是Excel工作簿或压缩文件，不是文本。',
      en: '{file} is an Excel workbook or an archive, not text.',
    },
    action: {
      zh: '在Excel中另存为“CSV UTF-8（逗号分隔）”。',
      en: 'In Excel, save it as "CSV UTF-8 (comma delimited)".',
    },
  },
  FILE_ENCODING: {
    cause: {
      zh: '“{file}”的文字编码不是UTF-8，也不是GB18030，或者文件已损坏。',
      en: 'The text of {file} is neither UTF-8 nor GB18030, or the file is damaged.',
    },
    action: { zh: '另存为UTF-8编码的文件。', en: 'Save the file as UTF-8.' },
  },
  FOLDER_UNKNOWN: {
    cause: {
      zh: '文件夹“{file}”里没有一个认得的CSV文件。',
      en: 'The folder {file} holds no CSV file whose name is known.',
    },
    action: {
      zh: '检查路径；文件名应为“学校.csv”“学生.csv”等，可用 kehou generate 生成样例对照。',
      en: 'Check the path; files are called schools.csv, students.csv and so on. "kehou generate" writes an example.',
    },
  },
  MANIFEST_MISSING: {
    cause: {
      zh: '文件夹里没有说明文件 kehou.json（或 说明.json）。',
      en: 'The folder has no manifest kehou.json (or 说明.json).',
    },
    action: {
      zh: '新建 kehou.json，内容如 {example}，其中 monday 为本周星期一的日期。',
      en: 'Write a kehou.json such as {example}, where monday is the Monday of the week.',
    },
  },
  SCHEMA_MISSING: {
    cause: {
      zh: '没有写明数据格式：缺少字段 schema。',
      en: 'The format is not named: the field schema is missing.',
    },
    action: { zh: '在最外层加上 "schema": "{expected}"。', en: 'Add "schema": "{expected}" at the top.' },
  },
  SCHEMA_UNKNOWN: {
    cause: {
      zh: '数据格式为“{read}”，本程序能读的是“{expected}”。',
      en: 'The format is {read}; this program reads {expected}.',
    },
    action: {
      zh: '换用对应的文件，或换用能读该格式的程序版本。',
      en: 'Give a file of that format, or take the version of the program that reads this one.',
    },
  },
  JSON_CUT_SHORT: {
    cause: {
      zh: '不是完整的JSON：到第{line}行第{column}列就结束了。',
      en: 'This is no well-formed JSON: it ends too early, at line {line}, column {column}.',
    },
    action: {
      zh: '文件可能没有写完整：请重新保存或复制，或补上缺少的部分。',
      en: 'The file may be cut short: save or copy it again, or add what is missing.',
    },
  },
  JSON_SYNTAX: {
    cause: {
      zh: '不是完整的JSON：第{line}行第{column}列读到 {read}。',
      en: 'This is no well-formed JSON: line {line}, column {column} has {read}.',
    },
    action: {
      zh: '改正该处；文件可能没有写完整，或多了、少了逗号、引号、括号。',
      en: 'Mend that place: the file may be cut short, or a comma, quote or bracket is missing or too many.',
    },
  },
  OUTPUT_NOT_EMPTY: {
    cause: {
      zh: '“{file}”里已有不是本程序写的文件。',
      en: '{file} holds files that this program did not write.',
    },
    action: {
      zh: '换一个文件夹；确实要替换的，加 --force。',
      en: 'Choose another folder, or add --force to replace it.',
    },
  },
  OUTPUT_EXISTS: {
    cause: { zh: '“{file}”已经存在。', en: '{file} is there already.' },
    action: {
      zh: '换一个文件名；确实要替换的，加 --force。',
      en: 'Choose another name, or add --force to replace it.',
    },
  },
  OUTPUT_UNDER_FILE: {
    cause: {
      zh: '“{file}”或它的上一级是文件，不是文件夹。',
      en: '{file}, or what it should stand in, is a file and not a folder.',
    },
    action: { zh: '换一个位置，或先移走该文件。', en: 'Choose another place, or move the file away first.' },
  },
  OUTPUT_UNWRITABLE: {
    cause: { zh: '“{file}”无法写入（{reason}）。', en: '{file} cannot be written ({reason}).' },
    action: {
      zh: '检查磁盘空间和权限，或换一个位置。',
      en: 'Check the space on the disk and the permissions, or choose another place.',
    },
  },
} as const satisfies ErrorArea
