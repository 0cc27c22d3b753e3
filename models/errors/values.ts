import type { ErrorArea } from './entry.ts'

const notA = (zh: string, en: string) => ({
  cause: {
    zh: `“{field}”应为${zh}，读到的是 {read}。`,
    en: `"{field}" should be ${en}; it is {read}.`,
  },
  action: { zh: `改成${zh}。`, en: `Change it to ${en}.` },
})

/** Values that the schema of a week or a roster does not admit. */
export const valueErrors = {
  VALUE_MISSING: {
    cause: { zh: '缺少“{field}”。', en: '"{field}" is missing.' },
    action: { zh: '补上该字段。', en: 'Add the field.' },
  },
  VALUE_NOT_TEXT: notA('文字（加引号）', 'text (in quotes)'),
  VALUE_NOT_INTEGER: notA('整数', 'a whole number'),
  VALUE_NOT_YES_NO: notA('true 或 false', 'true or false'),
  VALUE_NOT_LIST: notA('列表（方括号）', 'a list (in square brackets)'),
  VALUE_NOT_OBJECT: notA('一组字段（花括号）', 'a set of fields (in braces)'),
  VALUE_TOO_BIG: {
    cause: {
      zh: '“{field}”为 {read}，最大为 {maximum}。',
      en: '"{field}" is {read}; the most is {maximum}.',
    },
    action: { zh: '核对后改正。', en: 'Check the number and correct it.' },
  },
  VALUE_TOO_SMALL: {
    cause: {
      zh: '“{field}”为 {read}，最小为 {minimum}。',
      en: '"{field}" is {read}; the least is {minimum}.',
    },
    action: { zh: '核对后改正。', en: 'Check the number and correct it.' },
  },
  VALUE_TOO_LONG: {
    cause: {
      zh: '“{field}”太长，最多{maximum}个字符或{maximum}项。',
      en: '"{field}" is too long: at most {maximum} characters or entries.',
    },
    action: { zh: '缩短该内容。', en: 'Shorten it.' },
  },
  VALUE_TOO_SHORT: {
    cause: {
      zh: '“{field}”太短，至少{minimum}个字符或{minimum}项。',
      en: '"{field}" is too short: at least {minimum} characters or entries.',
    },
    action: { zh: '补充该内容。', en: 'Complete it.' },
  },
  VALUE_FORMAT: {
    cause: { zh: '“{field}”的 {read} 写法不对。', en: '"{field}" has {read}, which is not of its form.' },
    action: { zh: '写成 {expected}。', en: 'Write it as {expected}.' },
  },
  VALUE_CHOICE: {
    cause: {
      zh: '“{field}”的 {read} 不在允许的取值之内。',
      en: '"{field}" has {read}, which is none of its values.',
    },
    action: { zh: '从 {expected} 中选一个。', en: 'Choose from {expected}.' },
  },
  VALUE_UNKNOWN_FIELD: {
    cause: { zh: '不认得字段“{field}”。', en: 'The field "{field}" is not known here.' },
    action: { zh: '检查拼写，或删去该字段。', en: 'Check its spelling, or take it out.' },
  },
  BAN_NAMES_NOTHING: {
    cause: {
      zh: '这条禁排没有写明服务项目、场地、人员或学生中的任何一项。',
      en: 'This ban names none of activity, room, staff and student.',
    },
    action: { zh: '至少写明一项，或删去这条禁排。', en: 'Name at least one of them, or take the ban out.' },
  },
  VALUE_INVALID: {
    cause: { zh: '“{field}”的 {read} 不成立。', en: '"{field}" has {read}, which cannot be.' },
    action: {
      zh: '对照 schemas/ 里的格式说明改正。',
      en: 'Correct it by the description of the format in schemas/.',
    },
  },
} as const satisfies ErrorArea
