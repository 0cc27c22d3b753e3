import type { Lang } from '../../models/text.ts'
import { catalogue } from './message.ts'

const lines = catalogue({
  title: { zh: '课后服务一周数据', en: 'A week of after-school service' },
  sheets: {
    zh: '每个工作表填一种数据。深蓝色标题的列必填，浅色的可不填；鼠标停在标题上可看写法。',
    en: 'Each sheet holds one kind of data. Columns with dark headings must be filled in, the others may stay blank; the note on a heading says how.',
  },
  least: {
    zh: '至少要填：本周、城区、学期、正常下班时间、学校、行政班、放学时间、服务时段、场地、服务人员、服务项目、学生；报名和志愿通常也要填。',
    en: 'At least these: week, district, terms, off-work, schools, homerooms, timetable-ends, blocks, rooms, staff, activities, students; as a rule sign-ups and choices too.',
  },
  examples: {
    zh: '以“例：”开头的灰色行是示例，不会读入，可以留着，也可以删去。',
    en: 'Grey rows that begin with "e.g." are examples. They are not read, and may stay or go.',
  },
  names: {
    zh: '要填编号的地方，也可以填名称，只要不重名。列的顺序可以变，多出的列、空行和表头上方的标题不影响。',
    en: 'Where an id is wanted a name will do, if only one thing has it. Columns may stand in any order; further columns, empty rows and titles above the headings do no harm.',
  },
  dates: {
    zh: '日期可写成 2026-09-01、2026/9/1、2026年9月1日 或 9月1日，时间可写成 15:20 或 下午3:20。',
    en: 'Dates may be written 2026-09-01, 2026/9/1 or 2026年9月1日, times 15:20 or 3:20 PM.',
  },
  students: {
    zh: '学生只用编号，不写姓名；编号与姓名的对照由学校自己保存。',
    en: 'Students stand under ids, not names; the school keeps the list of who is who to itself.',
  },
  check: {
    zh: '填好后：kehou check 文件名.xlsx 核对，有问题会另存一份带批注的副本；kehou solve 文件名.xlsx --out 结果文件夹 排班。',
    en: 'When it is filled in: "kehou check FILE.xlsx" tells what is wrong and leaves a copy with notes; "kehou solve FILE.xlsx --out FOLDER" makes the roster.',
  },
})

/** The lines of the first sheet of a workbook, its title first. */
export const readmeLines = (lang: Lang): string[] => Object.values(lines).map((line) => line[lang])
