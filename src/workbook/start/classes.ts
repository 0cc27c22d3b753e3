import { gradeNumber, plain } from '../../files/csv/when.ts'

/** A class as it is called: its grade and its number within the grade. */
export interface ClassName {
  readonly grade: number
  readonly number: number
}

const NUMERALS = '一二三四五六七八九十'

/** A number in digits or in Chinese up to twenty. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (sign: string): number => (sign === '' ? 0 : NUMERALS.indexOf(sign) + 1)
  return text.includes('十') ? Math.max(1, digit(tens)) * 10 + digit(ones) : digit(ones)
}

const GRADE = '((?:小学|初中)?(?:初)?[一二三四五六七八九1-9](?:年级|年)?)'
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** 三年级1班, 三（1）班, 三1班, 初二(3)班, 3-1, 3.1, 3年1班. */
const FORMS = [
  new RegExp(`^${GRADE}[(（\\[【]?${NUMBER}[)）\\]】]?班$`),
  new RegExp(`^${GRADE}[(（\\[【]${NUMBER}[)）\\]】]$`),
  new RegExp(`^(\\d)[-.·]${NUMBER}班?$`),
]
/** 301, 3012: a grade and two digits of a number. */
const DIGITS = /^(?:g)?([1-9])(\d{2})班?$/i
const ENGLISH = /^(?:grade|g|class)?([1-9])(?:class|[-.])(\d{1,2})$/i

/** The class that a text names; null: none. `grade` is that of another column, where the text has the number alone. */
export function classOf(raw: string, grade: number | null = null): ClassName | null {
  const text = plain(raw)
  if (grade !== null) {
    const [, alone] = new RegExp(`^[(（]?${NUMBER}[)）]?班?$`).exec(text) ?? []
    if (alone !== undefined && (text.length <= 2 || text.endsWith('班')))
      return { grade, number: numberOf(alone) }
  }
  for (const form of FORMS) {
    const [, of, number] = form.exec(text) ?? []
    const found = of === undefined ? undefined : gradeNumber(of)
    if (found !== undefined && number !== undefined) return { grade: found, number: numberOf(number) }
  }
  const [, first, rest] = DIGITS.exec(text) ?? ENGLISH.exec(text) ?? []
  return first === undefined || rest === undefined ? null : { grade: Number(first), number: Number(rest) }
}

/** Several classes in one cell, as a teacher's are listed. What names none is left out. */
export const classesIn = (text: string): ClassName[] =>
  text.split(/[、,，;；/\s]+/).flatMap((part) => classOf(part) ?? [])

export const sameClass = (a: ClassName, b: ClassName): boolean => a.grade === b.grade && a.number === b.number

/** Its id: short, readable, and nothing that a spreadsheet takes for a date or a number. */
export const classId = ({ grade, number }: ClassName): string => `${NUMERALS[grade - 1]}${number}班`
export const classTitle = ({ grade, number }: ClassName): string =>
  `${NUMERALS[grade - 1]}年级（${number}）班`
