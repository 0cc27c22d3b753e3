import type { ErrorArea } from './entry.ts'

/** Faults of the lists that a school starts with. */
export const listErrors = {
  LIST_NO_CLASSES: {
    cause: {
      zh: '“{file}”里没有找到班级名单。看过的工作表和标题：{seen}。',
      en: 'No list of classes was found in {file}. Sheets and headings: {seen}.',
    },
    action: {
      zh: '需要一个工作表，写有班级和学生姓名，或班级和人数；也可以一班一个工作表，用班级名作表名。',
      en: 'Give a sheet with classes and the names of students, or classes and their sizes; or a sheet for each class, named after it.',
    },
  },
  LIST_NO_TEACHERS: {
    cause: {
      zh: '“{file}”里没有找到教师名单。看过的工作表和标题：{seen}。',
      en: 'No list of teachers was found in {file}. Sheets and headings: {seen}.',
    },
    action: {
      zh: '需要一个工作表，写有教师姓名，最好还有学科和任教班级。',
      en: 'Give a sheet with the names of teachers, better still with subjects and classes.',
    },
  },
  LIST_CLASS: {
    cause: { zh: '看不出“{read}”是几年级几班。', en: 'It cannot be told which grade and class "{read}" is.' },
    action: {
      zh: '写成 三年级1班、三（1）班、3-1 或 2023级1班 的样子；只写班号的，另加“年级”一列。',
      en: 'Write it as Grade 3 Class 1, 1A, 三年级1班, 三（1）班, 3-1 or, by the year of entry, 2023级1班; of numbers alone, add a column of grades.',
    },
  },
  LIST_SIZE: {
    cause: { zh: '“{read}”不是班级人数。', en: '"{read}" is no size of a class.' },
    action: { zh: '填写1至120的整数。', en: 'Write a whole number from 1 to 120.' },
  },
  LIST_EMPTY_CLASS: {
    cause: {
      zh: '班级“{read}”没有学生，也没有人数。',
      en: 'The class {read} has neither students nor a size.',
    },
    action: { zh: '补上学生或人数，或删去该班。', en: 'Add its students or its size, or take it out.' },
  },
} as const satisfies ErrorArea
